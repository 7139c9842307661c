import { expect, test } from "vitest";
import { faultsIn } from "../../scripts/discrepancies.ts";
import { type Discrepancy, operationsOf, readBundle, type Spec } from "../../scripts/spec.ts";

const spec: Spec = readBundle();

test("entries and operations refer to each other", () => {
  expect(spec["x-discrepancies"].length).toBeGreaterThan(0);
  expect(faultsIn(spec)).toEqual([]);
});

test.each<[string, Partial<Discrepancy>, RegExp]>([
  ["an unknown operation", { operations: ["callMars"] }, /there is no operation "callMars"/],
  ["an unknown page", { pages: ["call-mars"] }, /there is no page "call-mars"/],
  ["no operation", { operations: [] }, /it names no operation/],
  ["no page", { pages: [] }, /it names no page/],
  ["no choice", { choice: " " }, /"choice" is missing/],
  ["no place", { says: {} }, /"says" names no place/],
  [
    "a place whose text is not a string",
    { says: { table: false as unknown as string } },
    /what "table" says is no text/,
  ],
  ["an id that is taken", { id: "number-or-integer" }, /the id is taken more than once/],
  ["an operation that does not cite it", { operations: ["addContactsV1"] }, /addContactsV1 does not cite it/],
])("finds an entry with %s", (_, change, fault) => {
  const changed = structuredClone(spec);
  const entry = changed["x-discrepancies"].find(({ id }) => id === "ready-by-itself");
  Object.assign(entry as Discrepancy, change);
  expect(faultsIn(changed)).toContainEqual(expect.stringMatching(fault));
});

test.each([
  ["an unknown entry", "no-such-entry", /addContactsV1: it cites "no-such-entry", and there is no such entry/],
  [
    "an entry that does not name it",
    "ready-by-itself",
    /addContactsV1: it cites "ready-by-itself", and the entry does not name/,
  ],
])("finds an operation that cites %s", (_, id, fault) => {
  const changed = structuredClone(spec);
  const addContacts = operationsOf(changed).find(({ operation }) => operation.operationId === "addContactsV1");
  addContacts?.operation["x-confidence"].discrepancies?.push(id);
  expect(faultsIn(changed)).toContainEqual(expect.stringMatching(fault));
});
