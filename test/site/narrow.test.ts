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

const OPERATIONS = PATHS.filter((path) => path.startsWith("operations/"));

test.concurrent.for(OPERATIONS)(
  "%s breaks no name of a field on a phone, and names none once all are shown",
  async (path, { open, expect }) => {
    const page = await open(path, { viewport: { width: 375, height: 812 } });
    const folds = page.locator(".fields details:not(.more)");
    // From the outside to the inside, so that each summary is seen before the fields that it names.
    const broken = await folds.evaluateAll((all) =>
      all.flatMap((fold) => {
        const names = [...fold.querySelectorAll(":scope > summary code")];
        const ofFold = names.filter((name) => name.getClientRects().length > 1);
        fold.toggleAttribute("open", true);
        return ofFold.map(({ textContent }) => textContent);
      }),
    );
    expect(broken).toEqual([]);
    const texts = await folds.evaluateAll((all) => [
      ...new Set(
        all
          .filter((fold) => fold.checkVisibility())
          .map((fold) => {
            const summary = fold.querySelector("summary") as HTMLElement;
            return summary.innerText + getComputedStyle(summary, "::after").content;
          }),
      ),
    ]);
    expect(texts).toEqual((await folds.count()) > 0 ? ['"Hide fields"'] : []);
  },
);

test.for([375, 768, 1440, 1920])("at %d px no bell begins a line", async (width, { open }) => {
  for (const path of ["index.html", "lifecycle.html", "workflows.html", "404.html"]) {
    const page = await open(path, { viewport: { width, height: 900 } });
    const { count, alone } = await page.locator("main .bell").evaluateAll((all) => ({
      count: all.length,
      alone: all.filter((bell) => {
        const words = [...(bell.previousElementSibling?.getClientRects() ?? [])].at(-1);
        return words === undefined || words.bottom < bell.getBoundingClientRect().top + 5;
      }).length,
    }));
    expect(count, path).toBeGreaterThan(2);
    expect(alone, path).toBe(0);
  }
});

test.concurrent.for(PATHS)("%s cuts no code at 1440 px, of any kind and in any language", async (path, { open }) => {
  const page = await open(path, { viewport: { width: 1440, height: 900 } });
  const cut = await page.evaluate(() => {
    for (const fold of document.querySelectorAll("main details")) fold.setAttribute("open", "");
    for (const block of document.querySelectorAll<HTMLElement>("[data-k], [data-l]")) block.style.display = "block";
    return [...document.querySelectorAll("main pre")]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ textContent }) => textContent?.slice(0, 80));
  });
  expect(cut).toEqual([]);
});
