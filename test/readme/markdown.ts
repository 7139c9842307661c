import { readFileSync } from "node:fs";

/** A fenced block of code in a Markdown file. */
export interface Block {
  readonly language: string;
  /** The line of the Markdown file that its code begins on, from 1. */
  readonly line: number;
  /** The heading above it. */
  readonly heading: string;
  /** The file that its first line names, for example `recalls.ts`. Other blocks may import it. */
  readonly file: string | undefined;
  readonly code: string;
}

/** A Markdown file of this repository, taken apart. */
export interface Markdown {
  readonly file: string;
  readonly blocks: readonly Block[];
  /** The anchors of its headings, as GitHub makes them. */
  readonly anchors: readonly string[];
  /** Targets of its links. */
  readonly links: readonly string[];
  /** Its inline code outside of blocks. */
  readonly inlineCode: readonly string[];
  /** The cells of its table rows, by the heading above the table, without the header. */
  rows(heading: string): string[][];
  /** What is written between a heading and the next one, without tables and blocks. */
  text(heading: string): string;
}

/** Reads a Markdown file of this repository. */
export function readMarkdown(file: string): Markdown {
  const blocks: Block[] = [];
  const headings: string[] = [];
  const rows: { heading: string; cells: string[] }[] = [];
  const prose: { heading: string; line: string }[] = [];
  const lines = readFileSync(file, "utf8").split("\n");
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as string;
    const heading = headings.at(-1) ?? "";
    const fence = /^```(\w*)$/.exec(line);
    if (fence) {
      const end = lines.indexOf("```", index + 1);
      const code = lines.slice(index + 1, end).join("\n");
      const name = /^(?:\/\/|#) ([\w-]+(?:\.\w+)+)$/.exec(lines[index + 1] as string)?.[1];
      blocks.push({ language: fence[1] as string, line: index + 2, heading, file: name, code });
      index = end;
      continue;
    }
    prose.push({ heading, line });
    if (line.startsWith("#")) headings.push(line.replace(/^#+ /, ""));
    const isDivider = (text = "") => /^\|[ :|-]+\|$/.test(text);
    if (line.startsWith("|") && !isDivider(line) && !isDivider(lines[index + 1]))
      rows.push({
        heading,
        cells: line
          .slice(1, -1)
          .split("|")
          .map((cell) => cell.trim()),
      });
  }
  const text = prose.map(({ line }) => line).join("\n");
  return {
    file,
    blocks,
    anchors: headings.map(anchorOf),
    links: [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target as string),
    inlineCode: [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => (code as string).replace(/\s+/g, " ")),
    rows: (wanted) => rows.filter(({ heading }) => heading === wanted).map(({ cells }) => cells),
    text: (wanted) =>
      prose.flatMap(({ heading, line }) => (heading === wanted && !/^[|#]/.test(line) ? [line] : [])).join("\n"),
  };
}

const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");
