import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readBundle } from "../../scripts/spec/spec.ts";
import { descriptionOf } from "../../site/description.ts";
import { operationPages } from "../../site/pages/operation-pages.ts";
import { PATHS } from "./places.ts";

/** Words that only the other half of an operation has. */
const OF_THE_OTHER: Readonly<Record<string, RegExp>> = {
  start: /To stop|A stop|`trigger=stop`/,
  stop: /To start|rerun|`trigger=play`|`play`/,
  enable: /`enableSchedule=false`|schedule off/,
  disable: /`enableSchedule=true`|recurrence|UTC/,
};

const halves = operationPages(readBundle()).filter(({ row }) => row.half);

test.each(halves.map((page) => [page.name, page] as const))("%s says nothing of the other half", (name, page) => {
  const other = OF_THE_OTHER[name.split("-")[1] as string] as RegExp;
  const { lead, effect, before, repeating, unknown } = descriptionOf(page);
  expect(`${lead} ${effect} ${before} ${repeating} ${unknown}`).not.toMatch(other);
  for (const part of [lead, effect, before, repeating]) expect(part).not.toBe("");
});

test("three operations have two halves", () => {
  expect(halves).toHaveLength(6);
});

test("no page shows HTML as text", () => {
  expect(PATHS.filter((path) => /&lt;(?:br|p|div|span)\b/.test(readFileSync(`site/dist/${path}`, "utf8")))).toEqual([]);
});
