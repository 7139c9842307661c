import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { groupHits } from "../../site/search/groups.ts";
import { test } from "./fixtures.ts";
import { urlOf } from "./places.ts";
import { QUERIES, search } from "./queries.ts";

const inputOf = (page: Page) => page.getByRole("combobox", { name: "Search calls, fields and errors" });
const optionsOf = (page: Page) => page.getByRole("option");

/** Opens a page and looks for something. */
async function lookFor(page: Page, query: string): Promise<void> {
  await inputOf(page).fill(query);
  await optionsOf(page).first().waitFor();
}

/** The option that the arrows are on: what the box says, and what is marked as chosen. */
const chosen = (page: Page) =>
  page.evaluate(() => {
    const id = document.querySelector("[role=combobox]")?.getAttribute("aria-activedescendant");
    const selected = [...document.querySelectorAll("[role=option][aria-selected=true]")].map((option) => option.id);
    if (selected.length !== 1 || selected[0] !== id) throw new Error(`${selected} are selected, and ${id} is active.`);
    return [...document.querySelectorAll("[role=option]")].findIndex((option) => option.id === id);
  });

test.for([320, 641, 680, 768, 991, 992, 1440])(
  "at %d px the panel is on the screen, and its buttons keep their size",
  async (width, { open }) => {
    const page = await open("index.html", { viewport: { width, height: 800 } });
    await lookFor(page, "dnc");
    const { left, right, theme } = await page.evaluate(() => {
      const { left, right } = (document.querySelector(".found") as HTMLElement).getBoundingClientRect();
      return { left, right, theme: document.querySelector(".theme")?.getBoundingClientRect().width };
    });
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(width);
    expect(theme).toBe(32);
  },
);

test("the panel shows first what the search finds first, from a page in a folder and from the root", async ({
  open,
}) => {
  for (const [path, queries] of [
    ["operations/getCampaignV2.html", QUERIES],
    ["index.html", QUERIES.slice(0, 5)],
  ] as const) {
    const page = await open(path);
    await lookFor(page, "start");
    const shown = await page.evaluate(
      (queries) =>
        queries.map((query) => {
          const input = document.querySelector("[role=combobox]") as HTMLInputElement;
          input.value = query;
          input.dispatchEvent(new Event("input"));
          return document.querySelector<HTMLAnchorElement>("[role=option]")?.href;
        }),
      queries.map(({ q }) => q),
    );
    expect(shown).toEqual(
      queries.map(({ q }) => urlOf(groupHits(search.find(q).hits)[0]?.hits[0]?.document.path as string)),
    );
  }
});

test("a row of Errors and limits doesn't repeat the heading of its group", async ({ open }) => {
  const page = await open("index.html");
  await lookFor(page, "429");
  const group = page.getByRole("group", { name: "Errors and limits" });
  expect(await group.getByRole("option").count()).toBeGreaterThan(1);
  for (const text of await group.locator("small").allTextContents()) expect(text).not.toContain("Errors and limits");
});

test.for([400, 500, 600, 700, 800])(
  "at a height of %d px, no heading is the last that one sees",
  async (height, { open }) => {
    const page = await open("index.html", { viewport: { width: 1440, height } });
    for (const query of ["sms", "dnc", "campaign", "time zone", "caller id", "status", "token"]) {
      await lookFor(page, query);
      const bare = await page.locator("#found").evaluate((list) => {
        const { bottom } = list.getBoundingClientRect();
        const headings = [...list.querySelectorAll("h2")].filter(
          (each) => each.getBoundingClientRect().top < bottom - 4,
        );
        const hit = headings.at(-1)?.nextElementSibling?.getBoundingClientRect();
        return hit && hit.bottom > bottom + 4;
      });
      expect(bare, query).toBe(false);
    }
  },
);

test("it is used by keyboard alone", async ({ open }) => {
  const page = await open("index.html");
  const input = inputOf(page);
  const found = page.locator("#found");
  const isOpen = async () => [await found.isVisible(), await input.getAttribute("aria-expanded")];
  await page.keyboard.press("/");
  await page.keyboard.type("callback");
  await optionsOf(page).first().waitFor();
  expect(await isOpen()).toEqual([true, "true"]);
  expect(await chosen(page)).toBe(0);
  await page.keyboard.press("ArrowDown");
  expect(await chosen(page)).toBe(1);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  expect(await chosen(page)).toBe((await optionsOf(page).count()) - 1);

  await page.keyboard.press("Escape");
  expect(await isOpen()).toEqual([false, "false"]);
  expect(await input.inputValue()).toBe("callback");
  expect(await input.getAttribute("aria-activedescendant")).toBeNull();
  await page.keyboard.press("ArrowDown");
  expect(await isOpen()).toEqual([true, "true"]);
  await page.keyboard.press("Tab");
  expect(await isOpen()).toEqual([false, "false"]);
  await page.keyboard.press("Control+k");
  expect(await isOpen()).toEqual([true, "true"]);
  await page.locator("main").click({ position: { x: 5, y: 5 } });
  expect(await isOpen()).toEqual([false, "false"]);

  // A finger that touches the page doesn't take the focus everywhere.
  await page.keyboard.press("Control+k");
  await page.evaluate(() => document.body.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true })));
  expect(await isOpen()).toEqual([false, "false"]);

  // What was typed before is replaced.
  await page.keyboard.press("Meta+k");
  await page.keyboard.type("webhook");
  await page.keyboard.press("Enter");
  await page.waitForURL(urlOf("errors-and-limits.html#webhook"));
});

