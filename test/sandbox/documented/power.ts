// The Power dialer, which the console has and the API does not.
import { expect } from "vitest";
import { createList, creationOf, PROGRESSIVE } from "../setups.ts";
import { type Fact, untried } from "./fact.ts";

export const POWER: readonly Fact[] = [
  {
    id: "dialers-power-added",
    says: "Voice campaigns have a dialing mode Power.",
    tried: "A campaign is created with it",
    comes: "refused: no page of the API has it",
    decidedBy: "invalid-request-status",
    async check(create) {
      const sandbox = create();
      await createList(sandbox);
      const args = creationOf(PROGRESSIVE, { dialingMode: "Power" });
      expect(await sandbox.refusal("createCampaignV2", args)).toMatch(/^400 /);
    },
  },
  ...untried("No page of the API has the Power dialer.", {
    "dialers-power-ratio": "It needs a queue and a ratio of calls for each free agent: 2 by default, at most 10.",
    "dialers-power-refetch": "At its start and when it is changed, lists, filters and DNC lists are read again.",
    "dialers-power-selection": "It picks contacts by priority, earlier attempts and wishes to be called later.",
    "dialers-power-no-voicemail-check": "It joins the agent while it dials, also with voicemail and busy lines.",
    "dialers-power-agent-reserved": "The agent is System Busy while it dials, and an answered call is accepted.",
    "dialers-power-customer-wait": "A called person waits 5 seconds for an agent, at least 3.",
    "dialers-power-agent-idle": "An agent is tied to it for 30 seconds of idle time, at least 5.",
    "dialers-power-handoff-outcomes": "A call that ends before the agent joins is Completed, a failed hand-over Error.",
  }),
];
