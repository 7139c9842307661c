import { describe, expect, test } from "vitest";
import { answerExample, requestExample } from "../../scripts/examples.ts";
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

describe.each(CAMPAIGNS)("%s", (page) => {
  const sent = requestExample(page);
  const response = answerExample(page);
  const verdict = async (body: object, data: object = {}) =>
    (await confirm(await lostCall(page, { body }), () => ({ ...response, data: { ...response.data, ...data } })))
      .confirmation;

  test("executed if every field matches, unknown if a field can't be read back", async () => {
    expect(await verdict(sent)).toBe("unknown");
    expect(await verdict(without(sent, WRITE_ONLY))).toBe("executed");
  });

  test.each([
    ["the description", { description: "As it was." }],
    ["the priority", { priority: "1" }],
    ["the number of contact lists", { contactLists: [...sent.contactLists, "More people"] }],
    ["the contact list", { contactLists: ["Other people"] }],
    ["a nested field", { dialingStrategy: { ...response.data.dialingStrategy, callerId: { phoneNumber: "+1" } } }],
    ["the schedule", { schedule: { isSchedulingEnabled: true } }],
  ])("not seen if %s differs", async (_, data) => {
    expect(await verdict(sent, data)).toBe("not-seen");
    expect(await verdict(without(sent, WRITE_ONLY), data)).toBe("not-seen");
  });

  test("ignores updatedAt, because a start changes it too", async () => {
    expect(await verdict(sent, { updatedAt: "2020-01-01T00:00:00.000Z" })).toBe("unknown");
    expect(await verdict(sent, { updatedAt: "2030-01-01T00:00:00.000Z" })).toBe("unknown");
  });
});

describe.each(["", "-v2"])("update-contact-list%s", (version) => {
  const page = `update-contact-list${version}`;
  const response = answerExample(`get-contact-list-details${version}`);
  const body = { name: response.data.name, description: response.data.description };
  const verdict = async (sent: object) =>
    (await confirm(await lostCall(page, { body: sent }), () => response)).confirmation;

  test("executed if the list matches", async () => {
    expect(await verdict(body)).toBe("executed");
    expect(await verdict({ name: body.name })).toBe("executed");
  });

  test("not seen if a field differs", async () => {
    expect(await verdict({ ...body, name: "Other people" })).toBe("not-seen");
  });

  test("unknown if a field can't be read, unless another field differs", async () => {
    expect(await verdict({ ...body, name1: body.name })).toBe("unknown");
    expect(await verdict({ ...body, name1: body.name, description: "Other people" })).toBe("not-seen");
  });
});
