// Takes screenshots of the site, into test-results/site, and prints how soon its pages are shown on a slow processor.
import { mkdirSync } from "node:fs";
import type { Browser } from "playwright-core";
import { launchChromium } from "../support/chromium.ts";
import budgets from "./budgets.json" with { type: "json" };
import { urlOf, WIDTHS } from "./places.ts";

const FOLDER = "test-results/site";

const PICTURED = [
  "index",
  "operations/triggerVoiceCampaignV2-start",
  "operations/createCampaignV2",
  "operations/getCampaignStatusV2",
  "operations/addContactsV1",
  "guides/first-voice-campaign",
  "lifecycle",
  "discrepancies",
];

/** A processor of a phone: a quarter as fast. */
const SLOWER = 4;

async function takeScreenshots(browser: Browser): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of WIDTHS) {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: width < 500 ? 812 : 900 } });
      for (const name of PICTURED) {
        await page.goto(urlOf(`${name}.html`));
        await page.screenshot({ path: `${FOLDER}/${name.replace("/", "-")}-${width}-${colorScheme}.png` });
      }
      await page.close();
    }
  console.log(`Screenshots are in ${FOLDER}/.`);
}

/** When the largest element was painted, and how long the main thread was blocked, in ms. */
async function measure(browser: Browser, path: string): Promise<{ largestPaint: number; blocked: number }> {
  const page = await browser.newPage({ viewport: { width: 375, height: 812 } });
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(urlOf(path));
  const [paints = [], tasks = []] = await Promise.all(
    ["largest-contentful-paint", "longtask"].map((type) =>
      page.evaluate(
        (type) =>
          new Promise<{ startTime: number; duration: number }[]>((resolve) => {
            new PerformanceObserver((list) => resolve(list.getEntries().map((entry) => entry.toJSON()))).observe({
              type,
              buffered: true,
            });
            setTimeout(() => resolve([]), 500);
          }),
        type,
      ),
    ),
  );
  const blocked = tasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
  const measured = { largestPaint: paints.at(-1)?.startTime ?? Number.NaN, blocked };
  await page.close();
  return measured;
}

const browser = await launchChromium();
await takeScreenshots(browser);
console.log(
  `With a processor ${SLOWER} times as slow, median of 5 (budget: ${budgets.largestPaintMs} ms, not blocked):`,
);
for (const name of PICTURED) {
  const runs: { largestPaint: number; blocked: number }[] = [];
  for (let run = 0; run < 5; run++) runs.push(await measure(browser, `${name}.html`));
  const median = (pick: (run: (typeof runs)[number]) => number) => runs.map(pick).sort((a, b) => a - b)[2] as number;
  const [largestPaint, blocked] = [median((run) => run.largestPaint), median((run) => run.blocked)];
  console.log(`${name}: largest paint after ${Math.round(largestPaint)} ms, blocked for ${Math.round(blocked)} ms`);
}
await browser.close();
