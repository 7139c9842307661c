// The tables with a row for each operation. The compiler names a row that is missing; these tests say what belongs in it.
import { expect, test } from "vitest";
import { isConfirmable } from "../../src/confirmation/confirm.ts";
import { OPERATIONS, type OperationId } from "../../src/operations/operation.ts";
import { HANDLERS } from "../../src/sandbox/api/handlers.ts";
import { UNCONFIRMABLE } from "../confirmation/unconfirmable.ts";
import { SITUATIONS } from "../sandbox/situations.ts";
import { missingRows } from "../support/missing-rows.ts";

const IDS = Object.keys(OPERATIONS) as OperationId[];

test("the sandbox carries out every operation", () => {
  const missing = missingRows(IDS, Object.keys(HANDLERS), {
    table: "HANDLERS in src/sandbox/api/handlers.ts",
    add: "the function that carries it out, which goes into a file of that folder",
  });
  expect(missing, missing.join("\n")).toEqual([]);
});

test("the sandbox is tried with every operation", () => {
  const missing = missingRows(IDS, Object.keys(SITUATIONS), {
    table: "SITUATIONS in test/sandbox/situations.ts",
    add: "the requests that it is tried with, each with what stands in the sandbox before it",
  });
  expect(missing, missing.join("\n")).toEqual([]);
});

test("of every operation that does more than read, a read tells what became of it, or the reason is written down", () => {
  const decided = [...IDS.filter(isConfirmable), ...UNCONFIRMABLE];
  const missing = missingRows(
    IDS.filter((id) => OPERATIONS[id].effect !== "read"),
    decided,
    {
      table: "CONFIRMERS in src/confirmation/confirm.ts",
      add: "the read that tells what became of it. If there is none, add it to Unconfirmable there, with the reason, and to UNCONFIRMABLE in test/confirmation/unconfirmable.ts",
    },
  );
  expect(missing, missing.join("\n")).toEqual([]);
});
