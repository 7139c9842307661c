import fc from "fast-check";
import { expect, test } from "vitest";
import { limiterOf } from "../../src/rate-limit/rate-limit.ts";
import { type Clock, fakeClock, flushMicrotasks } from "./clock.ts";

const MINUTE = 60_000;
/** The longest time for which a request that waits does not look whether it may start. */
const MAX_SLEEP = 15_000;
const TIMEOUT = 30_000;

/** One step of a run. */
type Step =
  | {
      readonly does: "acquire";
      readonly client: 0 | 1;
      readonly caller: number;
      readonly urgent: boolean;
      readonly responds: Response;
    }
  | { readonly does: "abort"; readonly caller: number }
  | { readonly does: "pause" | "advance" | "stall"; readonly milliseconds: number };

/** When a request is answered, in ms after its start, or that it never is because its owner is killed. */
type Response = number | "never";

/** Times in quarters of a ms, which add up exactly in floating point. Many are at or near the span of the window. */
const time = fc.oneof(
  fc.integer({ min: 0, max: 100_000 }).map((quarters) => quarters / 4),
  fc.constantFrom(0, 0.25, 1, MINUTE - 1, MINUTE - 0.25, MINUTE, MINUTE + 0.25),
);

/** The caller whose signal a request has. Requests of one caller are aborted together. */
const caller = fc.nat(4);

const responds = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: TIMEOUT }) },
  { weight: 1, arbitrary: fc.constant("never" as const) },
);

const acquire = fc.record({
  does: fc.constant("acquire" as const),
  client: fc.constantFrom(0 as const, 1 as const),
  caller,
  urgent: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  responds,
});

const steps = fc.array<Step>(
  fc.oneof(
    { weight: 8, arbitrary: acquire },
    { weight: 2, arbitrary: fc.record({ does: fc.constant("abort" as const), caller }) },
    {
      weight: 1,
      arbitrary: fc.record({ does: fc.constantFrom("pause" as const, "stall" as const), milliseconds: time }),
    },
    { weight: 4, arbitrary: fc.record({ does: fc.constant("advance" as const), milliseconds: time }) },
  ),
  { maxLength: 60, size: "max" },
);

interface Requested {
  readonly number: number;
  readonly limit: number;
  readonly urgent: boolean;
  readonly responds: Response;
  readonly requestedAt: number;
  readonly controller: AbortController;
  readonly waits: number[];
  /** The number of earlier steps that changed the expected waits; `undefined` if its own is an estimate. */
  readonly disturbances: number | undefined;
  state: "waiting" | "started" | "aborted";
  startedAt: number;
  /** When it was answered, or counts as answered; infinite while it is under way. */
  answeredAt: number;
}

/** Runs steps on a window with two clients, and checks the rules after each step. */
class Checker {
  readonly #limiters;
  readonly all: Requested[] = [];
  /** How late requests that wait are, in ms. */
  readonly late: number[] = [];
  #pausedUntil = 0;
  #disturbances = 0;
  /** Whether an expected wait may have been too long, because somebody gave up or timers were late. */
  #wasTooLong = false;
  /** How late timers are, in ms. */
  #stalled = 0;
  /** Whether they were so late that some lost their places, because others took them for dead. */
  #lostPlaces = false;
  /** Errors of rules that failed while a request started. */
  readonly #failures: unknown[] = [];
  readonly #callers = new Map<number, AbortController>();

  constructor(
    readonly clock: Clock,
    readonly limits: readonly [number, number],
  ) {
    this.#limiters = limits.map((limit) => limiterOf("one account", limit));
  }

