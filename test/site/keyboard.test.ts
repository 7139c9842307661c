import type { Page } from "playwright-core";
import { expect } from "vitest";
import { test } from "./fixtures.ts";

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

test("the keyboard reaches everything, and shows where it is", async ({ open }) => {
  const page = await open("operations/createCampaignV2.html", { viewport: { width: 1440, height: 900 } });
  await page.keyboard.press("Tab");
  expect(await focused(page)).toMatchObject({ name: "Skip to the content", isVisible: true });

  const reached: string[] = [];
  for (let steps = 0; steps < 400; steps++) {
    await page.keyboard.press("Tab");
    const { name, kind, isVisible } = await focused(page);
    if (kind === "body") break;
    expect(isVisible, `${kind} ${name}`).toBe(true);
    reached.push(`${kind} ${name}`);
  }
  for (const one of ["input Search the reference", "button Copy URL", "tab curl", "summary Version 1"])
    expect(reached, one).toContainEqual(expect.stringContaining(one));
  expect(reached).toContainEqual(expect.stringMatching(/^a Start a voice campaign/));
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
  expect(await focused(page)).toMatchObject({ name: "HTTP" });
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
