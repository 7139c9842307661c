import packageJson from "../../package.json" with { type: "json" };
import { inBrowser } from "../browser.ts";
import { RateLimitError } from "../errors/rate-limit-error.ts";
import { UnauthorizedError } from "../errors/unauthorized-error.ts";
import { tell } from "../hooks.ts";
import type { CheckedOptions } from "../options.ts";
import { unheeded } from "../unheeded.ts";
import { attempt, type Message, type Outcome } from "./attempt.ts";
import { delayBeforeResend, wait } from "./back-off.ts";
import type { Exchange } from "./exchange.ts";
import { shouldResend } from "./retry.ts";
import { stopped, unlessStopped } from "./stop.ts";
import { requestToken } from "./token.ts";
import { waitForTurn } from "./turn.ts";

/** How a call ended. */
export interface Delivery extends Outcome {
  /** When its last request was sent. */
  readonly sentAt: Date;
}

/**
 * How long a token may wait for the rate limit, in ms. Those of `jwtAuth` last for 30 seconds at least. The request leaves
 * later than it was counted by the time that the next token takes, which is the lesser evil.
 */
const PATIENCE = 10_000;

/**
 * Sends a call, again where the rule allows it, until it succeeds or has failed for good.
 *
 * @throws where no request was sent, or none is on its way any more: the call was stopped, or got no token or no turn.
 */
export async function deliver(
  exchange: Exchange,
  { headers, body }: Message,
  timeout: number,
  options: CheckedOptions,
): Promise<Delivery> {
  const { auth, limiter, retries, onRequest, onResponse, onRetry } = options;
  const { call, stop, tokens, scrub } = exchange;
  let renewable = typeof auth === "function";
  let last: Delivery | undefined;

  for (let sent = 0; ; ) {
    const newToken = () => unlessStopped(requestToken(auth, exchange), exchange, sent);
    // Before its turn: a token that is long in coming would have the request leave later than the limit counts it.
    let token = await newToken();
    // There is no other token than the one that was refused.
    if (last?.failure?.error instanceof UnauthorizedError && tokens.has(token)) return last;
    const waitsSince = performance.now();
    await waitForTurn(options, exchange, sent);
    if (performance.now() - waitsSince > PATIENCE) token = await newToken();
    if (stop.signal?.aborted) throw stopped(exchange, sent);

    tokens.add(token);
    const request = { headers: identified(headers, token, options), body };
    sent += 1;
    tell(onRequest, () => ({ call, attempt: sent, headers: scrub.headers(request.headers) }));
    const [sentAt, start] = [new Date(), performance.now()];
    const limit = { timeout, expired: AbortSignal.timeout(timeout) };
    const outcome = await attempt(options.fetch ?? fetch, exchange, request, limit);
    const { answer, failure } = outcome;
    if (answer)
      tell(onResponse, () => ({
        call,
        attempt: sent,
        status: answer.status,
        headers: scrub.headers(answer.headers),
        milliseconds: performance.now() - start,
      }));
    last = { ...outcome, sentAt };
    if (!failure) return last;

    const { error } = failure;
    const refusedToken = error instanceof UnauthorizedError;
    const milliseconds = refusedToken ? 0 : delayBeforeResend(error, sent);
    if (refusedToken && typeof auth === "function") unheeded(() => auth.forget?.(token));
    // Whoever comes next would be refused as well.
    if (error instanceof RateLimitError) unheeded(() => limiter?.pause?.(milliseconds));
    if (!shouldResend(failure, { effect: call.effect, sent, retries, renewable }) || milliseconds >= stop.left())
      return last;
    if (refusedToken) renewable = false;
    tell(onRetry, () => ({ call, attempt: sent, error, milliseconds }));
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
