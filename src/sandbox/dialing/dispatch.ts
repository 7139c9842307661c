import type { Clock } from "../time/clock.ts";
import { type AttemptContact, reviewTime } from "./attempt.ts";
import type { Entry } from "./dial-list.ts";
import type { Lines } from "./lines.ts";
import { isAllowed, isHeld, nextCallBack, type Run, type Runs } from "./run.ts";

/** Says whose turn it is. */
export interface Dispatch {
  /** Has a run dial at a time, unless it does so earlier. */
  wake(run: Run, time: number): void;
  /** Gives free lines to the runs that share them, in turn, until none has anybody to be dialed now. */
  dial(lines: Lines): void;
  /** Ends a run. Those that share its lines get what its calls had. */
  end(run: Run, state: "Stopped" | "Completed"): void;
}

/** Creates what gives lines to runs. A run that has reached everybody ends. */
export function createDispatch(clock: Clock, runs: Runs, attempt: AttemptContact): Dispatch {
  function wake(run: Run, time: number): void {
    run.cancelWake();
    run.cancelWake = clock.at(time, () => dial(run.lines));
  }

  function end(run: Run, state: "Stopped" | "Completed"): void {
    runs.end(run, state);
    if (run.calls.size > 0) for (const other of runs.active) if (other.lines === run.lines) wake(other, clock.now());
  }

  function dial(lines: Lines): void {
    const { active } = runs;
    // One check at a time: the order of the calls must not depend on which response comes first.
    while (lines.busy < lines.size && !clock.isHeld()) {
      const index = active.findIndex((run) => run.lines === lines && !isHeld(run) && dialNext(run));
      if (index < 0) break;
      // An emergency goes first as long as it has anybody.
      if (!active[index]?.emergency) active.push(...active.splice(index, 1));
    }
    for (const run of active.filter((each) => each.lines === lines && !isHeld(each))) {
      if (isDone(run)) end(run, "Completed");
      else if (lines.busy < lines.size) {
        const review = reviewTime(run);
        const next = nextOf(run, clock.now() + review);
        if (next !== undefined) wake(run, next - review);
      }
    }
  }

  const isDone = (run: Run): boolean =>
    run.emergency !== "until-stopped" &&
    run.calls.size + run.planned.size === 0 &&
    nextOf(run, clock.now()) === undefined;

  /** The first moment at or after a time when a contact of a run can be dialed; `undefined` if none waits. */
  function nextOf(run: Run, time: number): number | undefined {
    const waiting = run.callbacks.filter(({ calling }) => !calling);
    const times = [run.queue.next(time), ...waiting.map((entry) => nextCallBack(run, entry, time))];
    const first = Math.min(...times.map((each) => each ?? Number.POSITIVE_INFINITY));
    return first === Number.POSITIVE_INFINITY ? undefined : first;
  }

  /** Dials the next contact of a run. Returns whether there is one. */
  function dialNext(run: Run): boolean {
    const entry = nextEntry(run);
    if (entry) attempt(run, entry);
    return entry !== undefined;
  }

  /** Takes the next contact that the campaign, as it is now, may reach once it was reviewed. */
  function nextEntry(run: Run): Entry | undefined {
    for (;;) {
      const time = clock.now() + reviewTime(run);
      // Nobody is called back during a call: the callback follows it.
      const due = run.callbacks.findIndex((entry) => !entry.calling && nextCallBack(run, entry, time) === time);
      const entry = due < 0 ? run.queue.take(time) : run.callbacks.splice(due, 1)[0];
      if (!entry || isAllowed(run, entry, due >= 0)) return entry;
    }
  }

  return { wake, dial, end };
}
