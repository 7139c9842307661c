import type { Effect } from "../src/operations/operation.ts";

/** What an effect is called. */
export const EFFECT_WORDS: Readonly<Record<Effect, string>> = {
  contact: "Reaches people",
  write: "Changes configuration",
  read: "Reads",
};
