import { expect } from "vitest";
import { readYaml } from "../../scripts/spec/spec.ts";
import { test } from "./fixtures.ts";
import { urlOf } from "./places.ts";

interface Query {
  readonly q: string;
  readonly first: string;
  readonly any?: readonly string[];
}

const queries = ["tasks", "queries"].flatMap((name): readonly Query[] => readYaml(`test/site/${name}.yaml`).queries);

/** The place of a call, of a guide (`guide:…`) or of another page (`page:…`). */
const pageOf = (name: string) => {
  const [, kind, rest] = /^(?:(guide|page):)?(.+)$/.exec(name) ?? [];
  return urlOf(`${{ guide: "guides/", page: "" }[kind ?? ""] ?? "operations/"}${rest}.html`);
};

test("every query has the right first hit, which Tab reaches", async ({ open }) => {
  const page = await open("operations/getCampaignV2.html");
  const input = page.getByRole("searchbox");
  await input.focus();
  const hits = page.locator(".hits a");
  const wrong: string[] = [];
  for (const { q, first, any = [] } of queries) {
    await input.fill(q);
    await hits.first().waitFor();
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    if (![first, ...any].map(pageOf).includes(focused)) wrong.push(`${q}: ${focused}`);
    await input.focus();
  }
  expect(wrong).toEqual([]);
});

/** Calls that have no v2. */
const ONLY_V1 = /(addContactsV1|sendOutboundSmsV1)\.html$/;

test("v2 comes before v1", async ({ open }) => {
  const page = await open("index.html");
  const input = page.getByRole("searchbox");
  let compared = 0;
  for (const query of ["create campaign", "start", "contact lists", "status", "delete", "getCampaign", "update list"]) {
    await input.fill(query);
    await page.locator(".hits a").first().waitFor();
    const hits = await page
      .locator(".hits a")
      .evaluateAll((links) => (links as HTMLAnchorElement[]).map(({ href }) => href));
    const older = hits.findIndex((href) => /V1(-\w+)?\.html$/.test(href) && !ONLY_V1.test(href));
    if (older < 0) continue;
    compared++;
    expect(
      hits.slice(older).filter((href) => /V2(-\w+)?\.html$/.test(href)),
      query,
    ).toEqual([]);
  }
  expect(compared).toBeGreaterThan(1);
});

test("Enter opens the first hit, arrows go through them, Escape closes, and nothing is said to be found if so", async ({
  open,
}) => {
  const page = await open("index.html");
  await page.keyboard.press("/");
  await page.keyboard.type("callback");
  await page.locator(".hits a").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const second = await page.locator(".hits a").nth(1).getAttribute("href");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe(second);
  await page.keyboard.press("Escape");
  expect(await page.locator(".hits").isVisible()).toBe(false);

  const input = page.getByRole("searchbox");
  await input.fill("xylophone quartz");
  expect(await page.locator(".hits [role=status]").textContent()).toBe("Nothing found for “xylophone quartz”.");
  await input.fill("callback");
  await page.keyboard.press("Enter");
  await page.waitForURL(pageOf("scheduleCallbacksV2"));
});
