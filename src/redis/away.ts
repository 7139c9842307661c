import type { RateLimitRequest } from "../rate-limit/rate-limiter.ts";

/** A request that left without a slot of Redis. */
interface Departure {
  /** When it was answered or, while it is under way, when it will at the latest have been. */
  until: number;
}

/** Decides what may leave while Redis gives no answer, and remembers what left. */
export class Away {
  readonly #share: number;
  readonly #stops: boolean;
  readonly #span: number;
  #departures: readonly Departure[] = [];
  #since: number | undefined;

  constructor(share: number, stops: boolean, span: number) {
    this.#share = share;
    this.#stops = stops;
    this.#span = span;
  }

  /** What left in the last window, which Redis has not seen. */
  get departures(): readonly Departure[] {
    const now = performance.now();
    this.#departures = this.#departures.filter(({ until }) => now < until + this.#span);
    return this.#departures;
  }

  /** Notes that Redis has answered, and was told of these departures. */
  answered(told: readonly Departure[]): void {
    this.#since = undefined;
    this.#departures = this.#departures.filter((departure) => !told.includes(departure));
  }

  /** Notes that Redis has given no answer to what was asked at a time. */
  failed(askedAt: number): void {
    this.#since ??= askedAt;
  }

  /**
   * Returns the function that ends the request if that may leave; the time in ms after which to ask Redis again; or
   * `undefined` if it must not leave.
   */
  look({ urgent, timeout }: RateLimitRequest): (() => void) | number | undefined {
    if (urgent && this.#stops) return this.#depart(timeout);
    if (this.#share === 0) return undefined;
    const now = performance.now();
    // Before, others may have left with a slot of Redis.
    const silence = (this.#since ?? now) + this.#span - now;
    if (silence > 0) return silence;
    const ends = this.departures.map(({ until }) => until).sort((a, b) => a - b);
    const leaving = ends.at(-this.#share);
    return leaving === undefined ? this.#depart(timeout) : Math.min(leaving, now) + this.#span - now;
  }

  #depart(timeout: number): () => void {
    const departure: Departure = { until: performance.now() + timeout };
    this.#departures = [...this.departures, departure];
    return () => {
      departure.until = performance.now();
    };
  }
}
