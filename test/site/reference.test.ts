import { expect } from "vitest";
import { readPublishedLedger } from "../../scripts/ledger.ts";
import { pagesOf } from "../../scripts/page-link.ts";
import { operationsOf, readBundle, type Spec } from "../../scripts/spec.ts";
import { REFERENCE, test } from "./fixtures.ts";

const spec: Spec = readBundle();
const ledger = readPublishedLedger();
const operations = operationsOf(spec).map(({ path, operation }) => ({ path, ...operation }));

test.for(operations)("shows $operationId", async (operation, { page }) => {
  const { operationId, summary } = operation;
  // The discrepancies link to this address.
  await page.goto(`${REFERENCE}#operation/${operationId}`);
  const section = page.locator(`[id$="/${operationId.toLowerCase()}"]`);
  const heading = section.locator("h2", { hasText: summary });
  await heading.waitFor();
  // The page scrolls to the operation by itself.
  await expect
    .poll(() => heading.evaluate((it) => it.getBoundingClientRect().top))
    .toSatisfy((top: number) => top >= 0 && top < 200);

  for (const { description } of pagesOf(operation))
    await section.getByRole("link", { name: description, exact: true }).first().waitFor();

  const [, effect] = operation.description.match(/^\*\*Effect\.\*\* ([^.[`]+)/m) as RegExpMatchArray;
  await section.locator("p", { hasText: `Effect. ${effect}` }).waitFor();

  const fold = section.locator("details", { hasText: "Where the documentation disagrees" });
  await fold.locator("summary").click();
  const links = await fold.getByRole("link").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  // discrepancies.test.ts checks that each of these ids exists.
  const own = ledger.filter(({ operations }) => operations.includes(operation.operationId));
  expect(links.sort()).toEqual(own.map(({ id }) => `discrepancies.html#${id}`).sort());
});

test("the reference links to the discrepancies", async ({ page }) => {
  await page.goto(REFERENCE);
  await page.getByRole("link", { name: "what each place says" }).click();
  const heading = page.getByRole("heading", { level: 1, name: "Where the documentation disagrees" });
  await expect.poll(() => heading.isVisible(), { timeout: 10_000 }).toBe(true);
});

test("search finds “start”", async ({ page }) => {
  await page.goto(REFERENCE);
  const field = page.getByPlaceholder("Search docs");
  // The page listens to the keyboard only a moment after it is shown.
  await expect
    .poll(() => page.keyboard.press("Control+k").then(() => field.isVisible()), { timeout: 10_000 })
    .toBe(true);
  await field.fill("start");
  const results = page.getByTestId("search-dialog").getByRole("link");
  for (const { path, summary } of operations.filter(({ summary }) => summary.startsWith("Start")))
    await results.filter({ hasText: path }).filter({ hasText: summary }).first().waitFor();
});
