import { describe, expect, test } from "vitest";
import { requestExample, responseExample } from "../../scripts/spec/examples.ts";
import { confirm, lostCall } from "./lost-call.ts";

/** Pages whose sample response has the shape of a get, and shows the campaign as it was sent. */
const CAMPAIGNS = [
  "update-voice-campaign",
  "update-voice-campaign-v2",
  "update-sms-campaign",
  "update-sms-campaign-v2",
];

/** Fields that no response repeats. */
const WRITE_ONLY = ["experienceFlowName", "queue_name"];

const without = (body: object, names: string[]) =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));

const EXECUTED = { outcome: "executed", reason: "Every field reads as it was sent." };
const UNKNOWN = { outcome: "unknown", reason: "Not every field reads as it was sent." };

describe.each(CAMPAIGNS)("%s", async (page) => {
  const lost = await lostCall(page);
  const sent = requestExample(page);
  const readable = without(sent, WRITE_ONLY);
  const response = responseExample(page);
  const verdict = async (changes: object, data: object = {}) => {
    const read = () => ({ ...response, data: { ...response.data, ...data } });
    const { confirmation, operations, reads } = await confirm({ ...lost, changes } as never, read);
    expect(operations).toEqual([page.endsWith("v2") ? "getCampaignV2" : "getCampaignV1"]);
    expect(reads[0]?.url.pathname).toContain(lost.campaignId);
    return confirmation;
  };

  test("executed if every field reads as it was sent, in any order, and more is read", async () => {
    expect(await verdict(readable)).toEqual(EXECUTED);
    expect(await verdict(readable, { contactLists: sent.contactLists.toReversed(), lname: "storm" })).toEqual(EXECUTED);
  });

  test("unknown if a field can't be read back", async () => {
    expect(await verdict(sent)).toEqual(UNKNOWN);
  });

  test.each([
    ["the description", { description: "As it was." }],
    ["the priority", { priority: "1" }],
    ["the number of contact lists", { contactLists: [...sent.contactLists, "More people"] }],
    ["the contact list", { contactLists: ["Other people"] }],
    ["a nested field", { dialingStrategy: { ...response.data.dialingStrategy, callerId: { phoneNumber: "+1" } } }],
    ["the schedule", { schedule: { isSchedulingEnabled: true } }],
    ["everything", { name: undefined, description: undefined, contactLists: [] }],
  ])("unknown, and never not seen, if %s differs", async (_, data) => {
    expect(await verdict(readable, data)).toEqual(UNKNOWN);
  });

  test("unknown if the server rewrites what it stores", async () => {
    const window = { day: "MO", start: "9:00 AM", end: "5:00 PM" };
    const callingHours = { ...sent.dialingStrategy?.callingHours, days: [window] };
    const changes = { dialingStrategy: { callingHours } };
    const read = (days: object[]) => ({ dialingStrategy: { callingHours: { ...callingHours, days } } });
    expect(await verdict(changes, read([window]))).toEqual(EXECUTED);
    expect(await verdict(changes, read([{ ...window, start: "09:00 AM" }]))).toEqual(UNKNOWN);
    expect(await verdict({ name: "Storm " }, { name: "Storm" })).toEqual(UNKNOWN);
  });

  test("updatedAt decides nothing, because a start changes it too", async () => {
    for (const updatedAt of ["2020-01-01T00:00:00.000Z", "2030-01-01T00:00:00.000Z"]) {
      expect(await verdict(readable, { updatedAt })).toEqual(EXECUTED);
      expect(await verdict(readable, { updatedAt, priority: "1" })).toEqual(UNKNOWN);
    }
  });

  test("the type of the campaign is not compared, because no response repeats it", async () => {
    const changes = { campaignType: "fax", name: response.data.name };
    expect(await verdict(changes)).toEqual(EXECUTED);
  });

  test.each([[undefined], [null], [{}], [{ campaignType: "sms" }], [5], [""]])(
    "unknown, without a read, if %j was sent",
    async (changes) => {
      const { confirmation, reads } = await confirm({ ...lost, changes }, () => response);
      expect(confirmation).toEqual({ outcome: "unknown", reason: "It is not known what the update sent." });
      expect(reads).toEqual([]);
    },
  );
});

describe.each(["", "-v2"])("update-contact-list%s", async (version) => {
  const lost = await lostCall(`update-contact-list${version}`);
  const response = responseExample(`get-contact-list-details${version}`);
  const { name, description } = response.data;
  const verdict = async (changes: object, read: object = response) => {
    const { confirmation, operations, reads } = await confirm({ ...lost, changes } as never, () => read);
    expect(operations).toEqual([version ? "getContactListV2" : "getContactListV1"]);
    expect(reads[0]?.url.pathname).toContain(lost.contactListId);
    return confirmation;
  };

  test("executed if the list reads as it was sent", async () => {
    expect(await verdict({ name, description })).toEqual(EXECUTED);
    expect(await verdict({ name })).toEqual(EXECUTED);
  });

  test("unknown if a field differs, or can't be read", async () => {
    expect(await verdict({ name: "Other people", description })).toEqual(UNKNOWN);
    expect(await verdict({ name, name1: name })).toEqual(UNKNOWN);
    expect(await verdict({ name: name.toUpperCase() })).toEqual(UNKNOWN);
  });

  test("unknown if the list is gone", async () => {
    for (const data of [null, {}, "gone"])
      expect((await verdict({ name }, { status: "success", data })).outcome).toBe("unknown");
    const { outcome } = await confirm({ ...lost, changes: { name } }, () => Response.json({}, { status: 404 }));
    expect(outcome).toBe("unknown");
  });
});
