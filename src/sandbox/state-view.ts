import type { Campaign, CampaignInstance, CampaignState, ContactList, State } from "./state.ts";

/** What a sandbox knows, as plain JSON. Times are ISO 8601. */
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

type Part<Name extends keyof SandboxState> = SandboxState[Name][number];
type RunState = Part<"campaigns">["runs"][number];

/**
 * Creates a function that tells what users of a sandbox may see of its state. What it returns is frozen, and whatever has
 * not changed since, such as a list of a million numbers, is in it again.
 */
export function createStateView({ campaigns, contactLists }: State): () => SandboxState {
  const lists = new WeakMap<ContactList, Part<"contactLists">>();
  const endedRuns = new WeakMap<CampaignInstance, RunState>();

  function listOf(list: ContactList): Part<"contactLists"> {
    const { id, name, contacts } = list;
    const known = lists.get(list);
    // Contacts are only ever added.
    if (known && known.name === name && known.phoneNumbers.length === contacts.length) return known;
    const phoneNumbers = Object.freeze(contacts.map(({ phoneNumber }) => phoneNumber));
    const copy = Object.freeze({ id, name, phoneNumbers });
    lists.set(list, copy);
    return copy;
  }

  function runOf(run: CampaignInstance): RunState {
    const known = endedRuns.get(run);
    if (known) return known;
    const { id, startedAt, endedAt } = run;
    const copy = Object.freeze({
      id,
      startedAt: new Date(startedAt).toISOString(),
      endedAt: endedAt === undefined ? null : new Date(endedAt).toISOString(),
    });
    if (endedAt !== undefined) endedRuns.set(run, copy);
    return copy;
  }

  const campaignOf = ({ id, type, state, settings, schedule, instances }: Campaign): Part<"campaigns"> =>
    Object.freeze({
      id,
      name: settings.name,
      type,
      state,
      contactLists: Object.freeze([...settings.contactLists]),
      scheduled: schedule !== undefined,
      runs: Object.freeze(instances.map(runOf)),
    });

  return () =>
    Object.freeze({
      campaigns: Object.freeze([...campaigns.values()].map(campaignOf)),
      contactLists: Object.freeze([...contactLists.values()].map(listOf)),
    });
}
