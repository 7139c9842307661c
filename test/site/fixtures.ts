import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { test as bare, expect } from "vitest";
import { launchChromium } from "../support/chromium.ts";

const addressOf = (name: string) => pathToFileURL(resolve("site", name)).href;

/** The URLs of the pages of the site. */
export const REFERENCE = addressOf("index.html");
export const DISCREPANCIES = addressOf("discrepancies.html");

/**
 * A test with its own browser `page`. It fails if the console shows an error or a warning, or if a request goes
 * anywhere but to the pages of the site.
 */
export const test = bare.extend<{ page: Page; browser: Browser }>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the fixtures that this one needs from the pattern.
    async ({}, use) => {
      const browser = await launchChromium();
      await use(browser);
      await browser.close();
    },
    { scope: "file" },
  ],
  page: async ({ browser }, use) => {
    const messages: string[] = [];
    const requests: string[] = [];
    const page = await browser.newPage();
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) messages.push(message.text());
    });
    page.on("pageerror", (error) => messages.push(String(error)));
    page.on("request", (request) => {
      const url = request.url().split("#")[0] as string;
      if (![REFERENCE, DISCREPANCIES].includes(url) && !/^(blob|data):/.test(url)) requests.push(url);
    });
    await use(page);
    await page.close();
    expect(messages).toEqual([]);
    expect(requests).toEqual([]);
  },
});
