import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readLedger } from "../../scripts/spec/ledger.ts";
import { operationsOf, readYaml, webhooksOf } from "../../scripts/spec/spec.ts";
import { type Json, spec } from "./bundle.ts";

/** Every text of an operation or a schema, the operationId or the name first. */
function textsOf(name: string): string {
  const found = [...operationsOf(spec), ...webhooksOf(spec)].find(({ operation }) => operation.operationId === name);
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
const VOICE_STARTS = ["triggerVoiceCampaignV2", "triggerCampaignV1", "scheduleCampaignV2"];
const STATUS = ["getCampaignStatusV1", "getCampaignStatusV2"];
const SMS_UPDATES = ["updateCampaignV1", "updateCampaignV2"];
const UPDATES = [...SMS_UPDATES, "UpdateCampaignV1Request", "UpdateCampaignV2Request"];

/** What must be said where people read before they send, because the pages alone would mislead them. */
test.each<[places: string[], says: RegExp]>([
  [["PreviewVoiceCampaignV1Request", "PreviewVoiceCampaignV2Request", "createCampaignV2"], /30 seconds/],
  [SMS_UPDATES, /sender must be registered with the provider/i],
  [SMS_UPDATES, /people who opted out may be messaged/],
  [["UpdateSmsCampaignV2Request"], /opted out may be messaged/],
  [["ListCampaignsV1Response", "ListCampaignsV2Response"], /`success` or `error`/],
  [["ListedCampaignV1", "ListedCampaignV2"], /sent successfully/],
  [["SmsMessage"], /^Text to send: pages disagree on plain text or Base64, so send one to your own phone first\./m],
  [
    ["createCampaignV1", "createCampaignV2"],
    /\*\*Before\.\*\*.*For SMS, send one to your own phone first.*\*\*Repeating/s,
  ],
  [[...STARTS, "scheduleCampaignV2"], /\*\*Before\b.*calling hours aren't absolute/is],
  [VOICE_STARTS, /\*\*Before `.*[Mm]ind the law: calls are \[recorded\]/s],
  [
    ["triggerVoiceCampaignV2", "triggerCampaignV1"],
    /\*\*Before `trigger=stop`\.\*\* Calls in progress may go on\. Its schedule goes on: .* a stop \[resets the run's data\]/,
  ],
  [["createCampaignV1", "createAdvancedSmsCampaignV2"], /\*\*Before\.\*\*.*`isSchedulingEnabled: false` triggers/s],
  [["CallingWindow"], /`end` be later than `start`:\*\* no page says.*called at night/],
  [["ScheduleFlag"], /No page says what `true` does/],
  [["WeeklyDetails", "ScheduleTime"], /\bUTC\b/],
  [
    ["servers"],
    /jp-platform\.kore\.ai.*Koredotcom\/docs-v2\/blob\/07b29237.*de-platform\.kore\.ai.*Koredotcom\/docs\/blob\/19fc1d06/,
  ],
  [["components"], /the page on tokens of the SDK \(\[SDK security\].* inference/],
  [["CampaignPriority"], /order and.* share/s],
  [[...STARTS, "scheduleCampaignV2"], /calling hours aren't absolute: a contact's own time zone/i],
  [[...STARTS, "CallingHours"], /recurrence/],
  [["startSmsCampaignV2", "triggerCampaignV1", "SmsDialingStrategy", "AdvancedSmsCallingHours"], /emergency/],
  [[...STARTS, "createCampaignV2"], /after (a|the) save\].* 15 minutes before a \*scheduled\* start/],
  [STARTS, /who opts out before a start by hand or during a run may be (called|messaged|reached)/i],
  [["scheduleCampaignV2"], /DNC lists are read 15 minutes before the start, not during a run/],
  [["scheduleCallbacksV2", "sendOutboundSmsV1", "addContactsV1"], /\*\*Before\.\*\* Check opt-outs/],
  [[...VOICE_STARTS, "createCampaignV1"], /`Preview` dials by itself.*30 seconds/],
  [
    ["triggerVoiceCampaignV2", "triggerCampaignV1"],
    /[Ww]hile .*\[pre-call check\]\(.*\).* is down, everybody is skipped/,
  ],
  [STATUS, /`Active` doesn't mean that anybody is called: .* \[pre-call check\]\(.*\) is down, all are skipped/],
  [["preCallCheck"], /Anything else skips it: `SKIP`, .*While the endpoint is down, an active campaign calls nobody/],
  [["preCallCheck"], /A field that the contact has keeps its value/],
  [["preCallCheck"], /configured headers, sent as they are, are the only authentication/],
  [["startSmsCampaignV2"], /an emergency run must be stopped by hand/],
  [["stopSmsCampaignV2"], /emergency run.* the guide has it stopped by hand/],
  [["startSmsCampaignV2", "sendOutboundSmsV1"], /\*\*Unknown\.\*\* .*What STOP as an answer does: assume nothing/],
  [["startSmsCampaignV2"], /Send one to your own phone first/],
  [UPDATES, /Send all of it: samples disagree on whether a field left out is kept\./],
  [["updateCampaignV2"], /in samples the list is gone .*A voice sample has `maxSkips` afterwards, which wasn't sent/],
  [
    ["deleteCampaignV1", "deleteCampaignV2", "deleteContactListV1", "deleteContactListV2"],
    /^Deletes .*: no call restores it\./m,
  ],
  [["triggerCampaignV1"], /For SMS, no global DNC list applies/],
  [["startSmsCampaignV2", "createCampaignV2", "DncListReference"], /global/i],
  [STARTS, /rerun\b.* (calls|messages|reaches) the whole list again/],
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

/** What somebody who follows a guide must know before a start. */
test.each<[guide: string, says: RegExp]>([
  ["first-voice-campaign", /Who opts out between the create and a start by hand, or during the run, may be called/],
  ["first-voice-campaign", /Calls are recorded.* The law may ask for consent/],
  ["first-voice-campaign", /`Preview` dials by itself\*\* after 30 seconds/],
  [
    "first-voice-campaign",
    /it is `Active` and nobody is called \|.*\[pre-call check\].*all are skipped while it is down/,
  ],
  ["first-sms", /Who opts out between the create and a start by hand may be messaged/],
  ["first-sms", /No page says what STOP as an answer does/],
  ["first-sms", /On API-integrated lists \*\*it must be stopped by hand/],
  ["first-sms", /Send all of it: samples disagree on whether a field left out is kept/],
  ["schedules-and-callbacks", /15 minutes before the start.* Who opts out later may be called in that run/],
  ["schedules-and-callbacks", /nobody is called at the time \|.*\[pre-call check\].* is down/],
  ["contacts", /\[bots and human agents\]\(.*\) fill it as well/],
  ["pre-call-check", /While the endpoint is down, an active campaign calls nobody/],
  ["pre-call-check", /configure a secret, and refuse a request without it/],
])("docs/%s.md: %s", (guide, says) => {
  expect(readFileSync(`docs/${guide}.md`, "utf8").replace(/\s+/g, " ")).toMatch(says);
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
  /would be messaged/i,
  /replaces (the settings|all settings|the campaign)/i,
  /be restored/i,
])("nothing says %s", (claim) => {
  const schemas = Object.keys(spec.components.schemas);
  const operations = operationsOf(spec).map(({ operation }) => operation.operationId);
  for (const name of ["info", ...schemas, ...operations]) expect(textsOf(name), name).not.toMatch(claim);
});

test("the summaries of paths without a version name none", () => {
  for (const { path, operation } of operationsOf(spec))
    expect(/\(v\d\)/.test(operation.summary), operation.operationId).toBe(/\/v[12]\//.test(path));
});

test("no operation's description is longer than 150 words", () => {
  const words = [...operationsOf(spec), ...webhooksOf(spec)].map(
    ({ operation: { operationId, description } }) => [operationId, description.match(/\S+/g)?.length ?? 0] as const,
  );
  expect(words.filter(([, count]) => count > 150)).toEqual([]);
});

test.each(["README.md", "openapi/openapi.yaml", "site/home/downloads.tsx"])(
  "%s says up to which release was read",
  (file) => {
    const { release, released } = spec.info["x-documentation"];
    const date = new Date(released).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
    expect(date).toMatch(/^\d+ \w+ 2\d{3}$/);
    const pages = readYaml("openapi/pages.yaml").length;
    const text = readFileSync(file, "utf8").replace(/\s+/g, " ");
    expect(text).toContain(`${pages} pages of the public documentation, as of release ${release} (${date})`);
  },
);

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
