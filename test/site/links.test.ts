import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { test } from "./fixtures.ts";
import { PATHS, urlOf } from "./places.ts";

/** The links and the ids of each page, by its URL. */
const pages = new Map<string, { links: string[]; ids: string[] }>();

const withoutHash = (url: string) => url.split(/[?#]/)[0] as string;

test("no link and no anchor is broken, and no id is there twice", async ({ open }) => {
  const page = await open("index.html");
  for (const path of PATHS) {
    await page.goto(urlOf(path));
    pages.set(urlOf(path), {
      links: await page.locator("a").evaluateAll((links) => (links as HTMLAnchorElement[]).map(({ href }) => href)),
      ids: await page.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id)),
    });
  }
  const broken: string[] = [];
  for (const [url, { links, ids }] of pages) {
    if (new Set(ids).size < ids.length) broken.push(`${url}: ids that are there twice`);
    for (const link of links) {
      // Others' pages: a test that asks for them would fail when they do.
      if (link.startsWith("https://")) continue;
      const [, anchor] = link.split("#");
      const target = pages.get(withoutHash(link));
      const isThere = target ? !anchor || target.ids.includes(decodeURIComponent(anchor)) : isFile(link);
      if (!isThere) broken.push(`${url}: ${link}`);
    }
  }
  expect(broken).toEqual([]);
  expect(pages.size).toBe(PATHS.length);
});

const isFile = (link: string) => link.startsWith("file:") && existsSync(fileURLToPath(withoutHash(link)));
