import type { RateLimiter } from "./rate-limit.ts";

/** The span over which requests are counted, in ms. The documentation says sixty seconds. */
const SPAN = 60_000;

/** The longest delay of a timer, in ms: above it, timers fire at once. */
const LONGEST_DELAY = 2 ** 31 - 1;

/** The length of the log from which on it is cleared of what is too old. Below it, clearing is not worth a look. */
const SHORT_LOG = 64;

/** A request that waits for its turn. */
interface Waiting {
  /** How many requests may leave within any span for this one still to be among them. */
  readonly limit: number;
  readonly signal: AbortSignal | undefined;
  resolve(): void;
  reject(reason: unknown): void;
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
  /** How many of the queue each signal stops: one listener serves them all, as Node warns of a leak from the eleventh on. */
  readonly #signals = new Map<AbortSignal, number>();
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
      const waiting: Waiting = { limit, signal, resolve, reject };
      this.#queue.add(waiting);
      if (signal) this.#watch(signal);
      this.#advance();
      // The timer may be late, and it was everybody's turn.
      if (this.#queue.has(waiting)) request.onWait(this.#expectedWait());
    });
  }

  /** Lets nobody go for so many ms from now. A longer pause that runs already stays as it is. */
  pause(milliseconds: number): void {
    const until = performance.now() + milliseconds;
    if (until > this.#pausedUntil) this.#pausedUntil = until;
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
        this.#timer = setTimeout(() => this.#advance(), Math.min(Math.ceil(wait), LONGEST_DELAY));
        return;
      }
      this.#queue.delete(waiting);
      if (waiting.signal) this.#unwatch(waiting.signal);
      this.#note(now);
      waiting.resolve();
    }
  }

  readonly #leaveAborted = (): void => {
    for (const waiting of this.#queue) {
      if (!waiting.signal?.aborted) continue;
      this.#queue.delete(waiting);
      this.#unwatch(waiting.signal);
      waiting.reject(waiting.signal.reason);
    }
    this.#advance();
  };

  #watch(signal: AbortSignal): void {
    this.#signals.set(signal, (this.#signals.get(signal) ?? 0) + 1);
    // Adding it again adds nothing.
    signal.addEventListener("abort", this.#leaveAborted);
  }

  #unwatch(signal: AbortSignal): void {
    const others = (this.#signals.get(signal) ?? 1) - 1;
    if (others > 0) return void this.#signals.set(signal, others);
    this.#signals.delete(signal);
    signal.removeEventListener("abort", this.#leaveAborted);
  }

  #note(now: number): void {
    this.#log.push(now);
    if (this.#log.length < this.#clearAt) return;
    this.#log = this.#log.filter((sent) => now < sent + SPAN);
    // Not before it has doubled: so clearing costs each request the same, however many the log holds.
    this.#clearAt = Math.max(SHORT_LOG, 2 * this.#log.length);
  }

  /** How long the last in the queue will wait, in whole ms, where nobody before it gives up and no pause comes. */
  #expectedWait(): number {
    const now = performance.now();
    const log = [...this.#log];
    let turn = Math.max(now, this.#pausedUntil);
    for (const { limit } of this.#queue) {
      turn = Math.max(turn, freeFrom(log, limit));
      log.push(turn);
    }
    return Math.ceil(turn - now);
  }
}

/** From when on one more request is within the limit: when the one so many places before it leaves the span. */
function freeFrom(log: readonly number[], limit: number): number {
  const sent = log.at(-limit);
  return sent === undefined ? 0 : sent + SPAN;
}
