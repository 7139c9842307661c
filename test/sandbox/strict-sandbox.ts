// A strict sandbox whose guesses can be decided while it goes on.
import { HANDLERS } from "../../src/sandbox/api/handlers.ts";
import { createAssumptions } from "../../src/sandbox/assumptions/assumptions.ts";
import { ASSUMPTIONS } from "../../src/sandbox/assumptions/list.ts";
import { createConsole, type SandboxConsole } from "../../src/sandbox/console/console.ts";
import type { Contacted } from "../../src/sandbox/contacted/contact-log.ts";
import { createContactLog } from "../../src/sandbox/contacted/contact-log.ts";
import { createDialer } from "../../src/sandbox/dialing/dialer.ts";
import { createPreCall, type PreCallEndpoint } from "../../src/sandbox/dialing/pre-call-endpoint.ts";
import { createFaults } from "../../src/sandbox/http/faults.ts";
import { createResponder, createSandboxFetch } from "../../src/sandbox/http/fetch.ts";
import type { LoggedRequest } from "../../src/sandbox/http/request-log.ts";
import { validateRequest } from "../../src/sandbox/http/validate-request.ts";
import { createRandom } from "../../src/sandbox/random.ts";
import type { Clock } from "../../src/sandbox/time/clock.ts";
import { createClock } from "../../src/sandbox/time/clock.ts";
import { createLiveClock } from "../../src/sandbox/time/live-clock.ts";
import { createSandboxClock } from "../../src/sandbox/time/sandbox-clock.ts";
import { scheduleRuns } from "../../src/sandbox/time/schedules.ts";
import type { Fixtures, World } from "../../src/sandbox/world.ts";
import { type CalledSandbox, createCaller, noting } from "./caller.ts";

export interface StrictSandbox extends CalledSandbox {
  /** Decides these guesses, and no other any more. */
  decide(assume: Readonly<Record<string, string>>): void;
  readonly console: SandboxConsole;
  readonly contacted: readonly Contacted[];
  /** A copy of all that an operation could change. */
  copy(): unknown;
}

/** So that starts name what pre-call checks rest on, with that of a URL. */
const CALL_EVERYBODY: PreCallEndpoint = {
  ask: (_, __, onResult) => onResult({ body: { contactHandling: { handle: "CALL" } } }),
};

/** Creates a strict sandbox in which nothing is decided. */
export function createStrictSandbox(fixtures: Omit<Fixtures, "strict">): StrictSandbox {
  let assumptions = createAssumptions(ASSUMPTIONS, { strict: true });
  const withDue = withDueTimes(createClock(Date.parse("2026-01-05T09:00:00Z")));
  const clock = createLiveClock(withDue);
  const log: LoggedRequest[] = [];
  const parts = {
    clock,
    random: createRandom(1),
    state: { campaigns: new Map(), contactLists: new Map(), idsByName: new Map() },
    fixtures: { ...fixtures, strict: true },
    checkNumbers: () => {},
    contacted: createContactLog(fixtures.dncLists),
    preCall: createPreCall(CALL_EVERYBODY, clock),
    assumptions: {
      use: (id: string) => assumptions.use(id),
      take: () => assumptions.take(),
      guessesOf: (action: () => void) => assumptions.guessesOf(action),
      refuse: (guesses: readonly string[]) => assumptions.refuse(guesses),
    },
  };
  const world: World = {
    ...parts,
    dialer: createDialer(parts),
    schedule: (campaign) => scheduleRuns(campaign, world),
  };
  const fetch = createSandboxFetch(
    createResponder({
      baseUrl: new URL("https://sandbox.example"),
      handlers: HANDLERS,
      world,
      validate: validateRequest,
      faults: createFaults(),
      log,
    }),
    clock.catchUp,
  );
  const caller = createCaller(fetch);
  return {
    ...caller,
    console: noting(createConsole(world, clock.catchUp), caller.assumed),
    clock: createSandboxClock(clock),
    contacted: parts.contacted.entries,
    decide(assume) {
      assumptions = createAssumptions(ASSUMPTIONS, { strict: true, assume });
    },
    copy: () => structuredClone({ state: parts.state, contacted: parts.contacted.entries, log, due: withDue.due() }),
  };
}

/** A clock that tells when everything is due that was asked for and not called off. */
function withDueTimes(clock: Clock): Clock & { due(): number[] } {
  const due = new Map<symbol, number>();
  return {
    ...clock,
    due: () => [...due.values()].sort(),
    at(time, action) {
      const key = Symbol();
      due.set(key, time);
      const cancel = clock.at(time, () => {
        due.delete(key);
        action();
      });
      return () => {
        due.delete(key);
        cancel();
      };
    },
  };
}
