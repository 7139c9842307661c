import type { ReceivedResponse } from "./read.ts";

/** A body, or a part of it. */
export type Json = Readonly<Record<string, unknown>>;

/**
 * The documented failure of a success: `status` says so (status and list pages), or there are `errors` (token
 * failures).
 */
export const isDocumentedFailure = ({ status, errors }: Json): boolean =>
  isFailureWord(status) || (Array.isArray(errors) && errors.length > 0);

/** A failure that is reported in a usual way which the documentation does not show. */
export const isOtherFailure = ({ error, success, status, code, statusCode }: Json): boolean =>
  (typeof error === "object" ? Object.keys(error ?? {}).length > 0 : Boolean(error)) ||
  success === false ||
  [status, code, statusCode].some((value) => Number(value) >= 400 && Number(value) < 600);

/**
 * Whether a body has a result: `data`, the id of a run, a `status` that does not report a failure, or another field that
 * the documentation gives to the response, `message` aside.
 */
export const hasResult = (json: Json, documented: readonly string[]): boolean =>
  (typeof json.status === "string" && !isFailureWord(json.status)) ||
  ["data", "campaignInstanceId", ...documented].some(
    (field) => field !== "status" && field !== "message" && json[field] !== undefined && json[field] !== null,
  );

const isFailureWord = (status: unknown): boolean => /^(?:failure|error)$/.test(wordOf(status));

/** A text in lower case, without spaces around it; empty if the value is not a text. */
export const wordOf = (value: unknown): string => (typeof value === "string" ? value.trim().toLowerCase() : "");

/**
 * The documented texts for too many requests, as their pages begin them: by the minute (rate-limit-ccai, the release
 * notes of v11.5.0), by the hour (the main page on rate limits), and that of the list of all APIs. No page gives a status
 * or a field.
 */
const RATE_LIMIT_TEXT =
  /^\s*(?:You(?:[’'`ʼ]ve| have) exceeded the (?:per-minute|hourly) rate limit|Rate limit for this API has been reached)\b/i;

/** Whether a response says in one of its own fields, at the beginning, that there were too many requests. */
export function saysRateLimited({ message, error, errors }: Json): boolean {
  const texts = [message, error, ...(Array.isArray(errors) ? errors.map((item) => Object(item).msg) : [])];
  return texts.some((text) => typeof text === "string" && RATE_LIMIT_TEXT.test(text));
}

/** "possibly a replay", as the page on SDK security has it, and the plain words for it. */
const REPLAY = /replay|already (?:been )?used/i;

/** Whether a refusal says that its token was used before: in its body, escapes of JSON resolved, or in the header for it. */
export const saysReplayed = ({ json, text, headers }: ReceivedResponse): boolean =>
  REPLAY.test(json ? JSON.stringify(json) : text) || REPLAY.test(headers.get("www-authenticate") ?? "");

/**
 * Whether a refusal is whole. What begins like JSON is if it parses. Any other body, a number too, is whole if HTTP says
 * where it ends: by a length, or in chunks (RFC 9112, section 6.3). A connection that ends can have broken off, also
 * between chunks: Node 20 does not tell a missing last chunk from the announced end of the connection.
 */
export function isWhole({ text, headers, truncatedBy }: ReceivedResponse): boolean {
  if (truncatedBy !== undefined) return false;
  if (beginsLikeJson(text)) return isJson(text);
  const matches = (name: string, pattern: RegExp) => pattern.test(headers.get(name) ?? "");
  return (
    headers.has("content-length") ||
    (matches("transfer-encoding", /\bchunked\s*$/i) && !matches("connection", /\bclose\b/i))
  );
}

/** Whether a text begins as JSON of an object, an array or a string does. */
export const beginsLikeJson = (text: string): boolean => /^\s*[[{"]/.test(text);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** `errors[0].code`, as a number. */
export function codeIn({ errors }: Json): number | undefined {
  const code: unknown = Array.isArray(errors) ? Object(errors[0]).code : undefined;
  const number = typeof code === "string" && code !== "" ? Number(code) : code;
  return Number.isInteger(number) ? (number as number) : undefined;
}
