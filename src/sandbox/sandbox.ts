import { InvalidRequestError } from "../errors/campaign-error.ts";
import type { CampaignClientOptions } from "../options.ts";
import { HANDLERS } from "./api/handlers.ts";
import { createAssumptions } from "./assumptions/assumptions.ts";
import { ASSUMPTIONS } from "./assumptions/list.ts";
import { createConsole, type SandboxConsole } from "./console/console.ts";
import { createAssertions, type SandboxAssertions } from "./contacted/assertions.ts";
import type { CheckedContact } from "./contacted/checked-contact.ts";
import { type Contacted, createContactLog } from "./contacted/contact-log.ts";
import { assertFictitious, assertPhoneNumbers } from "./contacted/fictitious.ts";
import { createDialer } from "./dialing/dialer.ts";
import { createPreCall } from "./dialing/pre-call-endpoint.ts";
import { createDncLists } from "./dnc-lists.ts";
import { createIds, type SandboxIds } from "./given/ids.ts";
import { SET_UP_MS, setUp } from "./given/set-up.ts";
import { createFaults, type Faults } from "./http/faults.ts";
import { createResponder, createSandboxFetch } from "./http/fetch.ts";
import { OWN_ACCOUNT_ID, OWN_STREAM_ID } from "./http/own-ids.ts";
import type { LoggedRequest } from "./http/request-log.ts";
import { validateRequest } from "./http/validate-request.ts";
import { createJournal } from "./journal/journal.ts";
import { replay } from "./journal/replay.ts";
import { readFrom, type SandboxSnapshot, takeSnapshot } from "./journal/sandbox-snapshot.ts";
import { readSandboxOptions, type SandboxOptions } from "./options.ts";
import { createRandom } from "./random.ts";
import { readOnlyList } from "./read-only.ts";
import type { ScriptedOutcome } from "./state.ts";
import { createStateView, type SandboxState } from "./state-view.ts";
import { createClock } from "./time/clock.ts";
import { createLiveClock } from "./time/live-clock.ts";
import { createSandboxClock, type SandboxClock } from "./time/sandbox-clock.ts";
import { scheduleRuns } from "./time/schedules.ts";
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
     *
     * `{ outcome: "completed", dispositions: ["Resolved"] }` ends a call with codes of its agent, which the results have.
     * With `skipped`, the agent of a Preview campaign skips the contact instead of calling it. The assumptions
     * `skipped-contact`, `skip-limit` and `skips-counted` say what follows; `maxSkips` is the limit.
     */
    script(phoneNumber: string, outcomes: readonly ScriptedOutcome[]): void;
  };
  readonly dncLists: {
    /**
     * Puts a phone number on a DNC list, as the console, a bot or an agent does. A run that goes on may still reach it, and
     * so may one that was scrubbed before: see the assumption `dnc-scrub`.
     */
    add(name: string, phoneNumber: string): void;
    /** Takes a phone number off a DNC list. */
    remove(name: string, phoneNumber: string): void;
  };
  readonly console: SandboxConsole;
  readonly ids: SandboxIds;
  /**
   * All campaigns and contact lists as they are when it is read, as plain JSON. It is frozen, and stays as it is when
   * something changes.
   */
  readonly state: SandboxState;
  /** Every ring and every message, oldest first. It grows, and can't be written to. */
  readonly contacted: readonly Contacted[];
  /** Everybody whom `preCallCheck` was asked about, oldest first, with what it returned. It grows, and can't be written to. */
  readonly preCallChecks: readonly CheckedContact[];
  readonly assert: SandboxAssertions;
  readonly faults: Faults;
  /** The requests that an operation carried out or refused, with the status, oldest first. It grows, and can't be written to. */
  readonly log: readonly LoggedRequest[];
  /**
   * Takes a snapshot: plain JSON, from which `createSandbox({ from: snapshot })` goes on exactly, any number of times, also
   * in the middle of runs. It has what the sandbox began with and all that was done to it, without what makes a token a
   * secret, so going on takes as long as that took. A clock that runs stands still there.
   *
   * It is of this version of kore-campaigns. Another one refuses it.
   *
   * @throws {@link InvalidRequestError} if the sandbox has a `preCallCheck`
   */
  snapshot(): SandboxSnapshot;
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
  const from = readFrom(options);
  const own: SandboxOptions = from?.options ?? options;
  const {
    now,
    seed,
    queues,
    flows,
    dncLists: numbersByList,
    globalDnc,
    strict,
    assume,
    rateLimit,
    allowRealNumbers,
    given,
    preCallCheck,
  } = readSandboxOptions(own);
  const began: object = JSON.parse(JSON.stringify({ ...own, preCallCheck: undefined }));
  const journal = createJournal();
  const clock = createLiveClock(journal.turnsOf(createClock(given ? now - SET_UP_MS : now)));
  const checkNumbers = allowRealNumbers ? assertPhoneNumbers : assertFictitious;
  const dncLists = createDncLists({ given: numbersByList, global: globalDnc, strict, checkNumbers });
  const contacted = createContactLog(dncLists);
  const preCall = preCallCheck && createPreCall(preCallCheck, clock);
  const parts = {
    clock,
    random: createRandom(seed),
    state: { campaigns: new Map(), contactLists: new Map(), idsByName: new Map() },
    fixtures: { queues, flows, dncLists, strict },
    checkNumbers,
    contacted,
    preCall,
    assumptions: createAssumptions(ASSUMPTIONS, { assume, strict }),
  };
  const dialer = createDialer(parts);
  const world: World = { ...parts, dialer, schedule: (campaign) => scheduleRuns(campaign, world) };
  const faults = createFaults();
  const log: LoggedRequest[] = [];
  const baseUrl = new URL(BASE_URL);
  const respond = createResponder({
    baseUrl,
    handlers: HANDLERS,
    world,
    validate: validateRequest,
    faults,
    log,
    rateLimit,
  });
  const sandboxFetch = createSandboxFetch(respond, (request) => {
    clock.catchUp();
    journal.request(request);
  });
  const sandboxClock = createSandboxClock(clock);
  const stateNow = createStateView(parts.state);
  if (given) setUp(given, now, world);
  const sandbox: Sandbox = {
    options: {
      baseUrl: BASE_URL,
      streamId: OWN_STREAM_ID,
      accountId: OWN_ACCOUNT_ID,
      auth: "sandbox-token",
      allow: ["read", "write", "contact"],
      rateLimit: false,
      fetch: sandboxFetch,
      trustConnectionErrors: true,
      now: () => sandboxClock.now,
    },
    fetch: sandboxFetch,
    clock: sandboxClock,
    contacts: journal.callsOf("contacts", {
      script(phoneNumber: string, outcomes: readonly ScriptedOutcome[]) {
        checkNumbers([phoneNumber]);
        dialer.script(phoneNumber, outcomes);
      },
    }),
    dncLists: journal.callsOf("dncLists", { add: dncLists.add, remove: dncLists.remove }),
    console: journal.callsOf("console", createConsole(world, clock.catchUp)),
    ids: createIds(parts.state),
    get state() {
      return stateNow();
    },
    contacted: readOnlyList(contacted.entries, "sandbox.contacted"),
    preCallChecks: readOnlyList(preCall?.checked ?? [], "sandbox.preCallChecks"),
    assert: createAssertions({ contacted, faults, dialer }, assume["overnight-window"] === "next-day"),
    faults: journal.callsOf("faults", faults),
    log: readOnlyList(log, "sandbox.log"),
    snapshot() {
      if (preCall)
        throw new InvalidRequestError(
          "snapshot: what a preCallCheck returns is not kept, so that nothing could go on from it. Take it without one.",
        );
      clock.catchUp();
      return takeSnapshot({ options: began, entries: journal.entries, reached: reached() });
    },
  };
  const reached = () => ({ now: clock.now(), requests: log.length, contacted: contacted.entries.length });
  if (from) replay(from, { clock, respond, calls: journal.calls, reached });
  journal.start(from?.entries ?? []);
  return sandbox;
}
