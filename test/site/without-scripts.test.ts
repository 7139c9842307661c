import { expect } from "vitest";
import { test } from "./fixtures.ts";
import { PATHS, urlOf } from "./places.ts";

/** The text of the content that can be seen, and what no choice of a kind and a language shows. */
const seen = () => {
  const main = document.querySelector("main") as HTMLElement;
  const text = main.innerText;
  let hidden = [...main.querySelectorAll<HTMLElement>("*")].filter((element) => element.closest("details") === null);
  const choices = (selector: string) => [undefined, ...main.querySelectorAll<HTMLInputElement>(`${selector} input`)];
  for (const kind of choices(".kinds"))
    for (const language of choices(".langs")) {
      for (const radio of [kind, language]) if (radio) radio.checked = true;
      hidden = hidden.filter((element) => !element.checkVisibility());
    }
  return { text, hidden: hidden.map(({ outerHTML }) => outerHTML.slice(0, 100)) };
};

/** What only a script makes useful. */
const USELESS_WITHOUT = /^<(button|form|label|select|option|input|output|datalist|defs|marker|path|script)/;

const CONTROLS = ".copy, .filter, .search, .theme";

test("with JavaScript off, all content is there", async ({ open }) => {
  const page = await open("index.html", { javaScriptEnabled: false });
  for (const path of PATHS) {
    await page.goto(urlOf(path));
    const { hidden, text } = await page.evaluate(seen);
    expect(
      hidden.filter((html) => !USELESS_WITHOUT.test(html)),
      path,
    ).toEqual([]);
    expect(await page.locator(CONTROLS).filter({ visible: true }).count(), `${path}, what needs a script`).toBe(0);
    expect(text.length, path).toBeGreaterThan(200);
    expect(await page.locator("search").isVisible(), "a search box that does nothing").toBe(false);
  }
});

test("in print, nothing is folded or behind a tab", async ({ open }) => {
  const page = await open("index.html");
  await page.emulateMedia({ media: "print" });
  let folded = 0;
  for (const path of PATHS) {
    await page.goto(urlOf(path));
    folded += await page.locator("main details:not([open])").count();
    const hidden = await page
      .locator("main :is(p, li, td, dd, pre, h2, h3):not(nav *, form *, [role=status])")
      .evaluateAll((all) =>
        all
          .filter((element) => !element.checkVisibility({ contentVisibilityAuto: true }))
          .map(({ outerHTML }) => outerHTML.slice(0, 100)),
      );
    expect(hidden, path).toEqual([]);
  }
  await page.goto(urlOf("operations/createCampaignV2.html"));
  const controls = page.locator(".code summary");
  expect(await controls.count()).toBeGreaterThan(0);
  expect(await controls.filter({ visible: true }).count(), "what unfolds code").toBe(0);
  const rests = await page.locator(".code details > pre").evaluateAll((all) => all.map((rest) => rest.clientHeight));
  expect(Math.min(...rests), "the rest of the code").toBeGreaterThan(10);
  expect(folded, "what is folded on a screen").toBeGreaterThan(20);
});
