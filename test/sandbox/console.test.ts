import { describe, expect, test } from "vitest";
import { InvalidRequestError } from "../../src/index.ts";
import { ASSUMPTIONS } from "../../src/sandbox/assumptions/list.ts";
import { createSandbox } from "../../src/sandbox/index.ts";
import { createCallableSandbox } from "./caller.ts";
import { ALWAYS, TOMORROW } from "./kinds.ts";
import {
  ADA,
  AGENTLESS,
  activeCampaign,
  BOB,
  createList,
  deletionOf,
  people,
  readyCampaign,
  SMS,
  schedulingOf,
  start,
  stateOf,
  stop,
  updateOf,
} from "./setups.ts";
import { GIVEN } from "./situations.ts";
import { createStrictSandbox } from "./strict-sandbox.ts";

const DAYTIME = {
  dialingStrategy: {
    callingHours: { ...ALWAYS, days: ALWAYS.days.map(({ day }) => ({ day, start: "9:00 AM", end: "5:00 PM" })) },
  },
};

describe("pause and resume", () => {
  test("every read says Paused, and the run has not ended", async () => {
    const sandbox = createCallableSandbox();
    const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
    sandbox.clock.advance("1s");
    sandbox.console.pause(campaignId);

    const parameters = { campaignId };
    expect(await stateOf(sandbox, campaignId)).toBe("Paused");
    expect((await sandbox.call("getCampaignV2", { parameters })).data.status).toBe("Paused");
    const body = { type: "voice", filters: { status: ["Paused"] } };
    expect((await sandbox.call("listCampaignsV2", { body })).data.results).toMatchObject([{ status: "Paused" }]);
    const { data } = await sandbox.call("listContactListsV2");
    expect(data).toMatchObject([{ isListInUse: true }]);
    expect(sandbox.state.campaigns).toMatchObject([{ state: "Paused", runs: [{ endedAt: null }] }]);
  });

  test("lets a call that goes on end, and calls the others after the resume, in order", async () => {
    const sandbox = createCallableSandbox();
    const twelve = people(12);
    await createList(sandbox, { phoneNumbers: twelve });
    const { campaignId, campaignInstanceId } = await activeCampaign(sandbox, AGENTLESS);
    sandbox.clock.advance("0s");
    expect(sandbox.contacted).toHaveLength(10);
    sandbox.console.pause(campaignId);
    sandbox.clock.advance("1d");
    expect(sandbox.contacted.map(({ outcome }) => outcome)).not.toContain(undefined);
    expect(sandbox.contacted).toHaveLength(10);

    const resumedAt = sandbox.clock.now;
    sandbox.console.resume(campaignId);
    expect(await stateOf(sandbox, campaignId)).toBe("Active");
    sandbox.clock.advance("0s");
    expect(sandbox.contacted.slice(10, 12)).toMatchObject([
      { phoneNumber: twelve[10], at: resumedAt, campaignInstanceId },
      { phoneNumber: twelve[11], at: resumedAt, campaignInstanceId },
    ]);
  });

  test("a run that has reached everybody stays Paused until it is resumed", async () => {
    const sandbox = createCallableSandbox({ assume: { "call-outcomes": "completed" } });
    const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
    sandbox.clock.advance("0s");
    sandbox.console.pause(campaignId);
    sandbox.clock.settle();
    expect(await stateOf(sandbox, campaignId)).toBe("Paused");
    sandbox.console.resume(campaignId);
    sandbox.clock.settle();
    expect(await stateOf(sandbox, campaignId)).toBe("Completed");
  });

  test("a callback that is due meanwhile is made after the resume", async () => {
    const sandbox = createCallableSandbox({ assume: { "call-outcomes": "completed" } });
    await createList(sandbox, { phoneNumbers: [ADA] });
    const { campaignId, campaignInstanceId } = await activeCampaign(sandbox, AGENTLESS);
    sandbox.clock.advance("1s");
    const { campaignDialingListId = "" } = sandbox.contacted[0] ?? {};
    await sandbox.call("scheduleCallbacksV2", {
      parameters: { campaignInstanceId },
      body: [{ campaignDialingListId, timeToContact: "2026-01-05T12:00:00Z" }],
    });
    sandbox.console.pause(campaignId);
    sandbox.clock.set("2026-01-05T15:00:00Z");
    expect(sandbox.contacted).toHaveLength(1);
    sandbox.console.resume(campaignId);
    sandbox.clock.settle();
    expect(sandbox.contacted[1]?.at.toISOString()).toBe("2026-01-05T15:00:00.000Z");
  });

  test("the end of the schedule ends a paused run", async () => {
    const sandbox = createCallableSandbox();
    const id = await readyCampaign(sandbox, AGENTLESS);
    await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TOMORROW));
    sandbox.clock.set("2026-01-06T09:00:00Z");
    sandbox.console.pause(id);
    sandbox.clock.settle();
    expect(await stateOf(sandbox, id)).toBe("Completed");
  });

  test("a schedule that is set meanwhile leaves it Paused", async () => {
    const sandbox = createCallableSandbox();
    const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
    sandbox.console.pause(campaignId);
    await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TOMORROW));
    expect(await stateOf(sandbox, campaignId)).toBe("Paused");
  });

  test("a paused voice campaign can be updated, with effect on its run, and not deleted", async () => {
    const sandbox = createCallableSandbox({ dncLists: { Later: [ADA, BOB] } });
    const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
    sandbox.console.pause(campaignId);
    await sandbox.call("updateCampaignV2", updateOf(AGENTLESS, campaignId, { dncLists: { name: "Later" } }));
    expect(sandbox.assumed).toContain("update-reaches-run");
    expect(await sandbox.refusal("deleteCampaignV2", deletionOf(AGENTLESS, campaignId))).toBe(
      `409 Campaign ${campaignId} is paused: stop it first.`,
    );
    sandbox.console.resume(campaignId);
    sandbox.clock.settle();
    sandbox.assert.nobodyContacted();
  });
});

