import { type Answer, jsonObjectIn } from "./answer.ts";
import {
  ApiError,
  type ApiErrorOptions,
  ConflictError,
  ForbiddenError,
  NotFoundError,
  RateLimitError,
  ServerError,
  UnauthorizedError,
} from "./errors/api-error.ts";
import type { CallDescription, CampaignError } from "./errors/campaign-error.ts";
import { unlessRead } from "./interruption.ts";
import type { Scrubber } from "./scrub.ts";

const BY_STATUS: Record<number, typeof ApiError> = {
  401: UnauthorizedError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
  429: RateLimitError,
};

/** Values of the envelope's `status` that report a failure, according to the status and the list pages. */
const FAILURES: unknown[] = ["failure", "error"];

/**
 * The error that a refused call ends in, or `undefined` where the answer reports success.
 *
 * A 5xx leaves open whether a call that writes or contacts people was carried out. So does a 401 that speaks of a
 * replay: a token is accepted once, so an earlier copy of this very request may have been carried out.
 */
export function refusalIn(answer: Answer, call: CallDescription, scrub: Scrubber): CampaignError | undefined {
  const text = scrub.text(answer.text);
  const json = jsonObjectIn(text);
  const fault = faultIn(json);
  if (answer.status < 400 && !fault.code && !FAILURES.includes(json?.status)) return undefined;

  const status = answer.status < 400 ? (fault.code ?? answer.status) : answer.status;
  const ErrorClass = status >= 500 ? ServerError : (BY_STATUS[status] ?? ApiError);
  const said = fault.message ?? (json ? "" : excerpt(text));
  const options: ApiErrorOptions = {
    call,
    status: answer.status,
    headers: scrub.headers(answer.headers),
    body: json ?? text,
    code: fault.code,
    cause: scrub.cause(answer.cut),
  };
  const error = new ErrorClass(`${inWords(call)} was refused with ${answer.status}${said && `: ${said}`}`, options);

  const maybeDone = status >= 500 || (status === 401 && /replay/i.test(said));
  return maybeDone ? unlessRead(error) : error;
}

/** A redirect is refused: following it would hand the token to wherever it points. */
export function redirectRefusal(response: Response, call: CallDescription, scrub: Scrubber): ApiError {
  const headers = scrub.headers(response.headers);
  const target = headers.get("location");
  return new ApiError(
    `${inWords(call)} was answered with a redirect${target ? ` to ${target}` : ""}, which is not followed: the token goes to no other place than baseUrl. If the API has moved, set baseUrl to its new place.`,
    { call, status: response.status, headers, body: undefined, code: undefined },
  );
}

/** A call without its query, as messages name it. */
export const inWords = ({ method, url }: CallDescription) => `${method} ${new URL(url).pathname}`;

/** Message and code, from the documented error body `{errors: [{msg, code}]}` or from what is usual elsewhere. */
function faultIn(json: Record<string, unknown> | undefined): { message?: string; code?: number } {
  const first = Array.isArray(json?.errors) ? json.errors[0] : undefined;
  const message = first?.msg ?? json?.message ?? json?.detail ?? json?.title;
  return {
    ...(typeof message === "string" && { message }),
    ...(typeof first?.code === "number" && { code: first.code }),
  };
}

const excerpt = (text: string) => (text.length > 200 ? `${text.slice(0, 200)}…` : text).replace(/\s+/g, " ").trim();