test("a slash is typed where something is typed", async ({ open }) => {
  const page = await open("index.html");
  await inputOf(page).focus();
  await page.keyboard.type("a/b");
  expect(await inputOf(page).inputValue()).toBe("a/b");
});

test("options are grouped, say what they are and mark what fits", async ({ open }) => {
  const page = await open("index.html");
  const groups = () =>
    page.getByRole("group").evaluateAll((all) => all.map((group) => group.firstElementChild?.textContent));
  const rows = () =>
    optionsOf(page).evaluateAll((options) =>
      options.map((option) => ({
        title: option.children[0]?.textContent,
        note: option.children[1]?.textContent?.trim(),
        hasBell: option.querySelector("use")?.getAttribute("href") === "#icon-contact",
        detail: option.children[2]?.textContent,
        marks: [...option.querySelectorAll("mark")].map((mark) => mark.textContent),
      })),
    );
  await lookFor(page, "start");
  expect(await groups()).toEqual(expect.arrayContaining(["Calls", "Guides", "Errors and limits", "Fields"]));
  expect((await groups())[0]).toBe("Calls");
  const [first] = await rows();
  expect(first).toMatchObject({
    title: "Start an SMS campaign",
    note: "reaches people",
    hasBell: true,
    marks: ["Start"],
  });
  expect(first?.detail).toMatch(/^POST \/campaign\//);
  expect(await page.locator("#icon-contact").count(), "the drawing of the bell").toBe(1);

  await lookFor(page, "maxRingT");
  expect((await groups())[0]).toBe("Fields");
  expect((await rows())[0]).toEqual({
    title: "dialingStrategy.maxRingTime",
    note: "integer, 5 to 120",
    hasBell: false,
    detail: "Create a campaign › Request body",
    marks: ["maxRingT"],
  });

  await lookFor(page, "delete campaign");
  expect((await rows())[0]).toMatchObject({ note: "deletes", hasBell: false, marks: ["Delete", "campaign"] });
  // What fits is another word than those of the title.
  await lookFor(page, "robocall");
  expect((await rows())[0]).toMatchObject({ title: "Start a voice campaign", marks: ["robocall"] });
});

test("a query without a hit says what to try, and nothing typed becomes HTML", async ({ open }) => {
  const page = await open("index.html");
  await lookFor(page, "start");
  await inputOf(page).fill("<qqqq onclick=qqqq>");
  const status = page.locator(".search [role=status]");
  expect(await status.innerText()).toBe(
    "Nothing for “<qqqq onclick=qqqq>”. Try a task, such as stop a campaign, a field, such as maxRingTime, or a status, such as 404.",
  );
  expect(await inputOf(page).getAttribute("aria-expanded")).toBe("false");
  expect(await page.locator(".search qqqq").count()).toBe(0);
  await page.keyboard.press("Enter");
  expect(page.url()).toBe(urlOf("index.html"));
  for (const [query, kind] of [
    ["stop a campaign", "Calls"],
    ["maxRingTime", "Fields"],
    ["404", "Errors and limits"],
  ] as const) {
    await lookFor(page, query);
    expect(await page.getByRole("group").first().locator("h2").textContent(), "what it says to try").toBe(kind);
  }
});

test("a hit leads to its place, also where that is folded or of another kind", async ({ open }) => {
  const page = await open("index.html");
  for (const [query, place] of [
    ["callingHours.days.start", "operations/createCampaignV2.html#body.dialingStrategy.callingHours.days.start"],
    ["templateId", "operations/createCampaignV2.html#body.message.templateId"],
    ["dialerOutcome", "operations/getCampaignStatusV2.html#response.data.results.dialerOutcome"],
    ["404", "errors-and-limits.html#404"],
    ["accountId", "errors-and-limits.html#accountId"],
    ["three rules", "guides/other-languages.html#three-rules"],
  ] as const) {
    await lookFor(page, query);
    await optionsOf(page).first().click();
    await page.waitForURL(urlOf(place));
    const target = page.locator(`[id="${place.split("#")[1]}"]`);
    await target.waitFor({ timeout: 2_000 });
    expect(await page.locator("#found").isVisible(), query).toBe(false);
  }
});

test("the open panel has no violation, and fits a phone", async ({ open }) => {
  for (const [colorScheme, width] of [
    ["light", 320],
    ["dark", 1440],
  ] as const) {
    const page = await open("operations/createCampaignV2.html", { colorScheme, viewport: { width, height: 700 } });
    for (const query of ["start", "dialingStrategy", "qqqq"]) {
      await inputOf(page).fill(query);
      await page.locator(".found:not([hidden])").first().waitFor();
      await page.evaluate(axe.source);
      const problems = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run("search", { preload: false });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
      });
      expect(problems, `${query}, ${colorScheme}, ${width} px`).toEqual([]);
      const box = await page.locator(".found:not([hidden])").first().boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  }
});
