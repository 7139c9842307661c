import { type Answer, readAnswer } from "./answer.ts";
import { type CallDescription, inWords } from "./call.ts";
import { UnreadableAnswerError } from "./errors/unreadable-answer-error.ts";
import type { Failure } from "./failure.ts";
import { interruption, type Limits } from "./interruption.ts";
import { redirectRefusal, refusalIn } from "./refusal.ts";
import type { Scrubber } from "./scrub.ts";
import { sentOnce } from "./sent-once.ts";

/** A request as it goes to `fetch`. */
export interface WireRequest {
  readonly method: string;
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
  call: CallDescription,
  request: WireRequest,
  scrub: Scrubber,
  limits: Limits,
): Promise<Outcome> {
  const { stop, expired } = limits;
  let answer: Answer;
  try {
    const signal = stop.signal ? AbortSignal.any([stop.signal, expired]) : expired;
    const { method, headers, body } = request;
    const content = call.effect === "read" ? { body } : sentOnce(body);
    answer = await readAnswer(await fetch(call.url, { method, headers, ...content, redirect: "manual", signal }));
  } catch (reason) {
    return { failure: interruption(reason, call, scrub, limits) };
  }
  if (answer.redirect) return { answer, failure: redirectRefusal(answer, call, scrub) };
  const refusal = refusalIn(answer, call, scrub);
  if (refusal) return { answer, failure: refusal };
  return { answer, failure: answer.json ? undefined : unreadable(answer, call, scrub, limits) };
}

/** What an answer of success says of the call that holds no JSON object. */
function unreadable(answer: Answer, call: CallDescription, scrub: Scrubber, limits: Limits): Failure {
  const { status, headers, text, cut } = answer;
  if (limits.stop.signal?.aborted || limits.expired.aborted) return interruption(cut, call, scrub, limits);
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
