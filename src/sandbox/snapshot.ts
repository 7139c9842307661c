import type { Campaign, CampaignState, ContactList, State } from "./state.ts";

/** A copy of what a sandbox knows, as plain JSON. Times are ISO 8601. */
export interface SandboxState {
  readonly campaigns: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: "voice" | "sms";
    readonly state: CampaignState;
    /** Names of contact lists. */
    readonly contactLists: readonly string[];
    /** Whether a schedule is switched on. */
    readonly scheduled: boolean;
    /** Oldest first. `endedAt` is `null` while the run goes on. */
    readonly runs: readonly { readonly id: string; readonly startedAt: string; readonly endedAt: string | null }[];
  }[];
  readonly contactLists: readonly {
    readonly id: string;
    readonly name: string;
    /** As they were sent. */
    readonly phoneNumbers: readonly string[];
  }[];
}

/** Copies what users of a sandbox may see of its state. */
export const snapshot = ({ campaigns, contactLists }: State): SandboxState => ({
  campaigns: [...campaigns.values()].map(campaignOf),
  contactLists: [...contactLists.values()].map(contactListOf),
});

const campaignOf = ({ id, type, state, settings, schedule, instances }: Campaign) => ({
  id,
  name: settings.name,
  type,
  state,
  contactLists: [...settings.contactLists],
  scheduled: schedule !== undefined,
  runs: instances.map((run) => ({
    id: run.id,
    startedAt: new Date(run.startedAt).toISOString(),
    endedAt: run.endedAt === undefined ? null : new Date(run.endedAt).toISOString(),
  })),
});

const contactListOf = ({ id, name, contacts }: ContactList) => ({
  id,
  name,
  phoneNumbers: contacts.map(({ phoneNumber }) => phoneNumber),
});
