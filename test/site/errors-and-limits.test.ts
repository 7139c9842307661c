import { expect } from "vitest";
import { operationsOf, readBundle, resolved, webhooksOf } from "../../scripts/spec/spec.ts";
import { test } from "./fixtures.ts";

const PAGE = "errors-and-limits.html";
const spec = readBundle();
const KEYWORDS = ["minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems", "pattern"];

/** A field with a limit: its name, the value of the keyword, and where it is. */
interface Limited {
  readonly operationId: string;
  readonly name: string;
  readonly keyword: string;
  readonly value: number | string;
}

/** Finds every keyword that limits, wherever the operations of the specification lead, the webhook's and responses too. */
const limited: Limited[] = [...operationsOf(spec), ...webhooksOf(spec)].flatMap(({ operation, path }) => {
  const { operationId } = operation;
  const found: Limited[] = [];
  // biome-ignore lint/suspicious/noExplicitAny: the bundle is walked as it comes.
  const walk = (unresolved: any, name: string): void => {
    const node = resolved(spec, unresolved);
    if (typeof node !== "object" || node === null) return;
    for (const keyword of KEYWORDS)
      if (["number", "string"].includes(typeof node[keyword]))
        found.push({ operationId, name, keyword, value: node[keyword] });
    for (const [key, value] of Object.entries(node)) {
      if (key === "example" || key === "examples") continue;
      if (key === "properties") for (const [field, schema] of Object.entries(value as object)) walk(schema, field);
      else walk(value, node.in && key === "schema" ? node.name : name);
    }
  };
  walk({ ...operation, parameters: [...(spec.paths[path]?.parameters ?? []), ...(operation.parameters ?? [])] }, "");
  return found;
});

test("the specification has limits of every form that the walk looks for", () => {
  const forms = new Set(limited.map(({ keyword }) => keyword));
  expect(KEYWORDS.filter((keyword) => !forms.has(keyword))).toEqual(["maxItems"]);
  expect(limited.length).toBeGreaterThan(50);
});

test("every length, range and count of the specification is in the table, with a link to the field", async ({
  open,
}) => {
  const page = await open(PAGE);
  const rows = new Map(
    await page.locator("tr[id^=limit-]").evaluateAll((all) =>
      all.map((row): [string, { text: string; links: string[] }] => [
        row.id,
        {
          text: (row as HTMLElement).innerText,
          links: [...row.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? ""),
        },
      ]),
    ),
  );
  const ids = new Set(operationsOf(spec).map(({ operation }) => operation.operationId));
  for (const { operationId, name, keyword, value } of limited) {
    const { text = "", links = [] } = rows.get(`limit-${name}`) ?? {};
    expect(text, `${name} of ${operationId}`).toContain(keyword === "pattern" ? "9:00 AM" : `${value}`);
    // Version 1 is left out where version 2 has the field, too.
    if (ids.has(operationId.replace(/V1$/, "V2")) && operationId.endsWith("V1")) continue;
    expect(links, `${name} of ${operationId}`).toContainEqual(
      expect.stringMatching(new RegExp(`^operations/${operationId}\\.html#(body|param)\\.(.+\\.)?${name}$`)),
    );
  }
  const names = new Set(limited.map(({ name }) => `limit-${name}`));
  // Priorities are listed, not limited.
  expect([...rows.keys()].filter((id) => !names.has(id))).toEqual(["limit-priority"]);
});

test("every row, header and text has an address", async ({ open }) => {
  const page = await open(PAGE);
  const shown = page.locator("main .rows tbody tr, main .fields > li, main .card:has(h2:text('Too many'))");
  const ids = await shown.evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(70);
  expect(ids).not.toContain("");
});

test.for([
  ["#sms-length", /length of an SMS\s+Not documented/],
  ["#overnight", /midnight\s+No page decides/],
  ["#pause", /Not by the API/],
  ["#webhook", /poll its state.*pre-call check/],
  ["#csv", /load rows, write results/],
  ["#overlapping-runs", /no two at once with one contact list/],
  ["#more-than-100-contacts", /Several requests/],
  ["section:has(> #format)", /errors\[\]\.msg is a text, errors\[\]\.code a number/],
  ["#iid", /bot id, stream id/],
  ["#auth", /without a scheme word/],
  ["#accountId", /account id/],
  ["#requests", /60 a minute/],
] as const)("%s is answered unfolded, at 320 px, too", async ([place, answer], { open }) => {
  const page = await open(PAGE, { viewport: { width: 320, height: 800 } });
  const row = page.locator(place);
  expect(await row.isVisible()).toBe(true);
  expect((await row.innerText()).replace(/looked for: |what there is instead: /g, "")).toMatch(answer);
});

test("what is folded opens if it is linked to", async ({ open }) => {
  const page = await open(PAGE);
  const { href } = new URL(page.url());
  for (const id of ["ForbiddenError", "token-too-long", "remove-contact", "columns"]) {
    expect(await page.locator(`#${id}`).isVisible()).toBe(false);
    await page.goto(`${href}#${id}`);
    expect(await page.locator(`#${id}`).isVisible(), id).toBe(true);
    await page.goto(href);
    await page.reload();
  }
});

test("at most 1,200 words are seen", async ({ open }) => {
  const page = await open(PAGE);
  const words = (await page.locator("main").innerText()).match(/\S+/g) ?? [];
  expect(words.length).toBeGreaterThan(900);
  expect(words.length).toBeLessThanOrEqual(1_200);
});
