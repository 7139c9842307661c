/** Compares the rows that a table needs with those that it has. Returns a sentence for each that is missing or left over. */
export function missingRows(
  needed: Iterable<string>,
  had: Iterable<string>,
  { table, add }: { readonly table: string; readonly add: string },
): string[] {
  const [wanted, rows] = [new Set(needed), new Set(had)];
  return [
    ...[...wanted].filter((name) => !rows.has(name)).map((name) => `"${name}" has no row in ${table}: add ${add}.`),
    ...[...rows].filter((name) => !wanted.has(name)).map((name) => `"${name}" has a row in ${table}: remove it.`),
  ];
}
