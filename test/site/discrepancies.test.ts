import type { Page } from "playwright-core";
import { expect } from "vitest";
import { type Discrepancy, readPublishedLedger } from "../../scripts/spec/ledger.ts";
import { readYaml } from "../../scripts/spec/spec.ts";
import { GRAVEST, ofSafety as inOrder } from "../../site/discrepancies/safety.ts";
import { test } from "./fixtures.ts";

const ledger = readPublishedLedger();
const PAGE = "discrepancies.html";

/** The ids of the entries that can be seen. */
const shownOn = (page: Page) => page.locator(".entry:visible h3").evaluateAll((all) => all.map(({ id }) => id));
const idsOf = (entries: readonly Discrepancy[]) => entries.map(({ id }) => id).sort();
const ofSafety = inOrder(ledger);

test("every entry has an anchor, with what it says, the choice and why", async ({ open }) => {
  const page = await open(PAGE);
  const entries = await page
    .locator(".entry")
    .evaluateAll((all) => all.map((entry) => [entry.querySelector("h3")?.id, entry.textContent] as const));
  expect(entries.map(([id]) => id).sort()).toEqual(idsOf(ledger));
  const texts = new Map(entries);
  for (const { id, says, choice, why } of ledger)
    for (const text of [...Object.values(says), choice, why]) expect(texts.get(id)).toContain(plain(text));
});

test("people's safety comes first and open, the others are grouped and folded", async ({ open }) => {
  const page = await open(PAGE);
  expect(await shownOn(page)).toEqual(ofSafety.map(({ id }) => id));
  const groups = await page
    .locator(".group")
    .evaluateAll((all) =>
      all.map((group) => [
        (group as HTMLDetailsElement).open,
        group.querySelector(".count")?.textContent,
        String(group.querySelectorAll(".entry").length),
      ]),
    );
  expect(groups.length).toBeGreaterThan(5);
  for (const [isOpen, count, entries] of groups) expect([isOpen, count]).toEqual([false, entries]);
});

test("the gravest come first, each an entry on people's safety", () => {
  expect(ofSafety.slice(0, GRAVEST.length).map(({ id }) => id)).toEqual(GRAVEST);
  expect(idsOf(ofSafety)).toEqual(idsOf(ledger.filter(({ safety }) => safety)));
});

test("the contents list has the groups below what they are part of", async ({ open }) => {
  const page = await open(PAGE);
  const groups = await page.locator(".group h2").evaluateAll((all) => all.map(({ id }) => `#${id}`));
  const below = page.locator(".toc li:has(> [href='#others']) ul a");
  expect(await below.evaluateAll((all) => all.map((link) => link.getAttribute("href")))).toEqual(groups);
  expect(await page.locator(".toc details > ul > li > a").allTextContents()).toEqual([
    "People's safety",
    "Everything else",
  ]);
});

test("without a script, all can be unfolded", async ({ open }) => {
  const page = await open(PAGE, { javaScriptEnabled: false });
  expect(await page.locator(".filter").isVisible()).toBe(false);
  for (const summary of await page.locator(".group > summary").all()) await summary.click();
  expect((await shownOn(page)).sort()).toEqual(idsOf(ledger));
});

test("the filter shows what fits, and stands in the address", async ({ open }) => {
  const page = await open(PAGE);
  await page.locator("select[name=affects]").selectOption("behaviour");
  await page.locator("select[name=operation]").selectOption("triggerVoiceCampaignV2");
  await page.locator("input[name=safety]").check();
  const fitting = ofSafety.filter(
    ({ affects, operations }) => affects.includes("behaviour") && operations.includes("triggerVoiceCampaignV2"),
  );
  expect(fitting.length).toBeGreaterThan(0);
  const shown = async () => (await shownOn(page)).sort();
  expect(await shown()).toEqual(idsOf(fitting));
  expect(await page.locator("#others").isVisible(), "a section without an entry").toBe(false);
  await page.reload();
  expect(await shown()).toEqual(idsOf(fitting));
});

test.for(["createCampaignV2", "sendOutboundSmsV1", "preCallCheck"])(
  "a link to the entries of %s unfolds them",
  async (operation, { open }) => {
    const page = await open(`${PAGE}?operation=${operation}`);
    const fitting = ledger.filter(({ operations }) => operations.includes(operation));
    expect(fitting.some(({ safety }) => !safety)).toBe(true);
    expect((await shownOn(page)).sort()).toEqual(idsOf(fitting));
  },
);

test.for(["http-status-unstated", "update-replaces"])("a link to %s opens its group alone", async (id, { open }) => {
  const page = await open(`${PAGE}#${id}`);
  const { top } = await page.locator(`#${id}`).evaluate((heading) => heading.getBoundingClientRect());
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(720);
  expect(await page.locator(".group[open]").count()).toBe(ofSafety.some((entry) => entry.id === id) ? 0 : 1);
});

test("an entry that is linked to is shown, whatever the filter is", async ({ open }) => {
  const page = await open(`${PAGE}?safety=yes#http-status-unstated`);
  expect(ledger.find(({ id }) => id === "http-status-unstated")?.safety).toBe(false);
  expect(await page.locator("#http-status-unstated").isVisible()).toBe(true);
  expect(await page.locator("output").textContent()).toBe(`${ledger.length} entries`);
});

test("coverage links each page of the documentation to its entries", async ({ open }) => {
  const page = await open("coverage.html");
  const rows = await page.locator(".coverage tbody tr").evaluateAll((all) =>
    all.map((row) => {
      const [source, ...links] = [...row.querySelectorAll("a")];
      const last = links.at(-1);
      return { source: source?.href, count: Number(last?.textContent), entries: last?.href ?? "" };
    }),
  );
  const slugs: readonly string[] = readYaml("openapi/pages.yaml");
  expect(rows.map(({ source }) => /([^/]+)\.mdx$/.exec(source ?? "")?.[1]).sort()).toEqual([...slugs].sort());
  for (const { count, entries } of rows.filter((_, index) => index % 8 === 0)) {
    await page.goto(entries);
    expect((await shownOn(page)).length, entries).toBe(count);
    expect(count).toBeGreaterThan(0);
  }
});

/** Removes the backticks around code, and the addresses of links. */
const plain = (text: string) => text.replace(/`([^`]+)`/g, "$1").replace(/\[([^\]]+)\]\([^)]+\)/g, "$1");

test("a part of the name of a page is enough to find what was found on it", async ({ open }) => {
  const page = await open(PAGE);
  await page.locator("input[name=page]").fill("start voice");
  await page.locator("input[name=page]").blur();
  const slugs = await page
    .locator(".entry:visible")
    .evaluateAll((all) => all.map((each) => each.getAttribute("data-page")));
  expect(slugs.length).toBeGreaterThan(0);
  for (const each of slugs) expect(each).toContain("start-voice");
});
