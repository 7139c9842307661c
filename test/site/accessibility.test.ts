import axe from "axe-core";
import { expect } from "vitest";
import { test } from "./fixtures.ts";
import { PATHS, WIDTHS } from "./places.ts";

test.concurrent.for(PATHS)(
  "%s has no violation in light and dark, at any width",
  { timeout: 180_000 },
  async (path, { open }) => {
    const page = await open(path);
    await page.evaluate(axe.source);
    const problems: string[] = [];
    for (const colorScheme of ["light", "dark"] as const)
      for (const width of WIDTHS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 812 });
        const violations = await page.evaluate(async () => {
          const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
            resultTypes: ["violations"],
            preload: false,
          });
          return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
        });
        problems.push(...violations.map((violation) => `${colorScheme}, ${width} px: ${violation}`));
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px wide`).toBe(width);
      }
    expect(problems).toEqual([]);
  },
);
