import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readBundle } from "../../scripts/spec/spec.ts";
import { descriptionOf } from "../../site/operation/description.ts";
import { operationPages } from "../../site/pages/operation-pages.ts";
import { PATHS } from "./places.ts";

/** Words that only the other half of an operation has. */
const OF_THE_OTHER: Readonly<Record<string, RegExp>> = {
  start: /To stop|A stop|in progress|Stop it|`trigger=stop`/,
  stop: /To start|rerun|`trigger=play`|`play`|DNC|opts out|Preview|pre-call|absolute|recorded|Start it/,
  enable: /in progress|`enableSchedule=false`|schedule off/,
  disable: /`enableSchedule=true`|recurrence|UTC|DNC|Preview|absolute|recorded/,
};

const halves = operationPages(readBundle()).filter(({ row }) => row.half);

test.each(halves.map((page) => [page.name, page] as const))("%s says nothing of the other half", (name, page) => {
  const other = OF_THE_OTHER[name.split("-")[1] as string] as RegExp;
  const { purpose, more, effect, before, repeating, unknown } = descriptionOf(page);
  expect(`${purpose} ${more} ${effect} ${before} ${repeating} ${unknown}`).not.toMatch(other);
  for (const part of [purpose, effect, before, repeating]) expect(part).not.toBe("");
});

test("a paragraph without a name goes on with the part before it", () => {
  const pages = operationPages(readBundle());
  const partsOf = (name: string) => descriptionOf(pages.find((page) => page.name === name) as (typeof pages)[number]);
  expect(partsOf("triggerVoiceCampaignV2-start").before.split("\n\n")).toEqual([
    expect.stringMatching(/^Check opt-outs/),
    expect.stringMatching(/^Mind the law: calls are \[recorded\]/),
    expect.stringMatching(/^`Preview` dials by itself.* Start it when `Ready`\.$/),
  ]);
  expect(partsOf("getCampaignStatusV2").more.split("\n\n")).toHaveLength(2);
});

test("three operations have two halves", () => {
  expect(halves).toHaveLength(6);
});

test("no page shows HTML as text, but in code", () => {
  const textOf = (path: string) => readFileSync(`site/dist/${path}`, "utf8").replace(/<pre.*?<\/pre>/gs, "");
  expect(PATHS.filter((path) => /&lt;(?:br|p|div|span)\b/.test(textOf(path)))).toEqual([]);
});
