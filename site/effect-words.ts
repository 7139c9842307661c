import type { Effect } from "../src/operations/operation.ts";
import type { OperationPage } from "./pages/operation-pages.ts";

/** What a reader must know of a call at a glance: of those that change, a deletion and a stop stand apart. */
export type Sign = Effect | "delete" | "stop";

/** Finds the sign of a call. */
export function signOf({ method, effect, task }: Pick<OperationPage, "method" | "effect" | "task">): Sign {
  if (method === "DELETE") return "delete";
  return effect === "write" && task?.value === "stop" ? "stop" : effect;
}

/** What a sign says. */
export const SIGN_WORDS: Readonly<Record<Sign, string>> = {
  contact: "Reaches people",
  delete: "Deletes, no undo",
  stop: "Ends the run",
  write: "Changes configuration",
  read: "Reads",
};
