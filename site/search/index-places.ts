import type { Aliases } from "../pages/row.ts";
import type { Place } from "./index-page.ts";

/** A heading, a row of a table, or a field, with an id. */
const PLACE = /<(h[23]|tr|li)\b[^>]*? id="([^"]+)"[^>]*>([\s\S]*?)<\/\1>/g;
const CELL = /<(t[dh]|p)\b[^>]*>([\s\S]*?)<\/\1>/g;

/** Lists the headings, rows and fields of a page that have an id, from its HTML: so each link has its target. */
export const placesIn = (html: string, aliases: Readonly<Record<string, Aliases>> = {}): Place[] =>
  [...html.matchAll(PLACE)].map(([, tag, id = "", content = ""]) => {
    const { [id]: own } = aliases;
    return { id, ...(tag?.startsWith("h") ? heading(content) : row(content)), ...(own && { aliases: own }) };
  });

const heading = (html: string) => ({ title: textOf(html), text: "" });

/** The first cell names a row; of a field, the name does. */
function row(html: string): { title: string; text: string } {
  const [first = "", ...others] = [...html.matchAll(CELL)].map(([, , cell = ""]) => cell);
  const [, name = first] = /^<a href="#[^"]*"><code>(.*?)<\/code>/.exec(first) ?? [];
  return { title: textOf(name), text: others.map(textOf).filter(Boolean).join(" · ") };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, "")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] as string)
    .replace(/\s+/g, " ")
    .trim();
