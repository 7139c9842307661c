import { expect, test, vi } from "vitest";
import { requestExample } from "../../scripts/spec/examples.ts";
import { campaignId, createCampaignClient, InvalidRequestError, OutcomeUnknownError } from "../../src/index.ts";
import type { SandboxOptions } from "../../src/sandbox/options.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { TOMORROW } from "./kinds.ts";

const [ADA, BOB, EVE] = ["+12025550143", "+12025550144", "+12025550145"] as const;

const HOURS = {
  frequency: "WEEKLY",
  timezone: "America/New_York",
  days: ["MO", "TU", "WE", "TH", "FR"].map((day) => ({ day, start: "9:00 AM", end: "5:00 PM" })),
};

/** Creates a sandbox at 9 o'clock in New York on a Monday, its client, and a voice campaign that is ready. */
async function withCampaign(options: SandboxOptions = {}) {
  const sandbox = createSandbox({ now: "2026-03-02T09:00:00-05:00", dncLists: { "Opted out": [EVE] }, ...options });
  const kore = createCampaignClient({ ...sandbox.options, retries: 0 });
  await kore.contactLists.create({ name: "Patients", description: "Due for a test", source: "passiveApi" });
  const data = [ADA, BOB, EVE].map((phoneNumber) => ({ phoneNumber }));
  await kore.contactLists.addContacts({ contact_list_name: "Patients", data });
  const { campaignType: _, ...example } = requestExample("create-voice-campaign-progressive-v2");
  const dialingStrategy = { ...example.dialingStrategy, callingHours: HOURS, maxAttemptsPerRecord: 2 };
  const campaign = { ...example, contactLists: ["Patients"], dncLists: { name: "Opted out" }, dialingStrategy };
  const id = campaignId(await kore.voice.create(campaign));
  sandbox.clock.advance("5m");
  return { sandbox, kore, id, campaign };
}

test("a campaign from start to end calls everybody who has not opted out", async () => {
  const { sandbox, kore, id } = await withCampaign();
  expect((await kore.campaigns.status(id)).data.status).toBe("Ready");
  sandbox.contacts.script(ADA, ["no-answer", "completed"]);
  sandbox.contacts.script(BOB, ["completed"]);

  const { campaignInstanceId } = await kore.voice.start(id);
  expect((await kore.campaigns.status(id)).data.status).toBe("Active");
  sandbox.assert.nobodyContacted();
  sandbox.clock.settle();

  expect((await kore.campaigns.status(id)).data.status).toBe("Completed");
  const reached = sandbox.contacted.map(({ phoneNumber, attempt, outcome }) => ({ phoneNumber, attempt, outcome }));
  expect(reached).toEqual([
    { phoneNumber: ADA, attempt: 1, outcome: "no-answer" },
    { phoneNumber: BOB, attempt: 1, outcome: "completed" },
    { phoneNumber: ADA, attempt: 2, outcome: "completed" },
  ]);
  expect(new Set(sandbox.contacted.map((entry) => entry.campaignInstanceId))).toEqual(new Set([campaignInstanceId]));
  sandbox.assert.contactedOnce(BOB);
  sandbox.assert.contactedAtMost(2);
  sandbox.assert.nobodyOnDncContacted();
  sandbox.assert.nobodyOutsideCallingHours();
  expect(() => sandbox.assert.contactedOnce(ADA)).toThrow(
    /was contacted 2 times, not once:[\s\S]*no-answer[\s\S]*completed/,
  );

  const { data } = await kore.campaigns.contacts(id);
  // As the page shows them, without a plus.
  expect(data.results.map(({ phoneNumber, dialerOutcome }) => `+${phoneNumber} ${dialerOutcome}`).sort()).toEqual([
    `${ADA} completed`,
    `${BOB} completed`,
    `${EVE} DNC Excluded`,
  ]);
});

