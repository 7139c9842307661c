import fc from "fast-check";
import { expect, test } from "vitest";
import { limiterOf } from "../../src/rate-limit/rate-limit.ts";
import { type Clock, fakeClock, flushMicrotasks } from "./clock.ts";

const MINUTE = 60_000;

/** One step of a run. */
type Step =
  | { readonly does: "acquire"; readonly client: 0 | 1; readonly caller: number }
  | { readonly does: "abort"; readonly caller: number }
  | { readonly does: "pause" | "advance" | "stall"; readonly milliseconds: number };

/** Times in quarters of a ms, which add up exactly in floating point. Many are at or near the span of the window. */
const time = fc.oneof(
  fc.integer({ min: 0, max: 100_000 }).map((quarters) => quarters / 4),
  fc.constantFrom(0, 0.25, 1, MINUTE - 1, MINUTE - 0.25, MINUTE, MINUTE + 0.25),
);

/** The caller whose signal a request has. Requests of one caller are aborted together. */
const caller = fc.nat(4);

const steps = fc.array<Step>(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ does: fc.constant("acquire"), client: fc.constantFrom(0, 1), caller }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant("abort"), caller }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constantFrom("pause", "stall"), milliseconds: time }) },
    { weight: 4, arbitrary: fc.record({ does: fc.constant("advance"), milliseconds: time }) },
  ),
  { maxLength: 60, size: "max" },
);

interface Requested {
  readonly number: number;
  readonly limit: number;
  readonly requestedAt: number;
  readonly controller: AbortController;
  readonly waits: number[];
  /** The number of earlier steps that changed the expected waits. */
  readonly disturbances: number;
  state: "waiting" | "started" | "aborted";
}

/** Runs steps on a window with two clients, and checks the rules after each step. */
class Checker {
  readonly #limiters;
  readonly all: Requested[] = [];
  /** When requests started, in order. */
  readonly sent: number[] = [];
  #pausedUntil = 0;
  #disturbances = 0;
  #timersAreLate = false;
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
    if (step.does === "acquire") this.#acquire(step.client, step.caller);
    else if (step.does === "abort") this.#abort(step.caller);
    else if (step.does === "advance") await this.clock.advance(step.milliseconds);
    else if (step.does === "stall") this.#stall(step.milliseconds);
    else this.#pause(step.milliseconds);
    await flushMicrotasks();
    if (step.does === "advance") this.#timersAreLate = false;
    if (!this.#timersAreLate) this.#checkFirst();
    if (this.#failures.length > 0) throw this.#failures[0];
  }

  get waiting() {
    return this.all.filter(({ state }) => state === "waiting");
  }

  #acquire(client: 0 | 1, caller: number): void {
    const controller = this.#callers.get(caller) ?? new AbortController();
    // The first request after an abort still has the aborted signal.
    this.#callers.set(caller, controller.signal.aborted ? new AbortController() : controller);
    const request: Requested = {
      number: this.all.length,
      limit: this.limits[client],
      requestedAt: this.clock.now,
      controller,
      waits: [],
      disturbances: this.#disturbances,
      state: "waiting",
    };
    this.all.push(request);
    this.#limiters[client]
      ?.acquire({
        call: { method: "GET", url: "https://kore.example/", operationId: "getCampaignV2", effect: "read" },
        urgent: false,
        signal: request.controller.signal,
        onWait: (milliseconds) => void request.waits.push(milliseconds),
      })
      .then(
        (release) => {
          this.#checkStarted(request);
          // The response arrives at once.
          release?.();
        },
        (reason) => this.#checkAborted(request, reason),
      )
      .catch((error) => void this.#failures.push(error));
  }

  #checkAborted(request: Requested, reason: unknown): void {
    expect(reason).toBe(request.controller.signal.reason);
    expect(request.state).toBe("waiting");
    request.state = "aborted";
  }

  #stall(milliseconds: number): void {
    this.#disturbances += 1;
    this.#timersAreLate = true;
    this.clock.stall(milliseconds);
  }

  #pause(milliseconds: number): void {
    this.#disturbances += 1;
    this.#limiters[0]?.pause(milliseconds);
    this.#pausedUntil = Math.max(this.#pausedUntil, this.clock.now + milliseconds);
  }

  #abort(caller: number): void {
    this.#disturbances += 1;
    this.#callers.get(caller)?.abort();
  }

  #checkStarted(request: Requested): void {
    const { now } = this.clock;
    expect(request.state).toBe("waiting");
    expect(request.controller.signal.aborted, "aborted before it started").toBe(false);
    request.state = "started";
    this.sent.push(now);
    const counted = this.sent.filter((time) => now - time < MINUTE);
    expect(counted.length, "requests in the span that ends now").toBeLessThanOrEqual(request.limit);
    expect(
      this.waiting.every(({ number }) => number > request.number),
      "earlier requests started first",
    ).toBe(true);
    expect(now, "nothing starts during a pause").toBeGreaterThanOrEqual(this.#pausedUntil);
    this.#checkWait(request);
  }

  #checkWait({ waits, requestedAt, disturbances }: Requested): void {
    const waited = this.clock.now - requestedAt;
    const [expected = 0] = waits;
    expect(waits.length, "onWait is called once at most").toBeLessThanOrEqual(1);
    if (waited > 0) expect(waits).toHaveLength(1);
    if (waits.length > 0) expect(expected).toBeGreaterThan(0);
    expect(Number.isInteger(expected)).toBe(true);
    if (disturbances !== this.#disturbances) return;
    // Each span of the wait ends with a timer, which counts whole ms.
    expect(Math.abs(waited - expected), "expected and real wait").toBeLessThanOrEqual(1 + Math.ceil(expected / MINUTE));
  }

  /** Checks, if no timer is late, that the first request in the queue can't start yet. */
  #checkFirst(): void {
    expect(
      this.waiting.filter(({ controller }) => controller.signal.aborted),
      "aborted, and still waiting",
    ).toEqual([]);
    const [first] = this.waiting;
    expect(this.clock.timers.size, "one timer if a request waits, else none").toBe(first ? 1 : 0);
    if (!first) return;
    const earliest = Math.max(this.#pausedUntil, (this.sent.at(-first.limit) ?? Number.NEGATIVE_INFINITY) + MINUTE);
    expect(this.clock.now - earliest, "how late the first in the queue is, in ms").toBeLessThan(1);
  }
}

test("the window never exceeds its limit, keeps the order, and starts every request that is not aborted", async () => {
  const clock = fakeClock();
  const most = { waiting: 0, started: 0, aborted: 0 };
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
      await checker.run({ does: "advance", milliseconds: (count + 2) * (MINUTE + 1) });
      expect(checker.waiting).toEqual([]);
      const aborted = checker.all.filter(({ state }) => state === "aborted").length;
      expect(checker.sent.length + aborted).toBe(count);
      most.started = Math.max(most.started, checker.sent.length);
      most.aborted = Math.max(most.aborted, aborted);
    }),
    { numRuns: 100 },
  );
  // The runs were long enough to matter.
  expect(most.waiting).toBeGreaterThan(10);
  expect(most.started).toBeGreaterThan(20);
  expect(most.aborted).toBeGreaterThan(2);
}, 30_000);
