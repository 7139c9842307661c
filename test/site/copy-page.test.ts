// A page is copied as Markdown where it may read another file.
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { test } from "./fixtures.ts";
import { ROOT } from "./places.ts";

const PAGE = "guides/token.html";
const NAME = "Copy as Markdown";

test("from a file, the page as Markdown is a link", async ({ open }) => {
  const page = await open(PAGE);
  expect(await page.getByRole("button", { name: NAME }).count()).toBe(0);
  await page.getByRole("link", { name: "This page as Markdown" }).click();
  await page.waitForURL(new URL("guides/token.md", ROOT).href);
});

test("from a host, a button copies it, or says that it can't", async ({ browser }) => {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  let status = 200;
  await page.route("http://localhost/**", (route) => {
    const path = new URL(route.request().url()).pathname;
    const isMarkdown = path.endsWith(".md");
    const headers = isMarkdown ? { "content-type": "text/markdown" } : {};
    return route.fulfill({ path: `site/dist${path}`, headers, status: isMarkdown ? status : 200 });
  });
  await page.goto(`http://localhost/${PAGE}`);
  const button = page.locator("footer button");
  await button.click();
  await expect.poll(() => button.textContent()).toBe("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    readFileSync("site/dist/guides/token.md", "utf8"),
  );
  await expect.poll(() => button.textContent(), { timeout: 5000 }).toBe(NAME);

  status = 500;
  await button.click();
  await expect.poll(() => button.textContent()).toBe("Not copied");
  await context.close();
});
