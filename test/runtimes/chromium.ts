import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";
import { launchChromium } from "../support/chromium.ts";
import { BUNDLED } from "./build.ts";
import type { Runtime } from "./runtime.ts";
import type { Task } from "./task.ts";

/** What the program gives to the page that loads it. */
interface Program {
  readonly run: (tasks: readonly Task[], program: string) => Promise<string[]>;
  readonly runInWorker: Program["run"];
}

/** A page in Chromium. */
export const chromiumPage: Runtime = { name: "Chromium, page", run: inPage("run") };

/** A worker of a page in Chromium. */
export const chromiumWorker: Runtime = { name: "Chromium, worker", run: inPage("runInWorker") };

function inPage(where: keyof Program): Runtime["run"] {
  return async (tasks) => {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      // Its origin is another than that of every cell, as an application's is another than that of the API.
      await page.goto(inject("controlUrl"));
      const program = await readFile(join(BUNDLED, "page.iife.js"), "utf8");
      await page.addScriptTag({ content: program });
      return await page.evaluate(
        ({ where, tasks, program }) => (globalThis as unknown as Program)[where](tasks, program),
        { where, tasks, program },
      );
    } finally {
      await browser.close();
    }
  };
}
