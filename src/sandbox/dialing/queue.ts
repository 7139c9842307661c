import type { CallingTimes } from "../../calling-hours/calling-hours.ts";
import type { Entry } from "./dial-list.ts";

/** Contacts that share calling hours, in the order of their keys. Two arrays, because a million objects would be larger. */
interface Line {
  readonly times: CallingTimes;
  readonly entries: Entry[];
  /** The place of each in the dialing order, or the time when its retry is due. */
  readonly keys: number[];
  head: number;
}

/** The contacts of a run that are still to be dialed. */
export interface DialingQueue {
  /** Takes the contact to be dialed at a time; `undefined` if there is none then. */
  take(time: number): Entry | undefined;
  /** Puts a contact back, to be dialed at or after a time. */
  retry(entry: Entry, due: number): void;
  /** Regroups contacts by their calling hours. Call it when these were changed. */
  regroup(): void;
  /** Takes a contact out. */
  remove(entry: Entry): void;
  /** The first moment at or after a time when a contact can be dialed; `undefined` if none waits. */
  next(time: number): number | undefined;
}

/**
 * Creates the queue of a run. Contacts are dialed in the given order, each when its calling hours allow; retries follow
 * when everybody was dialed once.
 *
 * Contacts that share calling hours stand in one line, so that only the first of each line is looked at.
 */
export function createDialingQueue(entries: readonly Entry[]): DialingQueue {
  const first = createLines(entries);
  const retries = createLines([]);
  const current = () => (first.isEmpty() ? retries : first);

  return {
    take: (time) => (first.isEmpty() ? retries.take(time, time) : first.take(time, Number.POSITIVE_INFINITY)),
    retry(entry, due) {
      entry.waiting = true;
      retries.add(entry, due);
    },
    regroup() {
      first.regroup();
      retries.regroup();
    },
    remove(entry) {
      entry.waiting = false;
    },
    next: (time) => current().next(time, current() === retries),
  };
}

/** Creates the lines of contacts in dialing order. */
function createLines(entries: readonly Entry[]) {
  let lines = new Map<CallingTimes, Line>();
  const headOf = (line: Line) => {
    while (line.entries[line.head]?.waiting === false) line.head++;
    const entry = line.entries[line.head];
    return entry && { entry, key: line.keys[line.head] as number };
  };

  const add = (entry: Entry, key: number) => {
    const { times } = entry;
    const line = lines.get(times) ?? { times, entries: [], keys: [], head: 0 };
    lines.set(times, line);
    // Nearly always the last place.
    let index = line.keys.length;
    while (index > line.head && (line.keys[index - 1] as number) > key) index--;
    line.entries.splice(index, 0, entry);
    line.keys.splice(index, 0, key);
  };

  const [{ times } = {}] = entries;
  // Nearly always: arrays that grow to a million leave as much behind again.
  if (times && entries.every((entry) => entry.times === times))
    lines.set(times, { times, entries: entries.slice(), keys: Array.from(entries, (_, index) => index), head: 0 });
  else for (const [index, entry] of entries.entries()) add(entry, index);

  return {
    add,
    regroup() {
      const places = [...lines.values()].flatMap(({ entries, keys, head }) =>
        entries.slice(head).map((entry, index) => ({ entry, key: keys[head + index] as number })),
      );
      lines = new Map();
      for (const { entry, key } of places.sort((a, b) => a.key - b.key)) add(entry, key);
    },
    isEmpty: () => [...lines.values()].every((line) => !headOf(line)),
    /** Takes the entry with the lowest key up to a limit whose calling hours include a time. */
    take(time: number, limit: number) {
      let best: { line: Line; head: { entry: Entry; key: number } } | undefined;
      for (const line of lines.values()) {
        const head = headOf(line);
        if (head && head.key <= limit && (!best || head.key < best.head.key) && line.times.includes(time))
          best = { line, head };
      }
      if (!best) return undefined;
      best.line.head++;
      best.head.entry.waiting = false;
      return best.head.entry;
    },
    next(time: number, keyIsTime: boolean) {
      let earliest: number | undefined;
      for (const line of lines.values()) {
        const head = headOf(line);
        const next = head && line.times.next(keyIsTime ? Math.max(time, head.key) : time);
        if (next !== undefined && (earliest === undefined || next < earliest)) earliest = next;
      }
      return earliest;
    },
  };
}
