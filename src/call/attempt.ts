import type { ClientConfig } from "../options.ts";
import { isPlatformFetch, usesKnownDispatcher } from "../platform.ts";
import { classifyResponse, type Failure } from "../response/classify.ts";
import { classifyNetworkError } from "../response/network-error.ts";
import { type Exchange, type ReceivedResponse, readResponse } from "../response/read.ts";
import type { CallContext } from "./context.ts";
import { noStore } from "./no-store.ts";
import { nonReplayableInit } from "./non-replayable-init.ts";

/** What is sent for a call. Its method and URL are those of the call. */
export interface OutgoingRequest {
  readonly headers: Headers;
  readonly body: string | null;
}

/** What came of one attempt: a response, a failure, or a response that reports a failure. */
export interface AttemptResult {
  readonly response: ReceivedResponse | undefined;
  readonly failure: Failure | undefined;
  /** The body, as far as it was received. */
  readonly text: string;
}

/**
 * Sends a request once, reads the response and classifies it. It throws nothing, and ends at the timeout or the
 * cancellation even if `fetch` ignores its signal.
 */
export async function attempt(
  config: Pick<ClientConfig, "fetch" | "retries" | "trustConnectionErrors">,
  context: CallContext,
  { headers, body }: OutgoingRequest,
  timeout: number,
): Promise<AttemptResult> {
  const { call, cancellation, redactor } = context;
  const send = config.fetch ?? fetch;
  const controller = new AbortController();
  const exchange: Exchange = {};
  let timedOut = false;
  let stop: (reason: unknown) => void = () => {};
  const timer = setTimeout(() => {
    timedOut = true;
    stop(new DOMException("The timeout of the request passed.", "TimeoutError"));
  }, timeout);
  const onCancel = () => stop(cancellation.signal?.reason);
  if (!cancellation.finishSent) cancellation.signal?.addEventListener("abort", onCancel);

  const sendAndRead = async () => {
    // A read may be repeated, but with `retries: 0` not even by the runtime. A GET can't have a stream.
    const isReplayable = call.effect === "read" && (config.retries > 0 || body === null);
    const content = isReplayable ? { body } : nonReplayableInit(body, headers);
    const { signal } = controller;
    const init: RequestInit = { method: call.method, headers, ...content, ...noStore(), redirect: "manual", signal };
    return readResponse(await send(call.url, init), exchange);
  };
  const networkError = (reason: unknown) => {
    const codesAreTrusted = config.trustConnectionErrors || (isPlatformFetch(send) && usesKnownDispatcher());
    const text = exchange.readSoFar?.() ?? "";
    const failure = classifyNetworkError({ reason, timedOut, timeout, codesAreTrusted }, context);
    return { response: undefined, failure, text };
  };
  /** Redacts the token of this request, which the client may have forgotten among those of many other requests. */
  const rememberToken = () => redactor.add(headers.get("auth") ?? "");

  try {
    const response = await new Promise<ReceivedResponse>((resolve, reject) => {
      stop = (reason) => {
        exchange.isOver = true;
        controller.abort(reason);
        exchange.closeBody?.();
        reject(reason);
      };
      sendAndRead().then(resolve, reject);
    });
    rememberToken();
    return { response, failure: classifyResponse(response, context), text: response.text };
  } catch (reason) {
    rememberToken();
    return networkError(reason);
  } finally {
    clearTimeout(timer);
    cancellation.signal?.removeEventListener("abort", onCancel);
  }
}
