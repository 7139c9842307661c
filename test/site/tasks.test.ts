import type { Page } from "playwright-core";
import { expect } from "vitest";
import { readBundle, readYaml } from "../../scripts/spec/spec.ts";
import { operationPages } from "../../site/pages/operation-pages.ts";
import { test } from "./fixtures.ts";
import { urlOf } from "./places.ts";

interface Task {
  readonly do: string;
  readonly page: string;
  readonly effect: string;
  readonly needs: string;
  readonly gives: string;
}

/** What somebody asks for, and the page that answers. */
interface Answer {
  readonly ask: string;
  readonly page: string;
  /** The language that is chosen there, if it is not the first. */
  readonly choose?: string;
  /** What can be seen there, as a regular expression. */
  readonly says: string;
}

const { tasks, answers }: { tasks: readonly Task[]; answers: readonly Answer[] } = readYaml("test/site/tasks.yaml");

/** What the strip of a page says of each effect. */
const STRIPS: Readonly<Record<string, RegExp>> = {
  contact: /Reaches people/,
  write: /Changes configuration|Ends the run/,
  read: /Reads/,
};

/** Where somebody looks for an answer. */
const PAGES: Readonly<Record<string, string>> = {
  errors: "errors-and-limits.html",
  lifecycle: "lifecycle.html",
};

const PHONE = { viewport: { width: 375, height: 812 } };

const linksOn = (page: Page) =>
  page.locator("main a").evaluateAll((all) => (all as HTMLAnchorElement[]).map(({ href }) => href.split("#")[0]));

test.for(tasks)("somebody who wants to $do gets there in two clicks", async (task, { open }) => {
  const page = await open("index.html", PHONE);
  const wanted = urlOf(`operations/${task.page}.html`);
  // What is older is linked from its newer version, or from the menu.
  const isOnHome = !task.page.includes("triggerCampaignV1");
  const all = page.locator(isOnHome ? "main a" : "a");
  expect(await all.evaluateAll((links) => (links as HTMLAnchorElement[]).map(({ href }) => href))).toContain(wanted);

  await page.goto(wanted);
  expect(await page.locator(".crumb").innerText()).toContain(task.page.includes("V1") ? "v1" : "v2");
  const strip = page.locator(".strip");
  expect(await strip.innerText()).toMatch(STRIPS[task.effect] as RegExp);
  const needed =
    task.needs === "auth" ? 'main a[href$="#auth"]' : `:is([id^="param."], [id^="body."])[id$=".${task.needs}"]`;
  expect(await page.locator(needed).count(), task.needs).toBeGreaterThan(0);
  expect(await page.locator(`[id^="response."][id$=".${task.gives}"]`).count(), task.gives).toBeGreaterThan(0);
  const { top, bottom } = await strip.evaluate((element) => element.getBoundingClientRect());
  expect(top, "the effect stands on the first screen").toBeGreaterThan(0);
  expect(bottom).toBeLessThan(812);
});

test.for(answers)("somebody who asks for $ask sees it in one click", async ({ page: name, choose, says }, { open }) => {
  const page = await open("index.html", PHONE);
  const wanted = urlOf(PAGES[name] ?? `${name}.html`);
  expect(await linksOn(page)).toContain(wanted);
  await page.goto(wanted);
  if (choose) await page.locator(".langs label", { hasText: choose }).first().click();
  expect(await page.locator("main").innerText()).toMatch(new RegExp(says, "is"));
});

test("a bell marks each task that reaches people, and no other", async ({ open }) => {
  const page = await open("index.html", PHONE);
  const marked = await page
    .locator(".tasks li")
    .evaluateAll((all) => all.map((each) => [each.querySelector("a")?.href, each.querySelector(".icon") !== null]));
  const operations = operationPages(readBundle());
  expect(marked.length).toBeGreaterThan(10);
  for (const [href, isMarked] of marked) {
    const operation = operations.find(({ name }) => urlOf(`operations/${name}.html`) === href);
    expect(isMarked, String(href)).toBe(operation?.effect === "contact");
  }
});
