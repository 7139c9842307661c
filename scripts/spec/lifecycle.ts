import { readYaml } from "./spec.ts";

/** A state of a campaign. */
export interface State {
  readonly name: string;
  readonly what: string;
}

/** What moves a campaign from a state, or from nothing, to another. */
export interface Move {
  readonly from: string | null;
  readonly to: string;
  /** The names of the pages of the calls that do it; none if it happens without a call. */
  readonly by: readonly string[];
  readonly label: string;
  /** The kind of campaign, if only one moves so. */
  readonly of?: "voice" | "SMS";
  readonly documented: boolean;
  /** Markdown: what must be so before. */
  readonly needs?: string;
  /** What must be known before. */
  readonly warning?: string;
  /** Ids of discrepancies, which the site shows. */
  readonly entries: readonly string[];
  /** Ids of other discrepancies, and of facts from other pages of the documentation. */
  readonly restsOn?: readonly string[];
}

/** The states of a campaign and their moves. */
export interface Lifecycle {
  readonly states: readonly State[];
  readonly moves: readonly Move[];
}

/** Reads the life of a campaign. */
export const readLifecycle = (): Lifecycle => readYaml("openapi/lifecycle.yaml");
