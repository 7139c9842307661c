import { expect } from "vitest";
import { discrepanciesPage } from "../../scripts/discrepancies-page.ts";
import { type Discrepancy, readPublishedLedger } from "../../scripts/ledger.ts";
import { pagesOf } from "../../scripts/page-link.ts";
import { operationsOf, readBundle, type Spec } from "../../scripts/spec.ts";
import { DISCREPANCIES, test } from "./fixtures.ts";

const spec: Spec = readBundle();
const entries = readPublishedLedger();
const operations = operationsOf(spec).map(({ operation }) => operation);

test("every entry is complete, and links to its pages and operations", async ({ page }) => {
  await page.goto(DISCREPANCIES);
  const shown = await page.locator("section").evaluateAll((sections) =>
    sections.map((section) => ({
      id: section.id,
      what: section.querySelector("h3")?.textContent,
      pairs: [...section.querySelectorAll("dl > div")].map((pair) =>
        [...pair.children].map((cell) => cell.textContent),
      ),
      links: [...section.querySelectorAll("dd a")].map((link) => link.getAttribute("href")),
    })),
  );
  expect(shown.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
  for (const [index, entry] of entries.entries()) {
    const { what, pairs, links } = shown[index] as (typeof shown)[number];
    expect(what).toBe(plain(entry.what));
    for (const [place, said] of Object.entries({ ...entry.says, "Our choice": entry.choice, Why: entry.why }))
      expect(pairs).toContainEqual([plain(place), plain(said)]);
    const read = operations.flatMap(pagesOf);
    expect(links).toEqual([
      ...[...Object.entries(entry.says).flat(), entry.choice, entry.why].flatMap(linksIn),
      ...entry.pages.map((slug) => read.find((page) => page.slug === slug)?.url),
      // reference.test.ts checks that each of these links leads to its operation.
      ...entry.operations.map((operationId) => `index.html#operation/${operationId}`),
    ]);
  }
});

test("the index has every operation, with links to its entries", async ({ page }) => {
  await page.goto(DISCREPANCIES);
  const folds = await page.locator("nav details").evaluateAll((folds) =>
    folds.map((fold) => ({
      title: fold.querySelector("summary")?.textContent,
      links: [...fold.querySelectorAll("a")].map((link) => link.getAttribute("href")),
    })),
  );
  expect(folds).toHaveLength(operations.length);
  for (const { summary, operationId } of operations) {
    const own = entries.filter(({ operations }) => operations.includes(operationId)).map(({ id }) => `#${id}`);
    const fold = folds.find(({ title }) => title === `${summary} (${own.length})`);
    expect(fold?.links.sort()).toEqual(own.sort());
  }
});

test("a link to an operation opens the reference there", async ({ page }) => {
  await page.goto(DISCREPANCIES);
  const link = page.locator("section a[href^='index.html#operation/']").last();
  const summary = (await link.textContent()) as string;
  // Not click(), which waits until a list is unfolded.
  await link.dispatchEvent("click");
  const heading = page.getByRole("heading", { level: 2, name: summary });
  await expect.poll(() => heading.isVisible(), { timeout: 10_000 }).toBe(true);
});

test("the page has no script and no duplicate ids, and fits a screen of 320 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(DISCREPANCIES);
  expect(await page.locator("script").count()).toBe(0);
  const ids = await page.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id));
  expect(ids).toEqual([...new Set(ids)]);
  await page.locator("details").evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute("open", "");
  });
  expect(await page.locator("html").evaluate(({ scrollWidth }) => scrollWidth)).toBe(320);
});

test("HTML in a text is shown, not interpreted", async ({ page }) => {
  const hostile = structuredClone(entries);
  const [entry] = hostile as [Discrepancy];
  const text = `</section><img src="https://example.org/"> & "one" 'two' &amp; <b>`;
  Object.assign(entry, { what: text, choice: text, why: text, says: { [text]: text } });
  await page.setContent(discrepanciesPage(spec, hostile, "index.html"));
  const section = page.locator("section").first();
  expect(await section.locator("h3").textContent()).toBe(text);
  expect((await section.locator("dt, dd").allTextContents()).filter((shown) => shown === text)).toHaveLength(4);
});

const LINK = /\[([^\]]+)\]\(([^)]+)\)/g;

const linksIn = (text: string) => [...text.matchAll(LINK)].map(([, , address]) => address);

/** Removes the backticks around code, and the addresses of links. */
const plain = (text: string) => text.replace(/`([^`]+)`/g, "$1").replace(LINK, "$1");
