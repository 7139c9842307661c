/** A clock that stands still until it is turned. Times are ms since 1970. */
export interface Clock {
  now(): number;
  /**
   * Has something done at a time, once. What is due at the same time is done in the order it was asked for; a time in
   * the past is due at once, on the next turn.
   *
   * @returns a function that calls it off
   */
  at(time: number, action: () => void): () => void;
  /** Turns the clock forward to a time and does everything that is due until then, each at its own time. */
  runUntil(time: number): void;
  /** The time of what is due next; `undefined` if nothing is. */
  next(): number | undefined;
}
