import type { CallingHours } from "../calling-hours/calling-hours.ts";

/** A person on a contact list. Times are ms since 1970. */
export interface Contact {
  /** `cc-…`. */
  readonly id: string;
  /** As it was sent. */
  readonly phoneNumber: string;
  /** The other columns. */
  readonly fields: Readonly<Record<string, string>>;
  readonly createdAt: number;
}

/** A contact list. */
export interface ContactList {
  /** `cl-…`. */
  readonly id: string;
  name: string;
  description: string;
  source: string;
  allowDuplicates: boolean;
  readonly contacts: Contact[];
  /** Names of the fields that its contacts were sent with. */
  columns: ReadonlySet<string>;
  /** Their phone numbers in E.164: a look at every contact for each that is added would take hours for a million. */
  readonly phoneNumbers: Set<string>;
  /** How many contacts were sent and are not in the list yet. */
  queued: number;
  readonly createdAt: number;
  updatedAt: number;
}

/** The states of a campaign that the sandbox brings about. */
export type CampaignState = "Preparing" | "Ready" | "Scheduled" | "Active" | "Paused" | "Stopped" | "Completed";

/** A campaign: a definition, with its runs. */
export interface Campaign {
  /** `cd-…`. */
  readonly id: string;
  readonly type: "voice" | "sms";
  /** The body of its creation, or of its last update, without `campaignType`. */
  settings: CampaignSettings;
  state: CampaignState;
  schedule: Schedule | undefined;
  /** Contacts that its next run leaves out, because they were on a DNC list when contacts were checked last. */
  excluded: ReadonlySet<Contact>;
  /** Its runs, the latest last. A stop empties the results of the run. */
  readonly instances: CampaignInstance[];
  readonly createdAt: number;
  updatedAt: number;
}

/** Whether a run of a campaign has begun and not ended. */
export const hasRun = ({ state }: Campaign): boolean => state === "Active" || state === "Paused";

/** The documented body of a campaign, as far as the sandbox acts on it. The other fields are kept and returned. */
export interface CampaignSettings {
  readonly name: string;
  readonly contactLists: readonly string[];
  readonly dncLists?: { readonly name: string };
  /** `Agentless`, `Progressive` or `Preview`; an SMS campaign has a `format`. */
  readonly dialingMode?: string;
  readonly format?: string;
  readonly queue_name?: string;
  readonly maxSkips?: number;
  readonly experienceFlowName?: string;
  readonly dialingStrategy: {
    readonly callerId: { readonly phoneNumber: string };
    readonly callingHours: CallingHours;
    readonly dialingOrder?: string;
    readonly maxAttemptsPerRecord?: number;
    /** Minutes. */
    readonly defaultRetryPeriod?: number;
    /** Seconds. */
    readonly maxRingTime?: number;
  };
  readonly [field: string]: unknown;
}

/** A schedule that is switched on. Times are ms since 1970. */
export interface Schedule {
  readonly start: number;
  readonly end: number;
  readonly recurrence:
    | { readonly type: "Daily"; readonly everyDays: number }
    | { readonly type: "Weekly"; readonly everyWeeks: number; readonly days: readonly string[] };
}

/** How an attempt to reach somebody ended. */
export type Outcome = "completed" | "no-answer" | "busy" | "failed" | "answering-machine" | "delivered";

/**
 * What a script says of an attempt: how it ends, also with the codes that an agent gives it, or that an agent of a Preview
 * campaign skips the contact.
 */
export type ScriptedOutcome =
  | Outcome
  | "skipped"
  | { readonly outcome: Outcome; readonly dispositions: readonly string[] };

/** An attempt to reach a contact in a run. */
export interface Attempt {
  readonly contact: Contact;
  /** `cid-…`: the contact within the run, the same for all its attempts. */
  readonly campaignDialingListId: string;
  /** From 1. */
  readonly attempt: number;
  /** `undefined` while it goes on. Nobody was called if an agent skipped the contact. */
  outcome: Outcome | "skipped" | undefined;
  /** What the agent says of the call. */
  dispositions?: readonly string[];
}

/** A run of a campaign. */
export interface CampaignInstance {
  /** `cid-…`. */
  readonly id: string;
  readonly campaignId: string;
  readonly startedAt: number;
  /** `undefined` while it goes on. */
  endedAt: number | undefined;
  attempts: Attempt[];
  /** Contacts that a DNC list kept out. */
  excluded: Contact[];
}

/** Everything that the sandbox knows, by id. */
export interface State {
  readonly campaigns: Map<string, Campaign>;
  readonly contactLists: Map<string, ContactList>;
  /** Ids of what the API cannot make, by prefix and name, for example `cf Power cut announcement`. */
  readonly idsByName: Map<string, string>;
}
