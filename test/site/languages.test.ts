// A guide lets its readers choose a language for each group of blocks that say the same.

import type { Page } from "playwright-core";
import { h, type VNode } from "preact";
import { expect } from "vitest";
import { htmlOf } from "../../site/layout/document.tsx";
import { createMarkdown } from "../../site/markdown.tsx";
import { test } from "./fixtures.ts";
import { urlOf } from "./places.ts";

const fence = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\`\n\n`;

const GUIDE = `# A guide

${fence("ts", "// one.ts\n\none")}${fence("python", "# one.py\none")}${fence("go", "// one.go\none")}
Then:

${fence("ts", "two")}${fence("go", `two${"\n//".repeat(50)}`)}
A block of its own, and two in one language:

${fence("sh", "three")}
${fence("json", "{}")}
Then:

${fence("ts", "// four.ts\nfour")}${fence("ts", "// five.ts\nfive")}`;

const __html = createMarkdown(() => undefined).blocks(GUIDE);
const content = h("div", { dangerouslySetInnerHTML: { __html } }) as VNode;
const page = { path: "guides/languages.html", title: "A guide", summary: "", content, hasContents: true };
const navigation = { start: [], guides: [], operations: [], about: [] };
const html = htmlOf(page, { navigation, url: undefined, repository: undefined });

/** Opens the guide above as if it were a page of the site. */
async function openGuide(open: (path: string, options?: object) => Promise<Page>, options = {}): Promise<Page> {
  const opened = await open("index.html", { viewport: { width: 1440, height: 400 }, ...options });
  await opened.route(urlOf(page.path), (route) => route.fulfill({ body: html, contentType: "text/html" }));
  await opened.goto(urlOf(page.path));
  return opened;
}

/** The code that is shown, without what fills it. */
const shown = (page: Page) =>
  page
    .locator("main pre:visible")
    .evaluateAll((all) => all.map(({ textContent }) => textContent?.replace(/(\n\/\/)+$/, "")));

const OTHERS = ["three", "{}", "four", "five"];

test("blocks in different languages with nothing between are one card; others have a name", async ({ open }) => {
  const page = await openGuide(open);
  expect(await page.locator("main .card").count()).toBe(6);
  expect(await page.locator("main .card > header > :not(button)").allInnerTexts()).toEqual([
    expect.stringMatching(/^Language\s+TypeScript\s+Python\s+Go$/),
    expect.stringMatching(/^Language\s+TypeScript\s+Go$/),
    "Shell",
    "JSON",
    "four.ts",
    "five.ts",
  ]);
  expect(await shown(page)).toEqual(["// one.ts\n\none", "two", ...OTHERS]);
});

test("a language is chosen in all groups that have it, also by arrows, and on the next page", async ({ open }) => {
  const page = await openGuide(open);
  // As in Safari, which keeps nothing in its place by itself.
  await page.addStyleTag({ content: "* { overflow-anchor: none }" });
  const second = page.locator(".langs").nth(1);
  await second.evaluate((choice) => choice.scrollIntoView({ block: "center" }));
  const { y } = (await second.boundingBox()) as { y: number };
  await second.getByLabel("TypeScript").focus();
  await page.keyboard.press("ArrowRight");
  expect(await shown(page)).toEqual(["// one.go\none", "two", ...OTHERS]);
  expect(((await second.boundingBox()) as { y: number }).y, "the choice stays under the eye").toBeCloseTo(y, 0);

  await page.locator(".langs").first().getByText("Python").click();
  expect(await shown(page), "the second group has no Python").toEqual(["# one.py\none", "two", ...OTHERS]);
  await page.reload();
  expect(await shown(page)).toEqual(["# one.py\none", "two", ...OTHERS]);
  expect(await page.locator(".langs").nth(1).getByLabel("TypeScript").isChecked(), "its first").toBe(true);
  await page.goto(urlOf("operations/getCampaignV2.html"));
  expect(await page.locator(".langs :checked").getAttribute("value")).toBe("py");
});

test("without scripts each group is chosen by itself", async ({ open }) => {
  const page = await openGuide(open, { javaScriptEnabled: false });
  await page.locator(".langs").nth(1).getByText("Go").click();
  expect(await shown(page)).toEqual(["// one.ts\n\none", "two", ...OTHERS]);
  expect(await page.locator("main pre:visible").nth(1).textContent()).toContain("//");
});
