import type { Table } from "./rows.ts";

const tableOf = (classes: Readonly<Record<string, string>>): Table => ({
  heads: ["class", "when, and what it has"],
  rows: Object.entries(classes).map(([name, when]) => ({ id: name, cells: [`\`${name}\``, when] })),
});

/** Lists the classes of the client that a program tells apart. The class is the id of the row. */
export const errorClasses = tableOf({
  OutcomeUnknownError:
    "A write or contact may have been executed. `confirm()` only reads, and never throws. `cause`, `sentAt`, `lostCall`",
  ApiError: "Refused. `status`, `headers`, `body`, `code`",
  ConnectionError: "Not executed, or a read",
  TimeoutError: "Not executed, or a read",
  AbortedError: "Not executed, or a read",
  InvalidRequestError: "Nothing was sent. The message names the place",
  NotAllowedError: "Nothing was sent: `allow` doesn't name the effect",
});

/** Lists the classes that say more exactly what happened, and those of `kore-campaigns/jobs`. */
export const otherErrorClasses = tableOf({
  CampaignError: "Everything that is thrown is one. `call`, `cause`",
  UnauthorizedError: "An `ApiError`: 401",
  ForbiddenError: "An `ApiError`: 403",
  NotFoundError: "An `ApiError`: 404",
  ConflictError: "An `ApiError`: 409",
  RateLimitError: "An `ApiError`: 429, or the text of the rate limit",
  ServerError: "An `ApiError`: a read was answered with a 5xx",
  UnreadableResponseError:
    "A read got a 2xx that is cut off, empty, no JSON object, or without a documented field. `status`, `headers`, `body`",
  CampaignKindError: "`voice.get` read an SMS campaign, or `sms.get` a voice campaign. `campaignType`, `response`",
  LoadStoppedError: "`loadContacts` ended before its input. `account`",
  WaitError: "A wait ended without what it waited for. `reason`, `lastSeen`",
  PagingError: "A list can't be read to its end",
});
