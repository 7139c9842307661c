import type { Assumptions } from "./assumptions/assumptions.ts";
import type { ContactLog } from "./contacted/contact-log.ts";
import type { Dialer } from "./dialing/dialer.ts";
import type { Random } from "./random.ts";
import type { Campaign, State } from "./state.ts";
import type { Clock } from "./time/clock.ts";

/** What the API cannot make, and a sandbox is given. */
export interface Fixtures {
  /** Agents by queue. `undefined`: every queue exists, with ten. */
  readonly queues: ReadonlyMap<string, number> | undefined;
  /** Names of experience flows. `undefined`: every flow exists. */
  readonly flows: ReadonlySet<string> | undefined;
  /** Numbers by name of the DNC list. `undefined`: every list exists, and is empty. */
  readonly dncLists: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  /** Whether a name that is not given does not exist. */
  readonly strict: boolean;
}

/** Everything that an operation of the sandbox works on. */
export interface World {
  readonly clock: Clock;
  readonly random: Random;
  readonly state: State;
  readonly dialer: Dialer;
  /** Starts the runs of the campaign's schedule, or cancels them if it has none. */
  readonly schedule: (campaign: Campaign) => void;
  readonly fixtures: Fixtures;
  /** Throws if a number may be somebody's. */
  readonly checkNumbers: (phoneNumbers: Iterable<string>) => void;
  readonly contacted: ContactLog;
  readonly assumptions: Assumptions;
}
