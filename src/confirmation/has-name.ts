import type { Listed } from "./reads.ts";

/**
 * Whether something has the name, as a server may store it: in one Unicode form, without spaces around it. `undefined` if
 * it may have it, because it has it in another case, or because one of the names can't be read.
 */
export function hasName(name: string | undefined, listed: Listed | null): boolean | undefined {
  if (typeof listed?.name !== "string" || !name?.trim()) return undefined;
  const [read, sent] = [listed.name, name].map((each) => each.normalize("NFC").trim());
  // Upper case has one form of ß and ss, and of the two small sigmas.
  return read === sent || (read?.toUpperCase() === sent?.toUpperCase() ? undefined : false);
}
