import { typeOfMethod } from "../operation/kind-of-campaign.ts";
import { kindNamed } from "../pages/kind.ts";
import type { OperationPage } from "../pages/operation-pages.ts";
import type { SampleRow } from "../pages/row.ts";
import { type ByKind, groupByValue } from "./by-kind.ts";
import { splitSentences } from "./sentences.ts";

/**
 * Leaves out of a text the sentences that begin with another value of the parameter that decides what the call does, as in
 * "With `trigger=stop`, the campaign stops.", and those words of the sentences that are about this one.
 */
export function aboutTask(text: string, { task }: OperationPage): string {
  if (!task) return text;
  return mapSentences(text, (sentence) => {
    const [, parameter, value, rest = ""] = /^With `(\w+)=(\w+)`, (.*)$/s.exec(sentence) ?? [];
    if (parameter !== task.parameter) return sentence;
    return value === task.value ? capitalized(rest) : "";
  });
}

/** The same of sentences such as "For SMS, name a DNC list." or "For progressive or preview, give a queue.". */
const aboutKind = (text: string, page: OperationPage, row: SampleRow): string =>
  mapSentences(text, (sentence) => {
    const [, names = "", rest = ""] = /^For ([\w -]+?), (.*)$/s.exec(sentence) ?? [];
    const answers = names.split(" or ").map((name) => isOf(name, page, row));
    if (answers.includes(undefined)) return sentence;
    return answers.includes(true) ? capitalized(rest) : "";
  });

/** Makes, of a text, that of what a page does and of one of its kinds. */
export const textOfKind = (text: string, page: OperationPage, row: SampleRow): string =>
  aboutKind(aboutTask(text, page), page, row);

/** Makes, of a text, that of what a page does and of each of its kinds. */
export const textByKind = (text: string, page: OperationPage): ByKind<string>[] =>
  groupByValue(
    page.row.samples.map((row) => ({
      kind: row.kind === undefined ? "" : kindNamed(row.kind).id,
      value: textOfKind(text, page, row),
    })),
  );

/** Whether a kind of a call has a name or is of a type of campaign; `undefined` if kinds of the call don't say. */
function isOf(name: string, { row: { samples } }: OperationPage, { kind, method }: SampleRow): boolean | undefined {
  if (/^(voice|SMS)$/.test(name)) {
    const type = typeOfMethod(method);
    return type && type === name;
  }
  const isName = (other: string | undefined) => other?.toLowerCase() === name.toLowerCase();
  return samples.some((other) => isName(other.kind)) ? isName(kind) : undefined;
}

const mapSentences = (text: string, change: (sentence: string) => string) =>
  splitSentences(text).map(change).filter(Boolean).join(" ");

const capitalized = (text: string) => text.replace(/\p{L}|`/u, (first) => first.toUpperCase());
