import { readdirSync, readFileSync } from "node:fs";
import { plainText } from "./markdown.tsx";
import { GUIDE_ROWS, type GuideRow, guideErrors } from "./pages/guides.ts";

/** A guide of `docs/`. */
export interface Guide extends GuideRow {
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
}

/**
 * Reads the guides, in the order of their rows.
 *
 * @throws Error if a guide has no row, or a row no guide
 */
export function readGuides(): Guide[] {
  const [error] = guideErrors(readdirSync("docs"));
  if (error) throw new Error(error);
  return Object.entries(GUIDE_ROWS).map(([name, row]) => {
    const [, title = "", text = ""] = /^# (.+)\n([\s\S]*)$/.exec(readFileSync(`docs/${name}.md`, "utf8")) ?? [];
    const [lead = ""] = text.trim().split(/\n\n/);
    return { name, title, lead, summary: plainText(lead), text, ...row };
  });
}
