import fc from "fast-check";
import { expect, test } from "vitest";
import { limiterOf } from "../../src/rate-limit/rate-limit.ts";
import { type Clock, fakeClock, settled } from "./clock.ts";

const MINUTE = 60_000;

/** One thing that happens to a window. */
type Step =
  | { readonly does: "ask"; readonly client: 0 | 1; readonly caller: number }
  | { readonly does: "give up"; readonly caller: number }
  | { readonly does: "pause" | "pass" | "stall"; readonly milliseconds: number };

/** Times in quarters of a ms, which floating point adds exactly; often a whole span or just beside it. */
const time = fc.oneof(
  fc.integer({ min: 0, max: 100_000 }).map((quarters) => quarters / 4),
  fc.constantFrom(0, 0.25, 1, MINUTE - 1, MINUTE - 0.25, MINUTE, MINUTE + 0.25),
);

/** Whose signal a request has: several of one caller end together. */
const caller = fc.nat(4);

const steps = fc.array<Step>(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ does: fc.constant("ask"), client: fc.constantFrom(0, 1), caller }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant("give up"), caller }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constantFrom("pause", "stall"), milliseconds: time }) },
    { weight: 4, arbitrary: fc.record({ does: fc.constant("pass"), milliseconds: time }) },
  ),
  { maxLength: 60, size: "max" },
);

interface Asked {
  readonly number: number;
  readonly limit: number;
  readonly asked: number;
  readonly controller: AbortController;
  readonly waits: number[];
  /** How often something had happened that makes the expected wait a wrong one, when this one asked. */
  readonly disturbances: number;
  state: "waits" | "went" | "gave up";
}

/** Has everything happen to a window of two clients, and holds what comes of it against the rules, at every moment. */
class Witness {
  readonly #limiters;
  readonly all: Asked[] = [];
  /** When requests went, in this order. */
  readonly sent: number[] = [];
  #pausedUntil = 0;
  #disturbances = 0;
  #timersAreLate = false;
  /** Rules that were broken while a request went. */
  readonly #broken: unknown[] = [];
  readonly #callers = new Map<number, AbortController>();

  constructor(
    readonly clock: Clock,
    readonly limits: readonly [number, number],
  ) {
    this.#limiters = limits.map((limit) => limiterOf("one account", limit));
  }

