/**
 * Other words for what a page is about, as readers type them, by the name of the page. A phrase between commas, typed as
 * it is, finds the page first.
 */
export const ALIASES: Readonly<Record<string, string>> = {
  createCampaignV2:
    "new make add campaign voice sms progressive predictive preview agentless amd dnc opt out caller id queue answering machine voicemail, create campaign, create sms campaign, sms campaign, voice campaign, new sms campaign, sms template, sms campaign from template, max ring time, maxRingTime, amd, answering machine detection, predictive, machine detect",
  createAdvancedSmsCampaignV2: "new make advanced format experience flow",
  listCampaignsV2:
    "find search filter all sms voice campaigns sort page paging pagination limit offset, list sms campaigns, list voice campaigns, all campaigns, paging, pagination",
  getCampaignV2: "read show details settings campaign, get campaign",
  updateCampaignV2: "edit change modify rename campaign",
  deleteCampaignV2: "remove campaign",
  startSmsCampaignV2: "run launch send begin play message people, run, run campaign",
  "triggerVoiceCampaignV2-start":
    "run launch begin play dial call people phones ring campaignInstanceId, run, run campaign",
  "triggerVoiceCampaignV2-stop":
    "end halt cancel abort kill emergency running stop all calls calling now immediately everything, emergency stop, stop running campaign, stop campaign, stop calls, end campaign, cancel campaign, cancel",
  stopSmsCampaignV2:
    "end halt cancel abort kill emergency running stop all messages now immediately everything, emergency stop, stop running campaign, stop campaign, end campaign, cancel campaign, cancel",
  getCampaignStatusV2:
    "state ready running finished done poll polling wait progress results outcome calls answered disposition report contacts of a run who was called reached, campaign state, campaign status, campaign ready, campaign running, running, ready, poll, polling",
  "scheduleCampaignV2-enable":
    "daily weekly every day recurring recurrence repeat later timer start enable cron, enable schedule, start schedule, schedule, schedule campaign, cron",
  "scheduleCampaignV2-disable":
    "stop disable cancel end remove delete unschedule recurring, disable schedule, stop schedule, end schedule, cancel schedule",
  scheduleCallbacksV2: "callback call back call later, callback",
  createContactListV2: "new make list, new contact list",
  addContactsV1:
    "import upload people put into a list fill csv e.164 e164 phone number format, fill contact list, phone number format, phone number, e.164",
  listContactListsV2: "all lists find, list contact lists, contact lists, all contact lists",
  updateContactListV2: "rename change edit list",
  getContactListV2: "read show list details, contact list",
  deleteContactListV2: "remove list, delete list",
  listContactsV2:
    "who is in a list people numbers read get find search contacts, list contacts, all contacts, get contacts",
  sendOutboundSmsV1: "single one message text without a campaign, send sms",
  "first-voice-campaign": "getting started tutorial quick start quickstart example",
  "first-sms": "getting started tutorial quick start quickstart example",
  token:
    "jwt jti iid replay api key auth authentication authorization bearer 401 403 unauthorized forbidden expired secret scope sign login credentials header, api key, replay, bearer",
  // No call removes one contact.
  contacts:
    "import dnc opt out unsubscribe stop list delete remove a contact e.164 e164 phone number format duplicates time zone csv upload, do not call, do not contact, dnc list, unsubscribe, delete contact, remove contact, delete contacts, remove contacts, remove one contact, delete one contact",
  "start-timed-out":
    "timeout timed out unknown outcome retry retries repeat resend twice idempotent idempotency idempotency-key 5xx 500 502 504 no answer lost connection confirm, timeout, retry, retries",
  "schedules-and-callbacks": "schedule recurring callback utc time zone",
  "rate-limit": "429 too many requests throttle retry after quota limit per minute",
  testing: "sandbox mock test fake simulate rehearse dry run",
  "other-languages": "python go java rust openapi swagger generate client generator sdk",
  "v1-to-v2": "migrate migration upgrade version difference",
  lifecycle:
    "states life cycle diagram preparing ready active stopped completed scheduled paused pause resume, campaign states, campaign lifecycle, states, lifecycle",
  discrepancies: "contradictions gaps errors in the documentation unknown",
  assumptions: "assume strict guess x-sandbox-assumptions",
  coverage: "pages of the documentation",
  changelog: "changes releases versions",
};
