import type { Page } from "playwright-core";
import { expect } from "vitest";
import { test } from "./fixtures.ts";

const PHONE = { viewport: { width: 375, height: 812 } };
const DESK = { viewport: { width: 1440, height: 900 } };

/** A page whose link stands far down in the menu. */
const FAR = "operations/listContactsV2.html";

const menu = (page: Page) => page.getByRole("navigation", { name: "All pages" });

/** Whether the link to the page that is shown is within the box of the menu. */
const isCurrentInSight = (page: Page, what = "page") =>
  page.evaluate((what) => {
    const box = document.querySelector("#menu")?.getBoundingClientRect() as DOMRect;
    const link = document.querySelector(`#menu [aria-current=${what}]`)?.getBoundingClientRect() as DOMRect;
    return link.height > 0 && link.top >= box.top && link.bottom <= Math.min(box.bottom, innerHeight);
  }, what);

test.for([true, false])(
  "on a phone the menu opens, and closes by its button, with scripts: %s",
  async (on, { open }) => {
    const page = await open(FAR, { ...PHONE, javaScriptEnabled: on });
    expect(await menu(page).isVisible()).toBe(false);
    await page.getByRole("button", { name: "Menu" }).click();
    expect(await menu(page).isVisible()).toBe(true);
    await page.getByRole("button", { name: "Close" }).click();
    expect(await menu(page).isVisible()).toBe(false);
  },
);

test("on a phone the menu shows where it is, and Escape goes back to its button", async ({ open }) => {
  const page = await open(FAR, PHONE);
  await page.getByRole("button", { name: "Menu" }).press("Enter");
  await expect.poll(() => isCurrentInSight(page)).toBe(true);
  await page.keyboard.press("Escape");
  expect(await menu(page).isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Menu");
});

test.for([FAR, "changelog.html"])(
  "on a desk the menu of %s shows where it is, and the page stays at its top",
  async (path, { open }) => {
    const page = await open(path, { viewport: { width: 1440, height: 500 } });
    await expect.poll(() => isCurrentInSight(page)).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  },
);

test("on a desk the menu shows the section that is read, at the end of a long page and at its top again", async ({
  open,
}) => {
  const page = await open("operations/createCampaignV2.html", { viewport: { width: 1440, height: 500 } });
  const end = await page.evaluate(() => {
    scrollTo(0, document.body.scrollHeight);
    return scrollY;
  });
  await expect.poll(() => marked(page, "#menu .spy")).toEqual(["Not documented"]);
  expect(await isCurrentInSight(page, "true")).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(end);
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(() => marked(page, "#menu .spy")).toEqual(["Before you start"]);
  expect(await isCurrentInSight(page, "true")).toBe(true);
});

/** The sections that are marked as read. */
const marked = (page: Page, list: string) => page.locator(`${list} [aria-current=true]`).allTextContents();

test.for([
  ["operations/createCampaignV2.html", "#menu .spy"],
  ["guides/token.html", ".toc"],
] as const)("on %s the contents follow the scroll", async ([path, list], { open }) => {
  const page = await open(path, DESK);
  const titles = await page.locator(`${list} a`).allTextContents();
  const headings = await page.locator("main h2:has(.anchor)").allTextContents();
  expect(titles).toEqual(headings);
  expect(titles.length).toBeGreaterThan(4);
  expect(await marked(page, list)).toEqual([titles[0]]);

  const third = page.locator("main h2:has(.anchor)").nth(2);
  await third.evaluate((heading) => heading.scrollIntoView());
  await expect.poll(() => marked(page, list)).toEqual([titles[2]]);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect.poll(() => marked(page, list)).toEqual([titles.at(-1)]);
});

test("the contents of a guide stand between its beginning and its text, beside it on a desk", async ({ open }) => {
  const page = await open("guides/token.html", PHONE);
  const boxOf = async (selector: string) => (await page.locator(selector).first().boundingBox()) as DOMRect;
  expect((await boxOf(".toc")).y).toBeGreaterThan((await boxOf(".lead")).y);
  expect((await boxOf(".toc")).y).toBeLessThan((await boxOf("main h2")).y);
  expect(await page.locator(".toc a").first().isVisible(), "folded").toBe(false);

  await page.setViewportSize(DESK.viewport);
  const text = await boxOf("main .rest");
  expect((await boxOf(".toc")).x).toBeGreaterThan(text.x + text.width);
  expect((await boxOf(".toc")).y).toBeLessThan(text.y);
  const isShown = await page
    .locator(".toc a")
    .first()
    .evaluate((link) => link.checkVisibility({ contentVisibilityAuto: true }));
  expect(isShown).toBe(true);
});
