// The agentless dialer, and what holds for every dialer.
import { expect } from "vitest";
import type { Kind } from "../kinds.ts";
import {
  ADA,
  AGENTLESS,
  activeCampaign,
  createCampaign,
  createList,
  creationOf,
  kindOf,
  PREVIEW,
  PROGRESSIVE,
  people,
} from "../setups.ts";
import type { Create } from "../trials/trial.ts";
import type { Fact } from "./fact.ts";
import { callsAtOnce, reached, timesOf } from "./observed.ts";

export const AGENTLESS_DIALER: readonly Fact[] = [
  {
    id: "dialers-agentless",
    says: "The agentless dialer calls without agents and puts failed calls back for later.",
    tried: "An agentless campaign runs where the only queue has one agent; one of ten calls fails",
    comes: "ten calls at once, and the failed one again after the others",
    async check(create) {
      const sandbox = create({ queues: { Sales: 1 }, assume: { "call-outcomes": "completed" } });
      await createList(sandbox, { phoneNumbers: people(10) });
      sandbox.contacts.script(people(1)[0] as string, ["failed", "completed"]);
      await activeCampaign(sandbox, AGENTLESS, { dialingStrategy: { maxAttemptsPerRecord: 2 } });
      expect(callsAtOnce(sandbox)).toBe(10);
      sandbox.clock.settle();
      expect(reached(sandbox)).toEqual([...people(10), ...people(1)]);
    },
  },
  {
    id: "dialers-agentless-amd-hangup",
    says: "With machine detection, the agentless dialer hangs up on voicemail and dials the next number.",
    tried: "Ten lines reach answering machines; an eleventh number waits",
    comes: "it is dialed within a minute",
    decidedBy: "call-durations",
    async check(create) {
      const sandbox = create();
      await createList(sandbox, { phoneNumbers: people(11) });
      for (const number of people(10)) sandbox.contacts.script(number, ["answering-machine"]);
      await activeCampaign(sandbox, AGENTLESS, {
        enableMachineDetect: "disconnect",
        dialingStrategy: { maxAttemptsPerRecord: 1, maxRingTime: 10 },
      });
      expect(callsAtOnce(sandbox)).toBe(10);
      sandbox.clock.advance("1m");
      expect(reached(sandbox)).toEqual(people(11));
      expect(sandbox.contacted[0]?.outcome).toBe("answering-machine");
    },
  },
  {
    id: "dialers-connected-not-redialed",
    says: "A number that connected is not dialed again in the campaign.",
    tried: "A number with five attempts connects at the second",
    comes: "two calls. On two lists it would be dialed for each",
    decidedBy: "duplicate-numbers",
    async check(create) {
      const sandbox = create();
      await createList(sandbox, { phoneNumbers: [ADA] });
      sandbox.contacts.script(ADA, ["busy", "completed", "completed"]);
      await activeCampaign(sandbox, AGENTLESS, { dialingStrategy: { maxAttemptsPerRecord: 5 } });
      sandbox.clock.settle();
      expect(sandbox.contacted.map(({ outcome }) => outcome)).toEqual(["busy", "completed"]);
    },
  },
  {
    id: "dialers-attempts",
    says: "Max Attempts limits the attempts for a number, the retry period is in minutes, the ring time in seconds.",
    tried: "Nobody answers, with 3 attempts, 7 minutes and 20 seconds",
    comes: "three calls, each 7 minutes after the last one rang for 20 seconds",
    decidedBy: "call-durations",
    async check(create) {
      const sandbox = create({ assume: { "call-outcomes": "no-answer" } });
      await createList(sandbox, { phoneNumbers: [ADA] });
      await activeCampaign(sandbox, AGENTLESS, {
        dialingStrategy: { maxAttemptsPerRecord: 3, defaultRetryPeriod: 7, maxRingTime: 20 },
      });
      sandbox.clock.settle();
      expect(timesOf(sandbox)).toEqual(["01-05 09:06:00", "01-05 09:13:20", "01-05 09:20:40"]);
    },
  },
  {
    id: "dialers-amd-guide",
    says: "Machine detection can be turned on for a progressive campaign.",
    tried: "A v1 progressive campaign is created with it",
    comes: "it is on: the v1 page has the field",
    async check(create) {
      const sandbox = create();
      await createList(sandbox);
      const args = creationOf(kindOf("create-voice-campaign-progressive"), { enableMachineDetect: true });
      expect((await sandbox.call("createCampaignV1", args)).data.enableMachineDetect).toBe(true);
    },
  },
  {
    id: "dialers-amd-off-preview-progressive",
    says: "Machine detection remains for agentless campaigns alone, with a choice of what to do.",
    tried: "v2 campaigns are created: agentless with each choice, then progressive and preview",
    comes: "the choices alone are taken, and only the agentless responses have the field",
    decidedBy: "invalid-request-status",
    async check(create) {
      const sandbox = create();
      await createList(sandbox);
      const detects = async (kind: Kind, enableMachineDetect?: string) =>
        (await sandbox.call("createCampaignV2", creationOf(kind, { enableMachineDetect }))).data.enableMachineDetect;
      for (const [choice, on] of [
        ["no", false],
        ["detect", true],
        ["disconnect", true],
      ] as const)
        expect(await detects(AGENTLESS, choice)).toBe(on);
      expect([await detects(PROGRESSIVE), await detects(PREVIEW)]).toEqual([undefined, undefined]);
      const other = creationOf(AGENTLESS, { enableMachineDetect: "yes" });
      expect(await sandbox.refusal("createCampaignV2", other)).toMatch(/^400 .*enableMachineDetect/);
    },
  },
  {
    id: "dialers-caller-id",
    says: "Every number enabled for outbound calls can be the caller id, whatever the flow.",
    tried: "Two campaigns of one flow have different caller ids",
    comes: "both are created with theirs",
    check: (create) => takesCallerIds(create, ["+12025550126", "+12025550127"]),
  },
  {
    id: "dialers-caller-id-sip-api",
    says: "Registered SIP numbers can be the caller id in all dialing modes.",
    tried: "Campaigns of each mode have a caller id that is no phone number",
    comes: "they are created with it: no page shows how a SIP number is written",
    check: (create) => takesCallerIds(create, ["sip-1001"]),
  },
];

async function takesCallerIds(create: Create, callerIds: readonly string[]): Promise<void> {
  const sandbox = create();
  await createList(sandbox);
  for (const phoneNumber of callerIds)
    for (const kind of [AGENTLESS, PROGRESSIVE, PREVIEW]) {
      const campaignId = await createCampaign(sandbox, kind, { dialingStrategy: { callerId: { phoneNumber } } });
      const { data } = await sandbox.call("getCampaignV2", { parameters: { campaignId } });
      expect(data.dialingStrategy.callerId).toEqual({ phoneNumber });
    }
}
