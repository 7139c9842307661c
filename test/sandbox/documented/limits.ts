// How much of what there may be.
import { expect } from "vitest";
import {
  ADA,
  AGENTLESS,
  activeCampaign,
  createCampaign,
  createList,
  creationOf,
  EVE,
  LIST,
  people,
  readyCampaign,
  SMS,
  start,
  triggerOf,
  updateOf,
} from "../setups.ts";
import { type Fact, untried } from "./fact.ts";
import { callsAtOnce } from "./observed.ts";

export const LIMITS: readonly Fact[] = [
  {
    id: "limits-lists-per-campaign",
    says: "A campaign takes at most 10 contact lists.",
    tried: "Campaigns are created with 10 and 11 lists, and one is updated with 11",
    comes: "10 are taken, 11 refused",
    decidedBy: "contact-list-limits",
    async check(create) {
      const sandbox = create();
      const names = people(11);
      for (const name of names) await createList(sandbox, { name, phoneNumbers: [] });
      const id = await readyCampaign(sandbox, SMS, { contactLists: names.slice(1) });
      for (const refusal of [
        sandbox.refusal("createCampaignV2", creationOf(SMS, { contactLists: names })),
        sandbox.refusal("updateCampaignV2", updateOf(SMS, id, { contactLists: names })),
      ])
        expect(await refusal).toMatch(/^400 .*at most 10 contact lists/);
      expect(sandbox.state.campaigns.map(({ contactLists }) => contactLists.length)).toEqual([10]);
    },
  },
  {
    id: "limits-dnc-per-campaign",
    says: "A campaign has at most one DNC list of its own.",
    tried: "A campaign is created with an array of DNC lists",
    comes: "refused: the field takes one object",
    decidedBy: "invalid-request-status",
    async check(create) {
      const sandbox = create();
      await createList(sandbox);
      const dncLists = [{ name: "Opted out" }, { name: "Others" }];
      for (const kind of [AGENTLESS, SMS])
        expect(await sandbox.refusal("createCampaignV2", creationOf(kind, { dncLists }))).toMatch(/^400 .*dncLists/);
    },
  },
  {
    id: "limits-voice-concurrent",
    says: "At most 50 voice campaigns run at once.",
    tried: "50 voice campaigns and an SMS campaign run; another voice campaign is started, and one more SMS campaign",
    comes: "the 51st voice campaign is refused, SMS campaigns don't count",
    decidedBy: "start-limit",
    async check(create) {
      const sandbox = create();
      const names = people(51);
      const ids: string[] = [];
      for (const name of names) {
        await createList(sandbox, { name, phoneNumbers: [ADA] });
        ids.push(await createCampaign(sandbox, AGENTLESS, { name, contactLists: [name] }));
      }
      await activeCampaign(sandbox, SMS, { contactLists: ["SMS"] });
      for (const id of ids.slice(0, 50)) await start(sandbox, AGENTLESS, id);
      const last = triggerOf(AGENTLESS, ids[50] as string, "play");
      expect(await sandbox.refusal("triggerVoiceCampaignV2", last)).toMatch(/^409 .*50 /);
      await activeCampaign(sandbox, SMS, { contactLists: ["Another"] });
    },
  },
  {
    id: "limits-agentless-calls",
    says: "Max Concurrent Calls holds for agentless campaigns: 10 by default, at most 25.",
    tried: "An agentless campaign calls 30 people",
    comes: "10 calls at once. No call sets another number",
    decidedBy: "global-limits",
    async check(create) {
      const sandbox = create();
      await createList(sandbox, { phoneNumbers: people(30) });
      await activeCampaign(sandbox, AGENTLESS);
      expect(callsAtOnce(sandbox)).toBe(10);
    },
  },
  {
    id: "limits-columns",
    says: "A contact table has at most 150 columns of 300 characters.",
    tried: "Contacts have 151 columns, or one of 301 characters",
    comes: "refused",
    decidedBy: "contact-list-limits",
    async check(create) {
      const sandbox = create();
      await createList(sandbox);
      const add = (fields: object) =>
        sandbox.refusal("addContactsV1", {
          body: { contact_list_name: LIST, data: [{ phoneNumber: EVE, ...fields }] },
        });
      expect(await add(Object.fromEntries(people(150).map((name) => [name, ""])))).toContain("150 columns, not 151.");
      expect(await add({ notes: "n".repeat(301) })).toContain("notes has 301 characters");
    },
  },
  ...untried("They take too long here: see test/sandbox/api.test.ts and test/sandbox/trials/contact-lists.ts.", {
    "limits-contacts": "A contact list has at most 1 million contacts, or a file of 5 MB; an account 5 million.",
    "limits-lists-per-account": "An account has at most 1,000 contact lists.",
  }),
  ...untried("No call fills a DNC list.", {
    "limits-dnc-records": "A DNC list has at most 1 million records, an account 2 million and 1,000 lists.",
  }),
];
