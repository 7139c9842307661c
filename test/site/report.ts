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

interface Speed {
  /** When the largest element was painted, in ms. */
  readonly largestPaint: number;
  /** Total blocking time, in ms: for how long, once something is painted, tasks of more than 50 ms keep a reader waiting. */
  readonly blocked: number;
}

/** Measures as Lighthouse does: https://developer.chrome.com/docs/lighthouse/performance/lighthouse-total-blocking-time */
async function measure(browser: Browser, path: string): Promise<Speed> {
  const page = await browser.newPage({ viewport: { width: 375, height: 812 } });
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(urlOf(path));
  const [paints = [], largest = [], tasks = []] = await Promise.all(
    ["paint", "largest-contentful-paint", "longtask"].map((type) =>
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
  await page.close();
  const firstPaint = paints.at(-1)?.startTime ?? Number.NaN;
  const lengths = tasks.map(({ startTime, duration }) => startTime + duration - Math.max(startTime, firstPaint));
  return {
    largestPaint: largest.at(-1)?.startTime ?? Number.NaN,
    blocked: lengths.reduce((sum, length) => sum + Math.max(0, length - 50), 0),
  };
}

const browser = await launchChromium();
await takeScreenshots(browser);
console.log(
  `With a processor ${SLOWER} times as slow, median of 5. Budgets: the largest paint after ${budgets.largestPaintMs} ms; blocked for 0 ms, ${budgets.blockedMsOfLedger} ms on contradictions.`,
);
for (const name of PICTURED) {
  const runs: Speed[] = [];
  for (let run = 0; run < 5; run++) runs.push(await measure(browser, `${name}.html`));
  const median = (of: keyof Speed) => Math.round(runs.map((run) => run[of]).sort((a, b) => a - b)[2] as number);
  console.log(`${name}: largest paint after ${median("largestPaint")} ms, blocked for ${median("blocked")} ms`);
}
await browser.close();