  async run(step: Step): Promise<void> {
    if (step.does === "acquire") this.#acquire(step);
    else if (step.does === "abort") this.#abort(step.caller);
    else if (step.does === "advance") await this.clock.advance(step.milliseconds);
    else if (step.does === "stall") this.#stall(step.milliseconds);
    else this.#pause(step.milliseconds);
    await flushMicrotasks();
    if (step.does === "advance") this.#stalled = 0;
    if (this.#stalled === 0) this.#checkWaiting();
    if (this.#failures.length > 0) throw this.#failures[0];
  }

  get waiting() {
    return this.all.filter(({ state }) => state === "waiting");
  }

  get started() {
    return this.all.filter(({ state }) => state === "started");
  }

  #acquire({ client, caller, urgent, responds }: Extract<Step, { does: "acquire" }>): void {
    const controller = this.#callers.get(caller) ?? new AbortController();
    // The first request after an abort still has the aborted signal.
    this.#callers.set(caller, controller.signal.aborted ? new AbortController() : controller);
    // It starts before others that wait.
    if (urgent) this.#disturbances += 1;
    const isEstimate =
      this.limits[0] !== this.limits[1] ||
      this.waiting.some((other) => other.urgent) ||
      // It is expected to be answered now.
      this.started.some(({ answeredAt }) => answeredAt > this.clock.now);
    const request: Requested = {
      number: this.all.length,
      limit: this.limits[client],
      urgent,
      responds,
      requestedAt: this.clock.now,
      controller,
      waits: [],
      disturbances: isEstimate ? undefined : this.#disturbances,
      state: "waiting",
      startedAt: Number.NaN,
      answeredAt: Number.POSITIVE_INFINITY,
    };
    this.all.push(request);
    this.#limiters[client]
      ?.acquire({
        call: { method: "GET", url: "https://kore.example/", operationId: "getCampaignV2", effect: "read" },
        urgent,
        signal: request.controller.signal,
        timeout: TIMEOUT,
        onWait: (milliseconds) => void request.waits.push(milliseconds),
      })
      .then(
        (release) => {
          this.#checkStarted(request);
          this.#respond(request, () => release?.());
        },
        (reason) => this.#checkAborted(request, reason),
      )
      .catch((error) => void this.#failures.push(error));
  }

  #respond(request: Requested, release: () => void): void {
    const respond = () => {
      request.answeredAt = this.clock.now;
      release();
    };
    if (request.responds !== 0) this.#disturbances += 1;
    if (request.responds === 0) respond();
    else if (request.responds === "never") request.answeredAt = this.clock.now + TIMEOUT;
    else this.clock.after(request.responds, respond);
  }

  #checkAborted(request: Requested, reason: unknown): void {
    expect(reason).toBe(request.controller.signal.reason);
    expect(request.state).toBe("waiting");
    request.state = "aborted";
  }

  #stall(milliseconds: number): void {
    this.#disturbances += 1;
    this.#wasTooLong = true;
    this.#stalled += milliseconds;
    if (this.#stalled > MAX_SLEEP) this.#lostPlaces = true;
    this.clock.stall(milliseconds);
  }

