import { expect } from "vitest";
import { readPublishedLedger } from "../../scripts/spec/ledger.ts";
import { test } from "./fixtures.ts";

const ledger = readPublishedLedger();
const PAGE = "discrepancies.html";

test("every entry has an anchor, with what it says, the choice and why", async ({ open }) => {
  const page = await open(PAGE);
  const shown = await page
    .locator(".entry")
    .evaluateAll((entries) => entries.map((entry) => [entry.querySelector("h2")?.id, entry.textContent] as const));
  expect(shown.map(([id]) => id)).toEqual(ledger.map(({ id }) => id));
  for (const [index, { says, choice, why }] of ledger.entries())
    for (const text of [...Object.values(says), choice, why]) expect(shown[index]?.[1]).toContain(plain(text));
});

test("the filter shows what fits, and stands in the address", async ({ open }) => {
  const page = await open(PAGE);
  await page.locator("select[name=affects]").selectOption("behaviour");
  await page.locator("select[name=operation]").selectOption("triggerVoiceCampaignV2");
  await page.locator("input[name=safety]").check();
  const fitting = ledger.filter(
    ({ affects, operations, safety }) =>
      affects.includes("behaviour") && operations.includes("triggerVoiceCampaignV2") && safety,
  );
  expect(fitting.length).toBeGreaterThan(0);
  const shown = () => page.locator(".entry:visible h2").evaluateAll((headings) => headings.map(({ id }) => id));
  expect(await shown()).toEqual(fitting.map(({ id }) => id));
  await page.reload();
  expect(await shown()).toEqual(fitting.map(({ id }) => id));
});

test("an entry that is linked to is shown, whatever the filter is", async ({ open }) => {
  const page = await open(`${PAGE}?safety=yes#http-status-unstated`);
  expect(ledger.find(({ id }) => id === "http-status-unstated")?.safety).toBe(false);
  expect(await page.locator("#http-status-unstated").isVisible()).toBe(true);
  expect(await page.locator("output").textContent()).toBe(`${ledger.length} entries`);
});

/** Removes the backticks around code, and the addresses of links. */
const plain = (text: string) => text.replace(/`([^`]+)`/g, "$1").replace(/\[([^\]]+)\]\([^)]+\)/g, "$1");
