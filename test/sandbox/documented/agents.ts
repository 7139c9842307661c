// Dialers that join agents, and what only agents and the console do.
import { expect } from "vitest";
import {
  ADA,
  ADVANCED,
  AGENTLESS,
  activeCampaign,
  BOB,
  createCampaign,
  createList,
  creationOf,
  EVE,
  PREVIEW,
  PROGRESSIVE,
  people,
  readyCampaign,
  start,
} from "../setups.ts";
import type { Create } from "../trials/trial.ts";
import { CONSOLE, type Fact, untried } from "./fact.ts";
import { callsAtOnce, reached } from "./observed.ts";

const QUEUE: string = creationOf(PROGRESSIVE).body.queue_name;

export const AGENTS: readonly Fact[] = [
  {
    id: "dialers-progressive",
    says: "The progressive dialer places one call for each free agent, and drops busy lines.",
    tried: "A queue of 10 agents has 30 contacts; the first is busy",
    comes: "10 calls at once, and another when the busy one has ended",
    decidedBy: "agents-in-turn",
    async check(create) {
      const sandbox = create({ queues: { [QUEUE]: 10 }, assume: { "call-outcomes": "completed" } });
      await createList(sandbox, { phoneNumbers: people(30) });
      sandbox.contacts.script(people(1)[0] as string, ["busy"]);
      await activeCampaign(sandbox, PROGRESSIVE);
      expect(callsAtOnce(sandbox)).toBe(10);
      sandbox.clock.advance("2s");
      expect(sandbox.contacted).toHaveLength(11);
    },
  },
  {
    id: "dialers-preview-30s",
    says: "An agent has 30 seconds to dial or skip a contact; then it is dialed.",
    tried: "A preview campaign is started",
    comes: "the phone rings after 30 seconds",
    decidedBy: "agents-in-turn",
    async check(create) {
      const sandbox = create();
      await activeCampaign(sandbox, PREVIEW, { dialingStrategy: { dialingOrder: "FIFO" } });
      sandbox.clock.advance("29s");
      sandbox.assert.nobodyContacted();
      sandbox.clock.advance("1s");
      expect(reached(sandbox)).toEqual([ADA, BOB]);
    },
  },
  {
    id: "dialers-preview-lock",
    says: "A number that one agent dials is locked for the others.",
    tried: "A contact is dialed while nine agents are free",
    comes: "one call",
    decidedBy: "agents-in-turn",
    async check(create) {
      const sandbox = create({ queues: { [QUEUE]: 10 }, assume: { "call-outcomes": "completed" } });
      await createList(sandbox, { phoneNumbers: [ADA] });
      await activeCampaign(sandbox, PREVIEW, { queue_name: QUEUE });
      sandbox.clock.settle();
      expect(reached(sandbox)).toEqual([ADA]);
    },
  },
  {
    id: "dialers-retry-order",
    says: "A number that did not connect follows all others; with 1 attempt it is not retried.",
    tried: "One agent calls three people; the first is busy, with 2 attempts and with 1",
    comes: "the first is called again at the end, or not",
    decidedBy: "retried-outcomes",
    async check(create) {
      for (const [maxAttemptsPerRecord, again] of [
        [2, [ADA]],
        [1, []],
      ] as const) {
        const sandbox = create({ queues: { [QUEUE]: 1 }, assume: { "call-outcomes": "completed" } });
        await createList(sandbox, { phoneNumbers: [ADA, BOB, EVE] });
        sandbox.contacts.script(ADA, ["busy"]);
        await activeCampaign(sandbox, PREVIEW, {
          queue_name: QUEUE,
          dialingStrategy: { dialingOrder: "FIFO", maxAttemptsPerRecord },
        });
        sandbox.clock.settle();
        expect(reached(sandbox)).toEqual([ADA, BOB, EVE, ...again]);
      }
    },
  },
  {
    id: "dialers-priority-range",
    says: "Priority is 1 (lowest) to 5 (highest), 5 by default.",
    tried: "Campaigns are created with 0, 1, 5 and 6, and an advanced SMS campaign without",
    comes: "0 and 6 are refused; the last has 5",
    decidedBy: "default-priority",
    async check(create) {
      const sandbox = create();
      await createList(sandbox);
      for (const priority of ["0", "6"])
        expect(await sandbox.refusal("createCampaignV2", creationOf(AGENTLESS, { priority }))).toMatch(
          /^400 .*priority/,
        );
      for (const priority of ["1", "5"]) await createCampaign(sandbox, AGENTLESS, { priority });
      const args = creationOf(ADVANCED, { priority: undefined });
      expect((await sandbox.call("createAdvancedSmsCampaignV2", args)).data.priority).toBe("5");
    },
  },
  {
    id: "dialers-priority-strict",
    says: "The campaign of the higher priority is dialed first and to the end.",
    tried: "Campaigns of priority 1 and 5 share an agent",
    comes: "they have it in turn: two pages disagree",
    decidedBy: "agents-in-turn",
    check: inTurn,
  },
  {
    id: "dialers-priority-share",
    says: "Priorities set the share of campaigns that run at once: 5 and 3 are 62.5 and 37.5 percent.",
    tried: "Campaigns of priority 1 and 5 share an agent",
    comes: "they have it in turn: two pages disagree",
    decidedBy: "agents-in-turn",
    check: inTurn,
  },
  ...untried(CONSOLE, {
    "dialers-disposition-retry": "Retries can be set for each disposition of preview, progressive and power campaigns.",
    "dialers-agentless-no-disposition-retry": "Agentless campaigns have no retries by disposition.",
    "dialers-queue-disposition-set": "The queue of a campaign has exactly one disposition set for campaigns.",
    "dialers-agent-eligibility": "Campaign calls must be switched on for an agent, who must be in the queue.",
  }),
  ...untried("Only an agent does it: no call does.", {
    "dialers-no-transfer": "An agent can't pass a campaign call to another agent or queue.",
  }),
  ...untried("The agents of a sandbox are a number for each queue: nothing tells them apart, and nobody calls in.", {
    "dialers-idle-agent-first": "The agent who was idle longest gets the next contact.",
    "dialers-blending-guide": "Agents are set to inbound or outbound.",
    "dialers-inbound-always-on": "Inbound voice is always on for everybody.",
  }),
  ...untried("A sandbox runs no flow, and has no sessions.", {
    "dialers-agentless-disposition":
      "A call of an agentless campaign gets a predefined disposition, kept in its session.",
  }),
];

async function inTurn(create: Create): Promise<void> {
  const sandbox = create({ queues: { [QUEUE]: 1 }, assume: { "call-outcomes": "completed" } });
  const ids: string[] = [];
  for (const [priority, phoneNumbers] of [
    ["1", people(3)],
    ["5", people(6).slice(3)],
  ] as const) {
    await createList(sandbox, { name: priority, phoneNumbers });
    ids.push(await readyCampaign(sandbox, PROGRESSIVE, { name: priority, priority, contactLists: [priority] }));
  }
  for (const id of ids) await start(sandbox, PROGRESSIVE, id);
  sandbox.clock.settle();
  expect(sandbox.contacted.map(({ campaignId }) => campaignId)).toEqual([...ids, ...ids, ...ids]);
}
