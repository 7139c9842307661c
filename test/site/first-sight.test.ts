import { expect } from "vitest";
import { readBundle } from "../../scripts/spec/spec.ts";
import { operationPages } from "../../site/pages/operation-pages.ts";
import { hasNewer } from "../../site/pages/versions.ts";
import { test } from "./fixtures.ts";
import { PATHS } from "./places.ts";
import { firstSight } from "./visible-words.ts";

const operations = operationPages(readBundle());
const DESK = { viewport: { width: 1440, height: 900 } };

/** A create whose body is as long as that of a kind, although it is an operation of its own. */
const LONG_CREATE = { name: "createAdvancedSmsCampaignV2", words: 510 };

/** How many words are seen before anything is unfolded. */
const MOST_WORDS = { operation: 450, contact: 550, kinds: 800, other: 1_200 };

test.concurrent.for(operations)(
  "$name shows code soon, and little before it is unfolded",
  async (operation, { open }) => {
    const page = await open(`operations/${operation.name}.html`, DESK);
    const kinds = page.locator("[name=kind]");
    const count = await kinds.count();
    const alone =
      operation.name === LONG_CREATE.name
        ? LONG_CREATE.words
        : MOST_WORDS[operation.effect === "contact" ? "contact" : "operation"];
    const most = count > 0 ? MOST_WORDS.kinds : alone;
    for (let index = 0; index < Math.max(count, 1); index++) {
      if (count > 0) await page.locator(".kinds label").nth(index).click();
      for (const language of await page.locator(".langs label").all()) {
        await language.click();
        const { words, beforeCode, codeTop } = await firstSight(page);
        expect(words).toBeLessThanOrEqual(most);
        expect(beforeCode).toBeLessThanOrEqual(hasNewer(operation, operations) ? 75 : 60);
        expect(codeTop).toBeLessThanOrEqual(400);
      }
    }
    await page.setViewportSize({ width: 375, height: 812 });
    expect((await firstSight(page)).codeTop).toBeLessThanOrEqual(900);
  },
);

test.concurrent.for(PATHS.filter((path) => !path.startsWith("operations/")))(
  "%s shows at most 1,200 words before anything is unfolded",
  async (path, { open }) => {
    const page = await open(path, DESK);
    expect((await firstSight(page)).words).toBeLessThanOrEqual(MOST_WORDS.other);
  },
);
