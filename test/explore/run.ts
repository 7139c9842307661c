// Runs every order in which calls, faults and the clock can meet, on the client and the sandbox, and holds what becomes of
// the calls against what the client promises: `npm run test:explore`. CONTRIBUTING.md has the arguments.
import { formatCase, formatPath, PARTS, parseCase, parsePath, UNPRUNED } from "./cases.ts";
import { explore, type Report, replay } from "./explore.ts";
import { outcomeOf } from "./outcome.ts";
import { brokenPromises } from "./promises.ts";
import type { Case, Schedule, Scope } from "./schedule.ts";

// Of what is thrown, only the class is looked at.
Error.stackTraceLimit = 0;

type Name = keyof typeof PARTS | "unpruned";
const isName = (arg: string): arg is Name => Object.hasOwn(PARTS, arg) || arg === "unpruned";

const OUTCOMES = "--outcomes";
const showsOutcomes = process.argv.includes(OUTCOMES);
const args = process.argv.slice(2).filter((arg) => arg !== OUTCOMES);

if (args.every(isName)) for (const name of args.length > 0 ? args : (["a"] as const)) await runPart(name);
else await runAgain(args);

async function runPart(name: Name): Promise<void> {
  if (name === "unpruned") return compareUnpruned();
  const { what, cases, faults } = PARTS[name];
  console.log(`${name}: ${what}, at most ${faults} faults`);
  const since = performance.now();
  const reports: Report[] = [];
  for (const given of cases) reports.push(await runCase(given, { faults }));
  const sum = (field: "schedules" | "breaches") => reports.reduce((total, report) => total + report[field], 0);
  console.log(`${cases.length} cases: ${speed(sum("schedules"), since)}, ${sum("breaches")} breaches`);
}

function speed(schedules: number, since: number): string {
  const seconds = (performance.now() - since) / 1000;
  return `${schedules} schedules in ${seconds.toFixed(1)} s, ${Math.round(schedules / seconds)} a second`;
}

/** Explores a case and prints what came of it. */
async function runCase(given: Case, scope: Scope): Promise<Report> {
  const since = performance.now();
  const report = await explore(given, scope);
  const { schedules, left, outcomes, breaches, shortest } = report;
  console.log(`  ${formatCase(given)}: ${speed(schedules, since)} (${left} left), ${outcomes.size} outcomes`);
  if (showsOutcomes)
    for (const [outcome, count] of [...outcomes].sort()) console.log(`    ${String(count).padStart(5)} × ${outcome}`);
  if (shortest) {
    process.exitCode = 1;
    console.error(`${breaches} schedules break a promise. The shortest:`);
    for (const what of brokenPromises(shortest)) console.error(`  ${what}`);
    console.error(`Run it again: npm run test:explore -- "${formatCase(given)}" "${formatPath(shortest.path)}"`);
  }
  return report;
}

/** Fails if pruning hides an outcome. */
async function compareUnpruned(): Promise<void> {
  console.log("unpruned: at most 1 fault, and the same outcomes with steps apart that make no difference");
  for (const given of UNPRUNED) {
    const pruned = await runCase(given, { faults: 1 });
    const all = await runCase(given, { faults: 1, isUnpruned: true });
    for (const outcome of new Set([...pruned.outcomes.keys(), ...all.outcomes.keys()])) {
      if (pruned.outcomes.has(outcome) && all.outcomes.has(outcome)) continue;
      process.exitCode = 1;
      console.error(`Only ${all.outcomes.has(outcome) ? "unpruned" : "pruned"}: ${outcome}`);
    }
  }
}

/** Runs one schedule, and prints all that happens in it. */
async function runAgain([line = "", path = ""]: readonly string[]): Promise<void> {
  const schedule = await replay(parseCase(line), parsePath(path));
  console.log(formatPath(schedule.path));
  for (const sent of schedule.sent) console.log(`  ${nameOf(schedule, sent)}`);
  console.log(outcomeOf(schedule));
  for (const what of brokenPromises(schedule)) {
    process.exitCode = 1;
    console.error(what);
  }
}

function nameOf({ operators }: Schedule, { call, isConfirming, fault, result, executed }: Schedule["sent"][number]) {
  const operator = operators.find(({ calls }) => calls.some((each) => each === call));
  const what = `${operator?.name}.${isConfirming ? "confirm" : call?.action}${fault ? ` ${fault}` : ""}`;
  return `${what}: the client got ${result}; ${executed === undefined ? "not carried out" : `carried out with ${executed}`}`;
}
