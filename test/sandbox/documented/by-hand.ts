// What people do in the console and agents at their desks, and `sandbox.console` and scripts do in a sandbox.
import { expect } from "vitest";
import { ALWAYS, TOMORROW } from "../kinds.ts";
import {
  ADA,
  AGENTLESS,
  activeCampaign,
  BOB,
  createList,
  EVE,
  PREVIEW,
  people,
  readyCampaign,
  SMS,
  schedulingOf,
  start,
  stateOf,
  stop,
} from "../setups.ts";
import type { TriedSandbox } from "../trials/trial.ts";
import type { Fact } from "./fact.ts";
import { reached, resultsOf, timesOf } from "./observed.ts";

/** A preview campaign for Ada and Bob, whose agents skip each of them twice before they call. */
async function skippedTwice(sandbox: TriedSandbox, maxSkips: number) {
  for (const number of [ADA, BOB]) sandbox.contacts.script(number, ["skipped", "skipped", "completed"]);
  const { campaignId } = await activeCampaign(sandbox, PREVIEW, {
    maxSkips,
    dialingStrategy: { dialingOrder: "FIFO", maxAttemptsPerRecord: 3, defaultRetryPeriod: 10 },
  });
  sandbox.clock.settle();
  return campaignId;
}

const attemptsOf = ({ contacted }: TriedSandbox) =>
  contacted.map(({ phoneNumber, attempt }) => `${phoneNumber} ${attempt}`).sort();

