import type { Reporter, TestModule } from "vitest/node";
import { contradictionsIn, duplicatesIn } from "./contradictions.ts";
import { FAULTS } from "./faults.ts";
import type { Result } from "./scenario.ts";

declare module "vitest" {
  interface TaskMeta {
    /** The report of a test file, printed at the end of the run. */
    report?: string;
  }
}

/** Prints the reports of all test files at the end of the run. */
export const printer: Reporter = {
  onTestRunEnd: (files: readonly TestModule[]) => {
    const reports = files.map((file) => file.meta().report).filter((report) => report !== undefined);
    console.log(["", ...reports, ""].join("\n"));
  },
};

/** Formats the totals: scenarios, executed requests and duplicates. */
export function formatTotals(title: string, results: readonly Result[]): string {
  const executed = results.reduce((sum, result) => sum + result.executed, 0);
  const duplicates = duplicatesIn(results).length;
  return `${title}: ${results.length} scenarios, ${executed} requests executed, ${duplicates} duplicates`;
}

/** Formats the matrix: a row for each operation, a column for each fault, and the totals. */
export function formatMatrix(title: string, results: readonly Result[]): string {
  // In the order of the list, whatever the order of the tests.
  const faults = Object.keys(FAULTS).filter((fault) => results.some((result) => result.fault === fault));
  const operations = [...new Set(results.map(({ operation }) => operation))];
  const byScenario = new Map(results.map((result) => [`${result.operation} ${result.fault}`, result]));
  const width = Math.max(...operations.map((operation) => operation.length)) + 1;
  const line = (name: string, marks: string[]) => name.padEnd(width) + marks.map((mark) => mark.padStart(3)).join("");
  return [
    ...faults.map((fault, at) => `${String(at + 1).padStart(3)}  ${fault}`),
    "",
    line(
      "",
      faults.map((_, at) => String(at + 1)),
    ),
    ...operations.map((operation) =>
      line(
        operation,
        faults.map((fault) => markOf(byScenario.get(`${operation} ${fault}`))),
      ),
    ),
    "",
    "1 to 3: done, with this many requests   -: failed, reported as not executed   x: a read that failed",
    "?: outcome unknown, reported as such   !: wrong report, or executed twice",
    "",
    formatTotals(title, results),
  ].join("\n");
}

function markOf(result: Result | undefined): string {
  if (!result) return " ";
  const { end, effect, sent } = result;
  if (contradictionsIn([result]).length > 0) return "!";
  if (end === "done") return String(sent);
  if (end.startsWith("OutcomeUnknownError")) return "?";
  return effect === "read" ? "x" : "-";
}
