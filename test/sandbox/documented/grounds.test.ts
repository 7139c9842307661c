// Assumptions rest on facts and on the ledger, and decide where facts leave something open.
import { expect, test } from "vitest";
import { readLedger } from "../../../scripts/spec/ledger.ts";
import { ASSUMPTIONS } from "../../../src/sandbox/assumptions/list.ts";
import { FACTS, PLATFORM_FACTS } from "./facts.ts";

const LEDGER = readLedger().map(({ id }) => id);

test("each assumption rests on an entry of the ledger or a fact", () => {
  const known = new Set([...LEDGER, ...PLATFORM_FACTS.map(({ id }) => id)]);
  const unknown = Object.entries(ASSUMPTIONS).flatMap(([id, { restsOn }]) =>
    restsOn
      .filter((ground) => !known.has(ground))
      .map(
        (ground) =>
          `"${id}" rests on "${ground}", which is no id in openapi/discrepancies.yaml. If it is a fact of the user guide or the release notes, add it in test/sandbox/documented/.`,
      ),
  );
  expect(unknown, unknown.join("\n")).toEqual([]);
});

test("what decides a fact is an assumption or an entry of the ledger", () => {
  const known = new Set([...LEDGER, ...Object.keys(ASSUMPTIONS)]);
  const unknown = FACTS.flatMap((fact) =>
    "decidedBy" in fact && fact.decidedBy !== undefined && !known.has(fact.decidedBy)
      ? [`"${fact.id}" is decided by "${fact.decidedBy}", which is neither.`]
      : [],
  );
  expect(unknown, unknown.join("\n")).toEqual([]);
});