describe("run as emergency", () => {
  test("messages people at night, which the assertion says", async () => {
    const sandbox = createCallableSandbox({ now: "2026-01-05T22:00:00Z" });
    const id = await readyCampaign(sandbox, SMS, DAYTIME);
    const at = sandbox.clock.now;
    sandbox.console.runAsEmergency(id);
    sandbox.clock.advance("0s");
    expect(sandbox.contacted).toMatchObject([{ phoneNumber: ADA, at, campaignId: id }]);
    expect(() => sandbox.assert.nobodyOutsideCallingHours()).toThrow(
      /somebody was contacted outside the calling hours, once:\n[\s\S]*\+12025550143/,
    );
  });

  test("is not outside the hours when it is within them", async () => {
    const sandbox = createCallableSandbox();
    const id = await readyCampaign(sandbox, SMS, DAYTIME);
    sandbox.console.runAsEmergency(id);
    sandbox.clock.settle();
    sandbox.assert.nobodyOutsideCallingHours();
    expect(sandbox.contacted).toHaveLength(2);
  });

  test("stays at any hour after an update, and its messages count by the new hours", async () => {
    const sandbox = createCallableSandbox({ now: "2026-01-05T22:00:00Z" });
    const id = await readyCampaign(sandbox, SMS);
    sandbox.console.runAsEmergency(id);
    await sandbox.call("updateCampaignV2", updateOf(SMS, id, DAYTIME));
    sandbox.clock.advance("1m");
    expect(sandbox.contacted).toHaveLength(2);
    expect(() => sandbox.assert.nobodyOutsideCallingHours()).toThrow("2 times");
  });

  test("sets the schedule aside, and switches it off at the end", async () => {
    const sandbox = createCallableSandbox();
    await createList(sandbox, {
      phoneNumbers: people(99),
    });
    const id = await readyCampaign(sandbox, SMS);
    const soon = { ...TOMORROW, startDateTime: "2026-01-05 09:30:00", endDateTime: "2026-01-05 10:00:00" };
    await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", soon));
    sandbox.console.runAsEmergency(id);
    expect(sandbox.state.campaigns).toMatchObject([{ state: "Active", scheduled: true }]);
    sandbox.clock.settle();
    expect(sandbox.contacted).toHaveLength(99);
    expect(sandbox.state.campaigns).toMatchObject([{ state: "Completed", scheduled: false, runs: [{}] }]);
  });

  test("a schedule that is set during the run is switched off at its end, too", async () => {
    const sandbox = createCallableSandbox();
    const id = await readyCampaign(sandbox, SMS);
    sandbox.console.runAsEmergency(id);
    await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TOMORROW));
    sandbox.clock.settle();
    expect(sandbox.contacted).toHaveLength(2);
    expect(sandbox.state.campaigns).toMatchObject([{ state: "Completed", scheduled: false }]);
  });

  test("is stopped by a call", async () => {
    const sandbox = createCallableSandbox();
    const id = await readyCampaign(sandbox, SMS);
    sandbox.console.runAsEmergency(id);
    await stop(sandbox, SMS, id);
    sandbox.clock.settle();
    sandbox.assert.nobodyContacted();
    expect(await stateOf(sandbox, id)).toBe("Stopped");
  });
});

