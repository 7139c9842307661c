import type { CallDescription } from "../call.ts";
import { CampaignError } from "../errors/campaign-error.ts";
import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { type Auth, checkToken } from "../options.ts";
import type { Exchange } from "./exchange.ts";

/**
 * The token for one request, which is not sent where this throws.
 *
 * @throws {@link InvalidRequestError} where the `auth` function failed or made no token.
 */
export async function requestToken(auth: Auth, { call }: Exchange): Promise<string> {
  if (typeof auth === "string") return auth;
  const token = await madeBy(auth, call);
  checkToken("auth()", token);
  return token;
}

async function madeBy(auth: () => string | Promise<string>, call: CallDescription): Promise<string> {
  try {
    return await auth();
  } catch (error) {
    if (error instanceof CampaignError) throw error;
    // Neither its message nor the error itself goes on: a function that signs tokens fails with secrets in hand.
    const kind = error instanceof Error ? error.constructor.name : typeof error;
    throw new InvalidRequestError(
      `auth(): the function threw (${kind}), and the request was not sent. What it threw is left out here because it may hold a secret: catch it inside the function to see it.`,
      { call },
    );
  }
}