export const BY_HAND: readonly Fact[] = [
  {
    id: "states-resume",
    says: "A paused campaign that is resumed goes on where it was paused.",
    tried: "An SMS campaign is paused after the first of three messages, for a day",
    comes: "the second and third message after the resume, in the same run",
    decidedBy: "pause-holds",
    async check(create) {
      const sandbox = create();
      await createList(sandbox, { phoneNumbers: people(3) });
      const { campaignId } = await activeCampaign(sandbox, SMS);
      sandbox.clock.advance("30s");
      sandbox.console.pause(campaignId);
      sandbox.clock.advance("1d");
      expect(timesOf(sandbox)).toEqual(["01-05 09:06:00"]);
      sandbox.console.resume(campaignId);
      sandbox.clock.settle();
      expect(timesOf(sandbox)).toEqual(["01-05 09:06:00", "01-06 09:06:30", "01-06 09:07:30"]);
      expect(reached(sandbox)).toEqual(people(3));
      expect(new Set(sandbox.contacted.map(({ campaignInstanceId }) => campaignInstanceId)).size).toBe(1);
    },
  },
  {
    id: "hours-emergency",
    says: "An SMS campaign that is run as emergency sets aside its schedule and its calling hours.",
    tried: "A campaign that is scheduled for tomorrow, from 5 PM on, is run as emergency in the morning",
    comes: "messages at once",
    async check(create) {
      const sandbox = create();
      const days = ALWAYS.days.map(({ day }) => ({ day, start: "5:00 PM", end: "6:00 PM" }));
      const id = await readyCampaign(sandbox, SMS, { dialingStrategy: { callingHours: { ...ALWAYS, days } } });
      await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TOMORROW));
      sandbox.console.runAsEmergency(id);
      sandbox.clock.settle();
      expect(timesOf(sandbox)).toEqual(["01-05 09:06:00", "01-05 09:07:00"]);
    },
  },
  {
    id: "schedules-emergency-manual",
    says: "After an emergency run, a scheduled SMS campaign is changed to manual.",
    tried: "A scheduled campaign is run as emergency",
    comes: "a schedule that is off when the run is over",
    async check(create) {
      const sandbox = create();
      const id = await readyCampaign(sandbox, SMS);
      await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TOMORROW));
      sandbox.console.runAsEmergency(id);
      sandbox.clock.advance("1h");
      const { data } = await sandbox.call("getCampaignV2", { parameters: { campaignId: id } });
      expect(data).toMatchObject({ status: "Completed", schedule: { isSchedulingEnabled: false } });
    },
  },
  {
    id: "sms-emergency-capacity",
    says: "An emergency campaign is processed at full capacity before all others.",
    tried: "A campaign is run as emergency while another has sent one of its messages",
    comes: "all messages of the emergency before the next of the other",
    decidedBy: "emergency-run",
    async check(create) {
      const sandbox = create();
      await createList(sandbox, { name: "Others", phoneNumbers: people(2) });
      const other = await readyCampaign(sandbox, SMS, { name: "Others", contactLists: ["Others"] });
      const id = await readyCampaign(sandbox, SMS);
      await start(sandbox, SMS, other);
      sandbox.clock.advance("0s");
      sandbox.console.runAsEmergency(id);
      sandbox.clock.settle();
      expect(reached(sandbox)).toEqual([people(2)[0], ADA, BOB, people(2)[1]]);
    },
  },
  {
    id: "sms-emergency-one",
    says: "Only one emergency campaign runs in an account.",
    tried: "A second one is run while the first goes on, and after it",
    comes: "refused, then started",
    async check(create) {
      const sandbox = create();
      const first = await readyCampaign(sandbox, SMS);
      const second = await readyCampaign(sandbox, SMS, { contactLists: ["Others"] });
      sandbox.console.runAsEmergency(first);
      expect(() => sandbox.console.runAsEmergency(second)).toThrow("There is only one at a time.");
      sandbox.clock.settle();
      sandbox.console.runAsEmergency(second);
      expect(await stateOf(sandbox, second)).toBe("Active");
    },
  },
  {
    id: "sms-emergency-no-pause",
    says: "An emergency run can only be stopped and run again.",
    tried: "It is paused, then stopped and run again",
    comes: "the pause is refused",
    async check(create) {
      const sandbox = create();
      const id = await readyCampaign(sandbox, SMS);
      sandbox.console.runAsEmergency(id);
      expect(() => sandbox.console.pause(id)).toThrow("which can't be paused");
      await stop(sandbox, SMS, id);
      sandbox.console.runAsEmergency(id);
      expect(await stateOf(sandbox, id)).toBe("Active");
    },
  },
  {
    id: "sms-emergency-end",
    says: "An emergency run on a file ends by itself, on an integrated list it must be stopped.",
    tried: "A campaign is run as emergency on a list that the API filled",
    comes: "it ends by itself",
    decidedBy: "emergency-end",
    async check(create) {
      const sandbox = create();
      const id = await readyCampaign(sandbox, SMS);
      sandbox.console.runAsEmergency(id);
      sandbox.clock.settle();
      expect(await stateOf(sandbox, id)).toBe("Completed");
    },
  },
  {
    id: "sms-emergency-rerun-resumes",
    says: "An emergency campaign that is run again goes on.",
    tried: "An emergency is stopped after the first of two messages, and run again",
    comes: "both messages, as after any stop",
    decidedBy: "emergency-again",
    async check(create) {
      const sandbox = create();
      const id = await readyCampaign(sandbox, SMS);
      sandbox.console.runAsEmergency(id);
      sandbox.clock.advance("0s");
      await stop(sandbox, SMS, id);
      sandbox.console.runAsEmergency(id);
      sandbox.clock.settle();
      expect(reached(sandbox)).toEqual([ADA, ADA, BOB]);
    },
  },
  {
    id: "sms-emergency-switch",
    says: "A running campaign must be stopped before it is run as emergency.",
    tried: "A campaign is run as emergency while it is active, paused and stopped",
    comes: "refused twice, then started",
    async check(create) {
      const sandbox = create();
      const { campaignId } = await activeCampaign(sandbox, SMS);
      expect(() => sandbox.console.runAsEmergency(campaignId)).toThrow("is Active. Stop it first.");
      sandbox.console.pause(campaignId);
      expect(() => sandbox.console.runAsEmergency(campaignId)).toThrow("can only be resumed as it was");
      await stop(sandbox, SMS, campaignId);
      sandbox.console.runAsEmergency(campaignId);
      expect(await stateOf(sandbox, campaignId)).toBe("Active");
    },
  },
  {
    id: "dialers-preview-skip",
    says: "A skipped contact returns under the retry rules, until the skips are used up.",
    tried: "An agent who may skip once wants to skip twice",
    comes: "one skip, a call in the second attempt",
    decidedBy: "skip-limit",
    async check(create) {
      const sandbox = create();
      await skippedTwice(sandbox, 1);
      expect(attemptsOf(sandbox)).toEqual([`${ADA} 2`, `${BOB} 2`]);
    },
  },
  {
    id: "dialers-preview-skip-scope-record",
    says: "The maximum of skips is set for each record.",
    tried: "Two contacts are skipped twice each, and twice is the maximum",
    comes: "four skips, and calls in the third attempt",
    decidedBy: "skips-counted",
    async check(create) {
      const sandbox = create();
      await skippedTwice(sandbox, 2);
      expect(attemptsOf(sandbox)).toEqual([`${ADA} 3`, `${BOB} 3`]);
    },
  },
  {
    id: "dialers-preview-skip-scope-agent",
    says: "The maximum of skips is for each agent.",
    tried: "The same, with the skips of a run counted together",
    comes: "two skips",
    decidedBy: "skips-counted",
    async check(create) {
      const sandbox = create({ assume: { "skips-counted": "per-run" } });
      await skippedTwice(sandbox, 2);
      expect(attemptsOf(sandbox)).toEqual([`${ADA} 2`, `${BOB} 2`]);
    },
  },
  {
    id: "results-agent-dispositions",
    says: "Agents' dispositions are Unresolved, Requires Supervisor, Resolved and others.",
    tried: "Agents give some to their calls",
    comes: "they stand in the results",
    async check(create) {
      const sandbox = create();
      await createList(sandbox, { phoneNumbers: [ADA, EVE] });
      sandbox.contacts.script(ADA, [{ outcome: "completed", dispositions: ["Requires Supervisor"] }]);
      sandbox.contacts.script(EVE, [{ outcome: "completed", dispositions: ["Resolved", "Wants a letter"] }]);
      const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
      sandbox.clock.settle();
      expect((await resultsOf(sandbox, campaignId)).results).toMatchObject([
        { agentDispositionCodes: ["Requires Supervisor"] },
        { agentDispositionCodes: ["Resolved", "Wants a letter"] },
      ]);
    },
  },
];
