import { expect } from "vitest";
import { test } from "./fixtures.ts";

/** What is read, and what is clicked. */
const TEXTS = ["main h2 > a", ".strip b", ".strip .icon", ".key > a code", ".fields .more > summary > span"];
const LINKS = ["main p a:not(.key > a)", ".strip u", ".fields .more u", ".code summary"];

test("in forced colours, a warning and a heading look like text, and only what is clicked looks like a link", async ({
  open,
}) => {
  const page = await open("operations/startSmsCampaignV2.html", { forcedColors: "active" });
  const colours = (selectors: readonly string[]) =>
    page.evaluate(
      (selectors) =>
        selectors.map((selector) => {
          const [first] = document.querySelectorAll(selector);
          return [selector, first && getComputedStyle(first).color];
        }),
      selectors,
    );
  const systemColour = (name: string) =>
    page.evaluate((name) => {
      const element = document.body.appendChild(document.createElement("p"));
      element.style.color = name;
      return getComputedStyle(element).color;
    }, name);
  const text = await systemColour("CanvasText");
  const link = await systemColour("LinkText");
  expect(text).not.toBe(link);
  expect(await colours(TEXTS)).toEqual(TEXTS.map((selector) => [selector, text]));
  expect(await colours(LINKS)).toEqual(LINKS.map((selector) => [selector, link]));
});

test("in forced colours, one sees what unfolds long code", async ({ open }) => {
  const page = await open("operations/createCampaignV2.html", { forcedColors: "active" });
  expect(await page.locator(".code summary").filter({ visible: true }).count()).toBeGreaterThan(0);
});
