import type { CampaignClient } from "../../src/index.ts";
import { ACCOUNT_ID, CAMPAIGN_ID, STREAM_ID } from "../support/kore.ts";

/** A documented call: how to make it, and what must be on the wire. */
export interface Row {
  page: string;
  /** Makes the call. `body` is the example body of the page, without the fields that the client adds. */
  // biome-ignore lint/suspicious/noExplicitAny: the types of the bodies are tested in test/types.
  call: (kore: CampaignClient, body: any) => Promise<object>;
  /** Method, path and query as the page documents them, with our ids. */
  sends: string;
  /** The name of the example for request and response, if the page has several. */
  example?: string;
}

const V1 = `/agentassist/api/v1/public/${STREAM_ID}/campaign`;
const V2 = `/campaign/api/v2/public/${STREAM_ID}/campaign`;
const ACCOUNT = `accountId=${ACCOUNT_ID}`;
export const CONTACT_LIST_ID = "cl-1234567-89ab-4cde-8f01-23456789abcd";
export const CAMPAIGN_INSTANCE_ID = "cid-1234567-89ab-4cde-8f01-23456789abcd";
export const CAMPAIGN_NAME = "Ärzte & Söhne? #1";
const NAME = "campaignName=%C3%84rzte%20%26%20S%C3%B6hne%3F%20%231";

const row = (page: string, sends: string, call: Row["call"], example?: string): Row => ({
  page,
  sends,
  call,
  ...(example && { example }),
});

/** Returns the body that a caller passes: without `campaignType`, which the method implies. */
export function withoutCampaignType(body: Record<string, unknown> | undefined) {
  if (!body || Array.isArray(body)) return body;
  const { campaignType: _, ...rest } = body;
  return rest;
}

