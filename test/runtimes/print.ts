import { CALLS } from "./calls.ts";
import { FAULTS, type Result, SCENARIOS } from "./scenario.ts";

/** Formats the matrix: how often each call was executed, with a row for each runtime and a column for each fault. */
export function formatMatrix(results: ReadonlyMap<string, readonly Result[]>): string {
  const width = Math.max(...[...results.keys()].map((name) => name.length)) + 2;
  const columns = FAULTS.map((fault) => Math.max(fault.length, 2 * CALLS.length) + 2);
  const rows = [...results].map(([name, ofRuntime]) => {
    const cells = FAULTS.map((fault, at) => {
      const counts = ofRuntime.filter((_, index) => SCENARIOS[index]?.fault === fault).map(({ executed }) => executed);
      return counts.join(" ").padEnd(columns[at] as number);
    });
    return name.padEnd(width) + cells.join("").trimEnd();
  });
  return [
    "",
    `Executions counted by the server, of ${CALLS.map(({ method }) => method).join(", ")}`,
    "".padEnd(width) + FAULTS.map((fault, at) => fault.padEnd(columns[at] as number)).join(""),
    ...rows,
    "",
  ].join("\n");
}
