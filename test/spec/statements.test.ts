import { expect, test } from "vitest";
import { readLedger } from "../../scripts/spec/ledger.ts";
import { operationsOf } from "../../scripts/spec/spec.ts";
import { type Json, spec } from "./bundle.ts";

/** Every text of an operation or a schema, the operationId or the name first. */
function textsOf(name: string): string {
  const found = operationsOf(spec).find(({ operation }) => operation.operationId === name);
  const node = found?.operation ?? spec.components.schemas[name] ?? spec[name];
  const texts: string[] = [];
  const walk = (value: Json, key: string): void => {
    if (typeof value === "string" && ["description", "summary"].includes(key)) texts.push(value);
    else if (typeof value === "object" && value !== null)
      for (const name of Object.keys(value)) walk(value[name], name);
  };
  walk(node, "");
  return texts.join("\n");
}

const STARTS = ["triggerVoiceCampaignV2", "startSmsCampaignV2", "triggerCampaignV1"];
const SMS_UPDATES = ["updateCampaignV1", "updateCampaignV2"];

/** What must be said where people read before they send, because the pages alone would mislead them. */
test.each<[places: string[], says: RegExp]>([
  [["PreviewVoiceCampaignV1Request", "PreviewVoiceCampaignV2Request", "createCampaignV2"], /30 seconds/],
  [SMS_UPDATES, /sender must be registered with the provider/i],
  [SMS_UPDATES, /people who opted out would be messaged/],
  [["UpdateSmsCampaignV2Request"], /opted out/],
  [["ListCampaignsV1Response", "ListCampaignsV2Response"], /`success` or `error`/],
  [["ListedCampaignV1", "ListedCampaignV2"], /sent successfully/],
  [["CampaignPriority"], /order and.* share/s],
  [[...STARTS, "scheduleCampaignV2"], /calling hours aren't absolute: a contact's own time zone/i],
  [[...STARTS, "CallingHours"], /recurrence/],
  [["startSmsCampaignV2", "triggerCampaignV1", "CallingHours"], /emergency/],
  [STARTS, /changes to a DNC list don't reach active or paused campaigns/],
  [["triggerCampaignV1"], /global DNC list covers voice, not SMS/],
  [["startSmsCampaignV2", "createCampaignV2", "DncListReference"], /global/i],
  [STARTS, /rerun (calls|messages|contacts) the whole list again/],
  [["scheduleCampaignV2"], /each recurrence contacts the full list again/],
  [["scheduleCampaignV2", "ScheduleTime"], /\bin UTC\b/],
  [["scheduleCampaignV2"], /existing schedule is replaced/],
  [["scheduleCallbacksV2", "CampaignDialingListId"], /InteractionDetails/],
  [["scheduleCallbacksV2"], /agentless/],
  [["deleteContactListV1", "deleteContactListV2"], /with all its contacts/],
  [["CreateContactListV1Request", "CreateContactListV2Request"], /fixed once the list is created/i],
  [["addContactsV1", "AddContactsRequest"], /at most 100/],
  [["info"], /isn't clear.*four wordings.*1,800 requests an hour/s],
  [["info"], /v2, except for adding contacts and sending one SMS/],
])("%s: %s", (places, says) => {
  for (const place of places) expect(textsOf(place), place).toMatch(says);
});

/** What the description said once, and no page does. */
test.each([
  /the same for everybody/i,
  /nobody is called outside/i,
  /runs first/i,
  /(?<!sample has )24 hex/i,
  /begins with `cid-`/i,
  /can be reached on the platform only/i,
  /lets an agent skip/i,
])("nothing says %s", (claim) => {
  const schemas = Object.keys(spec.components.schemas);
  const operations = operationsOf(spec).map(({ operation }) => operation.operationId);
  for (const name of ["info", ...schemas, ...operations]) expect(textsOf(name), name).not.toMatch(claim);
});

test("the summaries of paths without a version name none", () => {
  for (const { path, operation } of operationsOf(spec))
    expect(/\(v\d\)/.test(operation.summary), operation.operationId).toBe(/\/v[12]\//.test(path));
});

test("texts have no word glued by a line break", () => {
  for (const { operation } of operationsOf(spec)) expect(operation.description).not.toMatch(/[a-z](?<!\n)\n(?=[a-z])/);
});

test.each([
  ["pages-hidden", ["get-voice-campaign-by-id-v2"]],
  ["calling-hours-meaning", ["delete-sms-campaign", "delete-sms-campaign-v2", "delete-voice-campaign-v2"]],
  ["phone-numbers-without-plus", ["get-all-contacts-of-a-contactlist", "get-all-contacts-of-a-contactlist-v2"]],
  ["sample-answer-of-another-request", ["update-contact-list"]],
  ["typing-slips", ["start-sms-campaign-v2"]],
])("%s names %j", (id, pages) => {
  expect(readLedger().find((entry) => entry.id === id)?.pages).toEqual(expect.arrayContaining(pages));
});

test("counts are integers, the type of a campaign is one schema, and schemas are named by the field's habit", () => {
  const types: string[] = [];
  const enums: string[] = [];
  const walk = (node: Json, place: string): void => {
    if (typeof node !== "object" || node === null) return;
    if (node.type === "number") types.push(place);
    if (node.enum?.includes("voice")) enums.push(place);
    for (const name of Object.keys(node)) if (name !== "examples") walk(node[name], `${place}/${name}`);
  };
  walk(spec, "#");
  expect(types).toEqual([]);
  expect(enums).toEqual(["#/components/schemas/CampaignType"]);
  expect(Object.keys(spec.components.schemas).filter((name) => /(Body|Answer|Fault|Name1)$/.test(name))).toEqual([]);
});
