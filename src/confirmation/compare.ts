/**
 * Whether what is read has all of what was sent, and maybe more. A number and a string of the same text are equal. An
 * object that was sent empty only matches an empty one. The order of an array does not count, because contact lists and
 * calling windows have none; how often an item occurs does.
 */
export function matchesSubset(sent: unknown, read: unknown): boolean {
  if (Array.isArray(sent)) return Array.isArray(read) && matchesItems(sent, read);
  if (typeof sent === "object" && sent !== null)
    return typeof read === "object" && read !== null && !Array.isArray(read) && matchesFields(sent, read);
  return sent === read || (isScalar(sent) && isScalar(read) && `${sent}` === `${read}`);
}

const isScalar = (value: unknown) => typeof value === "string" || typeof value === "number";

function matchesFields(sent: object, read: object): boolean {
  const fields = Object.entries(sent);
  if (fields.length === 0) return Object.keys(read).length === 0;
  return fields.every(([name, value]) => matchesSubset(value, (read as Readonly<Record<string, unknown>>)[name]));
}

/**
 * Whether each item that was sent can have an item that is read to itself (bipartite matching by augmenting paths): one
 * that was sent may match several.
 */
function matchesItems(sent: readonly unknown[], read: readonly unknown[]): boolean {
  const sentOf = new Map<number, number>();
  const assign = (index: number, tried: Set<number>): boolean =>
    read.some((candidate, place) => {
      if (tried.has(place) || !matchesSubset(sent[index], candidate)) return false;
      tried.add(place);
      const holder = sentOf.get(place);
      if (holder !== undefined && !assign(holder, tried)) return false;
      sentOf.set(place, index);
      return true;
    });
  return sent.length === read.length && sent.every((_, index) => assign(index, new Set()));
}
