import type { Result } from "./cell.ts";
import { contradictionsIn, duplicatesIn } from "./contradictions.ts";

/** The matrix as text: a row for each operation, a column for each fault, and the totals. */
export function printed(title: string, results: readonly Result[]): string {
  const faults = [...new Set(results.map(({ fault }) => fault))];
  const operations = [...new Set(results.map(({ operation }) => operation))];
  const width = Math.max(...operations.map((operation) => operation.length)) + 2;
  const cells = new Map(results.map((result) => [`${result.operation} ${result.fault}`, result]));
  const number = (at: number) => String(at + 1).padStart(3);

  const rows = operations.map((operation) => {
    const marks = faults.map((fault) => markOf(cells.get(`${operation} ${fault}`)).padStart(3));
    return operation.padEnd(width) + marks.join("");
  });
  const executed = results.reduce((sum, result) => sum + result.executed, 0);
  return [
    "",
    title,
    ...faults.map((fault, at) => `${number(at)}  ${fault}`),
    "",
    "".padEnd(width) + faults.map((_, at) => number(at)).join(""),
    ...rows,
    "",
    "1-9 done, with so many requests   - failed, and nothing was done   x a read that failed   ? unknown, and said so",
    "r refused, as kore.http returns it   ! the client contradicts the server",
    `${results.length} cells, ${executed} requests executed, ${duplicatesIn(results).length} duplicates`,
    "",
  ].join("\n");
}

function markOf(result: Result | undefined): string {
  if (!result) return " ";
  const { end, effect, sent } = result;
  if (contradictionsIn([result]).length > 0) return "!";
  if (end === "done") return String(sent);
  if (end.startsWith("OutcomeUnknownError")) return "?";
  if (end.startsWith("returned")) return "r";
  return effect === "read" ? "x" : "-";
}
