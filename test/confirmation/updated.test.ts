import { describe, expect, test } from "vitest";
import { answerExample, requestExample } from "../../scripts/examples.ts";
import { confirm, lostCall } from "./lost-call.ts";

/** The answer of an update page has the shape of the get, and shows the campaign as it was sent. */
const CAMPAIGNS = [
  "update-voice-campaign",
  "update-voice-campaign-v2",
  "update-sms-campaign",
  "update-sms-campaign-v2",
];

/** Fields that no answer repeats. */
const UNREAD = ["experienceFlowName", "queue_name"];

const without = (body: object, names: string[]) =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));

describe.each(CAMPAIGNS)("%s", (page) => {
  const sent = requestExample(page);
  const answer = answerExample(page);
  const told = async (body: object, data: object = {}) =>
    (await confirm(await lostCall(page, { body }), () => ({ ...answer, data: { ...answer.data, ...data } })))
      .confirmation;

  test("reads as it was sent, but for what no answer repeats", async () => {
    expect(await told(sent)).toBe("unknown");
    expect(await told(without(sent, UNREAD))).toBe("executed");
  });

  test.each([
    ["a description", { description: "As it was." }],
    ["a priority", { priority: "1" }],
    ["a list more", { contactLists: [...sent.contactLists, "More people"] }],
    ["another list", { contactLists: ["Other people"] }],
    [
      "a field within a field",
      { dialingStrategy: { ...answer.data.dialingStrategy, callerId: { phoneNumber: "+1" } } },
    ],
    ["a schedule", { schedule: { isSchedulingEnabled: true } }],
  ])("%s that reads otherwise was not seen to be updated", async (_, data) => {
    expect(await told(sent, data)).toBe("not-seen");
    expect(await told(without(sent, UNREAD), data)).toBe("not-seen");
  });

  test("that it is changed at another time does not tell: a start is a change too", async () => {
    expect(await told(sent, { updatedAt: "2020-01-01T00:00:00.000Z" })).toBe("unknown");
    expect(await told(sent, { updatedAt: "2030-01-01T00:00:00.000Z" })).toBe("unknown");
  });
});

describe.each(["", "-v2"])("update-contact-list%s", (version) => {
  const page = `update-contact-list${version}`;
  const answer = answerExample(`get-contact-list-details${version}`);
  const body = { name: answer.data.name, description: answer.data.description };
  const told = async (sent: object) => (await confirm(await lostCall(page, { body: sent }), () => answer)).confirmation;

  test("a list that reads as it was sent", async () => {
    expect(await told(body)).toBe("executed");
    expect(await told({ name: body.name })).toBe("executed");
  });

  test("a list of which a part reads otherwise", async () => {
    expect(await told({ ...body, name: "Other people" })).toBe("not-seen");
  });

  test("a list of which a part can't be read", async () => {
    expect(await told({ ...body, name1: body.name })).toBe("unknown");
    expect(await told({ ...body, name1: body.name, description: "Other people" })).toBe("not-seen");
  });
});
