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

/** Whether each item that was sent has an item that is read to itself. */
function matchesItems(sent: readonly unknown[], read: readonly unknown[]): boolean {
  const left = [...read];
  const take = (item: unknown) => {
    const place = left.findIndex((each) => matchesSubset(item, each));
    return place >= 0 && left.splice(place, 1);
  };
  return sent.length === read.length && sent.every(take);
}
