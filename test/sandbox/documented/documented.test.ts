// The sandbox does what the documentation says, fact by fact.
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { ASSUMPTIONS } from "../../../src/sandbox/assumptions/list.ts";
import { run } from "../trials/trial.ts";
import type { TriedFact, UntriedFact } from "./fact.ts";
import { FACTS, PLATFORM_FACTS } from "./facts.ts";

const tried = FACTS.filter((fact): fact is TriedFact => "check" in fact);

for (const { id, says, tried: does, comes, decidedBy, check } of tried)
  test(`${id}: ${says} ${does} → ${comes}.`, async () => {
    const named = await run(check);
    if (decidedBy !== undefined && decidedBy in ASSUMPTIONS) expect(named).toContain(decidedBy);
  });

/** How many facts there are outside the pages of the API, by the first word of their id. */
const COUNTS = {
  states: 19,
  limits: 8,
  dialers: 36,
  lists: 18,
  dnc: 20,
  hours: 8,
  schedules: 8,
  callbacks: 3,
  results: 17,
  sms: 15,
  auth: 7,
  token: 1,
  rate: 8,
  history: 6,
  update: 1,
  hosts: 1,
  other: 6,
};

test("every fact of the user guide and the release notes is here", () => {
  const counts: Record<string, number> = {};
  for (const { id } of PLATFORM_FACTS) {
    const [word = ""] = id.split("-");
    counts[word] = (counts[word] ?? 0) + 1;
  }
  expect(counts).toEqual(COUNTS);
});

test("no fact is here twice", () => {
  const ids = FACTS.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test("a fact that is not tried has a reason, and the tests that it names exist", () => {
  const others = FACTS.filter((fact): fact is UntriedFact => !("check" in fact));
  const files = others.flatMap(({ why }) => why.match(/test\/\S+\.test\.ts/g) ?? []);
  expect(files.filter((file) => !existsSync(new URL(`../../../${file}`, import.meta.url)))).toEqual([]);
  expect(others.filter(({ why }) => !/^[A-Z].*\.$/.test(why))).toEqual([]);
});
