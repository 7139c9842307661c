// The tables of the guide from v1 to v2 are those that the description and the pages give.
import { describe, expect, test } from "vitest";
import { operationsOf } from "../../scripts/spec/spec.ts";
import { readMarkdown } from "../readme/markdown.ts";
import { spec } from "../spec/bundle.ts";
import { bodyChanges, type Changes, operationOf, PAGES, queryChanges, responseChanges } from "./version-differences.ts";

const GUIDE = readMarkdown("docs/v1-to-v2.md");
const codesIn = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code as string);

describe("the calls", () => {
  /** Each operation with its call, by operationId. A page of the site may be about one task of an operation. */
  const rows = GUIDE.rows("The calls").map(([, ...cells]) =>
    cells.map((cell) => {
      const [page = "", call = ""] = codesIn(cell);
      return page && { id: page.replace(/-\w+$/, ""), call };
    }),
  );
  const calls = rows.flatMap((cells) => cells.flatMap((cell) => (cell ? [`${cell.id} ${cell.call}`] : [])));

  test("are those of the description, with its methods and paths", () => {
    const described = operationsOf(spec).map(
      ({ path, method, operation }) => `${operation.operationId} ${method} ${path}`,
    );
    expect([...new Set(calls)].sort()).toEqual(described.sort());
  });

  test("have the v2 call of each v1 page beside its v1 call, and no other", () => {
    const pairs = rows.flatMap(([v1, v2]) => (v1 && v2 ? [`${v1.id} ${v2.id}`] : []));
    const documented = PAGES.map((slug) => `${operationOf(slug)} ${operationOf(`${slug}-v2`)}`);
    expect([...new Set(pairs)].sort()).toEqual([...new Set(documented)].sort());
  });

  test("name what only one version has", () => {
    const alone = rows.flatMap(([v1, v2]) => (v1 && v2 ? [] : [(v1 || v2 || { id: "" }).id]));
    expect([...new Set(alone)].sort()).toEqual([
      "addContactsV1",
      "scheduleCallbacksV2",
      "scheduleCampaignV2",
      "sendOutboundSmsV1",
    ]);
  });
});

describe("page by page", () => {
  const rows = GUIDE.rows("Page by page").flatMap(([pages = "", ...cells]) =>
    codesIn(pages).map((slug) => [slug, ...cells] as const),
  );

  test("has every v1 page that has a v2 page, once", () => {
    expect(rows.map(([slug]) => slug).sort()).toEqual([...PAGES].sort());
  });

  test.each(rows)("%s", (slug, query = "", body = "", response = "") => {
    const cell = (column: string) =>
      `"Page by page" in docs/v1-to-v2.md, row ${slug}, column ${column}: write there what the description has.`;
    expect(parseChanges(query), cell("query")).toEqual(queryChanges(slug));
    expect(parseChanges(body), cell("body")).toEqual(bodyChanges(slug));
    const { new: added, ...rest } = responseChanges(slug);
    expect(parseChanges(response), cell("response")).toMatchObject(rest);
    if (response.includes("the whole campaign"))
      expect(added).toEqual(expect.arrayContaining(["data.name", "data.id"]));
    else expect(parseChanges(response).new, cell("response")).toEqual(added);
  });

  /** Reads a cell, such as "new: `a` (required), `b`; gone: `c`" or "same". */
  function parseChanges(cell: string): Changes {
    const required = [...cell.matchAll(/`([^`]+)` \(required\)/g)].map(([, code]) => code as string);
    const changes = { new: [] as string[], required, gone: [] as string[], changed: [] as string[] };
    for (const part of cell === "same" ? [] : cell.split("; ")) {
      const [kind = "", fields = ""] = part.split(": ");
      changes[kind as keyof typeof changes].push(...codesIn(fields));
    }
    return changes;
  }
});
