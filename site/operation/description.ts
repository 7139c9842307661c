import type { OperationPage } from "../pages/operation-pages.ts";
import type { Half } from "../pages/row.ts";
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
export function descriptionOf({ operation, task, row: { half } }: OperationPage): Description {
  const parts: Record<string, string[]> = {};
  let part = "lead";
  for (const paragraph of operation.description.trim().split(/\n\n+/)) {
    // A paragraph without a name goes on with the part before it.
    const [, name = part, text = paragraph] = /^\*\*(\w+)\.\*\* ([\s\S]*)$/.exec(paragraph) ?? [];
    part = name;
    parts[part] = [...(parts[part] ?? []), onlyAbout(task, half, text)];
  }
  const textOf = (name: string) => (parts[name] ?? []).filter(Boolean).join("\n\n");
  const lead = half?.lead ?? textOf("lead");
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

/**
 * Leaves out, of a paragraph, the sentences that are about the other half, and the words "With `trigger=play`," of those
 * about this one.
 */
function onlyAbout(task: OperationPage["task"], half: Half | undefined, text: string): string {
  if (!task) return text;
  return text
    .split(/(?<=\.) (?=With `)|(?<=\.\)?) (?=[A-Z*[`])/)
    .filter((sentence) => !half?.notAbout?.test(sentence))
    .map((sentence) => {
      const [, about, rest = ""] = new RegExp(`^With \`${task.parameter}=(\\w+)\`, (.*)$`, "s").exec(sentence) ?? [];
      if (about === undefined) return sentence;
      return about === task.value ? rest.charAt(0).toUpperCase() + rest.slice(1) : "";
    })
    .filter(Boolean)
    .join(" ");
}
