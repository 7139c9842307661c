import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";
import { launchChromium } from "../support/chromium.ts";
import { BUNDLE_DIR } from "./build.ts";
import type { Runtime } from "./runtime.ts";
import type { Task } from "./task.ts";

/** The globals that the program sets in the page. */
interface Program {
  readonly run: (tasks: readonly Task[], program: string) => Promise<string[]>;
  readonly runInWorker: Program["run"];
}

/** Runs the tasks in a Chromium page. */
export const chromiumPage: Runtime = { name: "Chromium, page", run: inPage("run") };

/** Runs the tasks in a worker of a Chromium page. */
export const chromiumWorker: Runtime = { name: "Chromium, worker", run: inPage("runInWorker") };

function inPage(where: keyof Program): Runtime["run"] {
  return async (tasks) => {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      // The page's origin differs from every target's, as an application's differs from the API's.
      await page.goto(inject("controlUrl"));
      const program = await readFile(join(BUNDLE_DIR, "page.iife.js"), "utf8");
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
