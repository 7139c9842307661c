import { expect, test } from "vitest";
import { groupHits } from "../../site/search/groups.ts";
import { isPlace, QUERIES, search } from "./queries.ts";

/** The hits as the panel shows them. */
const shown = (query: string) =>
  groupHits(search.find(query).hits).flatMap(({ hits }) => hits.map((hit) => hit.document));

test("every query has the right first hit", () => {
  const wrong = QUERIES.flatMap(({ q, first, any = [] }) => {
    const [{ path } = { path: "nothing" }] = shown(q);
    return [first, ...any].some((name) => isPlace(path, name)) ? [] : [`${q}: ${path}`];
  });
  expect(wrong).toEqual([]);
  expect(QUERIES.length).toBeGreaterThan(150);
});
