import { type Answer, readAnswer } from "./answer.ts";
import { type CallDescription, inWords } from "./call.ts";
import { otherKindIn } from "./campaign-kind.ts";
import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import { unknownUnlessRead } from "./errors/outcome-unknown-error.ts";
import { UnreadableAnswerError } from "./errors/unreadable-answer-error.ts";
import { type Attempt, interruption } from "./interruption.ts";
import { operationFinder } from "./operation.ts";
import { type CallOptions, type CheckedOptions, checkCallOptions } from "./options.ts";
import { redirectRefusal, refusalIn } from "./refusal.ts";
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
  /** Sends one request, once, and throws where the answer is a refusal, or a campaign of another kind than is read. */
  sendOrThrow(request: Outgoing, options: CallOptions, campaignType?: "voice" | "sms"): Promise<Response>;
}

/**
 * Makes the functions through which every request of a client leaves: they add the headers that identify the
 * caller, keep the token to the described calls below `baseUrl`, bound the time, and tell what is known of the
 * outcome where there is none.
 */
export function sender(options: CheckedOptions): Sender {
  const findOperation = operationFinder(options.baseUrl, options.paths);

  async function exchange(request: Outgoing, { timeout = options.timeout, signal = request.signal }: CallOptions) {
    const { method } = request;
    const asked = new URL(request.url);
    const operation = findOperation(method, asked);
    if (!operation)
      throw new InvalidRequestError(
        `${inWords({ method, url: asked.href })} at ${asked.origin}: this is none of the described calls below baseUrl, and the token goes nowhere else. Is a path parameter missing?`,
      );
    const { operationId, effect, url } = operation;
    const call: CallDescription = { method, url: url.href, operationId, effect };

    const body = await bodyOf(request);
    const token = await requestToken(options.auth, signal, call);
    const scrub = scrubber(token);
    const headers = new Headers(request.headers);
    headers.set("auth", token);
    headers.set("iid", options.streamId);
    headers.set("accountId", options.accountId);

    const expired = AbortSignal.timeout(timeout);
    const attempt: Attempt = { call, scrub, signal, expired, timeout };
    let answer: Answer;
    try {
      const response = await (options.fetch ?? fetch)(url.href, {
        method,
        headers,
        body,
        redirect: "manual",
        signal: signal ? AbortSignal.any([signal, expired]) : expired,
      });
      answer = await readAnswer(response);
    } catch (reason) {
      throw interruption(reason, attempt);
    }
    if (answer.redirect) throw redirectRefusal(answer, call, scrub);
    if (answer.status < 300) checkReadable(answer, attempt);
    return { answer, call, scrub };
  }

  return {
    async send(request) {
      const { answer } = await exchange(request, {});
      return asResponse(answer);
    },
    async sendOrThrow(request, callOptions, campaignType) {
      checkCallOptions(callOptions);
      const { answer, call, scrub } = await exchange(request, callOptions);
      const error = refusalIn(answer, call, scrub) ?? (campaignType && otherKindIn(answer, campaignType, call, scrub));
      if (error) throw error;
      return asResponse(answer);
    },
  };
}

/** The body as text. A stream would have some runtimes send it in chunks, and cannot be sent at all in others. */
async function bodyOf(request: Outgoing): Promise<string | ReadableStream | null> {
  if (!(request instanceof Request)) return request.body ?? null;
  try {
    return (await request.text()) || null;
  } catch (cause) {
    throw new InvalidRequestError("body: a middleware has read it. Let it read a clone of the request.", { cause });
  }
}

/** @throws the error that the call ends in, where an answer of success holds no JSON object. */
function checkReadable({ status, headers, text, json, cut }: Answer, attempt: Attempt): void {
  if (json) return;
  const { call, scrub, signal, expired } = attempt;
  if (signal?.aborted || expired.aborted) throw interruption(cut, attempt);
  const what = cut !== undefined ? "broke off" : text === "" ? "is empty" : "is no JSON object";
  throw unknownUnlessRead(
    new UnreadableAnswerError(`${inWords(call)} was answered with ${status}, and the answer ${what}.`, {
      call,
      cause: scrub.cause(cut),
      status,
      headers: scrub.headers(headers),
      body: scrub.text(text),
    }),
  );
}

function asResponse({ status, statusText, headers, text }: Answer): Response {
  // It is that of the body on the wire, and openapi-fetch takes a 0 for an empty answer.
  headers.delete("content-length");
  return new Response(text, { status, statusText, headers });
}
