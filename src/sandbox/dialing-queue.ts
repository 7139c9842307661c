import type { CallingTimes } from "./calling-hours.ts";
import type { Entry } from "./dial-list.ts";

interface Place {
  readonly entry: Entry;
  /** The place in the dialing order, or the time when a retry is due. */
  readonly key: number;
}

/** Places in the order of their keys, for one time zone. */
interface Line {
  readonly times: CallingTimes;
  readonly places: Place[];
  head: number;
}

/** The contacts of a run that are still to be dialed. */
export interface DialingQueue {
  /** Takes the contact to be dialed at a time; `undefined` if there is none then. */
  take(time: number): Entry | undefined;
  /** Puts a contact back, to be dialed at or after a time that is not earlier than that of any other retry. */
  retry(entry: Entry, due: number): void;
  /** Takes a contact out. */
  remove(entry: Entry): void;
  /** The first moment at or after a time when a contact can be dialed; `undefined` if none waits. */
  next(time: number): number | undefined;
}

/**
 * Creates the queue of a run. Contacts are dialed in the given order, each when its calling hours allow; retries follow
 * when everybody was dialed once.
 *
 * Contacts in the same time zone stand in one line, so that only the first of each line is looked at.
 */
export function createDialingQueue(entries: readonly Entry[]): DialingQueue {
  const first = createLines();
  const retries = createLines();
  for (const [index, entry] of entries.entries()) first.add(entry, index);
  const current = () => (first.isEmpty() ? retries : first);

  return {
    take: (time) => (first.isEmpty() ? retries.take(time, time) : first.take(time, Number.POSITIVE_INFINITY)),
    retry(entry, due) {
      entry.waiting = true;
      retries.add(entry, due);
    },
    remove(entry) {
      entry.waiting = false;
    },
    next: (time) => current().next(time, current() === retries),
  };
}

function createLines() {
  const lines = new Map<CallingTimes, Line>();
  const headOf = (line: Line) => {
    while (line.places[line.head]?.entry.waiting === false) line.head++;
    return line.places[line.head];
  };

  return {
    add(entry: Entry, key: number) {
      const line = lines.get(entry.times) ?? { times: entry.times, places: [], head: 0 };
      lines.set(entry.times, line);
      line.places.push({ entry, key });
    },
    isEmpty: () => [...lines.values()].every((line) => !headOf(line)),
    /** Takes the entry with the lowest key up to a limit whose calling hours include a time. */
    take(time: number, limit: number) {
      let best: { line: Line; head: Place } | undefined;
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
