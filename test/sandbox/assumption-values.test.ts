// Every value of every assumption is tried: it does what the list says, and a response names it.
import { expect, test } from "vitest";
import { ASSUMPTIONS } from "../../src/sandbox/assumptions/list.ts";
import { missingRows } from "../support/missing-rows.ts";
import { AGENTS } from "./trials/agents.ts";
import { CAMPAIGNS } from "./trials/campaigns.ts";
import { CONSOLE } from "./trials/console.ts";
import { CONTACT_LISTS } from "./trials/contact-lists.ts";
import { DIALING } from "./trials/dialing.ts";
import { PRE_CALL } from "./trials/pre-call.ts";
import { REQUESTS } from "./trials/requests.ts";
import { SCHEDULES } from "./trials/schedules.ts";
import { STARTS } from "./trials/starts.ts";
import { run, type Trial, type Trials } from "./trials/trial.ts";

const TRIALS: Trials = {
  ...REQUESTS,
  ...CAMPAIGNS,
  ...STARTS,
  ...CONTACT_LISTS,
  ...SCHEDULES,
  ...DIALING,
  ...AGENTS,
  ...CONSOLE,
  ...PRE_CALL,
};

const pairsOf = (table: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(table).flatMap(([id, values]) => values.map((value) => `${id}: ${value}`));

test("every value of every assumption is tried", () => {
  const listed = Object.entries(ASSUMPTIONS).map(([id, { values }]) => [id, values] as const);
  const tried = Object.entries(TRIALS).map(([id, trials]) => [id, Object.keys(trials)] as const);
  const missing = missingRows(pairsOf(Object.fromEntries(listed)), pairsOf(Object.fromEntries(tried)), {
    table: "test/sandbox/trials/",
    add: "a trial in the file of its subject that shows what this value does, and fails with any other",
  });
  expect(missing, missing.join("\n")).toEqual([]);
});

const trials = Object.entries(TRIALS).flatMap(([id, byValue]) =>
  Object.entries(byValue as Record<string, Trial>).map(([value, trial]) => ({ id, value, trial })),
);

test.each(trials)("$id: $value", async ({ id, value, trial }) => {
  const named = await run(trial, { [id]: value });
  expect(
    named,
    `No response of this trial, in test/sandbox/trials/, names "${id}". Ask world.assumptions.use("${id}") where src/sandbox/ decides it.`,
  ).toContain(id);
});

const others = trials.flatMap(({ id, value, trial }) =>
  trials
    .filter((other) => other.id === id && other.value !== value)
    .map((other) => ({ id, value, other: other.value, trial })),
);

test.each(others)("$id: $value is not $other", async ({ id, other, trial }) => {
  const passes = await run(trial, { [id]: other }).then(
    () => true,
    () => false,
  );
  expect(
    passes,
    `This trial, in test/sandbox/trials/, passes with "${other}", too: expect what only its own value does.`,
  ).toBe(false);
});