/** A row for every page of the documentation. */
export const ROWS: Row[] = [
  ...["without-template", "using-template", "advanced-format"].map((kind) =>
    row(`create-sms-campaign-${kind}`, `POST ${V1}?campaignType=sms`, (kore, body) => kore.v1.sms.create(body)),
  ),
  ...["without-template-v2", "using-template-v2"].map((kind) =>
    row(`create-sms-campaign-${kind}`, `POST ${V2}?${ACCOUNT}&campaignType=sms`, (kore, body) => kore.sms.create(body)),
  ),
  row(
    "create-sms-campaign-advanced-format-v2",
    `POST /api/v2/public/${STREAM_ID}/campaign?${ACCOUNT}&campaignType=sms`,
    (kore, body) => kore.sms.create(body),
  ),
  row("get-sms-campaign-by-id", `GET ${V1}/${CAMPAIGN_ID}`, (kore) => kore.v1.sms.get(CAMPAIGN_ID)),
  row("get-sms-campaign-by-id-v2", `GET ${V2}/${CAMPAIGN_ID}?${ACCOUNT}`, (kore) => kore.sms.get(CAMPAIGN_ID)),
  row("update-sms-campaign", `PUT ${V1}/${CAMPAIGN_ID}?campaignType=sms`, (kore, body) =>
    kore.v1.sms.update(CAMPAIGN_ID, body),
  ),
  row("update-sms-campaign-v2", `PUT ${V2}/${CAMPAIGN_ID}?${ACCOUNT}&campaignType=sms`, (kore, body) =>
    kore.sms.update(CAMPAIGN_ID, body),
  ),
  row(
    "start-sms-campaign",
    `POST /campaign/api/v1/public/${STREAM_ID}/campaign/${CAMPAIGN_ID}?campaignType=sms&trigger=play`,
    (kore) => kore.v1.sms.start(CAMPAIGN_ID),
  ),
  row("start-sms-campaign-v2", `POST ${V2}/${CAMPAIGN_ID}?campaignType=sms&trigger=play`, (kore) =>
    kore.sms.start(CAMPAIGN_ID),
  ),
  row(
    "stop-sms-campaign",
    `POST /campaign/api/v1/public/${STREAM_ID}/campaign/${CAMPAIGN_ID}?campaignType=sms&trigger=stop`,
    (kore) => kore.v1.sms.stop(CAMPAIGN_ID),
  ),
  row("stop-sms-campaign-v2", `POST ${V2}/trigger/${CAMPAIGN_ID}?${ACCOUNT}&campaignType=sms&trigger=stop`, (kore) =>
    kore.sms.stop(CAMPAIGN_ID),
  ),
  row("delete-sms-campaign", `DELETE ${V1}/${CAMPAIGN_ID}?campaignType=sms`, (kore) => kore.v1.sms.delete(CAMPAIGN_ID)),
  row("delete-sms-campaign-v2", `DELETE ${V2}/${CAMPAIGN_ID}?${ACCOUNT}&campaignType=sms`, (kore) =>
    kore.sms.delete(CAMPAIGN_ID),
  ),
  row("send-outbound-sms", `POST /api/public/bot/${STREAM_ID}/outboundsms`, (kore, body) => kore.sms.send(body)),
  ...["agentless", "progressive", "preview"].flatMap((mode) => [
    row(`create-voice-campaign-${mode}`, `POST ${V1}?campaignType=voice`, (kore, body) => kore.v1.voice.create(body)),
    row(`create-voice-campaign-${mode}-v2`, `POST ${V2}?${ACCOUNT}&campaignType=voice`, (kore, body) =>
      kore.voice.create(body),
    ),
  ]),
  ...[undefined, "update-voice-campaign-agentless", "update-voice-campaign-progressive"].map((example) =>
    row(
      "update-voice-campaign",
      `PUT ${V1}/${CAMPAIGN_ID}?campaignType=voice`,
      (kore, body) => kore.v1.voice.update(CAMPAIGN_ID, body),
      example,
    ),
  ),
  ...[undefined, "update-voice-campaign-v2-progressive", "update-voice-campaign-v2-preview"].map((example) =>
    row(
      "update-voice-campaign-v2",
      `PUT ${V2}/${CAMPAIGN_ID}?${ACCOUNT}&campaignType=voice`,
      (kore, body) => kore.voice.update(CAMPAIGN_ID, body),
      example,
    ),
  ),
  row("get-voice-campaign-by-id", `GET ${V1}/${CAMPAIGN_ID}`, (kore) => kore.v1.voice.get(CAMPAIGN_ID)),
  row("get-voice-campaign-by-id-v2", `GET ${V2}/${CAMPAIGN_ID}?${ACCOUNT}`, (kore) => kore.voice.get(CAMPAIGN_ID)),
  row(
    "start-voice-campaign",
    `POST /campaign/api/v1/public/${STREAM_ID}/campaign/${CAMPAIGN_ID}?campaignType=voice&trigger=play`,
    (kore) => kore.v1.voice.start(CAMPAIGN_ID),
  ),
  row(
    "start-voice-campaign-v2",
    `POST /api/v2/public/${STREAM_ID}/campaign/trigger/${CAMPAIGN_ID}?${ACCOUNT}&campaignType=voice&trigger=play`,
    (kore) => kore.voice.start(CAMPAIGN_ID),
  ),
  row(
    "stop-voice-campaign",
    `POST /campaign/api/v1/public/${STREAM_ID}/campaign/${CAMPAIGN_ID}?campaignType=voice&trigger=stop`,
    (kore) => kore.v1.voice.stop(CAMPAIGN_ID),
  ),
  row(
    "stop-voice-campaign-v2",
    `POST /api/v2/public/${STREAM_ID}/campaign/trigger/${CAMPAIGN_ID}?${ACCOUNT}&campaignType=voice&trigger=stop`,
    (kore) => kore.voice.stop(CAMPAIGN_ID),
  ),
  row("delete-voice-campaign", `DELETE ${V1}/${CAMPAIGN_ID}?campaignType=voice`, (kore) =>
    kore.v1.voice.delete(CAMPAIGN_ID),
  ),
  row("delete-voice-campaign-v2", `DELETE ${V2}/${CAMPAIGN_ID}?${ACCOUNT}&campaignType=voice`, (kore) =>
    kore.voice.delete(CAMPAIGN_ID),
  ),
  row("create-call-back-schedule-v2", `POST ${V2}/${CAMPAIGN_INSTANCE_ID}/callContactAt`, (kore, body) =>
    kore.campaigns.scheduleCallbacks(CAMPAIGN_INSTANCE_ID, body),
  ),
  row("get-campaign-status", `POST ${V1}/${CAMPAIGN_ID}/status?view=status`, (kore) =>
    kore.v1.campaigns.status(CAMPAIGN_ID),
  ),
  row("get-campaign-status-v2", `POST ${V2}/${CAMPAIGN_ID}/status?${ACCOUNT}&view=status`, (kore) =>
    kore.campaigns.status(CAMPAIGN_ID),
  ),
  ...["daily", "weekly"].map((recurrence) =>
    row(
      `enable-voice-or-sms-campaign-schedule-${recurrence}`,
      `POST ${V2}/schedule?enableSchedule=true&${NAME}`,
      (kore, body) => kore.campaigns.enableSchedule(CAMPAIGN_NAME, body),
    ),
  ),
  row("disable-voice-or-sms-campaign-schedule", `POST ${V2}/schedule?enableSchedule=false&${NAME}`, (kore) =>
    kore.campaigns.disableSchedule(CAMPAIGN_NAME),
  ),
  row("get-all-campaigns", `POST ${V1}/getAllCampaignDetails`, (kore, body) => kore.v1.campaigns.list(body)),
  ...[undefined, "get-all-campaigns-v2-sms"].map((example) =>
    row(
      "get-all-campaigns-v2",
      `POST ${V2}/getAllCampaignDetails?${ACCOUNT}`,
      (kore, body) => kore.campaigns.list(body),
      example,
    ),
  ),
  row("get-all-contact-details-voice-campaigns", `POST ${V1}/${CAMPAIGN_ID}/status?view=contacts`, (kore, body) =>
    kore.v1.campaigns.contacts(CAMPAIGN_ID, body),
  ),
  row("get-all-contact-details-voice-campaigns-v2", `POST ${V2}/${CAMPAIGN_ID}/status?view=contacts`, (kore, body) =>
    kore.campaigns.contacts(CAMPAIGN_ID, body),
  ),
  row("create-contact-list", `POST ${V1}/contactList/createContactList`, (kore, body) =>
    kore.v1.contactLists.create(body),
  ),
  row("create-contact-list-v2", `POST ${V2}/contactList/createContactList?${ACCOUNT}`, (kore, body) =>
    kore.contactLists.create(body),
  ),
  row("update-contact-list", `PUT ${V1}/contactList/${CONTACT_LIST_ID}`, (kore, body) =>
    kore.v1.contactLists.update(CONTACT_LIST_ID, body),
  ),
  row("update-contact-list-v2", `PUT ${V2}/contactList/${CONTACT_LIST_ID}?${ACCOUNT}`, (kore, body) =>
    kore.contactLists.update(CONTACT_LIST_ID, body),
  ),
  row("get-contact-list-details", `GET ${V1}/contactList/${CONTACT_LIST_ID}`, (kore) =>
    kore.v1.contactLists.get(CONTACT_LIST_ID),
  ),
  row("get-contact-list-details-v2", `GET ${V2}/contactList/${CONTACT_LIST_ID}?${ACCOUNT}`, (kore) =>
    kore.contactLists.get(CONTACT_LIST_ID),
  ),
  row("get-all-contact-lists", `GET ${V1}/contactList/getAllListDetails?type=call`, (kore) =>
    kore.v1.contactLists.list(),
  ),
  row("get-all-contact-lists-v2", `GET ${V2}/contactList/getAllListDetails?${ACCOUNT}&type=call`, (kore) =>
    kore.contactLists.list(),
  ),
  row(
    "add-contacts-to-contact-list",
    `POST /api/1.1/public/${STREAM_ID}/campaign/contactList/addContacts`,
    (kore, body) => kore.contactLists.addContacts(body),
  ),
  row("delete-contact-list-details", `DELETE ${V1}/contactList/${CONTACT_LIST_ID}`, (kore) =>
    kore.v1.contactLists.delete(CONTACT_LIST_ID),
  ),
  row("delete-contact-list-details-v2", `DELETE ${V2}/contactList/${CONTACT_LIST_ID}?${ACCOUNT}`, (kore) =>
    kore.contactLists.delete(CONTACT_LIST_ID),
  ),
  row(
    "get-all-contacts-of-a-contactlist",
    `GET ${V1}/contactList/${CONTACT_LIST_ID}/getAllContacts?${ACCOUNT}`,
    (kore) => kore.v1.contactLists.contacts(CONTACT_LIST_ID),
  ),
  row(
    "get-all-contacts-of-a-contactlist-v2",
    `GET ${V2}/contactList/${CONTACT_LIST_ID}/getAllContacts?${ACCOUNT}`,
    (kore) => kore.contactLists.contacts(CONTACT_LIST_ID),
  ),
];
