import { hasNewer } from "../pages/versions.ts";
import type { Source } from "../source.ts";
import { type FieldLimit, fieldLimits } from "./field-limits.ts";
import { guideLimits, seldomLimits as seldom } from "./guide-limits.ts";
import type { Row, Table } from "./rows.ts";

const heads = ["what", "limit", "where"];

/** Lists the limits: those on the pages of the calls, and those that stand elsewhere. */
export const limits = (source: Pick<Source, "pages" | "spec">): Table => ({
  heads,
  rows: [...callLimits(source), ...guideLimits],
});

/** Lists limits that few need. */
export const seldomLimits: Table = { heads, rows: seldom };

/** Lists the limits of fields, in one row where a field has the same limit on several pages. */
function callLimits({ pages, spec }: Pick<Source, "pages" | "spec">): Row[] {
  const rows = new Map<string, FieldLimit[]>();
  for (const each of fieldLimits(pages, spec)) {
    const key = `${each.name} ${each.limit}`;
    rows.set(key, [...(rows.get(key) ?? []), each]);
  }
  return [...rows.values()].map((same) => {
    const [{ name, limit }] = same as [FieldLimit];
    // Version 1 has the same limits, unless a field is there alone.
    const newest = same.filter(({ page }) => !hasNewer(page, pages));
    return { id: `limit-${name}`, cells: [`\`${name}\``, limit, calls(newest.length > 0 ? newest : same)] };
  });
}

/** Links the places: "Create, update a campaign". What the calls are about is said once. */
function calls(places: readonly FieldLimit[]): string {
  const links = new Map<string, string[]>();
  for (const { page, field } of places) {
    const [, verb = "", object = ""] = /^(\w+) (.*)$/.exec(page.title) ?? [];
    const word = links.has(object) ? verb.toLowerCase() : verb;
    links.set(object, [...(links.get(object) ?? []), `[${word}](operations/${page.name}.html#${field})`]);
  }
  return [...links].map(([object, verbs]) => `${verbs.join(", ")} ${object}`).join("; ");
}
