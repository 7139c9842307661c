import packageJson from "../package.json" with { type: "json" };
import { attempt, type Outcome } from "./attempt.ts";
import { delayBeforeResend, wait } from "./back-off.ts";
import { inBrowser } from "./browser.ts";
import type { CallDescription } from "./call.ts";
import { RateLimitError } from "./errors/rate-limit-error.ts";
import { UnauthorizedError } from "./errors/unauthorized-error.ts";
import { tell } from "./hooks.ts";
import type { CheckedOptions } from "./options.ts";
import { shouldResend } from "./retry.ts";
import { type Scrubber, scrubber } from "./scrub.ts";
import { type Stop, stopped, unlessStopped } from "./stop.ts";
import { forgetToken, requestToken } from "./token.ts";
import { waitForTurn } from "./turn.ts";

/** What is sent for a call, each time that it is. */
export interface Message {
  readonly headers: Headers;
  readonly body: string | null;
}

/** How a call ended. */
export interface Delivery extends Outcome {
  /** When its last request was sent. */
  readonly sentAt: Date;
  readonly scrub: Scrubber;
}

/**
 * Sends a call, again where the rule allows it, until it succeeds or has failed for good.
 *
 * @throws where no request was sent, or none is on its way any more: the call was stopped, or there is no token.
 */
export async function deliver(
  call: CallDescription,
  { headers, body }: Message,
  stop: Stop,
  timeout: number,
  options: CheckedOptions,
): Promise<Delivery> {
  const { auth, limiter, retries, onRequest, onResponse, onRetry } = options;
  const tokens = new Set(typeof auth === "string" ? [auth] : []);
  const scrub = scrubber(tokens);
  let renewable = typeof auth === "function";
  let last: Delivery | undefined;

  for (let sent = 0; ; ) {
    const stoppedHere = () => stopped(stop, call, scrub, sent);
    await waitForTurn(options, call, stop, scrub, stoppedHere);
    const token = await unlessStopped(requestToken(auth, call), stop, stoppedHere);
    if (stop.signal?.aborted) throw stoppedHere();
    // There is no other token than the one that was refused.
    if (last?.failure?.error instanceof UnauthorizedError && tokens.has(token)) return last;

    tokens.add(token);
    const request = { method: call.method, headers: identified(headers, token, options), body };
    sent += 1;
    const number = sent;
    tell(onRequest, () => ({ call, attempt: number, headers: scrub.headers(request.headers) }));
    const [sentAt, start] = [new Date(), performance.now()];
    const limits = { stop, timeout, expired: AbortSignal.timeout(timeout) };
    const outcome = await attempt(options.fetch ?? fetch, call, request, scrub, limits);
    const { answer, failure } = outcome;
    if (answer)
      tell(onResponse, () => ({
        call,
        attempt: number,
        status: answer.status,
        headers: scrub.headers(answer.headers),
        milliseconds: performance.now() - start,
      }));
    last = { ...outcome, sentAt, scrub };
    if (!failure) return last;

    const { error } = failure;
    const refusedToken = error instanceof UnauthorizedError;
    const milliseconds = refusedToken ? 0 : delayBeforeResend(error, sent);
    if (refusedToken) forgetToken(auth, token);
    // Whoever comes next would be refused as well.
    if (error instanceof RateLimitError)
      tell(
        (pause: number) => limiter?.pause?.(pause),
        () => milliseconds,
      );
    if (!shouldResend(failure, { effect: call.effect, sent, retries, renewable }) || milliseconds >= stop.left())
      return last;
    if (refusedToken) renewable = false;
    tell(onRetry, () => ({ call, attempt: number, error, milliseconds }));
    await wait(milliseconds, stop.signal);
  }
}

/** Headers with those that say who calls. A browser sends its own name, and asks the server first for any other header. */
function identified(headers: Headers, token: string, { streamId, accountId }: CheckedOptions): Headers {
  const all = new Headers(headers);
  all.set("auth", token);
  all.set("iid", streamId);
  all.set("accountId", accountId);
  if (!inBrowser() && !all.has("user-agent")) all.set("user-agent", `kore-campaigns/${packageJson.version}`);
  return all;
}
