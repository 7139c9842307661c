import type { Task } from "./task.ts";

/** A runtime that the package supports. */
export interface Runtime {
  readonly name: string;
  /** Runs the tasks, all at once. Returns how each ended, in the same order. */
  readonly run: (tasks: readonly Task[]) => Promise<string[]>;
}
