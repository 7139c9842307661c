import { inWords } from "../call.ts";
import { UnreadableAnswerError } from "../errors/unreadable-answer-error.ts";
import { type Answer, readAnswer } from "./answer.ts";
import type { Exchange } from "./exchange.ts";
import type { Failure } from "./failure.ts";
import { interruption, type TimeLimit } from "./interruption.ts";
import { redirectRefusal, refusalIn } from "./refusal.ts";
import { sentOnce } from "./sent-once.ts";

/** What is sent for a call. Its method and URL are those of the call. */
export interface Message {
  readonly headers: Headers;
  readonly body: string | null;
}

/** What came of one sending: an answer, a failure, or a failure that an answer tells of. */
export interface Outcome {
  readonly answer?: Answer;
  readonly failure?: Failure | undefined;
}

/** Sends a request, once, and tells what is known of it afterwards. It throws nothing. */
export async function attempt(
  fetch: typeof globalThis.fetch,
  exchange: Exchange,
  { headers, body }: Message,
  limit: TimeLimit,
): Promise<Outcome> {
  const { call, stop } = exchange;
  let answer: Answer;
  try {
    const signal = stop.signal ? AbortSignal.any([stop.signal, limit.expired]) : limit.expired;
    const content = call.effect === "read" ? { body } : sentOnce(body);
    answer = await readAnswer(
      await fetch(call.url, { method: call.method, headers, ...content, redirect: "manual", signal }),
    );
  } catch (reason) {
    return { failure: interruption(reason, exchange, limit) };
  }
  if (answer.redirect) return { answer, failure: redirectRefusal(answer, exchange) };
  const refusal = refusalIn(answer, exchange);
  if (refusal) return { answer, failure: refusal };
  return { answer, failure: answer.json ? undefined : unreadable(answer, exchange, limit) };
}

/** What an answer of success says of the call that holds no JSON object. */
function unreadable(answer: Answer, exchange: Exchange, limit: TimeLimit): Failure {
  const { call, stop, scrub } = exchange;
  const { status, headers, text, cut } = answer;
  if (stop.signal?.aborted || limit.expired.aborted) return interruption(cut, exchange, limit);
  const what = cut !== undefined ? "broke off" : text === "" ? "is empty" : "is no JSON object";
  const error = new UnreadableAnswerError(
    `${inWords(call)} was answered with ${status}, and the answer ${what}. Does baseUrl lead to the API?`,
    {
      call,
      cause: scrub.cause(cut),
      status,
      headers: scrub.headers(headers),
      body: scrub.text(text),
    },
  );
  return { error, outcome: "unknown", passing: cut !== undefined && !(cut instanceof RangeError) };
}
