// biome-ignore lint/suspicious/noExplicitAny: the bundle is walked as it comes.
type Json = any;

const PREFIX = "#/components/schemas/";

/**
 * Puts each schema that is referred to once where that is, and leaves out what nothing refers to: a reference and a name
 * take more room.
 *
 * @param parts what refers to the schemas
 * @returns the parts, and the schemas that are shared
 */
export function withSharedSchemas<T>(parts: T, schemas: Record<string, Json>): { parts: T; schemas: Json } {
  const uses = countUses(parts, schemas);
  const inlined = (node: Json): Json => {
    if (Array.isArray(node)) return node.map(inlined);
    if (typeof node !== "object" || node === null) return node;
    const name = nameOf(node);
    if (name && uses.get(name) === 1) return inlined({ ...schemas[name], ...node, $ref: undefined });
    const entries = Object.entries(node).filter(([, value]) => value !== undefined);
    return Object.fromEntries(entries.map(([key, value]) => [key, inlined(value)]));
  };
  const shared = Object.entries(schemas).filter(([name]) => (uses.get(name) ?? 0) > 1);
  return { parts: inlined(parts), schemas: inlined(Object.fromEntries(shared)) };
}

/** How often each schema is referred to, by what is used itself. */
function countUses(parts: unknown, schemas: Record<string, Json>): Map<string, number> {
  const uses = new Map<string, number>();
  const count = (_: string, node: Json) => {
    const name = nameOf(node);
    if (name) {
      uses.set(name, (uses.get(name) ?? 0) + 1);
      if (uses.get(name) === 1) JSON.stringify(schemas[name], count);
    }
    return node;
  };
  JSON.stringify(parts, count);
  return uses;
}

const nameOf = (node: Json): string | undefined =>
  typeof node?.$ref === "string" && node.$ref.startsWith(PREFIX) ? node.$ref.slice(PREFIX.length) : undefined;
