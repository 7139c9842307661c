import type { OperationId } from "../../src/operations/operation.ts";

/** Operations that do two things, with the ends of the names of their pages. */
interface Halves {
  readonly triggerVoiceCampaignV2: "start" | "stop";
  readonly triggerCampaignV1: "start" | "stop";
  readonly scheduleCampaignV2: "enable" | "disable";
}

/** The name of the page of a call: its operation, or one of the two things that it does. */
export type CallName =
  | Exclude<OperationId, keyof Halves>
  | { [Id in keyof Halves]: `${Id}-${Halves[Id]}` }[keyof Halves];

/** One of the two things that an operation does. */
export interface Half {
  /** The value of the query parameter that makes the operation do this. */
  readonly value: string;
  /** What the call then does, as a sentence. */
  readonly lead: string;
  /** Finds the sentences of the description that are about the other thing, apart from those that name its value. */
  readonly notAbout?: RegExp;
  /** Finds the slugs of the pages of the documentation that are about this one. */
  readonly slugs: RegExp;
}

/** What stands on the page of a call and not in the description. */
export interface CallRow {
  /** If it isn't the summary of the operation. */
  readonly title?: string;
  /** If the operation does two things: what is said of this one alone. */
  readonly half?: Half;
  /** The method of the client in the samples. Where a call is for both kinds of campaign, that for voice campaigns. */
  readonly method: string;
  /** The slug of the page of the documentation whose example the samples send. */
  readonly example: string;
  /** The calls that usually follow, with the reason. */
  readonly next: readonly (readonly [name: CallName, why: string])[];
  readonly aliases?: Aliases;
}

/** The rows of some calls, by the name of the page. */
export type CallRows = Readonly<Partial<Record<CallName, CallRow>>>;

/**
 * Other words for what a page is about, as readers type them. A phrase between commas, typed as it is, finds the page
 * first.
 */
export type Aliases = string;