test("nobody is called before the calling hours", async () => {
  const { sandbox, kore, id } = await withCampaign({ now: "2026-03-02T06:00:00-05:00" });
  await kore.voice.start(id);
  sandbox.clock.set("2026-03-02T08:59:59-05:00");
  sandbox.assert.nobodyContacted();
  sandbox.clock.settle();
  expect(sandbox.contacted[0]?.at.toISOString()).toBe("2026-03-02T14:00:00.000Z");
  sandbox.assert.nobodyOutsideCallingHours();
});

test("the checks find who was reached on a DNC list that a campaign forgot, also once it is deleted", async () => {
  const { sandbox, kore, id, campaign } = await withCampaign();
  await kore.voice.update(id, { ...campaign, dncLists: { name: "Opted ouch" } });
  await kore.voice.start(id);
  sandbox.clock.settle();
  expect(() => sandbox.assert.nobodyOnDncContacted()).toThrow(`somebody on a DNC list was contacted`);
  await kore.voice.delete(id);
  expect(() => sandbox.assert.nobodyOnDncContacted()).toThrow(EVE);
});

test("a callback takes the id of the contact from those who were contacted, and comes when it is due", async () => {
  const { sandbox, kore, id } = await withCampaign();
  sandbox.contacts.script(ADA, ["no-answer", "completed"]);
  const { campaignInstanceId } = await kore.voice.start(id);
  sandbox.clock.advance("5m");
  const { campaignDialingListId = "" } = sandbox.contacted.find(({ phoneNumber }) => phoneNumber === ADA) ?? {};
  const callback = { campaignDialingListId, timeToContact: "2026-03-02T16:00:00Z" };
  const { data } = await kore.campaigns.scheduleCallbacks(campaignInstanceId, [callback]);
  expect(data).toEqual([{ campaignDialingListId, status: "success" }]);
  sandbox.clock.settle();
  const calls = sandbox.contacted.filter(({ phoneNumber }) => phoneNumber === ADA);
  expect(calls.map(({ at }) => at.toISOString())).toEqual(["2026-03-02T14:05:00.000Z", "2026-03-02T16:00:00.000Z"]);
});

test("a lost start was executed once, and confirm() tells so", async () => {
  const { sandbox, kore, id } = await withCampaign();
  sandbox.faults.next("triggerVoiceCampaignV2", "done-then-lost");
  const error = await kore.voice.start(id).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(OutcomeUnknownError);
  expect((await error.confirm()).outcome).toBe("executed");
  sandbox.clock.settle();
  sandbox.assert.contactedAtMost(2);
});

test("a start that was lost before it arrived reached nobody", async () => {
  const { sandbox, kore, id } = await withCampaign();
  sandbox.faults.next("triggerVoiceCampaignV2", "lost-before");
  const error = await kore.voice.start(id).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(OutcomeUnknownError);
  expect((await error.confirm()).outcome).toBe("not-seen");
  sandbox.clock.settle();
  sandbox.assert.nobodyContacted();
});

test("the same seed tells the same story, another one another", async () => {
  const story = async (seed: number) => {
    const { sandbox, kore, id } = await withCampaign({ seed });
    await kore.voice.start(id);
    sandbox.clock.settle();
    return sandbox.contacted;
  };
  expect(await story(7)).toEqual(await story(7));
  expect(await story(7)).not.toEqual(await story(8));
});

test("a v1 campaign has no DNC list, so that everybody is reached", async () => {
  const { sandbox, kore } = await withCampaign();
  const { campaignType: _, ...example } = requestExample("create-sms-campaign-without-template");
  const dialingStrategy = { ...example.dialingStrategy, callingHours: HOURS };
  const { data } = await kore.v1.sms.create({ ...example, contactLists: ["Patients"], dialingStrategy });
  await kore.v1.sms.start(data._id);
  sandbox.clock.settle();
  expect(sandbox.contacted.map(({ phoneNumber }) => phoneNumber).sort()).toEqual([ADA, BOB, EVE]);
});

