import { readFileSync } from "node:fs";

/** A version of the project. */
export interface Release {
  /** Its heading, for example `0.1.0 (unreleased)`. */
  readonly title: string;
  readonly groups: readonly ChangeGroup[];
}

/** Changes to one part of the project. */
export interface ChangeGroup {
  readonly title: string;
  /** Markdown, one each. */
  readonly changes: readonly string[];
}

/** Reads what has changed: versions under `##`, parts under `###`, a change in each entry of their lists. */
export const readChangelog = (text = readFileSync("CHANGELOG.md", "utf8")): readonly Release[] =>
  sectionsOf(text, "## ").map(({ title, body }) => ({
    title,
    groups: sectionsOf(body, "### ").map((part) => ({
      title: part.title,
      changes: sectionsOf(part.body, "- ").map((entry) => `${entry.title}\n${entry.body.replace(/^ {2}/gm, "")}`),
    })),
  }));

/** Finds the lines that begin with a mark, each with the lines up to the next. */
const sectionsOf = (text: string, mark: string): { title: string; body: string }[] =>
  `\n${text}`
    .split(`\n${mark}`)
    .slice(1)
    .map((section) => {
      const end = section.indexOf("\n");
      return end < 0 ? { title: section, body: "" } : { title: section.slice(0, end), body: section.slice(end + 1) };
    });

/** What a change says of itself if it touches every operation. */
const ALL = /\ball( \d+)? operations\b/;

/** Lists the operations that a change touches, from their ids in its text. */
export const operationsIn = (change: string, ids: readonly string[]): readonly string[] =>
  ALL.test(change) ? ids : ids.filter((id) => change.includes(`\`${id}\``));
