// What the documentation says, and how a sandbox is tried on it.
import type { Trial } from "../trials/trial.ts";

/** A fact that calls of a sandbox can show. */
export interface TriedFact {
  /** The id that assumptions rest on, or `<page>/<field or rule>` if a page of the API says it. */
  readonly id: string;
  readonly says: string;
  readonly tried: string;
  /** What must come out. */
  readonly comes: string;
  /**
   * The assumption, or the entry of the ledger, that decides: the fact is contradicted, or leaves something open. A
   * response of the trial names the assumption.
   */
  readonly decidedBy?: string;
  readonly check: Trial;
}

/** A fact that no call of a sandbox can show. */
export interface UntriedFact {
  readonly id: string;
  readonly says: string;
  readonly why: string;
}

export type Fact = TriedFact | UntriedFact;

/** Lists facts that are not tried for one reason. A test that the reason names must exist. */
export const untried = (why: string, facts: Readonly<Record<string, string>>): UntriedFact[] =>
  Object.entries(facts).map(([id, says]) => ({ id, says, why }));

export const CONSOLE = "Only the console does it or shows it: no call does.";
export const OTHER_CALLS = "About calls that are no part of the Campaign Management API.";
