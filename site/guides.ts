import { readdirSync, readFileSync } from "node:fs";
import { plainText } from "./markdown.tsx";
import { GUIDE_ROWS, guideErrors } from "./pages/guides.ts";
import type { Aliases } from "./pages/row.ts";

/** A guide of `docs/`. */
export interface Guide {
  /** The name of its file, without the ending. */
  readonly name: string;
  /** Its heading. */
  readonly title: string;
  /** Its first paragraph, as Markdown. */
  readonly lead: string;
  /** The same as plain text. */
  readonly summary: string;
  /** Markdown, without the heading. */
  readonly text: string;
  readonly aliases: Aliases;
}

/**
 * Reads the guides, in the order of their rows.
 *
 * @throws Error if a guide has no row, or a row no guide
 */
export function readGuides(): Guide[] {
  const [error] = guideErrors(readdirSync("docs"));
  if (error) throw new Error(error);
  return Object.entries(GUIDE_ROWS).map(([name, { aliases }]) => {
    const [, title = "", text = ""] = /^# (.+)\n([\s\S]*)$/.exec(readFileSync(`docs/${name}.md`, "utf8")) ?? [];
    const [lead = ""] = text.trim().split(/\n\n/);
    return { name, title, lead, summary: plainText(lead), text, aliases };
  });
}
