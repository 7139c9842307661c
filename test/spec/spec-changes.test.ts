import { describe, expect, test } from "vitest";
import { effectChanges, formatChanges, mayBreak } from "../../scripts/check/spec-changes.ts";
import { operationsOf, readBundle } from "../../scripts/spec/spec.ts";

test("operations whose changes break callers come first, and in each the breaking changes", () => {
  const changes = [
    { level: 1, operationId: "getCampaignV2", text: "a field was added" },
    {
      level: 1,
      operationId: "createCampaignV2",
      text: "`oneOf[subschema #1: A -> subschema #2: B]/allOf[subschema #2]/c` grew",
    },
    { level: 2, operationId: "createCampaignV2", text: "an enum grew" },
    {
      level: 3,
      operationId: "createCampaignV2",
      text: "a field became required (shared schema: `A`, also at `b` and `c`)",
    },
    { level: 1, text: "a tag was added" },
  ] as const;
  expect(formatChanges(changes)).toBe(`createCampaignV2
  breaking: a field became required (shared schema: \`A\`)
  maybe breaking: an enum grew
  \`oneOf[B]/c\` grew

getCampaignV2
  a field was added

all operations
  a tag was added`);
});

test("another effect breaks callers", () => {
  const bundle = readBundle();
  const changed = structuredClone(bundle);
  for (const { operation } of operationsOf(changed))
    if (operation.operationId === "createCampaignV2") operation["x-effect"] = "contact";
  expect(effectChanges(bundle, changed)).toEqual([
    { level: 3, operationId: "createCampaignV2", text: 'the effect changed from "write" to "contact"' },
  ]);
  expect(effectChanges(bundle, bundle)).toEqual([]);
});

describe("a version may break callers", () => {
  test.each([
    ["0.1.0", "0.1.1", false],
    ["0.1.0", "0.1.0", false],
    ["0.1.0", "0.2.0", true],
    ["0.9.0", "1.0.0", true],
    ["1.1.0", "1.2.0", false],
    ["1.1.0", "2.0.0", true],
  ])("of %s: %s %s", (base, revision, expected) => {
    expect(mayBreak(base, revision)).toBe(expected);
  });
});
