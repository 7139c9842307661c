import { InvalidRequestError } from "../../errors/campaign-error.ts";

/** A clock that stands still until it is turned. Times are ms since 1970. */
export interface Clock {
  now(): number;
  /**
   * Has something done at a time, once. What is due at the same time is done in the order it was asked for; a time in
   * the past is due at once, on the next turn.
   *
   * @returns a function that cancels it
   */
  at(time: number, action: () => void): () => void;
  /**
   * Turns the clock forward to a time and does everything that is due until then, each at its own time. What is thrown
   * meanwhile keeps nothing else from being done, and is thrown at the end.
   */
  runUntil(time: number): void;
  /** Does the same, but turns the clock no further than to the last that is due by a time. */
  settle(time: number): void;
  /** The time of what is due next; `undefined` if nothing is. */
  next(): number | undefined;
  /** The time of what is due last, as far as it is known; `undefined` if nothing is due. */
  last(): number | undefined;
  /**
   * Keeps the clock where it is: a turn ends there.
   *
   * @returns a function that lets it go on, and ends the turns that it kept from their ends, as they would have ended
   */
  hold(): () => void;
  isHeld(): boolean;
}

const NOTHING_KEPT = { time: Number.NEGATIVE_INFINITY, end: Number.NEGATIVE_INFINITY };

interface Due {
  readonly time: number;
  readonly order: number;
  action: (() => void) | undefined;
}

/**
 * Creates a clock that stands at a time until it is turned.
 *
 * @throws {@link InvalidRequestError} from `runUntil` and `settle`, if the time lies in the past
 */
export function createClock(start: number): Clock {
  assertTime(start);
  let now = start;
  let order = 0;
  let isHeld = false;
  /** What is left of the turns that a hold has stopped. */
  let kept = NOTHING_KEPT;
  const heap: Due[] = [];

  const next = () => {
    // What was cancelled stays in the heap until it is first.
    while (heap[0] && !heap[0].action) pop(heap);
    return heap[0]?.time;
  };

  /** Returns what was thrown. */
  function doDue(time: number): unknown[] {
    const errors: unknown[] = [];
    for (let due = next(); !isHeld && due !== undefined && due <= time; due = next()) {
      // An action may have turned the clock itself.
      now = Math.max(now, due);
      const { action } = pop(heap);
      try {
        action?.();
      } catch (error) {
        errors.push(error);
      }
    }
    return errors;
  }

  /** Does what is due until a time, and leaves the clock at another one, or where something was done last if that is later. */
  function turn(time: number, end: number): void {
    const errors = doDue(time);
    if (isHeld) kept = { time: Math.max(kept.time, time), end: Math.max(kept.end, end) };
    else now = Math.max(now, end);
    throwAll(errors);
  }

  function checkEnd(time: number): number {
    assertTime(time);
    if (time >= now) return time;
    throw new InvalidRequestError(
      `clock: it stands at ${new Date(now).toISOString()} and can't be turned back to ${new Date(time).toISOString()}. Create another sandbox.`,
    );
  }

  return {
    now: () => now,
    next,
    last: () =>
      heap.reduce<number | undefined>(
        (last, { time, action }) => (action && (last === undefined || time > last) ? time : last),
        undefined,
      ),
    isHeld: () => isHeld,
    hold() {
      isHeld = true;
      return () => {
        isHeld = false;
        const { time, end } = kept;
        kept = NOTHING_KEPT;
        turn(time, end);
      };
    },
    at(time, action) {
      assertTime(time);
      const due: Due = { time: Math.max(time, now), order: order++, action };
      push(heap, due);
      return () => {
        due.action = undefined;
      };
    },
    runUntil: (time) => turn(checkEnd(time), time),
    settle: (time) => turn(checkEnd(time), now),
  };
}

/** How many sentences one error has. */
const MAX_SENTENCES = 10;

/** Throws an error as it is. Several mistakes of the caller's become one, with the sentence of each. */
function throwAll(errors: readonly unknown[]): void {
  if (errors.length === 0) return;
  const sentences = errors.map((error) => (error instanceof InvalidRequestError ? error.message : undefined));
  const bug = sentences.indexOf(undefined);
  if (bug >= 0 || errors.length === 1) throw errors[Math.max(bug, 0)];
  const more = errors.length > MAX_SENTENCES ? [`… and ${errors.length - MAX_SENTENCES} more`] : [];
  throw new InvalidRequestError([...sentences.slice(0, MAX_SENTENCES), ...more].join("\n"));
}

function assertTime(time: number): void {
  if (Number.isNaN(new Date(time).getTime()))
    throw new InvalidRequestError(`clock: Invalid time ${time}. Give milliseconds since 1970.`);
}

const before = (a: Due, b: Due) => a.time < b.time || (a.time === b.time && a.order < b.order);

function push(heap: Due[], due: Due): void {
  let index = heap.length;
  while (index > 0) {
    const parent = (index - 1) >> 1;
    const above = heap[parent] as Due;
    if (!before(due, above)) break;
    heap[index] = above;
    index = parent;
  }
  heap[index] = due;
}

function pop(heap: Due[]): Due {
  const first = heap[0] as Due;
  const last = heap.pop() as Due;
  if (first === last) return first;
  let index = 0;
  for (;;) {
    let child = 2 * index + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && before(heap[child + 1] as Due, heap[child] as Due)) child++;
    if (!before(heap[child] as Due, last)) break;
    heap[index] = heap[child] as Due;
    index = child;
  }
  heap[index] = last;
  return first;
}
