import { CampaignError, InvalidRequestError } from "../errors/campaign-error.ts";
import type { CallDescription } from "../operations/operation.ts";
import { describeType } from "../validate.ts";

/**
 * Makes the tokens of the calls. It is called before every request, and again if the request waited for more than 10
 * seconds for the rate limit. Its time does not count towards `timeout`. `jwtAuth` of `kore-campaigns/jwt` makes one.
 */
export interface TokenSource {
  (): string | Promise<string>;
  /** Called with a token that the service refused with a 401, so that it is not handed out again. */
  forget?(token: string): void;
}

/**
 * The token of a call: a JWT without `Bearer`, or a function that makes one. If a read is refused with a 401, a function
 * is called once more, and the read is made again if it gives another token. A string can't be renewed.
 *
 * Documentation: "How to generate the JWT token", API scope Campaign Management.
 */
export type Auth = string | TokenSource;

/** @throws {@link InvalidRequestError} if the value can't be a token. It is not printed. */
export function assertToken(place: string, token: unknown): asserts token is string {
  if (typeof token !== "string" || token === "")
    throw new InvalidRequestError(`${place}: expected a token, a non-empty string, but got ${describeType(token)}.`);
  // Whatever else a header can hold (RFC 9110, section 5.5), a JWT does not (RFC 7515, section 3.1).
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new InvalidRequestError(
      `${place}: the token has a space, a line break or another character that no JWT has. Give the bare JWT, without "Bearer".`,
    );
}

/**
 * Gets the token for one request.
 *
 * @throws {@link InvalidRequestError} if the `auth` function failed or made no token
 */
export async function requestToken(auth: Auth, call: CallDescription): Promise<string> {
  if (typeof auth === "string") return auth;
  const token = await callAuth(auth, call);
  assertToken("auth()", token);
  return token;
}

/** The class of what was thrown. Foreign errors may throw again when they are looked at. */
function classNameOf(thrown: unknown): string {
  try {
    return thrown instanceof Error ? String(thrown.constructor.name) : typeof thrown;
  } catch {
    return typeof thrown;
  }
}

async function callAuth(auth: TokenSource, call: CallDescription): Promise<string> {
  try {
    return await auth();
  } catch (error) {
    if (error instanceof CampaignError) throw error;
    // Neither the error nor its message is passed on: a function that signs tokens fails with secrets in hand.
    const type = classNameOf(error);
    throw new InvalidRequestError(
      `auth(): the function threw (${type}), and the request was not sent. Its error is left out because it may contain a secret: catch it inside the function to see it.`,
      { call },
    );
  }
}