test("a response names what it assumes", async () => {
  const { sandbox, kore, id } = await withCampaign();
  const { response } = await kore.http.POST("/api/v2/public/{streamId}/campaign/trigger/{campaignId}", {
    params: {
      path: { streamId: sandbox.options.streamId, campaignId: id },
      query: { campaignType: "voice", trigger: "play" },
    },
    body: {},
  });
  expect(response.headers.get("x-sandbox-assumptions")?.split(", ")).toContain("call-outcomes");
});

test("refuses numbers that somebody may have, unless it is told otherwise", async () => {
  const add = async (options: SandboxOptions) => {
    const { kore } = await withCampaign(options);
    const contacts = { contact_list_name: "Patients", data: [{ phoneNumber: "+12024561111" }] };
    return kore.contactLists.addContacts(contacts);
  };
  await expect(add({})).rejects.toThrow("+12024561111: somebody may have this number");
  await expect(add({ allowRealNumbers: true })).resolves.toHaveProperty("message");
});

test("a number is on a DNC list in each spelling in which a contact can have it", async () => {
  const { sandbox, kore } = await withCampaign({ allowRealNumbers: true });
  const add = (phoneNumber: string) =>
    kore.contactLists.addContacts({ contact_list_name: "Patients", data: [{ phoneNumber }] });
  for (const spelling of ["+44 (0)7700 900143", "0044 7700 900143", "+447700900143;ext=5", "+４４7700900143"])
    await expect(add(spelling)).rejects.toThrow("is not a phone number with its country code");
  expect(() => sandbox.assert.contactedOnce("+44 (0)7700 900143")).toThrow("is not a phone number");
});

test("refuses what would hold by mistake", () => {
  const { assert, contacts } = createSandbox();
  for (const limit of [Number.NaN, -1, 1.5, "1"])
    expect(() => assert.contactedAtMost(limit as number)).toThrow("contactedAtMost: expected a whole number, 0 to");
  for (const outcomes of [undefined, "busy", 5])
    expect(() => contacts.script(ADA, outcomes as never)).toThrow("contacts.script: expected an array of outcomes");
});

test("refuses them on DNC lists and in scripts, too", () => {
  const dncLists = { "Opted out": [EVE, "2025550143"] };
  expect(() => createSandbox({ dncLists })).toThrow("2025550143: a number needs its country code. Write +12025550143.");
  expect(() => createSandbox({ dncLists, allowRealNumbers: true })).not.toThrow();
  const { contacts } = createSandbox();
  expect(() => contacts.script("+12024561111", ["busy"])).toThrow("+12024561111: somebody may have this number");
});

test.each<[SandboxOptions, string]>([
  [{ now: "2026-03-02T09:00:00" }, "now: expected a Date, or ISO 8601 with an offset"],
  [{ now: "tomorrow" }, "now: expected a Date, or ISO 8601 with an offset"],
  [{ now: "2026-02-30T09:00:00Z" }, "now: expected a Date, or ISO 8601 with an offset"],
  [{ now: "Feb 30" }, "now: expected a Date, or ISO 8601 with an offset"],
  [{ now: 5 as never }, "now: expected a Date, or ISO 8601 with an offset"],
  [{ now: new Date(Number.NaN) }, "now: expected a Date, or ISO 8601 with an offset"],
  [{ dncLists: { "Opted out": ["+44 (0)7700 900143"] }, allowRealNumbers: true }, "is not a phone number"],
  [{ seed: -1 }, "seed: expected a whole number, 0 to 2147483647."],
  [{ queues: { Reception: 0 } }, "queues.Reception: expected a whole number of agents, 1 to 10000."],
  [{ flows: "Reminder" as never }, "flows: expected an array of strings."],
  [{ dncLists: { "Opted out": EVE as never } }, "dncLists.Opted out: expected an array of strings."],
  [{ rateLimit: 0 }, "rateLimit: expected a whole number of requests a minute, 1 to 100000."],
  [{ strict: "yes" as never }, "strict: expected true or false."],
  [{ assume: { "start-actve": "ok" } }, 'assume: there is no assumption "start-actve".'],
  [{ clock: 1 } as never, "clock: there is no such option. createSandbox takes now, seed"],
])("refuses %j", (options, message) => {
  expect(() => createSandbox(options)).toThrow(InvalidRequestError);
  expect(() => createSandbox(options)).toThrow(message);
});

