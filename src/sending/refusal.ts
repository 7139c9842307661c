import { inWords } from "../call.ts";
import { ApiError } from "../errors/api-error.ts";
import { ConflictError } from "../errors/conflict-error.ts";
import { ForbiddenError } from "../errors/forbidden-error.ts";
import { NotFoundError } from "../errors/not-found-error.ts";
import { RateLimitError } from "../errors/rate-limit-error.ts";
import { ServerError } from "../errors/server-error.ts";
import { UnauthorizedError } from "../errors/unauthorized-error.ts";
import type { Answer } from "./answer.ts";
import type { Exchange } from "./exchange.ts";
import type { Failure } from "./failure.ts";

const BY_STATUS: Record<number, typeof ApiError> = {
  401: UnauthorizedError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
  429: RateLimitError,
};

/** What to look at, by status. The documentation says nothing of any status, so this is what HTTP means by it. */
const WAYS_OUT: Record<number, string> = {
  401: "check the token: its client id, its key and its expiry, and the clock of this machine",
  403: "check that the application has the API scope Campaign Management, and that the scope is published",
  404: "check the ids, streamId and baseUrl; the option paths replaces a path that is served elsewhere",
  409: "look at the state of the campaign first",
  429: "an account may send 60 requests a minute; wait before you call again",
};

/** A token with a `jti` is accepted once (documentation: SDK security). */
const REPLAY = /replay/i;
const REPLAYED =
  "the token was used before: an earlier copy of this request may have arrived; use a new token for each";

/** Statuses that may pass by themselves (RFC 9110, section 15; RFC 6585, section 4). */
const PASSING = [408, 429, 500, 502, 503, 504];

/** The documented sentence for too many requests. Its status and the shape around it are not documented. */
const RATE_LIMIT = /exceeded the per-minute rate limit/i;

/** Values of the envelope's `status` that report a failure, according to the status and the list pages. */
const FAILURES: unknown[] = ["failure", "error"];

/**
 * What an answer that refuses says of the call, or `undefined` where the answer reports success.
 *
 * A 5xx leaves open whether a call that writes or contacts people was carried out. So does a refusal that speaks of
 * a replay: a token is accepted once, so an earlier copy of this very request may have been carried out.
 */
export function refusalIn(answer: Answer, { call, scrub }: Exchange): Failure | undefined {
  const { json, status } = answer;
  const errors: unknown[] = Array.isArray(json?.errors) ? json.errors : [];
  const limited = (json ? textsIn(json) : [answer.text]).some((text) => RATE_LIMIT.test(text));
  if (status < 400 && errors.length === 0 && !FAILURES.includes(json?.status) && !limited) return undefined;

  // Without the token before it is cut, or a part of the token could stay.
  const message = scrub.text(messageIn(json) ?? "") || (json ? "" : excerpt(scrub.text(answer.text)));
  const code = codeIn(errors[0]);
  const meant = status < 400 ? (code ?? status) : status;
  const ErrorClass = limited ? RateLimitError : meant >= 500 ? ServerError : (BY_STATUS[meant] ?? ApiError);
  const said = message && `: ${message}`;
  const wayOut = REPLAY.test(answer.text) ? REPLAYED : WAYS_OUT[limited ? 429 : meant];
  const error = new ErrorClass(`${inWords(call)} was refused with ${status}${said}${wayOut ? ` (${wayOut})` : ""}`, {
    call,
    status,
    headers: scrub.headers(answer.headers),
    body: json ? scrub.json(json) : scrub.text(answer.text),
    code,
    cause: scrub.cause(answer.cut),
  });
  return { error, outcome: outcomeOf(error, answer), passing: limited || PASSING.includes(meant) };
}

function outcomeOf(error: ApiError, { text, cut }: Answer): Failure["outcome"] {
  if (REPLAY.test(text) || error instanceof ServerError) return "unknown";
  if (error instanceof RateLimitError) return "not executed";
  if (!(error instanceof UnauthorizedError)) return "refused";
  // The part that did not arrive may speak of a replay.
  return cut === undefined ? "not executed" : "unknown";
}

/**
 * A redirect is refused: following it would hand the token to wherever it points. A 303 stands for the answer of a
 * request that was carried out (RFC 9110, section 15.4.4), and a hidden redirect may be one; the others say that the
 * place is another.
 */
export function redirectRefusal(answer: Answer, { call, scrub }: Exchange): Failure {
  const headers = scrub.headers(answer.headers);
  const target = headers.get("location");
  const error = new ApiError(
    `${inWords(call)} was answered with a redirect${target ? ` to ${target}` : ""}, which is not followed: the token goes to no other place than baseUrl. If the API has moved, set baseUrl to its new place.`,
    { call, status: answer.status, headers, body: undefined, code: undefined },
  );
  return { error, outcome: answer.status === 303 || answer.status === 0 ? "unknown" : "refused", passing: false };
}

/** The message of the documented error body `{errors: [{msg, code}]}`, or what is usual elsewhere. */
function messageIn(json: Record<string, unknown> | undefined): string | undefined {
  const errors = json?.errors;
  const candidates = [Array.isArray(errors) ? errors[0]?.msg : undefined, json?.message, json?.detail, json?.title];
  return candidates.find((candidate) => typeof candidate === "string");
}

/** The texts where an answer may say what went wrong: not those further inside, which may be of a campaign. */
const textsIn = (json: Record<string, unknown>): string[] =>
  [json, json.error, ...(Array.isArray(json.errors) ? json.errors : [])]
    .flatMap((part) => (typeof part === "string" ? part : Object.values(Object(part))))
    .filter((text) => typeof text === "string");

function codeIn(error: unknown): number | undefined {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  const number = typeof code === "string" && code !== "" ? Number(code) : code;
  return Number.isInteger(number) ? (number as number) : undefined;
}

const excerpt = (text: string) => (text.length > 200 ? `${text.slice(0, 200)}…` : text).replace(/\s+/g, " ").trim();
