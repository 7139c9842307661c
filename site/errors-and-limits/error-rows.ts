import { plainText } from "../markdown.tsx";
import type { Source } from "../source.ts";
import { headersOf } from "./headers.tsx";
import { RATE_LIMIT_TEXTS } from "./rate-limit-texts.ts";
import { errorTables } from "./tables.ts";

/** A part of the page that somebody may look for, as plain text. */
export interface ErrorRow {
  /** Its anchor on the page. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Lists the rows of all tables of the page, the headers and the texts of the rate limit, for the search. */
export const errorRows = (source: Pick<Source, "spec" | "pages">): ErrorRow[] => [
  ...Object.values(errorTables(source)).flatMap(({ rows }) =>
    rows.map(({ id, cells: [title = "", ...others] }) => ({
      id,
      title: plainText(title),
      text: plainText(others.filter(Boolean).join(". ")),
    })),
  ),
  ...headersOf(source).map(({ name, text, more }) => ({
    id: name,
    title: name,
    text: plainText([text, more].filter(Boolean).join(" ")),
  })),
  { id: "rate-limit-texts", title: "Too many requests", text: RATE_LIMIT_TEXTS.join(" ") },
];
