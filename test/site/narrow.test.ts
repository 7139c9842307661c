import { expect } from "vitest";
import { test } from "./fixtures.ts";
import { PATHS } from "./places.ts";

test.concurrent.for(PATHS)("%s fits a screen of 320 px, with all unfolded, in every kind", async (path, { open }) => {
  const page = await open(path, { viewport: { width: 320, height: 700 } });
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("main details")) fold.setAttribute("open", "");
  });
  const kinds = await page.locator(".kinds label").all();
  for (const kind of [undefined, ...kinds]) {
    await kind?.click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
});

test.concurrent.for(PATHS.filter((path) => path.startsWith("guides/")))(
  "%s cuts no code at 1440 px, in any language",
  async (path, { open }) => {
    const page = await open(path, { viewport: { width: 1440, height: 900 } });
    const cut = await page.evaluate(() => {
      for (const fold of document.querySelectorAll("main details")) fold.setAttribute("open", "");
      for (const block of document.querySelectorAll<HTMLElement>("[data-l]")) block.style.display = "block";
      return [...document.querySelectorAll("main pre")]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ textContent }) => textContent?.slice(0, 80));
    });
    expect(cut).toEqual([]);
  },
);
