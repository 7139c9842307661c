// What became of contacts.
import { expect } from "vitest";
import { ADA, AGENTLESS, activeCampaign, BOB, createList, PROGRESSIVE, people } from "../setups.ts";
import { CONSOLE, type Fact, OTHER_CALLS, untried } from "./fact.ts";
import { resultsOf } from "./observed.ts";

export const RESULTS: readonly Fact[] = [
  {
    id: "results-availability",
    says: "Detailed results are offered for completed or stopped campaigns.",
    tried: "Results are asked for during a run and when the campaign is Completed",
    comes: "both have them: the pages show a run in progress",
    decidedBy: "results-while-running",
    async check(create) {
      const sandbox = create({ assume: { "call-outcomes": "completed" } });
      const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
      sandbox.clock.advance("1s");
      const outcomes = async () =>
        (await resultsOf(sandbox, campaignId)).results.map((result: { dialerOutcome: string }) => result.dialerOutcome);
      expect(await outcomes()).toEqual(["", ""]);
      sandbox.clock.settle();
      expect(await outcomes()).toEqual(["completed", "completed"]);
    },
  },
  {
    id: "results-per-contact",
    says: "Results have, for each contact, the phone number, the dialer's outcome and disposition codes.",
    tried: "Two contacts are called, one of them twice",
    comes: "a row for each, with these fields. There is no botOutboundStatus: no bot runs",
    async check(create) {
      const sandbox = create();
      sandbox.contacts.script(ADA, ["busy", "completed"]);
      sandbox.contacts.script(BOB, ["completed"]);
      const { campaignId } = await activeCampaign(sandbox, AGENTLESS, { dialingStrategy: { maxAttemptsPerRecord: 2 } });
      sandbox.clock.settle();
      const row = { dialerOutcome: "completed", agentDispositionCodes: [] };
      const { results, totalResults } = await resultsOf(sandbox, campaignId);
      expect(totalResults).toBe(2);
      expect(results).toEqual(
        expect.arrayContaining(
          [ADA, BOB].map((number) => expect.objectContaining({ ...row, phoneNumber: number.slice(1) })),
        ),
      );
    },
  },
  {
    id: "results-dialer-dispositions",
    says: "The dialer's dispositions are Busy, Connected, Failed, No Answer, Answering Machine and others.",
    tried: "Calls end in each way",
    comes: "the same ways in the words of the API, of which its page shows `completed`",
    decidedBy: "outcome-words",
    async check(create) {
      const sandbox = create();
      const outcomes = ["busy", "completed", "failed", "no-answer", "answering-machine"] as const;
      const numbers = people(outcomes.length);
      await createList(sandbox, { phoneNumbers: numbers });
      for (const [index, outcome] of outcomes.entries()) sandbox.contacts.script(numbers[index] as string, [outcome]);
      const { campaignId } = await activeCampaign(sandbox, AGENTLESS, { dialingStrategy: { maxAttemptsPerRecord: 1 } });
      sandbox.clock.settle();
      expect((await resultsOf(sandbox, campaignId)).results).toMatchObject(
        outcomes.map((dialerOutcome) => ({ dialerOutcome })),
      );
    },
  },
  {
    id: "results-latest-attempt",
    says: "Only the latest attempt counts: it replaces the former one.",
    tried: "A contact is busy, then reached",
    comes: "one row, with the second attempt",
    async check(create) {
      const sandbox = create();
      await createList(sandbox, { phoneNumbers: [ADA] });
      sandbox.contacts.script(ADA, ["busy", "completed"]);
      const { campaignId } = await activeCampaign(sandbox, PROGRESSIVE, {
        dialingStrategy: { maxAttemptsPerRecord: 3 },
      });
      sandbox.clock.settle();
      expect((await resultsOf(sandbox, campaignId)).results).toMatchObject([
        { dialerOutcome: "completed", numberOfAttemptsSoFar: 2 },
      ]);
    },
  },
  {
    id: "results-dialing-list-prefix",
    says: "A campaignDialingListId begins with cdl-, a run with cid-, a campaign with cd-.",
    tried: "A campaign calls somebody",
    comes: "cd- and cid-; the contact of the run has cid-, as on the page of callbacks",
    decidedBy: "callbacks-dialing-list-id",
    async check(create) {
      const sandbox = create();
      await activeCampaign(sandbox, AGENTLESS);
      sandbox.clock.advance("1s");
      const { campaignId, campaignInstanceId, campaignDialingListId } = sandbox.contacted[0] ?? {};
      const prefixes = [campaignId, campaignInstanceId, campaignDialingListId].map((id) => id?.split("-")[0]);
      expect(prefixes).toEqual(["cd", "cid", "cid"]);
    },
  },
  ...untried(CONSOLE, {
    "results-last-system-status": "Without a disposition the last system status is shown.",
    "results-unconnected": "Unconnected Calls include those that wait for a retry.",
    "results-refresh": "The progress is renewed every 5 seconds.",
    "results-history-report": "A report lists the attempts by agents for chosen campaigns.",
  }),
  ...untried(OTHER_CALLS, {
    "results-call-statuses": "Conversations have status and reason values such as No Answer and Network Failure.",
    "results-campaigninfo": "interactionDetails has the campaign, the run, the attempt and the contact's status.",
    "results-campaigninfo-scope": "interactionDetails needs the scope SmartAssist Analytics.",
    "results-campaigninfo-optin": "Campaign data comes only if selectedFields asks for it.",
    "results-campaigninfo-spelling": "The field is campaigninfo on the page, campaignInfo in the release note.",
    "results-contact-status": "contactStatus is answered, no-answer, busy or failed; samples have other words.",
    "results-interaction-limits": "interactionDetails covers 7 days and returns at most 100 records.",
  }),
];
