import type { Page } from "playwright-core";
import { expect } from "vitest";
import { test } from "./fixtures.ts";
import { PATHS } from "./places.ts";

/** What has the focus, in words, and whether it can be seen. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return {
      name: (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().replace(/\s+/g, " "),
      kind: element.getAttribute("role") ?? element.tagName.toLowerCase(),
      isVisible: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
    };
  });

interface Reached {
  /** What Tab reached, in order, as `a Search`. */
  readonly names: string[];
  /** What has no visible focus. */
  readonly unseen: string[];
}

/** Goes through a page with Tab alone, from its top to its end. */
async function tabThrough(page: Page): Promise<Reached> {
  await page.evaluate(() => {
    const reached = { names: [] as string[], unseen: [] as string[] };
    Object.assign(window, { reached });
    document.addEventListener("focusin", ({ target }) => {
      const element = target as HTMLElement;
      const text = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().replace(/\s+/g, " ");
      const name = `${element.getAttribute("role") ?? element.tagName.toLowerCase()} ${text.slice(0, 60)}`;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      reached.names.push(name);
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
  const { names, unseen } = await tabThrough(page);
  expect(names[0]).toBe("a Skip to the content");
  expect(unseen).toEqual([]);
  const wanted = ["input Search the reference", "a Start a voice campaign", "summary Version 1"];
  if (path.startsWith("operations/")) wanted.push("button Copy URL", "button Copy", "tab curl");
  for (const one of wanted) expect(names).toContainEqual(expect.stringMatching(`^${one}`));
});

test("the link at the top skips to the content", async ({ open }) => {
  const page = await open("operations/createCampaignV2.html");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
});

test("arrows go through the tabs, and the next page shows the same language", async ({ open }) => {
  const page = await open("operations/createCampaignV2.html");
  await page.getByRole("tab", { name: "curl" }).focus();
  await page.keyboard.press("ArrowRight");
  expect(await focused(page)).toMatchObject({ kind: "tab", name: "TypeScript", isVisible: true });
  await page.keyboard.press("End");
  expect(await focused(page)).toMatchObject({ name: "Go" });
  await page.keyboard.press("ArrowRight");
  expect(await focused(page)).toMatchObject({ name: "curl" });
  expect(await page.getByRole("tabpanel").count()).toBe(1);

  await page.getByRole("tab", { name: "Python" }).click();
  await page.goto(page.url().replace("createCampaignV2", "getCampaignV2"));
  expect(await page.getByRole("tab", { selected: true }).textContent()).toBe("Python");
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
