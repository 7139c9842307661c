import { expect } from "vitest";
import { readBundle } from "../../scripts/spec/spec.ts";
import { SIGN_WORDS, signOf } from "../../site/effect-words.ts";
import { readGuides } from "../../site/guides.ts";
import { operationPages } from "../../site/pages/operation-pages.ts";
import { newerPages, olderPage } from "../../site/pages/versions.ts";
import { test } from "./fixtures.ts";

const operations = operationPages(readBundle());

/** What stands on a page, in the order of the document. */
const PARTS: readonly (readonly [name: string, selector: string])[] = [
  ["title", "h1"],
  ["purpose", ".lead"],
  ["address", ".url"],
  ["safety", ".strip"],
  ["kinds", ".kinds"],
  ["sample", ".card pre"],
  ["before", "#before"],
  ["parameters", "#parameters"],
  ["body", "#body"],
  ["response", "#response"],
  ["no answer", "#no-answer"],
  ["next", "#next"],
  ["not documented", "#unknown"],
];

test("the parts of every page have one order", async ({ open }) => {
  const page = await open("index.html");
  for (const { name, operation, row } of operations) {
    await page.goto(page.url().replace(/(index|operations\/[^/]+)\.html$/, `operations/${name}.html`));
    const found = await page.evaluate((parts) => {
      const all = parts.flatMap(([name, selector]) => {
        const element = document.querySelector(`main ${selector}`);
        return element ? [{ name, element }] : [];
      });
      const follows = (one: Element, other: Element) =>
        one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
      return all.sort((one, other) => follows(one.element, other.element)).map(({ name }) => name);
    }, PARTS);
    const expected = PARTS.map(([part]) => part).filter(
      (part) =>
        (part !== "kinds" || row.samples.length > 1) &&
        (part !== "body" || operation.requestBody) &&
        (part !== "before" || operation.description.includes("**Before")),
    );
    expect(found, name).toEqual(expected);
  }
});

const countWords = (text: string) => text.match(/\S+/g)?.length ?? 0;

test.concurrent.for(operations)(
  "$name says what it does to people in one line",
  async ({ name, method, effect, task }, { open }) => {
    const page = await open(`operations/${name}.html`);
    const summary = await page.locator(".strip > .line > span").innerText();
    expect(summary).toMatch(new RegExp(`^${SIGN_WORDS[signOf({ method, effect, task })]}\\. .*(repeat|send)`, "i"));
    expect(countWords(summary)).toBeLessThanOrEqual(15);
    const details = page.locator(".strip > div");
    expect(await details.isVisible()).toBe(false);
    const [said = "more"] = await details.allTextContents();
    expect(said, "what unfolds").not.toMatch(/^(People are [\w ]+|Reads only: [\w ]+)\.$/);
    expect(countWords(await page.locator(".lead").innerText()), "purpose").toBeLessThanOrEqual(20);
    expect(
      countWords(await page.locator("section:has(> #no-answer) > div").filter({ visible: true }).innerText()),
      "no answer",
    ).toBeLessThanOrEqual(50);
    expect(await page.locator("section:has(> #unknown) > ul > li").count(), "not documented").toBeLessThanOrEqual(4);
  },
);

test("who reads a field or an address as text reads its parts apart", async ({ open }) => {
  const page = await open("operations/createCampaignV2.html");
  const lines = await page.locator(".key, .url").evaluateAll((all) =>
    all.map((line) => ({
      text: line.textContent,
      isApart: line.firstElementChild?.nextSibling?.nodeType === Node.TEXT_NODE,
    })),
  );
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.filter(({ isApart }) => !isApart)).toEqual([]);
});

test("a call leads to the guides that use it, each beside the kinds that the guide is about", async ({ open }) => {
  const guides = readGuides().filter(({ calls }) => calls);
  expect(guides.length).toBeGreaterThan(3);
  for (const { name, calls = [], text, about } of guides)
    for (const call of calls) {
      const { row } = operations.find((each) => each.name === call) as (typeof operations)[number];
      // A guide may only show another kind than the first.
      expect(
        [call, ...row.samples.map(({ method }) => method)].some((word) => text.includes(word)),
        `${name} uses ${call}`,
      ).toBe(true);
      const page = await open(`operations/${call}.html`);
      for (const { kind, method } of row.samples) {
        if (kind) await page.getByRole("radio", { name: kind, exact: true }).check({ force: true });
        const isAbout = !about || !/\.(voice|sms)\.create/.test(method) || method.includes(about.toLowerCase());
        const link = page.locator(`section:has(> #next) a[href="../guides/${name}.html"]`);
        expect(await link.isVisible(), `${call}, ${kind}`).toBe(isAbout);
      }
    }
});

test("v1 leads to v2 before all else, v2 leads back, and what has only a v1 does not look old", async ({ open }) => {
  const page = await open("index.html");
  const show = (name: string) =>
    page.goto(page.url().replace(/(index|operations\/[^/]+)\.html$/, `operations/${name}.html`));
  const linked = (selector: string) =>
    page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  let old = 0;
  for (const operation of operations) {
    await show(operation.name);
    const newer = newerPages(operation, operations).map(({ name }) => `${name}.html`);
    expect(await linked(".newer a"), operation.name).toEqual(newer);
    if (newer.length > 0) old++;
    const older = olderPage(operation, operations);
    if (older) expect(await linked("main a"), operation.name).toContain(`${older.name}.html`);
  }
  expect(old).toBe(operations.filter(({ operation }) => /\(v1\)$/.test(operation.summary)).length);
});

test.concurrent.for(operations)(
  "$name: every field has an id, a link to itself and one short line",
  async ({ name }, { open }) => {
    const page = await open(`operations/${name}.html`);
    const fields = await page.locator(".fields > li").evaluateAll((all) =>
      all.map((field) => ({
        id: field.id,
        link: field.querySelector(".key > a")?.getAttribute("href"),
        lines: [...field.querySelectorAll(":scope > p:not(.key), :scope > details.more > summary")].map(
          (line) => line.textContent?.replace(/ more$/, "") ?? "",
        ),
      })),
    );
    expect(fields.length).toBeGreaterThan(0);
    for (const { id, link, lines } of fields) {
      expect(id).toMatch(/^(param|body|response)\.[\w.$-]+$/);
      expect(link).toBe(`#${id}`);
      for (const line of lines) expect(countWords(line), `${id}: ${line}`).toBeLessThanOrEqual(20);
    }
  },
);

test("a response stays whole beside the text when the rest of the request is unfolded", async ({ open }) => {
  const page = await open("operations/createCampaignV2.html", { viewport: { width: 1440, height: 900 } });
  await page.locator(".aside .code summary").first().click();
  const response = page.locator('.card[aria-label="Sample of the response"]');
  const hidden = () =>
    response.locator(".code:visible").evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  expect(await hidden()).toBe(0);
  expect((await response.getByText("more lines").first().boundingBox())?.y).toBeLessThan(900);
});
