/** The headers that every request has. */
const HEADERS = ["auth", "iid", "accountId"];

/**
 * Checks the headers of a request. Every token passes but a JWT that has expired.
 *
 * @param now ms since 1970
 * @returns why the request is refused; `undefined` if it is not
 */
export function faultOfCredentials(headers: Headers, now: number): string | undefined {
  const missing = HEADERS.find((name) => !headers.get(name));
  if (missing) return `the header ${missing} is missing`;
  const exp = expiryOf(headers.get("auth") as string);
  return exp !== undefined && exp * 1000 <= now ? "error verifying the jwt: it has expired" : undefined;
}

/** The claim `exp` of a JWT, in seconds since 1970; `undefined` if there is none. */
function expiryOf(token: string): number | undefined {
  try {
    const payload = token.split(".")[1] ?? "";
    const { exp } = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/")));
    return typeof exp === "number" ? exp : undefined;
  } catch {
    return undefined;
  }
}
