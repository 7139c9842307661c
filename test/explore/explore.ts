import { areIndependent } from "./independence.ts";
import { outcomeOf } from "./outcome.ts";
import { brokenPromises } from "./promises.ts";
import { type Case, runSchedule, type Schedule, type Scope, type Step } from "./schedule.ts";

/** What came of the schedules of a case. */
export interface Report {
  readonly schedules: number;
  /** How many were left: they have the steps of another one, in an order that makes no difference. */
  readonly left: number;
  /** How many schedules have each outcome. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** How many schedules break a promise. */
  readonly breaches: number;
  /** The one of them that has the fewest steps. */
  readonly shortest: Schedule | undefined;
}

/** A point of a schedule at which something is chosen. */
interface Fork {
  /** What is tried, in turn. */
  readonly steps: readonly Omit<Step, "take">[];
  index: number;
  /** What is not tried: the schedules that have it here have the same steps as others that were run, in another order. */
  readonly asleep: Fork["steps"];
}

/**
 * Runs all schedules of a case, each from the beginning: a depth-first search with sleep sets (Godefroid, Partial-Order
 * Methods for the Verification of Concurrent Systems, 1996). Of schedules that only differ in the order of independent
 * steps, it runs one.
 */
export async function explore(given: Case, scope: Scope): Promise<Report> {
  const forks: Fork[] = [];
  const outcomes = new Map<string, number>();
  let [schedules, left, breaches] = [0, 0, 0];
  let shortest: Schedule | undefined;
  do {
    let depth = 0;
    const schedule = await runSchedule(given, scope, (steps) => {
      if (depth === forks.length) forks.push(forkInto(steps, scope.isUnpruned ? undefined : forks.at(-1)));
      const { steps: tried, index } = forks[depth++] as Fork;
      return tried[index] && stepOf(steps, tried[index].label);
    });
    if (!schedule) {
      left++;
      continue;
    }
    schedules++;
    const outcome = outcomeOf(schedule);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (brokenPromises(schedule).length === 0) continue;
    breaches++;
    if (!shortest || schedule.path.length < shortest.path.length) shortest = schedule;
  } while (tryNext(forks));
  return { schedules, left, outcomes, breaches, shortest };
}

function forkInto(steps: readonly Step[], before: Fork | undefined): Fork {
  const asleep = before ? asleepAfter(before) : [];
  const awake = steps.filter(({ label }) => !asleep.some((other) => other.label === label));
  return { steps: awake.map(({ take: _, ...step }) => step), index: 0, asleep };
}

/** What was tried in place of the step that is taken, and could as well come after it, need not be tried after it. */
function asleepAfter({ steps, index, asleep }: Fork): Fork["steps"] {
  const taken = steps[index] as Fork["steps"][number];
  return [...asleep, ...steps.slice(0, index)].filter((other) => areIndependent(other, taken));
}

/** Goes on to what was not tried yet. Returns whether there is anything. */
function tryNext(forks: Fork[]): boolean {
  for (let fork = forks.at(-1); fork; fork = forks.at(-1)) {
    fork.index++;
    if (fork.index < fork.steps.length) return true;
    forks.pop();
  }
  return false;
}

/** Runs the schedule that begins with a path, and goes on without faults. */
export async function replay(given: Case, path: readonly string[], wrap?: Scope["wrap"]): Promise<Schedule> {
  const rest = [...path];
  const schedule = await runSchedule(given, { faults: path.length, wrap }, (steps) => {
    const next = steps.find(({ label }) => label === rest[0]);
    if (!next && (rest.length === 0 || steps[0]?.isDefault)) return steps[0];
    return stepOf(steps, rest.shift() as string);
  });
  if (!schedule) throw new Error("In this schedule, a response is held, and the clock is not turned.");
  return schedule;
}

function stepOf(steps: readonly Step[], label: string): Step {
  const step = steps.find((each) => each.label === label);
  if (step) return step;
  throw new Error(`"${label}" can't happen then. This can: ${steps.map((each) => each.label).join(", ")}.`);
}
