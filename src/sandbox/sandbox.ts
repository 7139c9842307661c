import type { CampaignClientOptions } from "../options.ts";
import { HANDLERS } from "./api/handlers.ts";
import { createAssertions, type SandboxAssertions } from "./assertions.ts";
import { ASSUMPTIONS } from "./assumption-list.ts";
import type { Contacted } from "./contact-log.ts";
import { createContactLog } from "./contacted.ts";
import { createAssumptions } from "./create-assumptions.ts";
import { createFaults, type Faults } from "./faults.ts";
import { assertFictitious } from "./fictitious.ts";
import { createLiveClock } from "./live-clock.ts";
import { readSandboxOptions, type SandboxOptions } from "./options.ts";
import type { LoggedRequest } from "./request-log.ts";
import { createSandboxClock, type SandboxClock } from "./sandbox-clock.ts";
import { createSandboxFetch } from "./sandbox-fetch.ts";
import { scheduleRuns } from "./schedules.ts";
import { createRandom } from "./seeded-random.ts";
import { createDialer } from "./simulated-dialer.ts";
import { type SandboxState, snapshot } from "./snapshot.ts";
import type { Outcome } from "./state.ts";
import { validateRequest } from "./validate-request.ts";
import { createClock } from "./virtual-clock.ts";
import type { World } from "./world.ts";

/** A Campaign Management API that rings nobody, with a clock that is turned. */
export interface Sandbox {
  /** Options for `createCampaignClient`, which then talks to this sandbox. Override any of them. */
  readonly options: CampaignClientOptions;
  /**
   * Answers requests to the sandbox, from any client that takes a `fetch`. It sends nothing. The header `Date` has the
   * time of {@link clock}.
   */
  readonly fetch: typeof fetch;
  readonly clock: SandboxClock;
  readonly contacts: {
    /**
     * Sets how the next attempts to reach a number end, in order: for a call `completed`, `no-answer`, `busy`,
     * `answering-machine` or `failed`, for a message `delivered` or `failed`.
     */
    script(phoneNumber: string, outcomes: readonly Outcome[]): void;
  };
  /** A copy of all campaigns and contact lists, as plain JSON. */
  readonly state: SandboxState;
  /** Every ring and every message, oldest first. */
  readonly contacted: readonly Contacted[];
  readonly assert: SandboxAssertions;
  readonly faults: Faults;
  /** The requests that were carried out, oldest first. */
  readonly log: readonly LoggedRequest[];
}

/** What a client of the sandbox calls. Nothing is there. */
const BASE_URL = "https://sandbox.example";

/**
 * Creates a Campaign Management API in this process. No phone rings and nothing is sent: campaigns, contact lists and
 * runs are kept in memory, and time stands still until {@link Sandbox.clock} is turned.
 *
 * **It is a model, made from the documentation, and not the platform.** A response that rests on something which no page
 * documents names it in the header `x-sandbox-assumptions`.
 *
 * ```ts
 * const sandbox = createSandbox({ now: "2026-03-02T09:00:00-05:00" });
 * const kore = createCampaignClient(sandbox.options);
 * ```
 *
 * @throws {@link InvalidRequestError} that names the wrong option and the way out
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { now, seed, given, strict, assume, rateLimit, allowRealNumbers } = readSandboxOptions(options);
  const clock = createLiveClock(createClock(now));
  const contacted = createContactLog();
  const checkNumbers = allowRealNumbers ? () => {} : assertFictitious;
  // A number that no contact can have would keep nobody from being called.
  for (const numbers of given.dncLists?.values() ?? []) checkNumbers(numbers);
  const parts = {
    clock,
    random: createRandom(seed),
    state: { campaigns: new Map(), contactLists: new Map(), idsByName: new Map() },
    given,
    checkNumbers,
    contacted,
    assumptions: createAssumptions(ASSUMPTIONS, { assume, strict }),
  };
  const dialer = createDialer(parts);
  const world: World = { ...parts, dialer, schedule: (campaign) => scheduleRuns(campaign, world) };
  const faults = createFaults();
  const log: LoggedRequest[] = [];
  const baseUrl = new URL(BASE_URL);
  const sandboxFetch = createSandboxFetch({
    baseUrl,
    handlers: HANDLERS,
    world,
    catchUp: clock.catchUp,
    validate: validateRequest,
    faults,
    log,
    rateLimit,
  });
  const sandboxClock = createSandboxClock(clock);
  return {
    options: {
      baseUrl: BASE_URL,
      streamId: "st-00000000-0000-4000-8000-000000000000",
      accountId: "000000000000000000000000",
      auth: "sandbox-token",
      allow: ["read", "write", "contact"],
      rateLimit: false,
      fetch: sandboxFetch,
      trustConnectionErrors: true,
      now: () => sandboxClock.now,
    },
    fetch: sandboxFetch,
    clock: sandboxClock,
    contacts: {
      script(phoneNumber, outcomes) {
        checkNumbers([phoneNumber]);
        dialer.script(phoneNumber, outcomes);
      },
    },
    get state() {
      return snapshot(parts.state);
    },
    contacted: contacted.entries,
    assert: createAssertions(world),
    faults,
    log,
  };
}
