import { defaultPathSerializer } from "openapi-fetch";
import { operations } from "../generated/operations.ts";
import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import { kindOf } from "./kind-of.ts";

/**
 * Words of the described paths. As an id, one that stands where the id would turns one documented call into another
 * (`.../campaign/{campaignId}` into `.../campaign/schedule`). In lower case, as some servers ignore it.
 */
const TAKEN = new Set(
  Object.values(operations).flatMap(({ path }) => path.split("/").map((segment) => segment.toLowerCase())),
);

/** Pattern of the unreserved characters of a URL (RFC 3986, section 2.3). All documented ids keep to them. */
export const SEGMENT = "[A-Za-z0-9._~-]+";
const WHOLE_SEGMENT = new RegExp(`^${SEGMENT}$`);

/**
 * Fills a path template, and refuses every value that could lead to another call than the one asked for: with an
 * id of `..`, a URL parser would turn `/campaign/{campaignId}` into `/`.
 *
 * @throws {@link InvalidRequestError} that names the parameter.
 */
export function fillPath(template: string, values: Record<string, unknown>): string {
  for (const [, name] of template.matchAll(/\{([^}]+)\}/g)) checkId(name as string, values[name as string]);
  return defaultPathSerializer(template, values);
}

/** @throws {@link InvalidRequestError} where the value can't be one whole segment of a path, and an id at that. */
export function checkId(name: string, value: unknown): asserts value is string {
  if (typeof value !== "string" || value === "")
    throw new InvalidRequestError(`${name}: expected an id, a non-empty string, and got ${kindOf(value)}.`);
  if (value === "." || value === ".." || !WHOLE_SEGMENT.test(value))
    throw new InvalidRequestError(
      `${name}: this is no id. An id holds letters, digits, "-", "_", "." and "~", and is not "." or "..".`,
    );
  if (TAKEN.has(value.toLowerCase()))
    throw new InvalidRequestError(`${name}: "${value}" is no id but a word of the API's paths.`);
  const other = otherIdIn(name, value);
  if (other)
    throw new InvalidRequestError(
      `${name}: this is a ${other} (${PREFIXES[other]}…). Give a ${name} (${PREFIXES[name]}…).`,
    );
}

/** The name of the other kind of id that a value is plainly one of, such as `contactListId`; `undefined` where it is none. */
export function otherIdIn(name: string, value: string): string | undefined {
  if (!(name in PREFIXES)) return undefined;
  return Object.keys(PREFIXES).find((other) => other !== name && value.startsWith(PREFIXES[other] as string));
}

/** How the documented ids begin. Only one that begins as another kind does is refused: what else may come is not known. */
const PREFIXES: Record<string, string> = {
  streamId: "st-",
  campaignId: "cd-",
  campaignInstanceId: "cid-",
  contactListId: "cl-",
};
