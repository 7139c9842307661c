import type { Reporter, TestModule } from "vitest/node";
import type { Result } from "./cell.ts";
import { contradictionsIn, duplicatesIn } from "./contradictions.ts";

declare module "vitest" {
  interface TaskMeta {
    /** What a file has to say at the end of the run. */
    report?: string;
  }
}

/** Prints the reports of all files, below everything else. */
export const printer: Reporter = {
  onTestRunEnd: (files: readonly TestModule[]) => {
    const reports = files.map((file) => file.meta().report).filter((report) => report !== undefined);
    console.log(["", ...reports, ""].join("\n"));
  },
};

/** How many cells there were, what the server executed, and how often it was too much. */
export function totals(title: string, results: readonly Result[]): string {
  const executed = results.reduce((sum, result) => sum + result.executed, 0);
  const duplicates = duplicatesIn(results).length;
  return `${title}: ${results.length} cells, ${executed} requests executed, ${duplicates} duplicates`;
}

/** The matrix: a row for each operation, a column for each fault, and the totals. */
export function matrix(title: string, results: readonly Result[]): string {
  const faults = [...new Set(results.map(({ fault }) => fault))];
  const operations = [...new Set(results.map(({ operation }) => operation))];
  const cells = new Map(results.map((result) => [`${result.operation} ${result.fault}`, result]));
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
        faults.map((fault) => markOf(cells.get(`${operation} ${fault}`))),
      ),
    ),
    "",
    "1 to 3: done, with so many requests   -: failed, and nothing was done   x: a read that failed",
    "?: not known, and the client says so   !: the client says what is not so, or did it twice",
    "",
    totals(title, results),
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
