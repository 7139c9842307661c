import { expect, test } from "vitest";
import { splitSentences } from "../../site/schema/sentences.ts";
import { FIELD_TEXTS, firstSentence, wordsOf } from "./field-texts.ts";

/** The parts of a chip that a description may end with, such as "1 to 100". */
const limitsIn = (chip: string): string[] =>
  chip.split(", ").filter((part) => /^(at (least|most) )?\d|date and time|^written|^default/.test(part));

/** Describes what is wrong with the first sentence of a field; `undefined` if nothing is. */
function fault(text: string, chip: string): string | undefined {
  const first = firstSentence(text);
  if (first === "") return "says nothing";
  const words = wordsOf(first).length;
  if (words > 20) return `has ${words} words`;
  const limits = limitsIn(chip);
  const last = limits.find((limit) => first.endsWith(`, ${limit}.`));
  const rest = last ? first.slice(0, -last.length - 3) : first;
  const said = limits.flatMap((limit) => limit.match(/\d+/g) ?? []).find((number) => wordsOf(rest).includes(number));
  if (said) return `says ${said} again, and not as the last clause`;
  return /\b(optional|by default|ISO 8601)\b/i.test(first) ? "says what the chip says" : undefined;
}

/** Finds a clause that stands twice in a text. */
function saidTwice(text: string): string | undefined {
  const clauses = splitSentences(text)
    .flatMap((sentence) => sentence.split(/[:;,] /))
    .map((clause) => clause.toLowerCase().replace(/\b(the|an?) |\W+$/g, ""))
    .filter((clause) => wordsOf(clause).length > 2);
  return clauses.find((clause, index) => clauses.some((other, place) => place !== index && other.includes(clause)));
}

test("the first sentence of each field says in at most 20 words what the chip doesn't", () => {
  expect(FIELD_TEXTS.length).toBeGreaterThan(400);
  const faults = FIELD_TEXTS.flatMap(({ place, text, chip }) => {
    const found = fault(text, chip);
    return found ? [`${place} ${found}: ${firstSentence(text)}`] : [];
  });
  expect(faults).toEqual([]);
});

test.each([
  ["Page to read, 1 to 100.", "whole number, 1 to 100", undefined],
  ["Page to read, 1 to 100, from the first.", "whole number, 1 to 100", "says 1 again, and not as the last clause"],
  ["Name. At most 48 characters.", "text, at most 48 characters", undefined],
  ["Name of at most 48 characters.", "text, at most 48 characters", "says 48 again, and not as the last clause"],
  ["When it was created, in ISO 8601.", "text, date and time", "says what the chip says"],
  [`A${" word".repeat(20)}.`, "text", "has 21 words"],
  ["", "text", "says nothing"],
])("of %j beside %j: %s", (text, chip, expected) => {
  expect(fault(text, chip)).toBe(expected);
});

test.each([
  ["Id of the campaign (`cd-…`), not of a run. Id of a campaign (`cd-…`).", "id of campaign (`cd"],
  ["End of the run, later than its start. Later than its start, in UTC.", "later than its start"],
  ["Type of campaign: voice or SMS. Number of messages.", undefined],
])("in %j stands twice: %s", (text, expected) => {
  expect(saidTwice(text)).toBe(expected);
});

test("no field says a thing twice", () => {
  const doubled = FIELD_TEXTS.flatMap(({ place, text }) => {
    const clause = saidTwice(text);
    return clause ? [`${place}: ${clause}`] : [];
  });
  expect(doubled).toEqual([]);
});

test("a sentence ends where the rule finds its end", () => {
  for (const { place, text } of FIELD_TEXTS)
    for (const sentence of splitSentences(text)) {
      expect(sentence, place).toMatch(/^(Each: )?[A-Z`[*].*\.$/s);
      expect(sentence, place).not.toMatch(/\b(e\.g|i\.e|etc|cf|vs|approx)\.$/);
    }
});
