import type { Aliases } from "../pages/row.ts";

/** Other words for the first page. */
export const HOME_ALIASES: Aliases =
  "home start page, overview, download, downloads, download openapi, openapi.yaml, openapi.json, specification";

/** Other words for the rows of the page Errors and limits, by their ids. */
export const ROW_ALIASES: Readonly<Record<string, Aliases>> = {
  "base-url": "base url, host, hosts, region, url, server, endpoint, domain, platform.kore.ai",
  auth: "auth, auth header, authorization header, header, headers",
  iid: "iid, iid header, bot id, botid, app id, application id, stream id, streamId",
  accountId: "account id, accountId, accountId header, account, tenant",
  "401": "401, unauthorized, not authorized, authentication failed, invalid token",
  "403": "403, forbidden, permission, permissions, access denied",
  "404": "404, not found",
  "409": "409, conflict",
  "429": "429, too many requests",
  "5xx": "5xx, 500, 502, 503, 504, server error, gateway, bad gateway, internal server error",
  pause: "pause, pause campaign, resume, resume campaign, unpause, hold, suspend",
  webhook: "webhook, webhooks, callback url, notification, notifications, notify, event, events, push",
  overnight: "overnight, midnight, night, over midnight, past midnight",
  "overlapping-runs": "overlap, overlapping runs, two runs",
  "sms-length": "sms length, message length, length of an sms, characters, 160, segments, long sms",
  "sms-replies": "reply, replies, sms reply, inbound sms, stop keyword",
  "calls-at-once": "concurrent calls, concurrency, parallel calls, simultaneous calls",
  "runs-at-once": "concurrent campaigns, parallel campaigns, simultaneous campaigns",
  "more-than-100-contacts": "more than 100, too many contacts, many contacts, batch size, 100 contacts",
  "cancel-callback": "cancel callback, cancel callbacks, delete callback, list callbacks",
  "one-time-schedule": "monthly, yearly, one time, once, monthly schedule",
  recording:
    "consent, recording, recordings, record calls, recorded, call recording, law, laws, legal, tcpa, compliance",
  "other-channels": "whatsapp, mms, email, e-mail, mail, channel, channels",
  "messages-a-minute": "throughput, sms per minute, messages per minute, sms per second, sms rate, sms speed",
  restore: "restore, undelete, recover, undo delete",
};
