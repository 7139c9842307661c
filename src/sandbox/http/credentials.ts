import type { OperationId } from "../../operations/operation.ts";

/** The headers that every request has, but for that of the operation below. */
const HEADERS = ["auth", "iid", "accountId"];
/** Its page names the token alone. */
const BY_TOKEN_ALONE: OperationId = "sendOutboundSmsV1";

/**
 * Checks the headers of a request. Every token passes but a JWT that has expired.
 *
 * @param now ms since 1970
 * @returns why the request is refused; `undefined` if it is not
 */
export function checkCredentials(operationId: OperationId, headers: Headers, now: number): string | undefined {
  const missing = (operationId === BY_TOKEN_ALONE ? ["auth"] : HEADERS).find((name) => !headers.get(name));
  if (missing) return `the header ${missing} is missing`;
  const exp = expiryOf(headers.get("auth") as string);
  return exp !== undefined && exp * 1000 <= now ? "error verifying the jwt: it has expired" : undefined;
}

/** The claim `exp` of a JWT, in seconds since 1970; `undefined` if there is none. */
function expiryOf(token: string): number | undefined {
  const payload = token.split(".")[1];
  if (payload === undefined) return undefined;
  try {
    const { exp } = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/")));
    return typeof exp === "number" ? exp : undefined;
  } catch {
    return undefined;
  }
}
