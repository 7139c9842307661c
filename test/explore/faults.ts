import type { FaultName } from "../../src/sandbox/index.ts";

/** A fault of the sandbox. `for good`: it meets every attempt of a read, and of the reads that follow it. */
export type Fault = FaultName | "lost-before for good";

/** Faults of requests that write or contact people. */
export const FAULTS: readonly Fault[] = [
  "lost-before",
  "done-then-lost",
  "late",
  "server-error",
  "done-then-server-error",
  "cut",
];

/** Faults of reads. If its response is lost, it makes no difference whether a read was carried out, or when. */
export const FAULTS_OF_READS: readonly Fault[] = ["lost-before", "lost-before for good", "server-error", "cut"];

/** How much later the sandbox carries a late request out, in ms. */
export const LATE_MS = 60_000;
