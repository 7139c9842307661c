import { type Answer, jsonObjectIn, readAnswer } from "./answer.ts";
import type { CallDescription } from "./errors/campaign-error.ts";
import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import { UnreadableAnswerError } from "./errors/unreadable-answer-error.ts";
import { interruption, type Stoppers, unlessRead } from "./interruption.ts";
import { operationFinder } from "./operation.ts";
import { type CallOptions, type CheckedOptions, checkCallOptions } from "./options.ts";
import { inWords, redirectRefusal, refusalIn } from "./refusal.ts";
import { scrubber } from "./scrub.ts";
import { requestToken } from "./token.ts";

/** What openapi-fetch hands over: a real `Request` from `kore.http`, a plain object from the methods. */
export interface Outgoing {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body?: string | ReadableStream | null;
  readonly signal?: AbortSignal;
}

/** The two ways in which requests leave a client. They differ in what becomes of an answer that refuses. */
export interface Sender {
  /** Sends one request, once, and returns every answer that could be read, as openapi-fetch expects. */
  send(request: Outgoing): Promise<Response>;
  /** Sends one request, once, and throws where the answer is a refusal. */
  sendOrThrow(request: Outgoing, options: CallOptions): Promise<Response>;
}

/**
 * Makes the functions through which every request of a client leaves: they add the headers that identify the
 * caller, keep the token to `baseUrl`, bound the time, and tell what is known of the outcome where there is none.
 */
export function sender(options: CheckedOptions): Sender {
  const findOperation = operationFinder(options.baseUrl);

  async function exchange(request: Outgoing, { timeout = options.timeout, signal = request.signal }: CallOptions) {
    const url = new URL(request.url);
    const call: CallDescription = { method: request.method, url: url.href, ...findOperation(request.method, url) };
    if (url.origin !== options.baseUrl.origin)
      throw new InvalidRequestError(
        `${inWords(call)}: it would go to ${url.origin}, and the token goes to baseUrl only.`,
        { call },
      );

    const token = await requestToken(options.auth, signal, call);
    const scrub = scrubber(token);
    const headers = new Headers(request.headers);
    headers.set("auth", token);
    headers.set("iid", options.streamId);
    headers.set("accountId", options.accountId);
    const body = request instanceof Request ? request.body && (await request.text()) : (request.body ?? null);

    const expired = AbortSignal.timeout(timeout);
    const stoppers: Stoppers = { call, scrub, signal, expired, timeout };
    const response = await (options.fetch ?? fetch)(url.href, {
      method: request.method,
      headers,
      body,
      redirect: "manual",
      signal: signal ? AbortSignal.any([signal, expired]) : expired,
    }).catch((reason) => {
      throw interruption(reason, stoppers);
    });
    if (response.type === "opaqueredirect" || (response.status >= 300 && response.status < 400))
      throw redirectRefusal(response, call, scrub);

    const answer = await readAnswer(response);
    if (response.ok) checkReadable(answer, stoppers);
    return { answer, call, scrub };
  }

  return {
    async send(request) {
      const { answer } = await exchange(request, {});
      return asResponse(answer);
    },
    async sendOrThrow(request, callOptions) {
      checkCallOptions(callOptions);
      const { answer, call, scrub } = await exchange(request, callOptions);
      const refusal = refusalIn(answer, call, scrub);
      if (refusal) throw refusal;
      return asResponse(answer);
    },
  };
}

/** @throws the error that the call ends in, where an answer of success holds no JSON object. */
function checkReadable({ status, headers, text, cut }: Answer, stoppers: Stoppers): void {
  const { call, scrub, signal, expired } = stoppers;
  if (cut !== undefined && (signal?.aborted || expired.aborted)) throw interruption(cut, stoppers);
  if (cut === undefined && jsonObjectIn(text)) return;
  const what = cut !== undefined ? "broke off" : text === "" ? "is empty" : "is no JSON object";
  throw unlessRead(
    new UnreadableAnswerError(`${inWords(call)} was answered with ${status}, and the answer ${what}.`, {
      call,
      cause: scrub.cause(cut),
      status,
      headers: scrub.headers(headers),
      body: scrub.text(text),
    }),
  );
}

const asResponse = ({ status, statusText, headers, text }: Answer) =>
  new Response(text, { status, statusText, headers });
