import { expect } from "vitest";
import { readYaml } from "../../scripts/spec/spec.ts";
import { test } from "./fixtures.ts";
import { urlOf } from "./places.ts";

interface Task {
  readonly do: string;
  readonly page: string;
  readonly effect: string;
  readonly needs: string;
  readonly gives: string;
}

const { tasks }: { tasks: readonly Task[] } = readYaml("test/site/tasks.yaml");

/** What a banner says of each effect. */
const BANNERS: Readonly<Record<string, string>> = {
  contact: "Reaches people",
  write: "Changes configuration",
  read: "Reads",
};

test.for(tasks)("somebody who wants to $do gets there in two clicks", async (task, { open }) => {
  const page = await open("index.html", { viewport: { width: 375, height: 812 } });
  const wanted = urlOf(`operations/${task.page}.html`);
  const links = () => page.locator("a").evaluateAll((all) => (all as HTMLAnchorElement[]).map(({ href }) => href));
  const fromHome = await links();
  expect(fromHome, "one click").toContain(wanted);

  await page.goto(wanted);
  const text = await page.locator("main").innerText();
  expect(text).toMatch(task.page.includes("V1") ? /^v1$/m : /^v2$/m);
  expect(await page.locator("main .banner").first().innerText()).toContain(BANNERS[task.effect]);
  for (const part of [task.needs, task.gives]) expect(text).toContain(part);
  const { top, bottom } = await page.locator(".banner > strong").evaluate((element) => element.getBoundingClientRect());
  expect(top, "the effect stands on the first screen").toBeGreaterThan(0);
  expect(bottom).toBeLessThan(812);
});
