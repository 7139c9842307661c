import packageJson from "../../package.json" with { type: "json" };
import { RateLimitError, UnauthorizedError } from "../errors/api-error.ts";
import { emit, ignoreErrors } from "../hooks.ts";
import type { ClientConfig } from "../options.ts";
import { inBrowser } from "../platform.ts";
import { type AttemptResult, attempt, type OutgoingRequest } from "./attempt.ts";
import { cancellationError, raceCancellation } from "./cancellation.ts";
import type { CallContext } from "./context.ts";
import { acquireRateLimitSlot } from "./rate-limit-slot.ts";
import { retryDelay, shouldRetry, wait } from "./retry.ts";
import type { SentAt } from "./server-clock.ts";
import { requestToken } from "./token.ts";

/** How long a token may wait for the rate limit, in ms. Those of `jwtAuth` are valid for at least 30 seconds. */
const MAX_TOKEN_AGE_MS = 10_000;

/** The last attempt of a call, and when it was sent. */
export interface LastAttempt extends AttemptResult {
  readonly sentAt: SentAt;
  /** The same by `performance.now()`, in ms. */
  readonly sent: number;
}

/**
 * Sends a request, and again where the rule allows it, until it succeeds or has failed for good.
 *
 * @returns the last attempt
 * @throws if none of its requests is under way: the call was cancelled, or got no token or no rate limit slot
 */
export async function sendWithRetries(
  config: ClientConfig,
  context: CallContext,
  { headers, body }: OutgoingRequest,
  timeout: number,
): Promise<LastAttempt> {
  const { auth, limiter, retries, onRequest, onResponse, onRetry } = config;
  const { call, cancellation, redactor, serverClock } = context;
  let canRenewToken = typeof auth === "function";
  let usedToken: string | undefined;
  let last: LastAttempt | undefined;

  for (;;) {
    const getToken = () => raceCancellation(requestToken(auth, call), context);
    // Before the slot: a slow token would keep others from leaving.
    let token = await getToken();
    // There is no other token than the one that was refused.
    if (last?.failure?.error instanceof UnauthorizedError && token === usedToken) return last;
    const waitsSince = performance.now();
    const releaseSlot = await acquireRateLimitSlot(config, context, timeout);
    try {
      if (performance.now() - waitsSince > MAX_TOKEN_AGE_MS) token = await getToken();
      usedToken = token;
      redactor.add(token);
      const identified = identify(headers, token, config);
      emit(onRequest, () => ({ call, attempt: context.attempts + 1, headers: redactor.headers(identified) }));
      if (cancellation.isCancelled()) throw cancellationError(context);
      // Asked once: if it failed after the request was sent, it would hide what became of that.
      const time = config.now();
      const sentAt = serverClock.at(time);
      const sent = performance.now();
      context.attempts += 1;
      const { response, failure, text } = await attempt(config, context, { headers: identified, body }, timeout);
      last = { response, failure, text, sentAt, sent };
      if (response) {
        const milliseconds = performance.now() - sent;
        serverClock.observe(response.headers, time, sent);
        emit(onResponse, () => ({
          call,
          attempt: context.attempts,
          status: response.status,
          headers: redactor.headers(response.headers),
          milliseconds,
        }));
      }
    } finally {
      releaseSlot();
    }
    const { failure, sentAt, sent } = last;
    if (!failure) return last;

    const { error } = failure;
    const { attempts } = context;
    const tokenRefused = error instanceof UnauthorizedError;
    const now = sentAt.time.getTime() + performance.now() - sent;
    const milliseconds = tokenRefused ? 0 : retryDelay(error, attempts, now);
    if (tokenRefused && typeof auth === "function") ignoreErrors(() => auth.forget?.(token));
    // Any other call would be refused as well.
    if (error instanceof RateLimitError) ignoreErrors(() => limiter?.pause?.(milliseconds));
    if (!shouldRetry(failure, { effect: call.effect, attempts, retries, canRenewToken })) return last;
    if (milliseconds >= cancellation.timeLeft()) return last;
    if (tokenRefused) canRenewToken = false;
    emit(onRetry, () => ({ call, attempt: attempts, error, milliseconds }));
    await wait(milliseconds, cancellation.signal);
  }
}

/**
 * Adds the headers that tell who calls. A browser sends its own name, and asks the server first for any other header.
 */
function identify(headers: Headers, token: string, { streamId, accountId }: ClientConfig): Headers {
  const all = new Headers(headers);
  all.set("auth", token);
  all.set("iid", streamId);
  all.set("accountId", accountId);
  if (!inBrowser() && !all.has("user-agent")) all.set("user-agent", `kore-campaigns/${packageJson.version}`);
  return all;
}