  async take(step: Step): Promise<void> {
    if (step.does === "ask") this.#ask(step.client, step.caller);
    else if (step.does === "give up") this.#giveUp(step.caller);
    else if (step.does === "pass") await this.clock.pass(step.milliseconds);
    else if (step.does === "stall") this.#stall(step.milliseconds);
    else this.#pause(step.milliseconds);
    await settled();
    if (step.does === "pass") this.#timersAreLate = false;
    if (!this.#timersAreLate) this.#checkFirst();
    if (this.#broken.length > 0) throw this.#broken[0];
  }

  get waiting() {
    return this.all.filter(({ state }) => state === "waits");
  }

  #ask(client: 0 | 1, caller: number): void {
    const controller = this.#callers.get(caller) ?? new AbortController();
    // The first one after the caller gave up still has the aborted signal.
    this.#callers.set(caller, controller.signal.aborted ? new AbortController() : controller);
    const asked: Asked = {
      number: this.all.length,
      limit: this.limits[client],
      asked: this.clock.now,
      controller,
      waits: [],
      disturbances: this.#disturbances,
      state: "waits",
    };
    this.all.push(asked);
    this.#limiters[client]
      ?.acquire({
        call: { method: "GET", url: "https://kore.example/", operationId: "getCampaignV2", effect: "read" },
        urgent: false,
        signal: asked.controller.signal,
        onWait: (milliseconds) => void asked.waits.push(milliseconds),
      })
      .then(
        (release) => {
          this.#went(asked);
          // It is answered at once.
          release?.();
        },
        (reason) => this.#gaveUp(asked, reason),
      )
      .catch((error) => void this.#broken.push(error));
  }

  #gaveUp(asked: Asked, reason: unknown): void {
    expect(reason).toBe(asked.controller.signal.reason);
    expect(asked.state).toBe("waits");
    asked.state = "gave up";
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

  #giveUp(caller: number): void {
    this.#disturbances += 1;
    this.#callers.get(caller)?.abort();
  }

  #went(asked: Asked): void {
    const { now } = this.clock;
    expect(asked.state).toBe("waits");
    expect(asked.controller.signal.aborted, "gone when it was let go").toBe(false);
    asked.state = "went";
    this.sent.push(now);
    const counted = this.sent.filter((time) => now - time < MINUTE);
    expect(counted.length, "requests in the span that ends now").toBeLessThanOrEqual(asked.limit);
    expect(
      this.waiting.every(({ number }) => number > asked.number),
      "whoever asked before has gone",
    ).toBe(true);
    expect(now, "nobody goes in a pause").toBeGreaterThanOrEqual(this.#pausedUntil);
    this.#checkWait(asked);
  }

  #checkWait({ waits, asked, disturbances }: Asked): void {
    const waited = this.clock.now - asked;
    const [told = 0] = waits;
    expect(waits.length, "who waits is told so once, who does not is not").toBeLessThanOrEqual(1);
    if (waited > 0) expect(waits).toHaveLength(1);
    if (waits.length > 0) expect(told).toBeGreaterThan(0);
    expect(Number.isInteger(told)).toBe(true);
    if (disturbances !== this.#disturbances) return;
    // Each span that is waited out ends with a timer, which counts whole ms.
    expect(Math.abs(waited - told), "expected and real wait").toBeLessThanOrEqual(1 + Math.ceil(told / MINUTE));
  }

  /** Where no timer is late: does the first in the queue wait for good reason? */
  #checkFirst(): void {
    expect(
      this.waiting.filter(({ controller }) => controller.signal.aborted),
      "aborted, and still waiting",
    ).toEqual([]);
    const [first] = this.waiting;
    expect(this.clock.timers.size, "one timer where somebody waits").toBe(first ? 1 : 0);
    if (!first) return;
    const turn = Math.max(this.#pausedUntil, (this.sent.at(-first.limit) ?? Number.NEGATIVE_INFINITY) + MINUTE);
    expect(this.clock.now - turn, "how late the first in the queue is, in ms").toBeLessThan(1);
  }
}

test("whatever happens, the window never overfills, keeps the order and forgets nobody", async () => {
  const clock = fakeClock();
  const most = { waiting: 0, went: 0, gaveUp: 0 };
  const limit = fc.integer({ min: 1, max: 5 });
  await fc.assert(
    fc.asyncProperty(fc.tuple(limit, limit), steps, fc.constantFrom(0, 0.25, 0.75), async (limits, happens, early) => {
      // What an earlier run left is older than a minute.
      await clock.pass(10 * MINUTE);
      clock.early = early;
      const witness = new Witness(clock, limits);
      for (const step of happens) {
        await witness.take(step);
        most.waiting = Math.max(most.waiting, witness.waiting.length);
      }

      const asked = witness.all.length;
      await witness.take({ does: "pass", milliseconds: (asked + 2) * (MINUTE + 1) });
      expect(witness.waiting).toEqual([]);
      const gaveUp = witness.all.filter(({ state }) => state === "gave up").length;
      expect(witness.sent.length + gaveUp).toBe(asked);
      most.went = Math.max(most.went, witness.sent.length);
      most.gaveUp = Math.max(most.gaveUp, gaveUp);
    }),
    { numRuns: 200 },
  );
  // It was put to the test.
  expect(most.waiting).toBeGreaterThan(10);
  expect(most.went).toBeGreaterThan(20);
  expect(most.gaveUp).toBeGreaterThan(2);
}, 30_000);
