import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { BUNDLE, operationsOf, readYaml } from "../../scripts/spec.ts";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const PAGE = pathToFileURL(resolve("site/index.html")).href;
const operations = operationsOf(readYaml(BUNDLE)).map(({ path, operation }) => ({ path, ...operation }));

let browser: Browser;
let page: Page;
/** What the console complained of. */
let complaints: string[];
/** Requests that went anywhere but to the page itself. */
let requests: string[];

beforeAll(async () => {
  if (!existsSync(CHROMIUM))
    throw new Error(`There is no Chromium at ${CHROMIUM}. Install it (Debian: chromium), or name it in CHROMIUM.`);
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--disable-background-networking"],
  });
});

beforeEach(async () => {
  complaints = [];
  requests = [];
  page = await browser.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    const url = request.url().split("#")[0] as string;
    if (url !== PAGE && !/^(blob|data):/.test(url)) requests.push(url);
  });
});

afterEach(async () => {
  expect(complaints).toEqual([]);
  expect(requests).toEqual([]);
  await page.close();
});

afterAll(() => browser?.close());

test.each(operations)("$operationId is there", async ({ operationId, summary, "x-pages": pages }) => {
  await page.goto(`${PAGE}#operation/${operationId}`);
  const section = page.locator(`[id$="/${operationId.toLowerCase()}"]`);
  await section.locator("h2", { hasText: summary }).waitFor();
  for (const { title } of pages) await section.getByRole("link", { name: title }).waitFor();
  await section.getByText(/^Effect: (read|write|contact)/).waitFor();
  await section.getByText("Where the documentation disagrees").click();
  await section.getByText("No page states an HTTP status").waitFor();
});

test("search finds “start”", async () => {
  await page.goto(PAGE);
  const field = page.getByPlaceholder("Search docs");
  // The page listens to the keyboard a moment after it is shown.
  await expect
    .poll(() => page.keyboard.press("Control+k").then(() => field.isVisible()), { timeout: 10_000 })
    .toBe(true);
  await field.fill("start");
  const results = page.getByTestId("search-dialog").getByRole("link");
  for (const { path, summary } of operations.filter(({ summary }) => summary.startsWith("Start")))
    await results.filter({ hasText: path }).filter({ hasText: summary }).waitFor();
});
