import { MAX_TIMEOUT_MS } from "../validate.ts";
import type { RateLimitRequest } from "./rate-limiter.ts";

/** The span over which requests are counted, in ms. The documentation says sixty seconds. */
const SPAN_MS = 60_000;

/** The log is cleared of old entries from this length on. */
const MIN_CLEAR_LENGTH = 64;

/** A request that waits. */
interface Waiting {
  /** How many requests may be in the window, this one included. */
  readonly limit: number;
  readonly urgent: boolean;
  start(): void;
}

/**
 * A sliding window over the requests of one account. A request is in the window while it is under way, and for 60
 * seconds after it was answered or failed. The server sees it somewhere in between, so it never sees more than the
 * limit within 60 seconds, even if requests are slow to arrive.
 *
 * Each request brings its own limit, because clients with different limits may share an account. Urgent requests go
 * first; otherwise they go in the order in which they came, so a request with a low limit holds up those behind it.
 */
export class SlidingWindow {
  /** When requests of about the last minute were answered, oldest first. */
  #log: number[] = [];
  #clearAt = MIN_CLEAR_LENGTH;
  #inFlight = 0;
  /** Sets, so that one that gives up leaves from the middle at no cost. */
  readonly #urgent = new Set<Waiting>();
  readonly #queue = new Set<Waiting>();
  /** The log, and after it the expected starts of the queue; `undefined` if they have changed. */
  #plan: number[] | undefined;
  #pausedUntil = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Whether the window is like a new one. */
  get idle(): boolean {
    const now = performance.now();
    const waiting = this.#urgent.size + this.#queue.size;
    return this.#inFlight + waiting === 0 && now >= this.#pausedUntil && now >= slotFreeAt(this.#log, 1);
  }

  /** See `acquire` of a `RateLimiter`. Resolves with the function that ends the request. */
  acquire(limit: number, { urgent, signal, onWait }: RateLimitRequest): Promise<() => void> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const isNext = this.#urgent.size === 0 && (urgent || this.#queue.size === 0);
      if (isNext && this.#earliestStart({ limit, urgent }) <= performance.now()) return resolve(this.#start());

      const leave = () => {
        queue.delete(waiting);
        this.#plan = undefined;
        reject(signal?.reason);
        // Later, when all that share the signal have left, so that none of them starts.
        queueMicrotask(() => this.#drain());
      };
      const start = () => {
        signal?.removeEventListener("abort", leave);
        resolve(this.#start());
      };
      const waiting: Waiting = { limit, urgent, start };
      const queue = urgent ? this.#urgent : this.#queue;
      queue.add(waiting);
      signal?.addEventListener("abort", leave);
      this.#drain();
      // The timer may have been late, so that everybody has started.
      if (queue.has(waiting)) onWait(this.#expectedWait(waiting));
    });
  }

  /**
   * Lets nothing start for so many ms from now, urgent requests aside. A longer pause that is running stays as it is.
   */
  pause(milliseconds: number): void {
    const until = performance.now() + milliseconds;
    if (until > this.#pausedUntil) this.#pausedUntil = until;
    this.#plan = undefined;
  }

  /** Starts a request. Returns the function to call when it has been answered or has failed. */
  #start(): () => void {
    this.#inFlight += 1;
    this.#plan = undefined;
    let released = false;
    return () => {
      if (released) return;
      released = true;
      this.#inFlight -= 1;
      this.#record(performance.now());
      this.#drain();
    };
  }

  /** The earliest start of a request if nobody is before it; infinite if that depends on requests under way. */
  #earliestStart({ limit, urgent }: Omit<Waiting, "start">): number {
    const free = limit - this.#inFlight;
    if (free <= 0) return Number.POSITIVE_INFINITY;
    return Math.max(urgent ? 0 : this.#pausedUntil, slotFreeAt(this.#log, free));
  }

  /** Starts everybody who may, and sets a timer for the next one. */
  #drain(): void {
    clearTimeout(this.#timer);
    const now = performance.now();
    for (const queue of [this.#urgent, this.#queue])
      for (const waiting of queue) {
        const wait = this.#earliestStart(waiting) - now;
        if (wait > 0) {
          // Rounded up, and still it may fire a little early: that is why it only looks again.
          if (wait < Number.POSITIVE_INFINITY)
            this.#timer = setTimeout(() => this.#drain(), Math.min(Math.ceil(wait), MAX_TIMEOUT_MS));
          return;
        }
        queue.delete(waiting);
        waiting.start();
      }
  }

  #record(now: number): void {
    this.#log.push(now);
    this.#plan = undefined;
    if (this.#log.length < this.#clearAt) return;
    this.#log = this.#log.filter((answered) => now < answered + SPAN_MS);
    // Not before it has doubled, so that clearing costs each request the same, however long the log is.
    this.#clearAt = Math.max(MIN_CLEAR_LENGTH, 2 * this.#log.length);
  }

  /**
   * How long the newcomer, the last in its queue, will wait, in whole ms, if nobody gives up, no pause comes and what
   * is under way is answered now.
   */
  #expectedWait(newcomer: Waiting): number {
    const now = performance.now();
    const planned = newcomer.urgent ? this.#urgent : this.#plan ? [newcomer] : [...this.#urgent, ...this.#queue];
    const plan = (!newcomer.urgent && this.#plan) || [...this.#log, ...Array<number>(this.#inFlight).fill(now)];
    let start = plan.at(-1) ?? 0;
    for (const { limit, urgent } of planned) {
      start = Math.max(now, start, urgent ? 0 : this.#pausedUntil, slotFreeAt(plan, limit));
      plan.push(start);
    }
    // Whoever is in the queue starts after an urgent newcomer.
    this.#plan = newcomer.urgent ? undefined : plan;
    return Math.ceil(start - now);
  }
}

/** When one more request is within the limit: when the one so many places before it leaves the span. */
function slotFreeAt(log: readonly number[], limit: number): number {
  const answered = log.at(-limit);
  return answered === undefined ? 0 : answered + SPAN_MS;
}
