import type { OperationPage } from "../pages/operation-pages.ts";
import { aboutTask } from "../schema/conditions.ts";
import { splitSentences } from "../schema/sentences.ts";

/** The parts of the description of an operation, in Markdown. */
export interface Description {
  /** What the call is for: the first sentence. */
  readonly purpose: string;
  /** What else is said before the named parts. */
  readonly more: string;
  readonly effect: string;
  readonly before: string;
  readonly repeating: string;
  readonly unknown: string;
}

/** Reads the description of an operation, as far as it is about what this page does. */
export function descriptionOf(page: OperationPage): Description {
  const { operation, task, row } = page;
  const parts: Record<string, string[]> = {};
  let part = "lead";
  let value: string | undefined;
  for (const paragraph of operation.description.trim().split(/\n\n+/)) {
    const named = PART.exec(paragraph);
    // A paragraph without a name goes on with the part before it.
    if (named) [, part = part, value] = named;
    const text = named ? paragraph.slice(named[0].length) : paragraph;
    if (value === undefined || value === task?.value) parts[part] = [...(parts[part] ?? []), aboutTask(text, page)];
  }
  const textOf = (name: string) => (parts[name] ?? []).filter(Boolean).join("\n\n");
  const lead = row.half?.lead ?? textOf("lead");
  const [purpose = ""] = splitSentences(lead);
  return {
    purpose,
    more: lead.slice(purpose.length).trim(),
    effect: textOf("Effect"),
    before: textOf("Before"),
    repeating: textOf("Repeating"),
    unknown: textOf("Unknown"),
  };
}

/** The name of a part, such as `**Before.**`, or of one that is about one value only: "**Before `trigger=play`.**". */
const PART = /^\*\*(\w+)(?: `\w+=(\w+)`)?\.\*\* /;
