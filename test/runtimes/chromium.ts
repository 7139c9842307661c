import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { inject } from "vitest";
import { BUNDLED } from "./build.ts";
import type { Runtime } from "./runtime.ts";
import type { Task } from "./task.ts";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

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
    if (!existsSync(CHROMIUM))
      throw new Error(`There is no Chromium at ${CHROMIUM}. Install it (Debian: chromium), or name it in CHROMIUM.`);
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ["--no-sandbox", "--disable-background-networking"],
    });
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
