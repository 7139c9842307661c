// Do-not-call lists.
import { expect } from "vitest";
import { TOMORROW } from "../kinds.ts";
import {
  ADA,
  AGENTLESS,
  activeCampaign,
  addContacts,
  BOB,
  createList,
  creationOf,
  EVE,
  PREVIEW,
  PROGRESSIVE,
  readyCampaign,
  SMS,
  schedulingOf,
} from "../setups.ts";
import { CONSOLE, type Fact, untried } from "./fact.ts";
import { reached, resultsOf } from "./observed.ts";

const GLOBAL = "Default Global DNC";
const OWN = "Opted out";
const COMPLETED = { assume: { "call-outcomes": "completed" } };

export const DNC: readonly Fact[] = [
  {
    id: "dnc-mandatory-voice",
    says: "A voice campaign needs a DNC list.",
    tried: "v2 campaigns of each dialing mode are created without",
    comes: "refused. The v1 pages have no field for it",
    decidedBy: "create-v1-without-dnc-list",
    async check(create) {
      const sandbox = create();
      await createList(sandbox);
      for (const kind of [AGENTLESS, PROGRESSIVE, PREVIEW])
        expect(await sandbox.refusal("createCampaignV2", creationOf(kind, { dncLists: undefined }))).toBe(
          "400 body.dncLists is missing.",
        );
    },
  },
  {
    id: "dnc-api-list-v2",
    says: "In v2 the DNC list is mandatory for voice and optional for SMS.",
    tried: "An SMS campaign is created and started without",
    comes: "it messages everybody",
    async check(create) {
      const sandbox = create();
      await activeCampaign(sandbox, SMS, { dncLists: undefined });
      sandbox.clock.settle();
      expect(reached(sandbox)).toEqual([ADA, BOB]);
    },
  },
  {
    id: "dnc-global-auto",
    says: "The global list holds for every voice campaign, beside the campaign's own.",
    tried: "Ada is on the global list, Bob on that of the campaign, Eve on none",
    comes: "Eve is called",
    async check(create) {
      const sandbox = create({ ...COMPLETED, dncLists: { [GLOBAL]: [ADA], [OWN]: [BOB] } });
      await createList(sandbox, { phoneNumbers: [ADA, BOB, EVE] });
      await activeCampaign(sandbox, AGENTLESS);
      sandbox.clock.settle();
      expect(reached(sandbox)).toEqual([EVE]);
    },
  },
  {
    id: "dnc-global-not-sms",
    says: "The global list does not protect against SMS: only a list that the campaign names does.",
    tried: "Ada is on the global list, Bob on that of an SMS campaign",
    comes: "Ada is messaged",
    async check(create) {
      const sandbox = create({ dncLists: { [GLOBAL]: [ADA], [OWN]: [BOB] } });
      await activeCampaign(sandbox, SMS);
      sandbox.clock.settle();
      expect(reached(sandbox)).toEqual([ADA]);
    },
  },
  {
    id: "dnc-scrub-on-save",
    says: "Contacts are scrubbed when the campaign is saved.",
    tried: "Ada is on the DNC list and the contact list when the campaign is created",
    comes: "Bob is reached, Ada is not",
    async check(create) {
      for (const kind of [AGENTLESS, SMS]) {
        const sandbox = create({ ...COMPLETED, dncLists: { [OWN]: [ADA] } });
        await activeCampaign(sandbox, kind);
        sandbox.clock.settle();
        expect(reached(sandbox)).toEqual([BOB]);
      }
    },
  },
  {
    id: "dnc-scrub-before-schedule",
    says: "Contacts are scrubbed again 15 minutes before a scheduled start.",
    tried: "Ada, who is on the DNC list, is added to the contact list after the save, an hour before the start",
    comes: "Bob is reached, Ada is not",
    async check(create) {
      for (const kind of [AGENTLESS, SMS]) {
        const sandbox = create({ ...COMPLETED, dncLists: { [OWN]: [ADA] } });
        await createList(sandbox, { phoneNumbers: [BOB] });
        await readyCampaign(sandbox, kind);
        await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TOMORROW));
        sandbox.clock.set("2026-01-06T08:00:00Z");
        await addContacts(sandbox, [ADA]);
        sandbox.clock.settle();
        expect(sandbox.state.contactLists[0]?.phoneNumbers).toEqual([BOB, ADA]);
        expect(reached(sandbox)).toEqual([BOB]);
      }
    },
  },
  {
    id: "dnc-default-global",
    says: "There is an empty global list from the start, Default Global DNC.",
    tried: "A voice campaign runs in a sandbox that was given no list, and names this one",
    comes: "everybody is called",
    async check(create) {
      const sandbox = create(COMPLETED);
      await activeCampaign(sandbox, AGENTLESS, { dncLists: { name: GLOBAL } });
      sandbox.clock.settle();
      expect(reached(sandbox)).toEqual([ADA, BOB]);
    },
  },
  {
    id: "dnc-one-global",
    says: "Only one list is global at a time.",
    tried: "Ada is on the global list, Bob on one that the campaign does not name",
    comes: "Bob is called, Ada is not",
    async check(create) {
      const sandbox = create({ ...COMPLETED, dncLists: { [GLOBAL]: [ADA], Others: [BOB], [OWN]: [] } });
      await activeCampaign(sandbox, AGENTLESS);
      sandbox.clock.settle();
      expect(reached(sandbox)).toEqual([BOB]);
    },
  },
  {
    id: "dnc-auto-enrol-off",
    says: "The enrolment after failed attempts leaves what happens as it was, unless the app turns it on.",
    tried: "31 calls to Ada fail, then another campaign runs",
    comes: "it calls her",
    async check(create) {
      const sandbox = create({ assume: { "call-outcomes": "failed" } });
      await createList(sandbox, { phoneNumbers: [ADA] });
      await activeCampaign(sandbox, AGENTLESS, {
        dialingStrategy: { maxAttemptsPerRecord: 31, defaultRetryPeriod: 1 },
      });
      sandbox.clock.settle();
      expect(sandbox.contacted).toHaveLength(31);
      await activeCampaign(sandbox, AGENTLESS, { name: "Others", dialingStrategy: { maxAttemptsPerRecord: 1 } });
      sandbox.clock.settle();
      expect(sandbox.contacted).toHaveLength(32);
    },
  },
  ...untried("A setting of the app that is off by default: see `dnc-auto-enrol-off`.", {
    "dnc-auto-enrol": "Numbers of which 30 attempts failed are put on the global list.",
    "dnc-auto-enrol-months": "Such a number stays for a set number of months; 0 is for ever.",
  }),
  ...untried("There is no call to try.", {
    "dnc-no-list-api": "No call creates, reads, fills or empties a DNC list.",
    "dnc-delete-in-use": "A DNC list that a campaign uses can't be deleted.",
  }),
  ...untried("The date of `dnc-mandatory-voice`.", {
    "dnc-mandatory-since": "A global and a campaign DNC list are required for voice since v11.20.0.",
  }),
  ...untried(CONSOLE, {
    "dnc-global-not-unmarked": "A global list loses its mark only to another list.",
    "dnc-sources": "A DNC list is filled from files and by AI or human agents.",
    "dnc-filled-by-bot-or-agent": "Bots and human agents add numbers to a DNC list directly.",
    "dnc-entries-editable": "Single numbers of a DNC list can be added, changed and deleted.",
  }),
  {
    id: "dnc-excluded-visible",
    says: "Contacts that are kept out before dialing appear in the run's list as excluded.",
    tried: "Ada is on the DNC list of a campaign that runs",
    comes: "she stands in the results with no attempt",
    decidedBy: "outcome-words",
    async check(create) {
      const sandbox = create({ ...COMPLETED, dncLists: { [OWN]: [ADA] } });
      const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
      sandbox.clock.settle();
      const { results } = await resultsOf(sandbox, campaignId);
      expect(results).toMatchObject([
        { phoneNumber: BOB.slice(1), numberOfAttemptsSoFar: 1 },
        { phoneNumber: ADA.slice(1), dialerOutcome: "DNC Excluded", numberOfAttemptsSoFar: 0 },
      ]);
    },
  },
  {
    id: "dnc-edit-not-live",
    says: "A change of a DNC list has no effect on campaigns that are active or paused.",
    tried: "Bob opts out during a run, before his turn",
    comes: "he is messaged",
    decidedBy: "dnc-scrub",
    async check(create) {
      const sandbox = create();
      await activeCampaign(sandbox, SMS);
      sandbox.clock.advance("30s");
      sandbox.dncLists.add(OWN, BOB);
      sandbox.clock.settle();
      expect(reached(sandbox)).toEqual([ADA, BOB]);
    },
  },
];
