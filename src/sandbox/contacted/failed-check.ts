/** What a check throws. Its name, `expected` and `actual` have test runners show a diff. */
class FailedCheck extends Error {
  readonly expected: unknown;
  readonly actual: unknown;

  constructor(message: string, { expected, actual }: Diff) {
    super(message);
    Object.assign(this, { expected, actual });
  }
}
Object.defineProperty(FailedCheck.prototype, "name", { value: "AssertionError" });

/** What a test runner compares. */
export interface Diff {
  readonly expected: unknown;
  readonly actual: unknown;
}

/** How a check shows what it found. */
export interface Columns<Item> {
  readonly names: readonly string[];
  readonly cells: (item: Item) => readonly string[];
}

/** More rows would hide the message. */
export const MAX_ROWS = 50;

/**
 * Fails a check with a table of what it found below the message.
 *
 * @param diff by default, the rows of the table where none were expected
 */
export function fail<Item>(message: string, found: readonly Item[], columns: Columns<Item>, diff?: Diff): never {
  const [head = "", ...rows] = formatTable([columns.names, ...found.slice(0, MAX_ROWS).map(columns.cells)]);
  if (found.length > MAX_ROWS) rows.push(`… and ${found.length - MAX_ROWS} more`);
  throw new FailedCheck(
    rows.length === 0 ? `${message}.` : [`${message}:`, "", head, ...rows].join("\n"),
    diff ?? { expected: [], actual: rows },
  );
}

/** Lines in which each column is as wide as its widest cell. */
function formatTable(table: readonly (readonly string[])[]): string[] {
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
