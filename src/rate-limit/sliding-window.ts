import { wait } from "../call/retry.ts";
import type { RateLimitRequest } from "./rate-limiter.ts";

/** The span over which requests are counted, in ms. The documentation says sixty seconds. */
export const SPAN_MS = 60_000;

/** A waiting request looks again after an eighth of its expected wait, within these bounds, in ms. */
const MIN_SLEEP_MS = 1_000;
const MAX_SLEEP_MS = 15_000;

/** How late a request may be, in ms, before it counts as dead: a runtime may kill it without a word. */
const MAX_DELAY_MS = 2_000;

/** After so long, in ms, nothing is left: the longest timeout is five minutes, and a request counts for one more. */
const IDLE_MS = 600_000;

/** A request that waits or is under way. */
interface Entry {
  /** How many requests may be in the window, this one included. */
  readonly limit: number;
  readonly urgent: boolean;
  readonly since: number;
  /** How many of its queue start before it, those that have started included. */
  place: number;
  /** When it looked last, or started. */
  from: number;
  /** When it looks again, or times out. */
  until: number;
}

/** Those that wait with the same limit and urgency, in the order in which they came. */
class Queue extends Set<Entry> {
  started = 0;
}

/**
 * A sliding window over the requests of one account. A request is in the window while it is under way, and for 60
 * seconds after it was answered or failed. The server sees it somewhere in between, so it never sees more than the
 * limit within 60 seconds, even if requests are slow to arrive.
 *
 * Each request brings its own limit, because clients with different limits may share an account. It starts once there is
 * room for it and for those that go first: urgent ones, and those that came before it, but none with a lower limit. It
 * looks by itself: in Cloudflare Workers, a timer or promise dies with the request that made it, and can't wake another.
 */
export class SlidingWindow {
  /** When requests of about the last minute were answered, oldest first. */
  #log: number[] = [];
  readonly #inFlight = new Queue();
  readonly #queues = new Map<string, Queue>();
  #pausedFrom = 0;
  #pausedUntil = 0;
  #clearedAt = performance.now();

  /** Whether nobody has looked for so long that the window is like a new one. */
  get idle(): boolean {
    return Math.abs(performance.now() - this.#clearedAt) > IDLE_MS;
  }

  /** See `acquire` of a `RateLimiter`. Resolves with the function that ends the request. */
  async acquire(limit: number, { urgent, timeout, signal, onWait }: RateLimitRequest): Promise<() => void> {
    const key = `${limit} ${urgent}`;
    const queue = this.#queues.get(key) ?? new Queue();
    this.#queues.set(key, queue);
    const now = performance.now();
    const me: Entry = { limit, urgent, since: now, place: 0, from: now, until: now - MAX_SLEEP_MS };
    try {
      for (let isWaiting = false; ; isWaiting = true) {
        signal?.throwIfAborted();
        const expected = this.#look(me, queue);
        if (expected === 0) break;
        if (!isWaiting) onWait(expected);
        const sleep = Math.min(expected, Math.max(MIN_SLEEP_MS, Math.min(expected / 8, MAX_SLEEP_MS)));
        me.until = me.from + sleep;
        await wait(sleep, signal);
      }
    } finally {
      queue.delete(me);
    }
    queue.started += 1;
    me.until = me.from + timeout;
    this.#inFlight.add(me);
    let isAnswered = false;
    return () => {
      if (!isAnswered) this.#log.push(performance.now());
      isAnswered = true;
      this.#inFlight.delete(me);
    };
  }

  /**
   * Lets nothing start for so many ms from now, urgent requests aside. A longer pause that is running stays as it is.
   */
  pause(milliseconds: number): void {
    const now = performance.now();
    if (now + milliseconds <= this.#pausedUntil) return;
    this.#pausedFrom = now;
    this.#pausedUntil = now + milliseconds;
  }

  /**
   * Returns the time in whole ms until a request may start if nobody gives up, no pause comes and what is under way is
   * answered now.
   */
  #look(me: Entry, queue: Queue): number {
    const { limit, urgent, since } = me;
    const now = performance.now();
    me.from = now;
    // At most once a second, so that a look costs the same, however many wait.
    if (Math.abs(now - this.#clearedAt) >= MIN_SLEEP_MS) this.#clear(now, me.until);
    if (!queue.has(me)) me.place = queue.started + queue.size;
    queue.add(me);

    let ahead = 0;
    for (const other of this.#queues.values()) {
      const [first] = other;
      if (!first || first.limit < limit) continue;
      if (other === queue) ahead += Math.max(me.place - queue.started, 0);
      else if (first.urgent === urgent ? first.since <= since : first.urgent) ahead += other.size;
    }
    const free = limit - (ahead % limit) - this.#inFlight.size;
    const answered = free > 0 ? (this.#log.at(-free) ?? -SPAN_MS) : now;
    const start = Math.max(now, urgent ? 0 : this.#pausedUntil, answered + SPAN_MS);
    // One that is a whole limit behind another starts a minute after it.
    return Math.ceil(start - now) + Math.floor(ahead / limit) * SPAN_MS;
  }

  /**
   * Drops what is over, what is dead, and what is later than now because fake timers have ended.
   *
   * @param due when the one that clears was to look: if the event loop was blocked, the others are as late
   */
  #clear(now: number, due: number): void {
    this.#clearedAt = now;
    // In Cloudflare Workers, the clocks of two requests may differ a little.
    const isLater = (time: number) => time > now + MAX_DELAY_MS;
    for (const queue of [this.#inFlight, ...this.#queues.values()]) {
      let place = queue.started;
      for (const entry of queue)
        if (!isLater(entry.from) && entry.until + MAX_DELAY_MS >= due) entry.place = place++;
        else if (queue.delete(entry) && queue === this.#inFlight) this.#log.push(entry.until);
    }
    this.#log = this.#log.filter((answered) => now < answered + SPAN_MS && !isLater(answered)).sort((a, b) => a - b);
    if (isLater(this.#pausedFrom)) this.#pausedUntil = 0;
  }
}
