import { expect } from "vitest";
import { ASSUMPTIONS } from "../../src/sandbox/assumptions/list.ts";
import { test } from "./fixtures.ts";

test("every assumption stands in one topic, with its values", async ({ open }) => {
  const page = await open("assumptions.html");
  const shown = await page
    .locator(".group .entry")
    .evaluateAll((all) =>
      all.map((entry) => [
        entry.querySelector("h3")?.id,
        [...entry.querySelectorAll("p:last-child > code")].map((code) => code.textContent),
      ]),
    );
  const wanted = Object.entries(ASSUMPTIONS).map(([id, { values }]) => [id, [...values]]);
  expect(shown).toHaveLength(wanted.length);
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(wanted));
});

test.for([true, false])("a link to an assumption shows it (with scripts: %s)", async (javaScriptEnabled, { open }) => {
  const page = await open("assumptions.html#update-reaches-run", { javaScriptEnabled });
  expect(await page.locator("#update-reaches-run").isVisible()).toBe(true);
  expect(await page.locator(".group[open]").count()).toBe(1);
});
