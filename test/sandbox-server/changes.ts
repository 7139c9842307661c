import { expect } from "vitest";
import type { SandboxState } from "../../src/sandbox/state-view.ts";
import type { Row } from "../contract/rows.ts";
import type { PreparedCall } from "../sandbox/prepare-call.ts";

type Campaign = SandboxState["campaigns"][number];
type ContactList = SandboxState["contactLists"][number];

/** Changes a state as a call with this body does. */
type Change = (state: SandboxState, body: PreparedCall["body"], sends: string) => SandboxState;

const createCampaign: Change = ({ campaigns, contactLists }, { name, campaignType: type, contactLists: names }) => {
  const state = type === "voice" ? "Preparing" : "Ready";
  const id = expect.stringMatching(/^cd-/);
  const created = { id, name, type, state, contactLists: names, scheduled: false, runs: [] } as const;
  return { campaigns: [...campaigns, created], contactLists };
};

/** Changes the campaign whose id or name was sent: there is no other. `undefined` deletes it. */
const toCampaign =
  (change: (campaign: Campaign, body: PreparedCall["body"]) => Campaign | undefined): Change =>
  ({ campaigns, contactLists }, body) => {
    const [changed] = campaigns.map((campaign) => change(campaign, body));
    return { campaigns: changed ? [changed] : [], contactLists };
  };

/** Changes the contact list whose id or name was sent. `undefined` deletes it. */
const toContactList =
  (change: (list: ContactList, body: PreparedCall["body"]) => ContactList | undefined): Change =>
  ({ campaigns, contactLists }, body, sends) => ({
    campaigns,
    contactLists: contactLists.flatMap((list) =>
      sends.includes(list.id) || list.name === body?.contact_list_name ? (change(list, body) ?? []) : list,
    ),
  });

/** What the calls of pages change. The others change nothing. */
const CHANGES: readonly (readonly [pages: RegExp, change: Change])[] = [
  [/^create-(sms|voice)-campaign/, createCampaign],
  [
    /^update-(sms|voice)-campaign/,
    toCampaign((campaign, { name, contactLists }) => ({ ...campaign, name, contactLists })),
  ],
  [
    /^start-/,
    toCampaign((campaign) => ({
      ...campaign,
      state: "Active",
      runs: [{ id: expect.stringMatching(/^cid-/), startedAt: expect.any(String), endedAt: null }],
    })),
  ],
  [
    /^stop-/,
    toCampaign((campaign) => ({
      ...campaign,
      state: "Stopped",
      runs: campaign.runs.map((run) => ({ ...run, endedAt: expect.any(String) })),
    })),
  ],
  [/^delete-(sms|voice)-campaign/, toCampaign(() => undefined)],
  [/^enable-/, toCampaign((campaign) => ({ ...campaign, scheduled: true, state: "Scheduled" }))],
  [/^disable-/, toCampaign((campaign) => ({ ...campaign, scheduled: false, state: "Ready" }))],
  [
    /^create-contact-list/,
    ({ campaigns, contactLists }, { name }) => ({
      campaigns,
      contactLists: [...contactLists, { id: expect.stringMatching(/^cl-/), name, phoneNumbers: [] }],
    }),
  ],
  [/^update-contact-list/, toContactList((list, { name }) => ({ ...list, name }))],
  [/^delete-contact-list/, toContactList(() => undefined)],
  [
    /^add-contacts/,
    toContactList((list, { data }) => ({
      ...list,
      phoneNumbers: data.map(({ phoneNumber }: { phoneNumber: string }) => phoneNumber),
    })),
  ],
];

/** Returns the state that a call leaves behind, within ten seconds. */
export function changedBy({ page }: Row, { body, sends }: PreparedCall, before: SandboxState): SandboxState {
  const change = CHANGES.find(([pages]) => pages.test(page))?.[1];
  return change ? change(before, body, sends) : before;
}
