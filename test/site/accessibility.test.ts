import axe from "axe-core";
import { expect } from "vitest";
import { test } from "./fixtures.ts";
import { PATHS, WIDTHS } from "./places.ts";

/** What depends on colors. It takes most of the time, and nothing is shown on a tablet alone. */
const COLOR_RULES = ["color-contrast", "link-in-text-block"];

test.concurrent.for(PATHS)(
  "%s has no violation in light, dark and forced colours, at any width",
  async (path, { open }) => {
    const page = await open(path);
    await page.evaluate(axe.source);
    const problems: string[] = [];
    const check = async (where: string, options: axe.RunOptions) => {
      const violations = await page.evaluate(
        async (options) => {
          const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(options);
          return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
        },
        { ...options, resultTypes: ["violations" as const], preload: false },
      );
      problems.push(...violations.map((violation) => `${where}: ${violation}`));
    };
    for (const width of [320, ...WIDTHS]) {
      await page.setViewportSize({ width, height: 812 });
      await check(`${width} px`, { rules: Object.fromEntries(COLOR_RULES.map((id) => [id, { enabled: false }])) });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px wide`).toBe(width);
      if (width === 768) continue;
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await check(`${colorScheme}, ${width} px`, { runOnly: COLOR_RULES });
      }
      await page.emulateMedia({ forcedColors: "active" });
      await check(`forced colours, ${width} px`, { runOnly: COLOR_RULES });
      await page.emulateMedia({ forcedColors: null });
    }
    expect(problems).toEqual([]);
  },
);
