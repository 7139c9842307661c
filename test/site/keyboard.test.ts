import type { Page } from "playwright-core";
import { expect } from "vitest";
import { test } from "./fixtures.ts";
import { PATHS } from "./places.ts";

/** The value of the radio button that has the focus. */
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLInputElement).value);

interface Reached {
  /** What Tab reached, in order, as `a Search`. */
  readonly names: string[];
  /** What has no visible focus. */
  readonly unseen: string[];
  /** What has a focus that is cut by the edge of something. */
  readonly cut: string[];
}

/** Goes through a page with Tab alone, from its top to its end. */
async function tabThrough(page: Page): Promise<Reached> {
  await page.evaluate(() => {
    const reached = { names: [] as string[], unseen: [] as string[], cut: [] as string[] };
    Object.assign(window, { reached });
    const isCut = (element: Element): boolean => {
      const { outlineWidth, outlineOffset } = getComputedStyle(element);
      const reach = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
      let { left, right, top, bottom } = element.getBoundingClientRect();
      [left, right, top, bottom] = [left - reach, right + reach, top - reach, bottom + reach];
      for (let holder = element.parentElement; holder && holder !== document.body; holder = holder.parentElement) {
        if (getComputedStyle(holder).overflow === "visible") continue;
        // What scrolls shows all that is in it, within its own box.
        const box = holder.getBoundingClientRect();
        const startX = box.left + holder.clientLeft - holder.scrollLeft - 0.5;
        const startY = box.top + holder.clientTop - holder.scrollTop - 0.5;
        if (left < startX || right > startX + holder.scrollWidth + 1) return true;
        if (top < startY || bottom > startY + holder.scrollHeight + 1) return true;
        [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
        [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
      }
      return false;
    };
    document.addEventListener("focusin", ({ target }) => {
      const element = target as HTMLElement;
      // A radio button is as small as nothing: its label shows the focus.
      const label = element.closest("label") ?? element;
      const text = (element.getAttribute("aria-label") ?? label.textContent ?? "").trim().replace(/\s+/g, " ");
      const name = `${element.getAttribute("role") ?? element.tagName.toLowerCase()} ${text.slice(0, 60)}`;
      const shown = element.matches("[type=radio]") ? label : element;
      const { outlineStyle, outlineWidth } = getComputedStyle(shown);
      reached.names.push(name);
      if (isCut(shown)) reached.cut.push(name);
      if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2) reached.unseen.push(name);
    });
  });
  for (let count = 0; count < MOST_STOPS; count += 25) {
    // Sent together, they need a quarter of the time, and arrive in order.
    await Promise.all(Array.from({ length: 25 }, () => page.keyboard.press("Tab")));
    const isThrough = await page.evaluate(() => {
      const { names } = (window as unknown as { reached: Reached }).reached;
      // After the last element comes the first again.
      return names.lastIndexOf(names[0] as string) > 0;
    });
    if (isThrough) return page.evaluate(() => (window as unknown as { reached: Reached }).reached);
  }
  throw new Error(`Tab came to no end on ${page.url()}.`);
}

const MOST_STOPS = 3_000;

test.for(PATHS)("on %s, the keyboard reaches everything, and shows where it is", async (path, { open }) => {
  const page = await open(path, { viewport: { width: 1440, height: 900 } });
  const { names, unseen, cut } = await tabThrough(page);
  expect(names[0]).toBe("a Skip to the content");
  expect(unseen).toEqual([]);
  expect(cut).toEqual([]);
  const wanted = ["combobox Search calls, fields and errors", "a Start a voice campaign", "summary Version 1"];
  if (path.startsWith("operations/")) wanted.push("button Copy URL", "button Copy", "input curl");
  for (const one of wanted) expect(names).toContainEqual(expect.stringMatching(`^${one}`));
});

test("the link at the top skips to the content", async ({ open }) => {
  const page = await open("operations/createCampaignV2.html");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
});

test("arrows go through the languages, and the next page shows the same one", async ({ open }) => {
  const page = await open("operations/createCampaignV2.html");
  await page.getByRole("radio", { name: "curl" }).focus();
  await page.keyboard.press("ArrowRight");
  expect(await focused(page)).toBe("ts");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  expect(await focused(page), "the last").toBe("go");
  expect(await page.locator(".code[data-l]:visible").count()).toBe(1);

  await page.goto(page.url().replace("createCampaignV2", "getCampaignV2"));
  expect(await page.getByRole("radio", { name: "Go" }).isChecked()).toBe(true);
  expect(await page.locator(".code[data-l=go]").first().isVisible()).toBe(true);
});

test("the buttons copy", async ({ open }) => {
  const page = await open("operations/triggerVoiceCampaignV2-start.html", {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await page.getByRole("button", { name: "Copy URL" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(
    "https://platform.kore.ai/api/v2/public/{streamId}/campaign/trigger/{campaignId}?accountId={accountId}&campaignType=voice&trigger=play",
  );
});
