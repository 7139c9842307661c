/** A body, or a part of it. */
export type Json = Readonly<Record<string, unknown>>;

/**
 * The documented failure of a success: `status` says so (status and list pages), or there are `errors` (token
 * failures).
 */
export const isDocumentedFailure = ({ status, errors }: Json): boolean =>
  (typeof status === "string" && /^\s*(?:failure|error)\s*$/i.test(status)) ||
  (Array.isArray(errors) && errors.length > 0);

/** Whether a success has anything beside its failure: a result, such as the id of what was started. */
export const hasResult = (json: Json): boolean =>
  Object.entries(json).some(([name, value]) => value !== null && !isOfFailure(name, value));

/** Whether a field only says how a call went. */
function isOfFailure(name: string, value: unknown): boolean {
  if (name === "status") return /^\s*(?:success|failure|error)\s*$/i.test(textOf(value));
  return FAILURE_FIELD.test(name) || (SUCCESS_FIELD.test(name) && value === false);
}

const FAILURE_FIELD =
  /^(?:message|errors?|code|error_?code|status_?code|timestamp|path|details?|title|type|(?:request|trace|correlation)_?id)$/i;

/** A failure that is told in a way which the documentation does not show. */
export const isOtherFailure = (json: Json): boolean =>
  Object.entries(json).some(
    ([name, value]) =>
      (ERROR_FIELD.test(name) && !isNothing(value)) ||
      (SUCCESS_FIELD.test(name) && (value === 0 || /^(?:false|no)$/i.test(textOf(value)))) ||
      (CODE_FIELD.test(name) && (value === false || statusIn(value) !== undefined || FAILED.test(textOf(value)))),
  );

const ERROR_FIELD =
  /^(?:has|is)?_?(?:err|errors?|exception|fault|failure|failed)(?:_?(?:message|msg|code|description|details?|reason))?$|Errors$/i;
const SUCCESS_FIELD = /^(?:is)?_?(?:success(?:ful)?|succeeded|ok)$/i;
const CODE_FIELD = /^(?:http_?|error_?|response_?)?(?:status|code|status[_-]?code)$/i;
const FAILED = /^\s*(?:fail(?:ed)?|rejected|denied|refused|unsuccessful)\s*$/i;

const textOf = (value: unknown): string => (typeof value === "object" ? "" : String(value));

/** Whether a field for an error, or for a result, says that there is none. */
export const isNothing = (value: unknown): boolean =>
  typeof value === "object"
    ? Object.keys(Object(value)).length === 0
    : /^\s*(?:0*|false|none|null|undefined|no error|success|ok)\s*$/i.test(String(value));

/**
 * The status of a failure, 400 to 599, that a field for a code has as a number, or at the beginning of a text;
 * `undefined` if it does not.
 */
function statusIn(value: unknown): number | undefined {
  const code = typeof value === "string" ? Number(/^\s*(\d{3})\b(?!\.)/.exec(value)?.[1]) : value;
  return typeof code === "number" && code >= 400 && code < 600 ? code : undefined;
}

/**
 * The documented texts for too many requests, as their pages begin them: rate-limit-ccai and the release notes of
 * v11.5.0 for the first, the list of all APIs for the second. No page gives a status or a field.
 */
const RATE_LIMIT_TEXT =
  /^\s*(?:You(?:[’'`ʼ]ve| have) exceeded the per-minute rate limit|Rate limit for this API has been reached)\b/i;

/** Whether a response says in one of its own fields, at the beginning, that there were too many requests. */
export function saysRateLimited({ message, error, errors }: Json): boolean {
  const texts = [message, error, ...(Array.isArray(errors) ? errors.map((item) => Object(item).msg) : [])];
  return texts.some((text) => typeof text === "string" && RATE_LIMIT_TEXT.test(text));
}

/** How deep a body is searched for the code of a server that failed. */
const MAX_CODE_DEPTH = 4;

/** Whether a body says, in a field for a code or a status, that the server failed. What it has in `data` is not a code. */
export function says5xx(value: unknown, depth = 0): boolean {
  if (typeof value !== "object" || value === null || depth > MAX_CODE_DEPTH) return false;
  return Object.entries(value).some(([name, inner]) => {
    if (name === "data") return false;
    const isCode = CODE_FIELD.test(name) || name === "error";
    return (isCode && (statusIn(inner) ?? 0) >= 500) || says5xx(inner, depth + 1);
  });
}

/** Whether the page of a gateway has a 5xx for its title. */
export const isPageOf5xx = (text: string): boolean => /<(?:title|h1)[^<>]*>\s*5\d\d\b/i.test(text);

/** `errors[0].code`, as a number. */
export function codeIn({ errors }: Json): number | undefined {
  const code: unknown = Array.isArray(errors) ? Object(errors[0]).code : undefined;
  const number = typeof code === "string" && code !== "" ? Number(code) : code;
  return Number.isInteger(number) ? (number as number) : undefined;
}
