import type { ArrivedRequest } from "../http/fetch.ts";
import type { Clock } from "../time/clock.ts";

/** Something that was done to a sandbox from outside, as JSON. */
export type JournalEntry =
  /** The clock was turned to a time, in ms since 1970. */
  | { readonly turn: number }
  | { readonly request: RecordedRequest }
  /** A function of the sandbox was called, with these arguments. */
  | { readonly call: string; readonly with: readonly unknown[] };

/** A request, with the headers that the sandbox reads. */
export interface RecordedRequest extends Omit<ArrivedRequest, "headers"> {
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * All that was done to a sandbox from outside, in order. Nothing else decides what becomes of it: it reads no clock but its
 * own, and its chance comes from the seed. So whoever does the same to a sandbox with the same options has the same sandbox.
 */
export interface Journal {
  readonly entries: readonly JournalEntry[];
  /** Begins to record, after what was done before. */
  start(entries: readonly JournalEntry[]): void;
  request(request: ArrivedRequest): void;
  /** Makes a clock one whose turns are recorded. */
  turnsOf(clock: Clock): Clock;
  /**
   * Makes the functions of a part of the sandbox ones whose calls are recorded, unless they throw: then nothing has happened.
   * Their arguments are JSON.
   */
  callsOf<Part extends object>(name: string, part: Part): Part;
  /** The functions whose calls are recorded. */
  readonly calls: ReadonlyMap<string, Action>;
}

type Action = (...args: unknown[]) => unknown;

/** The headers that a sandbox reads. */
const HEADERS = ["auth", "iid", "accountId"];

/** Creates a journal that does not record yet. */
export function createJournal(): Journal {
  let entries: JournalEntry[] = [];
  let isRecording = false;
  let isTurning = false;
  const calls = new Map<string, Action>();

  const note = (entry: JournalEntry) => {
    // What is done while the clock turns is done again when the turn is repeated.
    if (!isRecording || isTurning) return;
    const last = entries.at(-1);
    // Two turns are as good as one to where the second ends.
    if (last && "turn" in last && "turn" in entry) entries.pop();
    entries.push(entry);
  };

  /** Turns a clock. It has done all that was due until where it stands then, also if it throws. */
  function turn(clock: Clock, method: "runUntil" | "settle", time: number): void {
    const isOutermost = !isTurning;
    isTurning = true;
    try {
      clock[method](time);
    } finally {
      if (isOutermost) isTurning = false;
      note({ turn: clock.now() });
    }
  }

  return {
    get entries() {
      return entries;
    },
    calls,
    start(before) {
      entries = [...before];
      isRecording = true;
    },
    request({ method, url, headers, body }) {
      const kept = HEADERS.flatMap((name) => {
        const value = headers.get(name);
        return value === null ? [] : [[name, name === "auth" ? withoutSecret(value) : value] as const];
      });
      note({ request: { method, url, headers: Object.fromEntries(kept), body } });
    },
    turnsOf: (clock) => ({
      ...clock,
      runUntil: (time) => turn(clock, "runUntil", time),
      settle: (time) => turn(clock, "settle", time),
    }),
    callsOf<Part extends object>(name: string, part: Part) {
      const recorded = Object.entries(part).map(([method, act]: [string, Action]) => {
        const call = `${name}.${method}`;
        calls.set(call, act);
        return [
          method,
          (...args: unknown[]) => {
            const result = act(...args);
            // An argument that was left out would be null in JSON.
            note({ call, with: JSON.parse(JSON.stringify(args.filter((value) => value !== undefined))) });
            return result;
          },
        ];
      });
      return Object.fromEntries(recorded) as Part;
    },
  };
}

/** A sandbox reads what a JWT says, not what makes a token a secret. */
function withoutSecret(token: string): string {
  const [head, payload] = token.split(".");
  return payload === undefined ? token.replace(/^(bearer +)?.*$/is, "$1token") : `${head}.${payload}.signature`;
}
