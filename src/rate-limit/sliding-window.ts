import { LONGEST_TIMER } from "../longest-timer.ts";
import type { RateLimiter } from "./rate-limit.ts";

/** The span over which requests are counted, in ms. The documentation says sixty seconds. */
const SPAN = 60_000;

/** The length of the log from which on it is cleared of what is too old. Below it, clearing is not worth a look. */
const SHORT_LOG = 64;

/** A request that waits for its turn. */
interface Waiting {
  /** How many requests may leave within any span for this one still to be among them. */
  readonly limit: number;
  go(): void;
}

/**
 * A sliding window over the requests of one account: the log of the last minute, and those who wait for their turn.
 *
 * Each request brings its own limit, as clients with different ones may share an account. They go in the order in
 * which they came, so a request with a low limit holds up those behind it.
 */
export class SlidingWindow {
  /** When requests left, oldest first. */
  #log: number[] = [];
  #clearAt = SHORT_LOG;
  /** A set, so that one who gives up leaves from the middle at no cost. */
  readonly #queue = new Set<Waiting>();
  /** The log, and after it the turns of all in the queue as they look now; `undefined` where they have changed. */
  #plan: number[] | undefined;
  #pausedUntil = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Whether it holds nothing that a new window would not know. */
  get idle(): boolean {
    const now = performance.now();
    return this.#queue.size === 0 && now >= this.#pausedUntil && now >= freeFrom(this.#log, 1);
  }

  /** As `acquire` of a `RateLimiter`, for a request with this limit. */
  acquire(limit: number, request: Parameters<RateLimiter["acquire"]>[0]): Promise<void> {
    return new Promise((resolve, reject) => {
      const { signal } = request;
      signal?.throwIfAborted();
      const now = performance.now();
      if (this.#queue.size === 0 && this.#turnOf(limit) <= now) {
        this.#note(now);
        return resolve();
      }
      const leave = () => {
        this.#queue.delete(waiting);
        this.#plan = undefined;
        reject(signal?.reason);
        // Later, when all that share the signal have left, so that none of them is let go.
        queueMicrotask(() => this.#advance());
      };
      const go = () => {
        signal?.removeEventListener("abort", leave);
        resolve();
      };
      const waiting: Waiting = { limit, go };
      this.#queue.add(waiting);
      signal?.addEventListener("abort", leave, { once: true });
      this.#advance();
      // The timer may be late, and it was everybody's turn.
      if (this.#queue.has(waiting)) request.onWait(this.#expectedWait(waiting));
    });
  }

  /** Lets nobody go for so many ms from now. A longer pause that runs already stays as it is. */
  pause(milliseconds: number): void {
    const until = performance.now() + milliseconds;
    if (until > this.#pausedUntil) this.#pausedUntil = until;
    this.#plan = undefined;
  }

  /** From when on a request with this limit may go, where nobody is before it. */
  #turnOf(limit: number): number {
    return Math.max(this.#pausedUntil, freeFrom(this.#log, limit));
  }

  /** Lets everybody go whose turn it is, and has a timer look again when it is the next one's. */
  #advance(): void {
    clearTimeout(this.#timer);
    const now = performance.now();
    for (const waiting of this.#queue) {
      const wait = this.#turnOf(waiting.limit) - now;
      if (wait > 0) {
        // Rounded up, and still it may fire a little early: that is why it only looks again.
        this.#timer = setTimeout(() => this.#advance(), Math.min(Math.ceil(wait), LONGEST_TIMER));
        return;
      }
      this.#queue.delete(waiting);
      this.#note(now);
      waiting.go();
    }
  }

  #note(now: number): void {
    this.#log.push(now);
    this.#plan = undefined;
    if (this.#log.length < this.#clearAt) return;
    this.#log = this.#log.filter((sent) => now < sent + SPAN);
    // Not before it has doubled: so clearing costs each request the same, however many the log holds.
    this.#clearAt = Math.max(SHORT_LOG, 2 * this.#log.length);
  }

  /** How long the newcomer, the last in the queue, will wait, in whole ms, where nobody gives up and no pause comes. */
  #expectedWait(newcomer: Waiting): number {
    const now = performance.now();
    const planned = this.#plan ? [newcomer] : this.#queue;
    this.#plan ??= [...this.#log];
    let turn = this.#plan.at(-1) ?? 0;
    for (const { limit } of planned) {
      turn = Math.max(now, turn, this.#pausedUntil, freeFrom(this.#plan, limit));
      this.#plan.push(turn);
    }
    return Math.ceil(turn - now);
  }
}

/** From when on one more request is within the limit: when the one so many places before it leaves the span. */
function freeFrom(log: readonly number[], limit: number): number {
  const sent = log.at(-limit);
  return sent === undefined ? 0 : sent + SPAN;
}
