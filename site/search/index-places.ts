import type { Aliases } from "../pages/row.ts";
import type { Place } from "./index-page.ts";

const HEADING = /<h([23])[^>]*? id="([^"]+)"[^>]*>([\s\S]*?)<\/h\1>/g;
const ROW = /<tr[^>]*? id="([^"]+)"[^>]*>([\s\S]*?)<\/tr>/g;
const CELL = /<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/g;

/** Lists the headings and rows of a page that have an id, in their order, from its HTML: so each link has its target. */
export function placesIn(html: string, aliases: Readonly<Record<string, Aliases>> = {}): Place[] {
  const headings = [...html.matchAll(HEADING)].map(({ index, 2: id = "", 3: title = "" }) => ({
    index,
    place: { id, title: textOf(title), text: "" },
  }));
  const rows = [...html.matchAll(ROW)].map(({ index, 1: id = "", 2: row = "" }) => {
    const [title = "", ...cells] = [...row.matchAll(CELL)].map(([, cell = ""]) => textOf(cell));
    return { index, place: { id, title, text: cells.join(" · ") } };
  });
  return [...headings, ...rows]
    .sort((one, other) => one.index - other.index)
    .map(({ place }) => {
      const { [place.id]: own } = aliases;
      return own === undefined ? place : { ...place, aliases: own };
    });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, "")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] as string)
    .replace(/\s+/g, " ")
    .trim();
