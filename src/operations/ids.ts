import { InvalidRequestError } from "../errors/campaign-error.ts";
import { describeType } from "../validate.ts";
import { OPERATIONS } from "./operation.ts";

/** The unreserved characters of a URL (RFC 3986, section 2.3). All documented ids keep to them. */
export const ID_PATTERN = "[A-Za-z0-9._~-]+";
const WHOLE_ID = new RegExp(`^${ID_PATTERN}$`);

/**
 * The literal segments of the described paths, in lower case because some servers ignore case. As an id, one of them
 * would turn one documented call into another: `…/campaign/{campaignId}` into `…/campaign/schedule`.
 */
const RESERVED_SEGMENTS = /* @__PURE__ */ reservedSegments();

function reservedSegments(): ReadonlySet<string> {
  const paths = Object.values(OPERATIONS).map(({ path }) => path.toLowerCase());
  return new Set(paths.flatMap((path) => path.split("/")));
}

/** How the documented ids begin. Only an id that begins like another kind is refused: other forms may exist. */
const PREFIXES: Readonly<Record<string, string>> = {
  streamId: "st-",
  campaignId: "cd-",
  campaignInstanceId: "cid-",
  contactListId: "cl-",
};

/** @throws {@link InvalidRequestError} if the value can't be an id that fills one segment of a path. */
export function assertId(name: string, value: unknown): asserts value is string {
  if (typeof value !== "string" || value === "")
    throw new InvalidRequestError(`${name}: expected an id, a non-empty string, but got ${describeType(value)}.`);
  if (value === "." || value === ".." || !WHOLE_ID.test(value))
    throw new InvalidRequestError(
      `${name}: this is not an id. An id has letters, digits, "-", "_", "." and "~", and is not "." or "..".`,
    );
  if (RESERVED_SEGMENTS.has(value.toLowerCase()))
    throw new InvalidRequestError(`${name}: "${value}" is not an id but a word of the API's paths.`);
  const other = otherKindOfId(name, value);
  if (other)
    throw new InvalidRequestError(
      `${name}: this is a ${other} (${PREFIXES[other]}…). Give a ${name} (${PREFIXES[name]}…).`,
    );
}

/** The other kind of id that a value is, for example `contactListId`; `undefined` if it may be what its name says. */
export function otherKindOfId(name: string, value: string): string | undefined {
  if (!Object.hasOwn(PREFIXES, name)) return undefined;
  return Object.keys(PREFIXES).find((other) => other !== name && value.startsWith(PREFIXES[other] as string));
}
