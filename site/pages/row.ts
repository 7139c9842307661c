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
  /** Finds the slugs of the pages of the documentation that are about this one. */
  readonly slugs: RegExp;
}

/** What the samples of a kind of a call send, such as an SMS campaign. */
export interface SampleRow {
  /** The name of the kind, such as `SMS with template`. Absent if the call has only one. */
  readonly kind?: string;
  /** The method of the client. Its name also decides about a parameter of the query, such as `campaignType`. */
  readonly method: string;
  /** The name of the example, of the request and of the response. */
  readonly example: string;
  /** An optional parameter of the query that the documented URL of this kind does not have. */
  readonly without?: string;
}

/** What stands on the page of a call and not in the description. */
export interface CallRow {
  /** If it isn't the summary of the operation. */
  readonly title?: string;
  /** If the operation does two things: what is said of this one alone. */
  readonly half?: Half;
  /** What the samples send: one row for each kind of the call. The page first shows the first. */
  readonly samples: readonly [SampleRow, ...SampleRow[]];
  /** The calls that usually follow, with the reason, and the kind that they follow if it is one alone. */
  readonly next: readonly (readonly [name: CallName, why: string, kind?: string])[];
  readonly aliases?: Aliases;
}

/** The rows of some calls, by the name of the page. */
export type CallRows = Readonly<Partial<Record<CallName, CallRow>>>;

/**
 * Other words for what a page is about, as readers type them. A phrase between commas, typed as it is, finds the page
 * first.
 */
export type Aliases = string;
