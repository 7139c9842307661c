import { ERRORS_PATH } from "./index-pages.ts";

/** Stands for the page Errors and limits in the index until there is one. To be deleted with its line in build.tsx. */
export const ERRORS_STAND_IN = {
  path: ERRORS_PATH,
  title: "Errors and limits",
  summary: "Whether a call that failed has reached people, what may be sent again, and every documented limit.",
  aliases:
    "refusals statuses http codes failure problem exception, error, errors, error codes, status code, status codes, http status, limits, limit, error format, error body, error message, maximum, exception, reason, success, success or failure, bad request, 400, 405, 406, 408, 410, 413, 415, 422, 460, 499",
};

const ROWS = [
  ["timeout", "Timeout, or a broken connection", "unknown"],
  ["5xx", "408, 500, 502, 503, 504", "unknown"],
  ["401", "401", "The token is not accepted"],
  ["403", "403", "The application lacks the API scope"],
  ["404", "404", "No such campaign"],
  ["409", "409", "The call doesn't fit the state of the campaign"],
  ["429", "429", "More than 60 requests a minute"],
  ["auth", "auth", "A JWT, without a word such as Bearer before it"],
  ["iid", "iid", "The application id"],
  ["accountId", "accountId", "The account id"],
  ["OutcomeUnknownError", "OutcomeUnknownError", "A call that writes or reaches people was sent, and nobody can tell"],
  ["TimeoutError", "TimeoutError, ConnectionError, AbortedError", "Not executed, or the call only reads"],
  ["InvalidRequestError", "InvalidRequestError, NotAllowedError", "Nothing was sent"],
  ["pause", "Pause a campaign", "Not by the API"],
  ["webhook", "A webhook for the end of a campaign", "There is none: poll"],
  ["overnight", "Calling hours over midnight", "No page decides"],
  ["sms-length", "Length of an SMS", "Not documented"],
  ["rate", "Requests", "60 a minute for an account"],
];

export const ERRORS_STAND_IN_HTML = ROWS.map(
  ([id, ...cells]) => `<tr id="${id}">${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`,
).join("");