  #pause(milliseconds: number): void {
    this.#disturbances += 1;
    this.#limiters[0]?.pause(milliseconds);
    this.#pausedUntil = Math.max(this.#pausedUntil, this.clock.now + milliseconds);
  }

  #abort(caller: number): void {
    this.#disturbances += 1;
    this.#wasTooLong = true;
    this.#callers.get(caller)?.abort();
  }

  /** How many requests are in the window: none is under way for longer than its timeout. */
  #inWindow(): number {
    const end = ({ startedAt, answeredAt }: Requested) => Math.min(answeredAt, startedAt + TIMEOUT) + MINUTE;
    return this.started.filter((request) => this.clock.now < end(request)).length;
  }

  /** Those that wait and go before a request. */
  #before({ number, limit, urgent }: Requested) {
    return this.waiting.filter(
      (other) => other.limit >= limit && (other.urgent === urgent ? other.number < number : other.urgent),
    );
  }

  #checkStarted(request: Requested): void {
    const { now } = this.clock;
    expect(request.state).toBe("waiting");
    expect(request.controller.signal.aborted, "aborted before it started").toBe(false);
    request.state = "started";
    request.startedAt = now;
    const counted = this.#inWindow();
    expect(counted, "requests in the window").toBeLessThanOrEqual(request.limit);
    // Requests of one queue whose timers fire at the same time start in any order. So one may have left room for another
    // that an urgent request, or one of the other client, has taken since.
    const isRace = this.started.some(
      (other) => other !== request && now - other.startedAt < 2 && (other.urgent || other.limit !== request.limit),
    );
    if (!this.#lostPlaces && !isRace)
      expect(counted + this.#before(request).length, "with room for those before it").toBeLessThanOrEqual(
        request.limit,
      );
    if (!request.urgent) expect(now, "nothing starts during a pause").toBeGreaterThanOrEqual(this.#pausedUntil);
    this.#checkWait(request);
  }

  #checkWait({ waits, requestedAt, disturbances }: Requested): void {
    const waited = this.clock.now - requestedAt;
    const [expected = 0] = waits;
    expect(waits.length, "onWait is called once at most").toBeLessThanOrEqual(1);
    if (waited > 0) expect(waits).toHaveLength(1);
    if (waits.length > 0) expect(expected).toBeGreaterThan(0);
    expect(Number.isInteger(expected)).toBe(true);
    if (disturbances !== this.#disturbances || this.#wasTooLong) return;
    // Each span of the wait ends with a timer, which counts whole ms.
    expect(Math.abs(waited - expected), "expected and real wait").toBeLessThanOrEqual(3 + Math.ceil(expected / MINUTE));
  }

  /** Checks, if no timer is late, that whoever waits has to, or had no reason to look. */
  #checkWaiting(): void {
    const { waiting } = this;
    expect(
      waiting.filter(({ controller }) => controller.signal.aborted),
      "aborted, and still waiting",
    ).toEqual([]);
    expect(this.clock.timers.size, "one timer for each that waits").toBe(waiting.length);
    // A request that is answered after its timeout counts twice.
    const ends = this.started
      .flatMap(({ startedAt, answeredAt }) =>
        answeredAt > startedAt + TIMEOUT ? [startedAt + TIMEOUT, answeredAt] : answeredAt,
      )
      .sort((a, b) => b - a);
    for (const request of waiting) {
      const room = request.limit - this.#before(request).length;
      if (room <= 0) continue;
      const freeAt = (ends[room - 1] ?? Number.NEGATIVE_INFINITY) + MINUTE;
      const late = this.clock.now - Math.max(freeAt, request.urgent ? 0 : this.#pausedUntil, request.requestedAt);
      expect(late, "how late a request is that has room, in ms").toBeLessThan(
        this.#wasTooLong || this.limits[0] !== this.limits[1] ? MAX_SLEEP + 1 : 1,
      );
      this.late.push(late);
    }
  }
}

test("the window never exceeds its limit, keeps the order, and starts every request that is not aborted", async () => {
  const clock = fakeClock();
  const most = { waiting: 0, started: 0, aborted: 0, late: 0 };
  const limit = fc.integer({ min: 1, max: 5 });
  await fc.assert(
    fc.asyncProperty(fc.tuple(limit, limit), steps, fc.constantFrom(0, 0.25, 0.75), async (limits, sequence, early) => {
      // Requests of earlier runs are older than a minute.
      await clock.advance(10 * MINUTE);
      clock.early = early;
      const checker = new Checker(clock, limits);
      for (const step of sequence) {
        await checker.run(step);
        most.waiting = Math.max(most.waiting, checker.waiting.length);
      }

      const count = checker.all.length;
      await checker.run({ does: "advance", milliseconds: (count + 2) * (MINUTE + TIMEOUT + MAX_SLEEP) });
      expect(checker.waiting).toEqual([]);
      const aborted = checker.all.filter(({ state }) => state === "aborted").length;
      expect(checker.started.length + aborted).toBe(count);
      most.started = Math.max(most.started, checker.started.length);
      most.aborted = Math.max(most.aborted, aborted);
      most.late = Math.max(most.late, ...checker.late);
    }),
    { numRuns: 100 },
  );
  // The runs were long enough to matter.
  expect(most.waiting).toBeGreaterThan(10);
  expect(most.started).toBeGreaterThan(20);
  expect(most.aborted).toBeGreaterThan(2);
}, 60_000);
