import { describe, expect, test } from "vitest";
import { InvalidRequestError } from "../../src/index.ts";
import { createAssumptions } from "../../src/sandbox/assumptions/assumptions.ts";

const LIST = {
  "start-active": {
    values: ["conflict", "ok"],
    what: "An active campaign that is started again answers 409.",
    why: "No page says.",
    restsOn: ["start-of-an-active-campaign"],
  },
  "preparing-takes": { values: ["5s"], what: "Preparing takes 5 seconds.", why: "No page says.", restsOn: [] },
} as const;

test("the first value is the default", () => {
  expect(createAssumptions(LIST).use("start-active")).toBe("conflict");
});

test("assume sets another value", () => {
  const assumptions = createAssumptions(LIST, { assume: { "start-active": "ok" } });
  expect(assumptions.use("start-active")).toBe("ok");
  expect(assumptions.use("preparing-takes")).toBe("5s");
});

test("take returns what a response used, once each, and starts anew", () => {
  const assumptions = createAssumptions(LIST);
  assumptions.use("start-active");
  assumptions.use("preparing-takes");
  assumptions.use("start-active");
  expect(assumptions.take()).toEqual(["start-active", "preparing-takes"]);
  expect(assumptions.take()).toEqual([]);
});

describe("strict", () => {
  test("refuses to guess, and names the assumption", () => {
    const assumptions = createAssumptions(LIST, { strict: true });
    expect(() => assumptions.use("start-active")).toThrow(InvalidRequestError);
    expect(() => assumptions.use("start-active")).toThrow(
      'strict: the sandbox would have to guess "start-active". An active campaign that is started again answers 409. To decide it, set assume: { "start-active": "conflict" }.',
    );
  });

  test("takes what was decided", () => {
    const assumptions = createAssumptions(LIST, { strict: true, assume: { "start-active": "conflict" } });
    expect(assumptions.use("start-active")).toBe("conflict");
  });
});

test.each<[object, string]>([
  [{ "start-actve": "ok" }, 'assume: there is no assumption "start-actve". There are start-active, preparing-takes.'],
  [{ toString: "ok" }, 'assume: there is no assumption "toString".'],
  [{ "start-active": "maybe" }, 'assume: "start-active" can\'t be "maybe". Give "conflict" or "ok".'],
  [{ "start-active": true }, 'assume: "start-active" can\'t be boolean. Give "conflict" or "ok".'],
  [["start-active"], "assume: expected a plain object, but got an array."],
])("refuses assume: %j", (assume, message) => {
  const create = () => createAssumptions(LIST, { assume: assume as Record<string, string> });
  expect(create).toThrow(InvalidRequestError);
  expect(create).toThrow(message);
});
