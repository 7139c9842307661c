import type { CampaignKind } from "../operation/kind-of-campaign.ts";
import type { Aliases, CallName } from "./row.ts";

/** What the site knows of a guide besides its text. */
export interface GuideRow {
  /** The calls that it shows how to use: their pages link it. */
  readonly calls?: readonly CallName[];
  /** The type of campaign that it is about, if it is only one. */
  readonly about?: CampaignKind;
  readonly aliases: Aliases;
  /** Other words for its parts, by the ids of their headings. */
  readonly parts?: Readonly<Record<string, Aliases>>;
}

/** The guides, by the names of their files in `docs/`, in the order in which somebody new reads them. */
export const GUIDE_ROWS: Readonly<Record<string, GuideRow>> = {
  "first-voice-campaign": {
    calls: ["createCampaignV2", "triggerVoiceCampaignV2-start"],
    about: "voice",
    aliases:
      "tutorial example npm install typescript javascript client, getting started, quick start, quickstart, tutorial, nodejs, node.js, node, typescript, javascript, voice, voice call, phone call",
  },
  "first-sms": {
    calls: ["createCampaignV2", "startSmsCampaignV2"],
    about: "SMS",
    aliases:
      "getting started tutorial quick start quickstart example text message, sms, sms tutorial, text message, text messages, first text message, message, messages, texting",
  },
  token: {
    aliases:
      "jwt jti iid replay api key auth authentication authorization bearer 401 403 unauthorized forbidden expired secret scope sign login credentials header, api key, api token, token, access token, secret, client secret, client id, cs-, password, login, credentials, authentication, authorization, replay, bearer, jti, jwt, json web token, signature, jwt signature",
  },
  // No call removes one contact.
  contacts: {
    calls: ["createContactListV2", "addContactsV1"],
    aliases:
      "import dnc opt out unsubscribe stop list delete remove a contact e.164 e164 phone number format duplicates time zone csv upload load bulk batch resume refused row excel spreadsheet LoadStoppedError, csv, csv upload, csv import, csv file, excel, spreadsheet, opt out, optout, opted out, duplicates, duplicate contacts, deduplicate, blacklist, blocklist, suppression list, gdpr, do not call, do not contact, dnc list, unsubscribe, delete contact, remove contact, delete contacts, remove contacts, remove one contact, delete one contact, invalid phone number, invalid number, wrong number, phone number, add many contacts, load contacts, load many contacts, contact list empty, empty contact list",
  },
  "when-a-load-stops": {
    aliases: "refused row unknown row account verdict load stopped LoadStoppedError one by one, refused contact",
  },
  "pre-call-check": {
    aliases:
      "webhook pre-call precall fetch preCallCheck opt out last moment endpoint callback url skip, pre-call check, precall, before each call",
  },
  "start-timed-out": {
    aliases:
      "no answer, no response, econnreset, stuck, timeout timed out unknown outcome retry retries repeat resend twice idempotent idempotency idempotency-key 5xx 500 502 504 no answer lost connection confirm crash restart journal once, timeout, time out, timed out, retry, retries, resend, double call, called twice, idempotent, duplicate call, duplicate calls, idempotency, idempotency key, no response",
  },
  results: {
    calls: ["getCampaignStatusV2"],
    aliases:
      "results outcome disposition csv excel export report download spreadsheet wait until ended completed finished poll paging all pages pagination WaitError PagingError, results, csv, csv export, excel, spreadsheet, export, report, reporting, wait, finished, campaign finished, campaign ended, is it done, statistics, stats, analytics, metrics of a campaign",
  },
  "nightly-job": {
    aliases:
      "nightly daily job cron batch csv load import many contacts journal crash resume kill restart once plan suppression list, nightly job, bulk load, batch job, crash, journal, rerun, re-run",
  },
  journals: {
    aliases: "journal database postgres redis table store, own journal",
  },
  "schedules-and-callbacks": {
    calls: ["scheduleCampaignV2-enable", "scheduleCampaignV2-disable", "scheduleCallbacksV2"],
    aliases:
      "schedule recurring callback utc time zone, dst, daylight saving, daylight saving time, summer time, utc, weekday, weekdays, local time, schedules",
    parts: {
      "a-weekly-schedule-in-local-time": "weekly local time zone new york los angeles, weekly local time",
    },
  },
  "rate-limit": {
    aliases:
      "429 too many requests throttle retry after quota limit per minute, quota, throttle, throttling, throttled, requests per minute, rpm, retry-after",
  },
  observe: {
    aliases: "opentelemetry otel trace tracing span metrics log logging monitor alert hooks audit trail, audit log",
  },
  options: {
    aliases:
      "options settings configuration configure client baseUrl streamId allow deadline headers validate proxy undici dispatcher custom own fetch openapi-fetch, client options, configuration, settings, own fetch, custom fetch",
  },
  testing: {
    aliases:
      "sandbox mock test fake simulate rehearse dry run, sandbox, mock, mock server, dry run, test, testing, simulate, try it, staging, unit test, playground, test call, test calls, test campaign, try out",
  },
  "more-of-the-sandbox": {
    aliases: "sandbox server http snapshot console pause resume emergency, snapshot",
  },
  "other-languages": {
    aliases:
      "python go java rust openapi swagger client sdk test try without calling anybody, python, go, golang, java, rust, c#, dotnet, php, ruby, kotlin, curl, postman, postman collection, openapi, swagger, sdk, client library, other languages",
  },
  generators: {
    aliases:
      "openapi-generator oapi-codegen openapi-python-client hey-api orval generate client generator sdk, code generator, openapi-generator, oapi-codegen, orval",
  },
  "v1-to-v2": {
    aliases:
      "migrate migration upgrade version difference, migrate, migration, upgrade, v1, v2, version, deprecated, deprecation, old version, legacy, sunset",
  },
};

/** Finds guides without a row and rows without a guide: one sentence each. `files` are those of `docs/`. */
export function guideErrors(files: readonly string[], rows: object = GUIDE_ROWS): string[] {
  const names = files.map((file) => file.replace(/\.md$/, ""));
  return [
    ...names
      .filter((name) => !Object.hasOwn(rows, name))
      .map((name) => `The guide docs/${name}.md has no row: add "${name}" to GUIDE_ROWS in site/pages/guides.ts.`),
    ...Object.keys(rows)
      .filter((name) => !names.includes(name))
      .map((name) => `GUIDE_ROWS in site/pages/guides.ts has "${name}": write docs/${name}.md, or remove the row.`),
  ];
}
