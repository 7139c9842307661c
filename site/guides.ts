import { readFileSync } from "node:fs";
import { plainText } from "./markdown.tsx";

/** A guide of `docs/`. */
export interface Guide {
  /** The name of its file, without the ending. */
  readonly name: string;
  /** Its heading. */
  readonly title: string;
  /** Its first paragraph, as plain text. */
  readonly summary: string;
  /** Markdown, without the heading. */
  readonly text: string;
}

/** The guides, in the order in which somebody new reads them. */
const NAMES = [
  "first-voice-campaign",
  "first-sms",
  "token",
  "contacts",
  "start-timed-out",
  "schedules-and-callbacks",
  "rate-limit",
  "testing",
  "other-languages",
  "v1-to-v2",
];

/** Reads the guides. */
export const readGuides = (): Guide[] =>
  NAMES.map((name) => {
    const [, title = "", text = ""] = /^# (.+)\n([\s\S]*)$/.exec(readFileSync(`docs/${name}.md`, "utf8")) ?? [];
    const [first = ""] = text.trim().split(/\n\n/);
    return { name, title, summary: plainText(first), text };
  });
