import type { Page } from "playwright-core";
import { expect } from "vitest";
import { test } from "./fixtures.ts";
import { urlOf } from "./places.ts";

const CREATE = "operations/createCampaignV2.html";

const chosen = (page: Page) => page.locator("[name=kind]:checked").getAttribute("value");

/** Whether what the address leads to is shown, and on the screen. */
const isTargetInSight = (page: Page) =>
  page.evaluate(() => {
    const target = document.getElementById(location.hash.slice(1)) as HTMLElement;
    const { top } = target.getBoundingClientRect();
    return target.checkVisibility({ contentVisibilityAuto: true }) && top >= 0 && top < innerHeight;
  });

test("a page shows the kind that its address names, and nothing of others", async ({ open }) => {
  const page = await open(`${CREATE}#kind-sms`);
  expect(await chosen(page)).toBe("sms");
  const shown = await page
    .locator("main [data-k]")
    .evaluateAll((all) =>
      all.filter((element) => element.checkVisibility()).map((element) => element.getAttribute("data-k") ?? ""),
    );
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.filter((kinds) => !kinds.split(" ").includes("sms"))).toEqual([]);
  expect(await page.getByLabel("curl sample").filter({ visible: true }).first().textContent()).toContain(
    "campaignType=sms",
  );
});

/** A field of one kind, and one in a fold in a fold. */
const PLACES = { "body.maxSkips": "preview", "body.dialingStrategy.callingHours.days.start": "agentless" };

test.for(Object.entries(PLACES))("an address of the field %s shows it", async ([id, kind], { open }) => {
  const page = await open(`${CREATE}#${id}`);
  expect(await chosen(page)).toBe(kind);
  expect(await isTargetInSight(page)).toBe(true);

  await page.goto(urlOf(CREATE));
  await page.evaluate((id) => {
    location.hash = id;
  }, id);
  await expect.poll(() => isTargetInSight(page), { message: "on the same page" }).toBe(true);
  expect(await chosen(page)).toBe(kind);

  const withoutScripts = await open(`${CREATE}#${id}`, { javaScriptEnabled: false });
  await expect.poll(() => isTargetInSight(withoutScripts), { message: "without scripts" }).toBe(true);
});

test.for([true, false])("an address with a kind shows the top of the page, with scripts: %s", async (on, { open }) => {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 375, height: 812 },
  ]) {
    const page = await open(`${CREATE}#kind-sms`, { viewport, javaScriptEnabled: on });
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  }
});

test("a kind that is chosen further down leaves the page where it is", async ({ open }) => {
  const page = await open(`${CREATE}#kind-sms`, { viewport: { width: 1440, height: 900 } });
  await page.evaluate(() => document.querySelector("#parameters")?.scrollIntoView());
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(300);
  const top = () => page.evaluate(() => document.querySelector("#parameters")?.getBoundingClientRect().top);
  const wanted = await top();
  // As a reader does: `click` would scroll to the label itself.
  const { x, y } = (await page.locator(".kinds label", { hasText: "Preview" }).boundingBox()) as DOMRect;
  await page.mouse.click(x + 10, y + 10);
  expect(await chosen(page)).toBe("preview");
  await page.keyboard.press("ArrowRight");
  expect(await chosen(page)).toBe("sms");
  expect(Math.abs(((await top()) ?? 0) - (wanted ?? 0))).toBeLessThan(60);
});

test("arrows choose a kind, and its address", async ({ open }) => {
  const page = await open(CREATE);
  await page.locator("#kind-agentless").focus();
  await page.keyboard.press("ArrowRight");
  expect(await chosen(page)).toBe("progressive");
  expect(page.url()).toBe(`${urlOf(CREATE)}#kind-progressive`);
  expect(await page.locator("#body\\.queue_name").isVisible()).toBe(true);
  expect(await page.locator("#body\\.experienceFlowName").isVisible()).toBe(false);
});

test("without scripts a reader chooses a kind and a language", async ({ open }) => {
  const page = await open(CREATE, { javaScriptEnabled: false });
  await page.getByText("SMS", { exact: true }).first().click();
  await page.getByText("Python", { exact: true }).click();
  expect(await page.locator("main .code[data-l]").evaluateAll(namesOfShown)).toEqual(["sms py"]);
});

const namesOfShown = (all: Element[]) =>
  all
    .filter((code) => code.checkVisibility())
    .map((code) => `${code.getAttribute("data-k")} ${code.getAttribute("data-l")}`);

test("the button copies what is shown, also what of it is folded", async ({ open }) => {
  const page = await open(`${CREATE}#kind-sms`, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.getByText("Python", { exact: true }).click();
  await page.getByRole("region", { name: "Request" }).getByRole("button", { name: "Copy" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^from os import [\s\S]*"campaignType": "sms"[\s\S]*\nprint\(response\.json\(\)\)$/);
});

test("the next page shows the same kind, unless its address names another, or it has none", async ({ open }) => {
  const page = await open(CREATE);
  await page.locator(".kinds label", { hasText: "Preview" }).click();
  await page.goto(urlOf("operations/updateCampaignV2.html"));
  expect(await chosen(page)).toBe("preview");
  await page.goto(urlOf("operations/createCampaignV1.html#kind-sms"));
  expect(await chosen(page)).toBe("sms");
  await page.goto(urlOf("operations/getCampaignStatusV2.html"));
  expect(await chosen(page)).toBe("status");
});

test("what is to check before is shown to the kinds of its type, and to all if it names none", async ({ open }) => {
  const page = await open(`${CREATE}#kind-sms`);
  const line = (text: string | RegExp) => page.locator("section:has(> #before) li", { hasText: text });
  const shown = async () => [
    await line(/^Name a DNC list: without it/).isVisible(),
    await line(/^Name a DNC list: it is required/).isVisible(),
    await line("by name, not id").isVisible(),
    await line(/^Preview dials by itself/).isVisible(),
    await line(/^The sender must be approved/).isVisible(),
    await line(/^Give queue or flow/).isVisible(),
  ];
  for (const [kind, expected] of [
    ["sms", [true, false, true, false, false, false]],
    ["sms-with-template", [true, false, true, false, true, false]],
    ["agentless", [false, true, true, false, false, true]],
    ["preview", [false, true, true, true, false, true]],
  ] as const) {
    await page.goto(urlOf(`${CREATE}#kind-${kind}`));
    await page.reload();
    expect(await shown(), kind).toEqual(expected);
  }
});
