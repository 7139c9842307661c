/** Numbers over many rounds. */
export interface Quartiles {
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
}

/** What a section measures of one contender. */
export interface Row {
  readonly name: string;
  readonly microseconds?: Quartiles;
  /** To the first contender of the table. */
  readonly ratio?: Quartiles;
  readonly bytes?: number;
}

/** What a section measures. */
export interface Table {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Formats a table in Markdown. */
export function formatTable({ rows }: Table): string {
  const [first] = rows as [Row];
  const lines = rows.map(({ name, microseconds, ratio, bytes }) =>
    microseconds && ratio
      ? [name, microseconds.median.toFixed(1), spread(microseconds, 1), ratio.median.toFixed(2), spread(ratio, 2)]
      : [name, (bytes as number).toFixed(1)],
  );
  const head = first.ratio ? ["", "µs a call", "quartiles", `÷ ${first.name}`, "quartiles"] : ["", "bytes a call"];
  return [head, head.map((_, column) => (column ? "--:" : "---")), ...lines]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

const spread = ({ q1, q3 }: Quartiles, digits: number) => `${q1.toFixed(digits)} to ${q3.toFixed(digits)}`;
