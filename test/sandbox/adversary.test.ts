// What somebody does who wants the sandbox to tell a wrong story.
import { expect, test } from "vitest";
import { campaignId, createCampaignClient } from "../../src/index.ts";
import type { SandboxOptions } from "../../src/sandbox/options.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { ALWAYS, bodyOf, TOMORROW } from "./kinds.ts";

const [ADA, BOB] = ["+12025550143", "+12025550144"] as const;

/** Creates a sandbox, its client, and a voice campaign that is Preparing. */
async function withCampaign(options: SandboxOptions = {}) {
  const sandbox = createSandbox(options);
  const kore = createCampaignClient({ ...sandbox.options, retries: 0 });
  await kore.contactLists.create({ name: "Patients", description: "Due for a test", source: "passiveApi" });
  const data = [{ phoneNumber: ADA }, { phoneNumber: BOB }];
  await kore.contactLists.addContacts({ contact_list_name: "Patients", data });
  const body = bodyOf("create-voice-campaign-agentless-v2", {
    name: "Recalls",
    contactLists: ["Patients"],
    dncLists: { name: "Opted out" },
    dialingStrategy: { callingHours: ALWAYS },
  });
  const id = campaignId(await kore.voice.create(body));
  const state = async () => (await kore.campaigns.status(id)).data.status;
  return { sandbox, kore, id, body, state };
}

test("a schedule that is turned on and off again doesn't make a new campaign ready", async () => {
  const { sandbox, kore, state } = await withCampaign();
  await kore.campaigns.enableSchedule("Recalls", TOMORROW);
  expect(await state()).toBe("Preparing");
  await kore.campaigns.disableSchedule("Recalls");
  expect(await state()).toBe("Preparing");
  sandbox.clock.advance("5m");
  expect(await state()).toBe("Ready");
});

test("a schedule can leave the state as it is", async () => {
  const { sandbox, kore, state } = await withCampaign({ assume: { "scheduled-state": "unchanged" } });
  await kore.campaigns.enableSchedule("Recalls", TOMORROW);
  sandbox.clock.advance("5m");
  expect(await state()).toBe("Ready");
  await kore.campaigns.enableSchedule("Recalls", TOMORROW);
  expect(await state()).toBe("Ready");
});

test("a callback at night is noticed, even if the campaign is deleted since", async () => {
  const assume = { "call-outcomes": "completed", "callback-hours": "any-time" };
  const { sandbox, kore, id, body } = await withCampaign({ assume });
  const days = ALWAYS.days.map(({ day }) => ({ day, start: "9:00 AM", end: "5:00 PM" }));
  const dialingStrategy = { ...body.dialingStrategy, callingHours: { ...ALWAYS, days } };
  sandbox.clock.advance("5m");
  await kore.voice.update(id, { ...body, dialingStrategy });
  const { campaignInstanceId } = await kore.voice.start(id);
  sandbox.clock.advance("1s");
  const campaignDialingListId = sandbox.contacted[0]?.campaignDialingListId ?? "";
  const timeToContact = "2026-01-05T23:00:00Z";
  await kore.campaigns.scheduleCallbacks(campaignInstanceId, [{ campaignDialingListId, timeToContact }]);
  sandbox.assert.nobodyOutsideCallingHours();
  sandbox.clock.settle();
  await kore.voice.delete(id);
  expect(() => sandbox.assert.nobodyOutsideCallingHours()).toThrow("2026-01-05T23:00:00.000Z");
});

test("a contact with a time zone that doesn't exist is refused, so that turning the clock never throws", async () => {
  const { sandbox, kore, state } = await withCampaign();
  const data = [{ phoneNumber: "+12025550145", timeZone: "Mars/Olympus" }];
  const adding = kore.contactLists.addContacts({ contact_list_name: "Patients", data });
  await expect(adding).rejects.toThrow('data[0].timeZone: Invalid time zone "Mars/Olympus"');
  await kore.campaigns.enableSchedule("Recalls", TOMORROW);
  sandbox.clock.settle();
  expect(await state()).toBe("Completed");
  expect(sandbox.contacted.map(({ phoneNumber }) => phoneNumber)).not.toContain("+12025550145");
});

test("nobody is called back during a call", async () => {
  const { sandbox, kore, id } = await withCampaign({ assume: { "call-outcomes": "completed" } });
  sandbox.clock.advance("5m");
  const { campaignInstanceId } = await kore.voice.start(id);
  sandbox.clock.advance("1s");
  const campaignDialingListId = sandbox.contacted[0]?.campaignDialingListId ?? "";
  const timeToContact = sandbox.clock.now.toISOString();
  await kore.campaigns.scheduleCallbacks(campaignInstanceId, [{ campaignDialingListId, timeToContact }]);
  sandbox.clock.advance("5s");
  sandbox.assert.contactedOnce(ADA);
  sandbox.clock.settle();
  expect(sandbox.contacted.filter(({ phoneNumber }) => phoneNumber === ADA)).toHaveLength(2);
});
