import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { readBundle } from "../../scripts/spec/spec.ts";
import { descriptionOf } from "../../site/operation/description.ts";
import { operationPages } from "../../site/pages/operation-pages.ts";
import { test } from "./fixtures.ts";
import { PATHS } from "./places.ts";

/** Words that only the other half of an operation has. */
const OF_THE_OTHER: Readonly<Record<string, RegExp>> = {
  start: /\bstop(s|ped)?\b|in progress|campaignExecutionType/,
  stop: /\bstart(s|ed|ing)?\b|\bplay\b|people are|rerun|DNC|opts out|Preview|pre-call|absolute|recorded|totalCallsCompleted/i,
  enable: /in progress|\boff\b|empty object|enableSchedule=false/,
  disable: /turned on|people are|recurrence|UTC|DNC|Preview|absolute|recorded|enableSchedule=true/,
};

/** Words that only another kind of a call has. */
const OF_ANOTHER_KIND: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  "triggerCampaignV1-start": {
    Voice: /messages may|No global/,
    SMS: /phones may|recorded|Preview|pre-call|campaignInstanceId|totalCallsCompleted/i,
  },
  "triggerCampaignV1-stop": { SMS: /campaignInstanceId/ },
};

const halves = operationPages(readBundle()).filter(({ row }) => row.half);

/** What a reader sees of a call, without what it leads to: headings, samples and the next calls. */
const textOf = (page: Page) =>
  page.locator("main :is(.lead, .strip, .rest > section:not(:has(> #next)) > :not(h2))").evaluateAll((all) =>
    (all as HTMLElement[])
      .filter((element) => element.checkVisibility({ contentVisibilityAuto: true }))
      .map(({ innerText }) => innerText)
      .join("\n"),
  );

test.concurrent.for(halves)("$name says nothing of the other half, and no kind of another", async (half, { open }) => {
  const { name, row } = half;
  const page = await open(`operations/${name}.html`);
  for (const { kind } of row.samples) {
    if (kind) await page.getByRole("radio", { name: kind, exact: true }).check({ force: true });
    const text = await textOf(page);
    expect(text).toMatch(/^message$/m);
    expect(text).not.toMatch(OF_THE_OTHER[name.split("-")[1] as string] as RegExp);
    const other = OF_ANOTHER_KIND[name]?.[kind ?? ""];
    if (other) expect(text, kind).not.toMatch(other);
  }
  const { purpose, effect, before, repeating } = descriptionOf(half);
  for (const part of [purpose, effect, before, repeating]) expect(part).not.toBe("");
});
test("a paragraph without a name goes on with the part before it", () => {
  const pages = operationPages(readBundle());
  const partsOf = (name: string) => descriptionOf(pages.find((page) => page.name === name) as (typeof pages)[number]);
  expect(partsOf("triggerVoiceCampaignV2-start").before.split("\n\n")).toEqual([
    expect.stringMatching(/^Check opt-outs/),
    expect.stringMatching(/^Mind the law: calls are \[recorded\]/),
    expect.stringMatching(/^`Preview` dials by itself/),
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
