import type { Effect } from "../src/operations/operation.ts";

/** What a reader must know of a call at a glance: of those that change, a deletion stands apart. */
export type Sign = Effect | "delete";

/** Finds the sign of a call. */
export const signOf = ({ method, effect }: { readonly method: string; readonly effect: Effect }): Sign =>
  method === "DELETE" ? "delete" : effect;

/** What a sign says. */
export const SIGN_WORDS: Readonly<Record<Sign, string>> = {
  contact: "Reaches people",
  delete: "Deletes, no undo",
  write: "Changes configuration",
  read: "Reads",
};
