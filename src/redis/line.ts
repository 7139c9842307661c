import { wait } from "../call/retry.ts";
import { ignoreErrors } from "../hooks.ts";
import type { RateLimitRequest } from "../rate-limit/rate-limiter.ts";
import type { RedisWindow, Slot } from "./redis-window.ts";

/** A request that waits. */
interface Waiter {
  readonly request: RateLimitRequest;
  resolve(release: () => void): void;
  reject(error: unknown): void;
  /** Tells the expected wait, once. */
  tell(milliseconds: number): void;
}

/** A line looks again after so much of a window at the latest: a slot may have been given back. */
const MAX_SLEEP = 1 / 4;

/**
 * A process is late by up to so much of a window, so that of several that wait for the same slot it is not always the nearest
 * to Redis that gets it.
 */
const MAX_JITTER = 1 / 240;

/** The requests of this process with the same urgency, in the order in which they came. The first one looks for all. */
export class Line {
  readonly #window: RedisWindow;
  readonly #limit: number;
  readonly #ahead: Line | undefined;
  readonly #waiting = new Set<Waiter>();
  #draining: Promise<void> | undefined;
  #sleep = new AbortController();
  /** When there may be a slot again. */
  #freeAt = 0;

  /**
   * @param limit how many of its requests may be in the window
   * @param ahead a line that goes first
   */
  constructor(window: RedisWindow, limit: number, ahead?: Line) {
    this.#window = window;
    this.#limit = limit;
    this.#ahead = ahead;
  }

  /** See `acquire` of a `RateLimiter`. */
  acquire(request: RateLimitRequest): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const { signal, onWait } = request;
      const abort = () => waiter.reject(signal?.reason);
      const end = () => {
        signal?.removeEventListener("abort", abort);
        this.#waiting.delete(waiter);
        if (this.#waiting.size === 0) this.#sleep.abort();
      };
      let isTold = false;
      const waiter: Waiter = {
        request,
        resolve: (release) => {
          end();
          resolve(release);
        },
        reject: (error) => {
          end();
          reject(error);
        },
        tell: (milliseconds) => {
          if (!isTold) ignoreErrors(() => onWait(milliseconds));
          isTold = true;
        },
      };
      if (signal?.aborted) return abort();
      signal?.addEventListener("abort", abort);
      this.#waiting.add(waiter);
      this.#tellAll();
      this.#draining ??= this.#drain();
    });
  }

  /** Resolves once nothing waits. */
  get empty(): Promise<void> | undefined {
    return this.#draining;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.size > 0) {
      await this.#ahead?.empty;
      const expected = await this.#serve();
      if (expected > 0) this.#freeAt = performance.now() + expected;
      this.#tellAll();
      // Since the first refusal, others wait for the same slots.
      if (this.#freeAt > 0) await this.#pause(expected);
    }
    this.#freeAt = 0;
    this.#draining = undefined;
  }

  /** Lets leave what may leave now. Resolves with the time in ms after which to look again, or 0. */
  async #serve(): Promise<number> {
    const [first] = this.#waiting;
    if (!first) return 0;
    try {
      return this.#settle(first, await this.#window.look(first.request));
    } catch (error) {
      // All at once: one by one, each would wait for the same error.
      const waits = [...this.#waiting].map((waiter) =>
        this.#settle(waiter, this.#window.lookAway(waiter.request), error),
      );
      return Math.max(0, ...waits);
    }
  }

  #settle(waiter: Waiter, result: Slot | number | undefined, error?: unknown): number {
    if (typeof result === "number") return result;
    if (result === undefined) waiter.reject(error);
    else if (this.#waiting.has(waiter)) waiter.resolve(result.release);
    else result.giveBack();
    return 0;
  }

  async #pause(expected: number): Promise<void> {
    if (this.#waiting.size === 0) return;
    this.#sleep = new AbortController();
    const { span } = this.#window;
    await wait(Math.min(expected, span * MAX_SLEEP) + Math.random() * span * MAX_JITTER, this.#sleep.signal);
  }

  #tellAll(): void {
    const expected = Math.ceil(this.#freeAt - performance.now());
    if (expected <= 0) return;
    let ahead = 0;
    for (const waiter of this.#waiting) waiter.tell(expected + Math.floor(ahead++ / this.#limit) * this.#window.span);
  }
}
