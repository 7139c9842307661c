/** Yes, no, or nobody can tell. */
export type Verdict = boolean | undefined;

/**
 * Whether what is read contains what was sent, and maybe more: `true` if all of it does, `false` if something reads
 * otherwise, `undefined` if something can't be compared: it is not in the response, or has another JSON type there (a
 * name may come back as an object with an id). A number and a string of the same text are equal.
 *
 * An object that was sent empty only matches an empty one. The order of an array does not count, because contact lists
 * and calling windows have none; how often an item occurs does.
 */
export function matchesSubset(sent: unknown, read: unknown): Verdict {
  if (jsonType(sent) !== jsonType(read))
    return isScalar(sent) && isScalar(read) && `${sent}` === `${read}` ? true : undefined;
  if (Array.isArray(sent) && Array.isArray(read)) return matchesItems(sent, read);
  if (jsonType(sent) === "object") return matchesFields(sent as object, read as Readonly<Record<string, unknown>>);
  return sent === read;
}

const jsonType = (value: unknown) => (Array.isArray(value) ? "array" : value === null ? "null" : typeof value);

const isScalar = (value: unknown) => typeof value === "string" || typeof value === "number";

/** Three-valued AND over the fields: false beats undefined. */
function matchesFields(sent: object, read: Readonly<Record<string, unknown>>): Verdict {
  const fields = Object.entries(sent);
  if (fields.length === 0) return Object.keys(read).length === 0;
  const verdicts = fields.map(([name, value]) => matchesSubset(value, read[name]));
  return verdicts.includes(false) ? false : verdicts.includes(undefined) ? undefined : true;
}

/** Whether each item that was sent can have an item that is read to itself. */
function matchesItems(sent: readonly unknown[], read: readonly unknown[]): Verdict {
  if (sent.length !== read.length) return false;
  const verdicts = sent.map((item) => read.map((candidate) => matchesSubset(item, candidate)));
  if (canPair(verdicts.map((row) => row.map((verdict) => verdict === true)))) return true;
  return canPair(verdicts.map((row) => row.map((verdict) => verdict !== false))) ? undefined : false;
}

/** Whether every row can have a column to itself in which it is true (bipartite matching by augmenting paths). */
function canPair(rows: readonly (readonly boolean[])[]): boolean {
  const rowOfColumn = new Map<number, number>();
  const assign = (row: number, tried: Set<number>): boolean =>
    (rows[row] ?? []).some((matches, column) => {
      if (!matches || tried.has(column)) return false;
      tried.add(column);
      const holder = rowOfColumn.get(column);
      if (holder !== undefined && !assign(holder, tried)) return false;
      rowOfColumn.set(column, row);
      return true;
    });
  return rows.every((_, row) => assign(row, new Set()));
}
