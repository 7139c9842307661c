import type { Task } from "./task.ts";

/** A place where the package runs. */
export interface Runtime {
  readonly name: string;
  /** Has it make the calls, all at once, and tells how each ended, in their order. */
  readonly run: (tasks: readonly Task[]) => Promise<string[]>;
}
