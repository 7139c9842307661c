import type { World } from "../world.ts";

/** Returns the id of a DNC list (`cl`) or of an experience flow (`cf`), the same each time it is named. */
export function idOfName(prefix: "cl" | "cf", name: string, { state, random }: World): string {
  const key = `${prefix} ${name}`;
  const known = state.idsByName.get(key);
  if (known !== undefined) return known;
  const id = random.id(prefix);
  state.idsByName.set(key, id);
  return id;
}
