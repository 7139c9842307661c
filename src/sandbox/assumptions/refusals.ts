import type { Assumption } from "./assumptions.ts";

/** How requests are refused, and which tokens are taken. */
export const REFUSALS = {
  "refusal-body": {
    values: ["errors"],
    what: "Every refusal has the body `{ errors: [{ msg, code }] }`, and its code is the HTTP status.",
    why: "It is the only body of a refusal that is documented, for a token that was used before.",
    restsOn: ["http-status-unstated"],
  },
  "invalid-request-status": {
    values: ["400"],
    what: "A request that breaks the description is refused with 400, and nothing is carried out.",
    why: "No page states a status. 400 is what the status is for (RFC 9110, section 15.5.1).",
    restsOn: ["http-status-unstated"],
  },
  "credentials-status": {
    values: ["401"],
    what: "A request without `auth`, `iid` or `accountId`, or with a JWT that has expired, is refused with 401.",
    why: "The one documented error has the code 401 and is about the token. Nothing is said about a missing header.",
    restsOn: ["http-status-unstated", "id-headers-missing"],
  },
  "rate-limit-status": {
    values: ["429"],
    what: "With `rateLimit: 60`, the 61st request within 60 seconds is refused with 429 and the documented sentence, without `Retry-After`.",
    why: "The page has the sentence and no status. 429 is what the status is for (RFC 6585, section 4).",
    restsOn: ["rate-limit-wording", "rate-60", "rate-window"],
  },
  "rate-limit-of-401": {
    values: ["counted", "not-counted"],
    what: "With `rateLimit`, requests are counted by account, and one that is refused with 401 counts as well.",
    why: "The limit is one of the account. No page says whether a refused request counts.",
    restsOn: ["rate-60"],
  },
  "bearer-token": {
    values: ["refuse", "ignore"],
    what: "A token with `Bearer` before it is refused with 401.",
    why: "The pages send the token alone. Whether the platform takes it with a scheme is not said.",
    restsOn: ["http-status-unstated"],
  },
  "jwt-claims": {
    values: ["refuse", "ignore"],
    what: "A JWT without `appId` or `sub` is refused with 401.",
    why: "The pages have both claims in every token, and no token without one.",
    restsOn: ["http-status-unstated"],
  },
  "ids-differ": {
    values: ["refuse", "ignore"],
    what: "A request whose header `iid` differs from the path, or `accountId` in the query from the header, is refused with 400.",
    why: "They hold the same value in all samples. No page says what happens otherwise.",
    restsOn: ["stream-id-names", "account-id-in-query"],
  },
  "other-application": {
    values: ["serve", "refuse"],
    what: "Requests of every application and account are answered, from the same campaigns and lists.",
    why: "A sandbox has one application and one account. On the platform, those of others can't be seen.",
    restsOn: ["http-status-unstated"],
  },
  "unknown-path-status": {
    values: ["404"],
    what: "A path or a method that no page documents is answered with 404.",
    why: "No page says what an unknown path is answered with.",
    restsOn: ["http-status-unstated"],
  },
  "refusal-status": {
    values: ["refuse"],
    what: "A request that the pages rule out is refused, with 400, or 409 if a later state would allow it.",
    why: "The rule is documented, its status and text are not.",
    restsOn: ["http-status-unstated"],
  },
  "unknown-id": {
    values: ["refuse"],
    what: "An id of no campaign, run or contact list is refused with 404, as is a schedule for an unknown name.",
    why: "No page shows a refusal; 404 is what HTTP has for it.",
    restsOn: ["http-status-unstated"],
  },
  "unknown-contact-list": {
    values: ["refuse"],
    what: "The name of no contact list is refused with 404.",
    why: "The lists must exist; no page says what happens if one doesn't.",
    restsOn: ["http-status-unstated", "add-contacts-by-name"],
  },
  "unknown-given-name": {
    values: ["refuse"],
    what: "With `strict`, the name of a DNC list, queue or flow that the sandbox was not given is refused with 404.",
    why: "No page says what happens to a name of nothing.",
    restsOn: ["http-status-unstated"],
  },
  "unreadable-times": {
    values: ["refuse"],
    what: "A time zone of a contact or of calling hours that is no name of the tz database is refused with 400 where it is sent.",
    why: "The pages and the guide write time zones so; no page says what another form is answered with.",
    restsOn: ["http-status-unstated", "calling-hours-overridden", "hours-tz-format"],
  },
  "campaign-type-differs": {
    values: ["refuse"],
    what: "A campaignType in the query that differs from the body or the campaign is refused with 400.",
    why: "Both must be the same; the pages that differ have copied text.",
    restsOn: ["campaign-type-on-voice-pages"],
  },
} as const satisfies Readonly<Record<string, Assumption>>;
