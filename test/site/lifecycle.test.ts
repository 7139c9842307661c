import { expect } from "vitest";
import { readLedger } from "../../scripts/spec/ledger.ts";
import { readLifecycle } from "../../scripts/spec/lifecycle.ts";
import { test } from "./fixtures.ts";

const { states, moves } = readLifecycle();

test("the drawing has every move, solid if it is documented", async ({ open }) => {
  const page = await open("lifecycle.html");
  const arrows = page.locator("svg.life path[marker-end]");
  const dashed = page.locator("svg.life path[marker-end][stroke-dasharray]");
  // One arrow with two heads stands for a move and its way back.
  const both = await page.locator("svg.life path[marker-start]").count();
  expect((await arrows.count()) + both).toBe(moves.length);
  expect(await dashed.count()).toBe(moves.filter(({ documented }) => !documented).length);
  const boxes = await page.locator("svg.life g:has(rect) text").allTextContents();
  expect(boxes.map((name) => name.trim()).sort()).toEqual(
    states
      .map(({ name }) => name)
      .filter((name) => moves.some(({ from, to }) => [from, to].includes(name)))
      .sort(),
  );
});

test("no label of the drawing touches an arrow, a box or another label", async ({ open }) => {
  const page = await open("lifecycle.html");
  const touched = await page.evaluate(() => {
    const DISTANCE = 3;
    const labels = [...document.querySelectorAll<SVGTextElement>(".life .label")];
    const within = (box: DOMRect, { x, y }: { x: number; y: number }) =>
      x > box.x - DISTANCE && x < box.x + box.width + DISTANCE && y > box.y && y < box.y + box.height;
    const arrows = [...document.querySelectorAll<SVGPathElement>(".life path[marker-end]")].flatMap((path) =>
      Array.from({ length: Math.ceil(path.getTotalLength()) }, (_, at) => path.getPointAtLength(at)),
    );
    const boxes = [...document.querySelectorAll<SVGRectElement>(".life rect"), ...labels].map((element) => ({
      element,
      box: element.getBBox(),
    }));
    const overlap = (a: DOMRect, b: DOMRect) =>
      a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    return labels
      .filter((label) => {
        const own = label.getBBox();
        return (
          arrows.some((point) => within(own, point)) ||
          boxes.some(({ element, box }) => element !== label && overlap(own, box))
        );
      })
      .map(({ textContent }) => textContent);
  });
  expect(touched).toEqual([]);
});

test("the tables say the same in words", async ({ open }) => {
  const page = await open("lifecycle.html");
  const [stateRows = [], moveRows = []] = await page
    .locator("table")
    .evaluateAll((tables) =>
      tables.map((table) => [...table.querySelectorAll("tbody tr")].map((row) => row.textContent)),
    );
  expect(stateRows).toEqual(states.map(({ name, what }) => name + what));
  expect(moveRows).toHaveLength(moves.length);
  for (const [index, { from, to, warning = "", documented, entries }] of moves.entries())
    for (const part of [from ?? "nothing", to, warning, documented ? "yes" : "assumed", ...entries])
      expect(moveRows[index]).toContain(part);
});

test("nothing of it scrolls sideways on a small phone", async ({ open }) => {
  const page = await open("lifecycle.html", { viewport: { width: 320, height: 640 } });
  const widths = await page.evaluate(() => {
    const scrolls = (element: Element) => ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
    const wide = [...document.querySelectorAll("main *")].filter(
      (element) => scrolls(element) && element.scrollWidth > element.clientWidth,
    );
    return { page: document.documentElement.scrollWidth, wide: wide.length };
  });
  expect(widths).toEqual({ page: 320, wide: 0 });
});

test("an assumed move rests on an entry of the ledger", () => {
  const ids = readLedger().map(({ id }) => id);
  for (const { entries, documented } of moves) {
    for (const id of entries) expect(ids).toContain(id);
    if (!documented) expect(entries).not.toEqual([]);
  }
});
