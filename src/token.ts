import type { CallDescription } from "./call.ts";
import { AbortedError } from "./errors/aborted-error.ts";
import { CampaignError } from "./errors/campaign-error.ts";
import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import { type Auth, checkToken } from "./options.ts";
import { scrubber } from "./scrub.ts";

/**
 * The token for one call. Nothing has been sent yet, and nothing is where this throws.
 *
 * @throws {@link InvalidRequestError} where the `auth` function failed or made no token.
 * @throws {@link AbortedError} where the caller's signal is aborted before the token is there.
 */
export async function requestToken(
  auth: Auth,
  signal: AbortSignal | undefined,
  call: CallDescription,
): Promise<string> {
  if (signal?.aborted) throw abortedBefore(signal, call, auth);
  if (typeof auth === "string") return auth;
  const token = await untilAborted(madeBy(auth, call), signal, () => abortedBefore(signal, call, auth));
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
      `auth(): the function threw (${kind}), and nothing was sent. What it threw is left out here because it may hold a secret: catch it inside the function to see it.`,
      { call },
    );
  }
}

/** Waits for a promise, but no longer than until the signal is aborted. */
function untilAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal | undefined,
  aborted: () => AbortedError,
): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(aborted());
    // It may have been aborted while the promise was made.
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

function abortedBefore(signal: AbortSignal | undefined, call: CallDescription, auth: Auth): AbortedError {
  const scrub = scrubber(typeof auth === "string" ? auth : undefined);
  const cause = scrub.cause(signal?.reason);
  return new AbortedError("The call was aborted before anything was sent.", { call, cause });
}
