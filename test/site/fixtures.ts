import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { test as bare, expect } from "vitest";
import { launchChromium } from "../support/chromium.ts";
import { ROOT, urlOf } from "./places.ts";

/**
 * A test that opens pages of the site from files. It fails if the console says anything, or if a request goes anywhere
 * but to files of the site.
 */
export const test = bare.extend<{
  open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  browser: Browser;
}>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the fixtures that this one needs from the pattern.
    async ({}, use) => {
      const browser = await launchChromium();
      await use(browser);
      await browser.close();
    },
    { scope: "file" },
  ],
  open: async ({ browser }, use) => {
    const messages: string[] = [];
    const foreign: string[] = [];
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (path, options = {}) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      const page = await context.newPage();
      page.on("console", (message) => messages.push(message.text()));
      page.on("pageerror", (error) => messages.push(String(error)));
      page.on("request", (request) => {
        if (!request.url().startsWith(ROOT)) foreign.push(request.url());
      });
      await page.goto(urlOf(path));
      return page;
    });
    for (const context of contexts) await context.close();
    expect(messages, "what the console says").toEqual([]);
    expect(foreign, "foreign requests").toEqual([]);
  },
});
