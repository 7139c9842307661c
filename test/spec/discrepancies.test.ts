import { expect, test } from "vitest";
import { validateLedger } from "../../scripts/check/validate-ledger.ts";
import { confidenceIn } from "../../scripts/generate/confidence.ts";
import { type Discrepancy, isGeneral, readLedger } from "../../scripts/spec/ledger.ts";
import { operationsOf, readBundle, readYaml, type Spec } from "../../scripts/spec/spec.ts";

const LEDGER = "openapi/discrepancies.yaml";
const PINNED = "test/spec/safety-entries.yaml";

const spec: Spec = readBundle();
const ledger = readLedger();
const operationIds = operationsOf(spec).map(({ operation }) => operation.operationId);

test("the ledger fits the spec", () => {
  expect(ledger.length).toBeGreaterThan(0);
  const problems = validateLedger(ledger, spec);
  expect(problems, [`Correct in ${LEDGER}:`, ...problems].join("\n")).toEqual([]);
});

test.each<[string, object, RegExp]>([
  ["an unknown operation", { operations: ["callMars"] }, /there is no operation "callMars"/],
  ["an unknown page", { pages: ["call-mars"] }, /no operation has a page "call-mars"/],
  ["no operation", { operations: [] }, /operations must NOT have fewer than 1 items/],
  ["no page", { pages: [] }, /pages must NOT have fewer than 1 items/],
  ["no choice", { choice: " " }, /choice must match pattern/],
  ["no place", { says: {} }, /says must NOT have fewer than 1 properties/],
  // YAML does not read a bare true or 5 as text.
  ["a place whose text is not a string", { says: { table: false } }, /says\/table must be string/],
  ["nothing that it affects", { affects: [] }, /affects must NOT have fewer than 1 items/],
  ["an unknown effect", { affects: ["mood"] }, /affects\/0 must be equal to one of the allowed values/],
  ["no word on safety", { safety: undefined }, /must have required property 'safety'/],
  ["an id that is taken", { id: "number-or-integer" }, /the id is taken more than once/],
  ["a field that is not described", { note: "mind this" }, /must NOT have additional properties/],
])("finds an entry with %s", (_, change, problem) => {
  const changed = structuredClone(ledger);
  Object.assign(changed.find(({ id }) => id === "ready-by-itself") as Discrepancy, change);
  const problems = validateLedger(JSON.parse(JSON.stringify(changed)), spec);
  expect(problems).toContainEqual(expect.stringMatching(problem));
});

/** How the entries with `safety: true` differ from those that are pinned, one sentence each. */
function safetyDifferences(entries: readonly Pick<Discrepancy, "id" | "safety">[]): string[] {
  const pinned: string[] = readYaml(PINNED);
  const marked = entries.filter(({ safety }) => safety).map(({ id }) => id);
  return [
    ...pinned
      .filter((id) => !marked.includes(id))
      .map((id) =>
        entries.some((entry) => entry.id === id)
          ? `"${id}" is not "safety: true" any more: mark it again in ${LEDGER}, or, if nobody can be reached by mistake, remove it from ${PINNED}.`
          : `"${id}" is missing: put it back into ${LEDGER}, or, if a page now settles it, remove it from ${PINNED}.`,
      ),
    ...marked
      .filter((id) => !pinned.includes(id))
      .map((id) => `"${id}" is "safety: true" in ${LEDGER}: add it to ${PINNED}, in alphabetical order.`),
  ];
}

test("the entries about people's safety are those that are pinned", () => {
  const differences = safetyDifferences(ledger);
  expect(differences, differences.join("\n")).toEqual([]);
  const pinned: string[] = readYaml(PINNED);
  expect(pinned, `${PINNED} has each entry once, in alphabetical order.`).toEqual([...new Set(pinned)].sort());
});

test.each<[string, (entry: Discrepancy) => Discrepancy[], RegExp]>([
  ["marked otherwise", (entry) => [{ ...entry, safety: !entry.safety }], /safety: true/],
  ["removed", () => [], /is missing: put it back/],
  ["renamed", (entry) => [{ ...entry, id: "another-name" }], /"another-name" is "safety: true".*add it/],
])("an entry about people's safety is noticed if it is %s", (_, change, sentence) => {
  const changed = ledger.flatMap((entry) => (entry.id === "start-of-an-active-campaign" ? change(entry) : [entry]));
  expect(safetyDifferences(changed).join("\n")).toMatch(sentence);
});

test("the spec cites what holds for most operations once", () => {
  const cited = spec["x-confidence"].discrepancies;
  expect(cited).toEqual(ledger.filter((entry) => isGeneral(entry, operationIds)).map(({ id }) => id));
  for (const { operation } of operationsOf(spec)) {
    const own = operation["x-confidence"].discrepancies ?? [];
    expect(own.filter((id) => cited.includes(id))).toEqual([]);
    for (const id of own) expect(ledger.find((entry) => entry.id === id)?.operations).toContain(operation.operationId);
  }
});

test("confidence tells the operations apart: no level holds more than two thirds of them", () => {
  const levels = operationsOf(spec).map(({ operation }) => operation["x-confidence"].level);
  for (const level of new Set(levels))
    expect(levels.filter((other) => other === level).length, level).toBeLessThanOrEqual((levels.length * 2) / 3);
});

test.each<[string, Partial<Discrepancy>[], string]>([
  ["nothing", [], "documented"],
  ["words", [{ nature: "contradiction", affects: ["wording"] }], "documented"],
  ["the response", [{ nature: "contradiction", affects: ["receive", "wording"] }], "documented"],
  ["a request that is left open", [{ nature: "silence", affects: ["send"] }], "inferred"],
  ["behaviour that is left open", [{ nature: "silence", affects: ["receive", "behaviour"] }], "inferred"],
  ["a request that is contradicted", [{ nature: "contradiction", affects: ["send"] }], "inferred"],
  [
    "behaviour that is contradicted",
    [
      { nature: "silence", affects: ["send"] },
      { nature: "contradiction", affects: ["send", "behaviour"] },
    ],
    "contradicted",
  ],
  [
    "what holds for most operations",
    [{ nature: "contradiction", affects: ["behaviour"], operations: ["a", "b"] }],
    "documented",
  ],
])("an operation with entries on %s", (_, entries, level) => {
  const complete = entries.map((entry, index) => ({ id: String(index), operations: ["a"], ...entry }));
  expect(confidenceIn("a", ["a", "b", "c"], complete as Discrepancy[]).level).toBe(level);
});

test("an operation cites the entries that decide, and no others", () => {
  const entry = (id: string, affects: Discrepancy["affects"]) => ({
    id,
    nature: "silence",
    affects,
    operations: ["a"],
  });
  const entries = [entry("send", ["send"]), entry("receive", ["receive"]), entry("behaviour", ["behaviour"])];
  const { discrepancies } = confidenceIn("a", ["a", "b", "c"], entries as Discrepancy[]);
  expect(discrepancies).toEqual(["send", "behaviour"]);
});
