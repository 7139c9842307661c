import type { CallContext } from "../call/context.ts";
import { type ApiError, RateLimitError, UnreadableResponseError } from "../errors/api-error.ts";
import { formatCall } from "../operations/operation.ts";
import type { ReceivedResponse } from "./read.ts";
import { codeIn, type Json, saysReplayed } from "./reported-failure.ts";
import { HINT_BY_STATUS } from "./statuses.ts";

const TOKEN_WAS_USED =
  "the token was used before: an earlier copy of this request may have been executed; use a new token for each request";

/** Makes the error of a response that refuses the call. */
export function apiError(
  ErrorClass: typeof ApiError,
  response: ReceivedResponse,
  { call, redactor }: CallContext,
): ApiError {
  const { status, headers, json, text, truncatedBy } = response;
  const code = json && codeIn(json);
  const body = json ? redactor.json(json) : redactor.text(text);
  // Redacted before it is cut: a part of the token could stay otherwise.
  const message = json ? excerpt(redactor.text(messageIn(json) ?? ""), MAX_MESSAGE) : excerpt(body as string);
  const meant = ErrorClass === RateLimitError ? 429 : status < 300 ? (code ?? status) : status;
  const tokenWasUsed = (meant === 401 || status === 429) && saysReplayed(response);
  const hint = tokenWasUsed ? TOKEN_WAS_USED : HINT_BY_STATUS[meant];
  return new ErrorClass(
    `${formatCall(call)} was refused with ${status}${message && `: ${message}`}${hint ? ` (${hint})` : ""}`,
    { call, status, headers: redactor.headers(headers), body, code, cause: redactor.cause(truncatedBy) },
  );
}

/** Makes the error of a success that can't be used. */
export function unreadableError(
  response: ReceivedResponse,
  { call, operation, redactor }: CallContext,
): UnreadableResponseError {
  const { status, headers, text, json, truncatedBy } = response;
  const said = json && [json.status, messageIn(json)].filter((each) => typeof each === "string").join(", ");
  const what = said
    ? `does not report what was asked for: ${excerpt(redactor.text(said))}`
    : json
      ? `has none of the documented fields (${operation.responseFields.join(", ")})`
      : truncatedBy !== undefined
        ? "broke off"
        : text === ""
          ? "is empty"
          : "is not a JSON object";
  return new UnreadableResponseError(
    `${formatCall(call)} was answered with ${status}, but the response ${what}${said ? "" : ". Does baseUrl lead to the API?"}`,
    { call, cause: redactor.cause(truncatedBy), status, headers: redactor.headers(headers), body: redactor.text(text) },
  );
}

/** The message of the documented error body `{errors: [{msg, code}]}`, or a usual one. */
function messageIn({ errors, message, error, detail, title }: Json): string | undefined {
  const candidates: unknown[] = [
    Array.isArray(errors) ? Object(errors[0]).msg : undefined,
    message,
    error,
    detail,
    title,
  ];
  return candidates.find((candidate) => typeof candidate === "string");
}

/** How much of the server's own message an error repeats, in characters. */
const MAX_MESSAGE = 2_000;

/** The beginning of a text in one line, without control characters. */
export function excerpt(text: string, length = 200): string {
  const cut = text.length > length ? `${text.slice(0, length)}…` : text;
  return cut.replace(/[\s\p{Cc}\p{Bidi_Control}\p{Surrogate}]+/gu, " ").trim();
}
