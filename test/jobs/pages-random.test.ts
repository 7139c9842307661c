import fc from "fast-check";
import { expect, test } from "vitest";
import { allCampaigns, PagingError } from "../../src/jobs/index.ts";
import { bySkip, collect, koreListing } from "./list-server.ts";

/** What others do before a request. */
const change = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: "none" as const, at: 0 }) },
  fc.record({ kind: fc.constantFrom("add" as const, "delete" as const), at: fc.nat(30) }),
);

/** What a server says of the rest of a list. Each page has its items, at least. */
const SAYINGS = [
  ["hasMore", "totalPages", "totalResults"],
  ["hasMore"],
  ["totalResults"],
  ["totalPages", "totalResults"],
  ["totalPages", "limit"],
  [],
  ["skip", "hasMore"],
];

test("however a list changes while it is read, no item that stays is missing, and none comes twice", async () => {
  let whole = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.nat(30),
      fc.integer({ min: 2, max: 9 }),
      fc.constantFrom(...SAYINGS),
      fc.array(change, { maxLength: 20 }),
      async (size, limit, says, changes) => {
        let next = 0;
        const add = () => ({ _id: `cd-${next++}`, name: "n", status: "Ready" });
        let all = Array.from({ length: size }, add);
        const stays = new Set(all.map(({ _id }) => _id));
        const { kore, asked } = koreListing((each, request) => {
          const { kind, at } = changes[request - 1] ?? { kind: "none", at: 0 };
          if (kind === "add") all = [...all, add()];
          const gone = kind === "delete" ? all[at] : undefined;
          if (gone) {
            all = all.filter((item) => item !== gone);
            stays.delete(gone._id);
          }
          const page = bySkip(all, each);
          return { results: page.results, ...Object.fromEntries(says.map((name) => [name, page[name]])) };
        });
        const { read, error } = await collect(allCampaigns(kore, { type: "voice", limit }));
        const ids = read.map((campaign) => (campaign as { _id: string })._id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(asked.length).toBeLessThan(3 * 60);
        if (error) expect(error).toBeInstanceOf(PagingError);
        else expect([...stays].filter((id) => !ids.includes(id))).toEqual([]);
        whole += error ? 0 : 1;
      },
    ),
    { numRuns: 120 },
  );
  expect(whole).toBeGreaterThan(40);
});
