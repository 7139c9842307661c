import type { Page } from "playwright-core";
import { expect } from "vitest";
import { test } from "./fixtures.ts";
import { urlOf } from "./places.ts";

const LIGHT = "rgb(255, 255, 255)";
const DARK = "rgb(16, 18, 21)";

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test("the theme is that of the system until a reader chooses one, and again after two more", async ({ open }) => {
  const page = await open("index.html", { colorScheme: "dark" });
  expect(await background(page)).toBe(DARK);
  await page.emulateMedia({ colorScheme: "light" });
  expect(await background(page)).toBe(LIGHT);

  const press = (name: string) => page.getByRole("button", { name }).press("Enter");
  await press("Theme: system");
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await background(page), "light on a dark system").toBe(LIGHT);
  await press("Theme: light");
  await page.emulateMedia({ colorScheme: "light" });
  expect(await background(page), "dark on a light system").toBe(DARK);
  await press("Theme: dark");
  expect(await background(page)).toBe(LIGHT);
  expect(await page.getByRole("button", { name: "Theme: system" }).count()).toBe(1);
});

test("the next page has the theme before its program runs", async ({ open }) => {
  const page = await open("index.html", { colorScheme: "light" });
  for (let count = 0; count < 2; count++) await page.locator("button.theme").click();
  await page.route("**/site.js", (route) => route.fulfill({ body: "", contentType: "text/javascript" }));
  await page.goto(urlOf("guides/token.html"));
  expect(await background(page)).toBe(DARK);
});
