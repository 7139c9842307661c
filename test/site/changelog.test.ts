import { test as bare, expect } from "vitest";
import { operationsOf, readBundle, webhooksOf } from "../../scripts/spec/spec.ts";
import { operationsIn, readChangelog } from "../../site/changelog/read-changelog.ts";
import { test } from "./fixtures.ts";

const spec = readBundle();
const ids = operationsOf(spec).map(({ operation }) => operation.operationId);
const known = [...ids, ...webhooksOf(spec).map(({ operation }) => operation.operationId)];
const groups = readChangelog().flatMap((release) => release.groups);

/** Parts of the project in which every change touches operations. */
const ABOUT_OPERATIONS = ["The description", "The client", "Whole jobs", "The sandbox"];

bare("no change names an operation that there isn't", () => {
  const changes = groups.flatMap((group) => group.changes);
  const named = changes.flatMap((change) => [...change.matchAll(/`([a-z]\w*V\d)(?:-\w+)?`/g)].map(([, name]) => name));
  expect(new Set(named).size).toBeGreaterThan(10);
  expect(named.filter((name) => !known.includes(name ?? ""))).toEqual([]);
});

bare("each change of what makes calls names the operations that it touches, or all", () => {
  expect(groups.map(({ title }) => title)).toEqual(expect.arrayContaining(ABOUT_OPERATIONS));
  const changes = groups.filter(({ title }) => ABOUT_OPERATIONS.includes(title)).flatMap((group) => group.changes);
  expect(changes.filter((change) => operationsIn(change, ids).length === 0)).toEqual([]);
});

test("a reader sees what has changed for an operation", async ({ open }) => {
  const page = await open("changelog.html");
  await page.locator("select[name=operation]").selectOption("scheduleCallbacksV2");
  const shown = await page.locator(".entry:visible").allTextContents();
  const changes = groups.flatMap((group) => group.changes);
  const touching = changes.filter((change) => operationsIn(change, ids).includes("scheduleCallbacksV2"));
  expect(shown).toHaveLength(touching.length);
  expect(touching.length).toBeLessThan(changes.length);
  expect(shown.some((text) => text.includes("scheduleCallbacksV2"))).toBe(true);
  expect(new URL(page.url()).search).toBe("?operation=scheduleCallbacksV2");
  expect(await page.locator('.entry a[href="operations/scheduleCallbacksV2.html"]').count()).toBeGreaterThan(0);
});

test("without a script, all changes can be unfolded", async ({ open }) => {
  const page = await open("changelog.html", { javaScriptEnabled: false });
  // The first is open.
  for (const summary of (await page.locator(".group > summary").all()).slice(1)) await summary.click();
  expect(await page.locator(".entry:visible").count()).toBe(groups.flatMap((group) => group.changes).length);
});
