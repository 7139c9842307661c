import type { OperationId } from "../../operations/operation.ts";
import type { Assumptions } from "../assumptions/assumptions.ts";

/** The headers that every request has, but for that of the operation below. */
const HEADERS = ["auth", "iid", "accountId"];
/** Its page names the token alone. */
const BY_TOKEN_ALONE: OperationId = "sendOutboundSmsV1";

/** The claims that the token of every call has. */
const CLAIMS = ["appId", "sub"];

/** A request, as far as its credentials go. */
export interface Credentials {
  readonly operationId: OperationId;
  readonly headers: Headers;
  /** When it arrived, in ms since 1970. */
  readonly arrivedAt: number;
}

/**
 * Checks the headers of a request. A sandbox has no secret, so that it can't check signatures, and takes a token that is no
 * JWT.
 *
 * @returns why the request is refused; `undefined` if it is not
 */
export function checkCredentials(
  { operationId, headers, arrivedAt }: Credentials,
  assumptions: Assumptions,
): string | undefined {
  const missing = (operationId === BY_TOKEN_ALONE ? ["auth"] : HEADERS).find((name) => !headers.get(name));
  if (missing) return `the header ${missing} is missing`;
  const [, scheme, token = ""] = /^(bearer +)?(.*)$/is.exec(headers.get("auth") as string) ?? [];
  if (scheme && assumptions.use("bearer-token") === "refuse")
    return 'the header auth has the token alone, without "Bearer" before it';
  const claims = claimsOf(token);
  if (!claims) return undefined;
  const missingClaim = CLAIMS.find((name) => claims[name] === undefined);
  if (missingClaim && assumptions.use("jwt-claims") === "refuse")
    return `error verifying the jwt: the claim ${missingClaim} is missing`;
  const { exp } = claims;
  return typeof exp === "number" && exp * 1000 <= arrivedAt ? "error verifying the jwt: it has expired" : undefined;
}

/** The claims of a JWT; `undefined` if it is none. */
function claimsOf(token: string): Readonly<Record<string, unknown>> | undefined {
  const payload = token.split(".")[1];
  if (payload === undefined) return undefined;
  try {
    const claims = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/")));
    return typeof claims === "object" && claims !== null ? claims : undefined;
  } catch {
    return undefined;
  }
}