test("a script of another kind of campaign is reported once everybody was called, and used up", async () => {
  const { sandbox, kore, id } = await withCampaign({ assume: { "call-outcomes": "completed" } });
  sandbox.contacts.script(ADA, ["delivered"]);
  await kore.voice.start(id);
  expect(() => sandbox.clock.settle()).toThrow(
    new InvalidRequestError(
      `contacts.script: a call to ${ADA} can't end as "delivered", so it ended as without a script. Use completed, no-answer, busy, answering-machine, failed.`,
    ),
  );
  expect(sandbox.contacted.map(({ phoneNumber, outcome }) => [phoneNumber, outcome])).toEqual([
    [ADA, "completed"],
    [BOB, "completed"],
  ]);
  expect(sandbox.state.campaigns[0]?.state).toBe("Completed");
  expect(() => sandbox.clock.settle()).not.toThrow();
});

test("a clock that runs reports such a script, and goes on", async () => {
  vi.useFakeTimers();
  const { sandbox, kore, id } = await withCampaign();
  sandbox.contacts.script(ADA, ["delivered"]);
  await kore.voice.start(id);
  const errors: unknown[] = [];
  sandbox.clock.run(600, (error) => errors.push(error));
  vi.runAllTimers();
  vi.useRealTimers();
  expect(errors).toEqual([expect.objectContaining({ message: expect.stringContaining(ADA) })]);
  expect(sandbox.state.campaigns[0]?.state).toBe("Completed");
});

test("settle does nothing at all if a schedule goes on for more than ten years, and goes until a moment", async () => {
  const { sandbox, kore, campaign } = await withCampaign();
  const schedule = { ...TOMORROW, startDateTime: "2026-03-03 15:00:00", endDateTime: "2099-01-01 00:00:00" };
  await kore.campaigns.enableSchedule(campaign.name, schedule);
  const { now } = sandbox.clock;
  expect(() => sandbox.clock.settle()).toThrow(
    new InvalidRequestError(
      'clock.settle: something is due on 2099-01-01T00:00:00.000Z, such as the end of a schedule, and ten years of runs would take too long. Say how far to go, until 2036-03-02T14:05:00.000Z at most: settle({ until: "…" }).',
    ),
  );
  expect(sandbox.clock.now).toEqual(now);
  sandbox.assert.nobodyContacted();

  sandbox.clock.settle({ until: "2026-03-05T00:00:00Z" });
  expect(sandbox.state.campaigns[0]?.runs).toHaveLength(2);
  expect(sandbox.clock.now.toISOString()).toMatch(/^2026-03-04T1/);
  const refused = (options: object) => expect(() => sandbox.clock.settle(options));
  refused({ until: "2026-03-03T00:00:00Z" }).toThrow("can't be turned back");
  refused({ until: "2037-03-03T00:00:00Z" }).toThrow("clock.settle: expected at most ten years.");
  refused({ until: "soon" }).toThrow("clock.settle: until: expected a Date, or ISO 8601 with an offset");
  refused({ to: "2026-03-05T00:00:00Z" }).toThrow("to: there is no such option. clock.settle takes until.");
  await kore.campaigns.disableSchedule(campaign.name);
  expect(() => sandbox.clock.settle()).not.toThrow();
});

test("the clock is turned forward only, by durations that say their unit", () => {
  const { clock } = createSandbox({ now: "2026-03-02T09:00:00Z" });
  clock.advance("90s");
  expect(clock.now.toISOString()).toBe("2026-03-02T09:01:30.000Z");
  expect(() => clock.advance("90")).toThrow(InvalidRequestError);
  expect(() => clock.set("2026-03-02T09:00:00Z")).toThrow(InvalidRequestError);
});