describe("refuses", () => {
  const messageOf = (act: () => unknown) => {
    expect(act).toThrow(InvalidRequestError);
    try {
      act();
    } catch (error) {
      return (error as Error).message;
    }
    return undefined;
  };

  test("an id of no campaign", () => {
    const { console } = createSandbox();
    expect(messageOf(() => console.pause("cd-1"))).toBe(
      'console.pause: There is no campaign with the id "cd-1". See sandbox.state.',
    );
  });

  test("what the state of the campaign does not allow", async () => {
    const sandbox = createCallableSandbox();
    const { console } = sandbox;
    const id = await readyCampaign(sandbox, SMS);
    expect(messageOf(() => console.pause(id))).toBe(
      `console.pause: Campaign ${id} is Ready. Only an Active campaign can be paused.`,
    );
    expect(messageOf(() => console.resume(id))).toBe(
      `console.resume: Campaign ${id} is Ready. Only a Paused campaign can be resumed.`,
    );
    await start(sandbox, SMS, id);
    expect(messageOf(() => console.runAsEmergency(id))).toBe(
      `console.runAsEmergency: Campaign ${id} is Active. Stop it first.`,
    );
    console.pause(id);
    expect(messageOf(() => console.runAsEmergency(id))).toBe(
      `console.runAsEmergency: Campaign ${id} is Paused, and can only be resumed as it was. Stop it first.`,
    );
  });

  test("emergencies of voice campaigns, two at once, and the pause of one", async () => {
    const sandbox = createCallableSandbox();
    const { console } = sandbox;
    const voice = await readyCampaign(sandbox, AGENTLESS);
    expect(messageOf(() => console.runAsEmergency(voice))).toMatch(/Only SMS campaigns have emergencies\.$/);
    const first = await readyCampaign(sandbox, SMS);
    const second = await readyCampaign(sandbox, SMS, { contactLists: ["Others"] });
    console.runAsEmergency(first);
    expect(messageOf(() => console.pause(first))).toMatch(/is run as emergency, which can't be paused\. Stop it\.$/);
    expect(messageOf(() => console.runAsEmergency(second))).toMatch(
      /is run as emergency\. There is only one at a time\.$/,
    );
  });

  test("under strict, what it would have to guess, and changes nothing", async () => {
    const sandbox = createStrictSandbox(GIVEN);
    const byDefault = Object.entries(ASSUMPTIONS).map(([id, { values }]) => [id, values[0]]);
    sandbox.decide(Object.fromEntries(byDefault));
    const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
    sandbox.decide({ "pause-holds": "held" });
    const before = sandbox.copy();
    expect(messageOf(() => sandbox.console.pause(campaignId))).toMatch(/would have to guess "paused-counts"/);
    expect(sandbox.copy()).toEqual(before);
    sandbox.decide({ "pause-holds": "held", "paused-counts": "ok" });
    expect(sandbox.console.pause(campaignId)).toEqual(["pause-holds", "paused-counts"]);
  });

  test("nothing of it stands in the log of requests", async () => {
    const sandbox = createCallableSandbox();
    const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
    const requests = sandbox.log.length;
    sandbox.console.pause(campaignId);
    expect(sandbox.log).toHaveLength(requests);
  });
});
