import { describe, expect, test } from "vitest";
import { AbortedError, InvalidRequestError } from "../../src/index.ts";
import { allCampaigns, allContactLists, allContacts, allResults, PagingError } from "../../src/jobs/index.ts";
import { CAMPAIGN_ID, koreAt, thrownBy } from "../support/kore.ts";
import { type Asked, byPage, bySkip, collect, koreListing, type Page } from "./list-server.ts";

const LIST_ID = "cl-1234567-89ab-4cde-8f01-23456789abcd";

const campaigns = (count: number) => Array.from({ length: count }, (_, i) => ({ _id: `cd-${i + 1}` }));
const idsOf = (items: readonly { readonly _id?: string }[]) => items.map(({ _id }) => _id);
/** Results as in the samples: `uniqueId` is empty. */
const result = (number: number) => ({
  phoneNumber: `1202555${number}`,
  uniqueId: "",
  dialerOutcome: "completed",
  numberOfAttemptsSoFar: 1,
  botSessionId: `session-${number}`,
});
const results = (count: number) => Array.from({ length: count }, (_, i) => result(i + 1));
/** Results that nothing tells apart but their order. */
const alike = (count: number) => Array.from({ length: count }, () => ({ ...result(1), botSessionId: undefined }));

const voice = { type: "voice", limit: 3 } as const;

describe("all pages", () => {
  test("campaigns are read oldest first, each once; each request repeats one campaign of the one before", async () => {
    const all = campaigns(8);
    const { kore, asked } = koreListing((request) => bySkip(all, request));
    const { read, error } = await collect(allCampaigns(kore, { ...voice, filters: { priority: [1] } }));
    expect([idsOf(read), error]).toEqual([idsOf(all), undefined]);
    expect(asked.map(({ skip }) => skip)).toEqual([0, 2, 4, 6]);
    expect(asked[1]?.body).toEqual({
      type: "voice",
      filters: { priority: [1] },
      skip: 2,
      limit: 3,
      sortBy: { createdAt: "asc" },
    });
  });

  test("pages() yields arrays, and iterating again reads again", async () => {
    const { kore, asked } = koreListing((request) => byPage(results(5), request));
    const all = allResults(kore, CAMPAIGN_ID, { limit: 2 });
    for (let times = 0; times < 2; times++)
      expect((await collect(all.pages())).read.map((page) => page.length)).toEqual([2, 2, 1]);
    expect(asked.map(({ page }) => page)).toEqual([1, 2, 3, 1, 2, 3]);
  });

  test("whoever stops iterating stops reading", async () => {
    const { kore, asked } = koreListing((request) => bySkip(campaigns(9), request));
    for await (const campaign of allCampaigns(kore, voice)) {
      expect(campaign._id).toBe("cd-1");
      break;
    }
    expect(asked).toHaveLength(1);
  });

  test.each<[string, Page, number, number]>([
    ["nothing", { results: [], totalPages: 0, totalResults: 0, hasMore: false }, 0, 1],
    ["totalPages: 0 beside items, and nothing else", { results: results(3), totalPages: 0 }, 3, 2],
    [
      "totalResults: 4 with three items and one page, as in a sample",
      { results: results(3), totalPages: 1, totalResults: 4 },
      3,
      2,
    ],
    ["totalResults: 4 with three items, and nothing else", { results: results(3), totalResults: 4 }, 3, 4],
    ["totalPages: 2, and the second is empty", { results: results(3), totalPages: 2, totalResults: 3 }, 3, 2],
    ["fewer in all than there are", { results: results(3), totalPages: 1, totalResults: 2 }, 3, 1],
  ])("a list that says %s ends without an error", async (_, first, items, requests) => {
    const { kore, asked } = koreListing(({ page }) => (page === 1 ? first : { ...first, results: [] }));
    const { read, error } = await collect(allResults(kore, CAMPAIGN_ID));
    expect([read.length, error, asked.length]).toEqual([items, undefined, requests]);
  });

  test("totalPages: 0 hides nothing", async () => {
    const all = results(7);
    const { kore } = koreListing((request) => ({ ...byPage(all, request), totalPages: 0 }));
    expect((await collect(allResults(kore, CAMPAIGN_ID, { limit: 3 }))).read).toEqual(all);
  });

  test("a list that is said to end, and to go on, goes on", async () => {
    const all = campaigns(7);
    const { kore } = koreListing((request) => ({ ...bySkip(all, request), hasMore: false }));
    expect(idsOf((await collect(allCampaigns(kore, voice))).read)).toEqual(idsOf(all));
  });

  test("a server that sends fewer at once than it was asked for is read to its end", async () => {
    const all = campaigns(8);
    const { kore } = koreListing((request) => bySkip(all, { ...request, limit: Math.min(request.limit, 4) }));
    const { read, error } = await collect(allCampaigns(kore, { ...voice, limit: 50 }));
    expect([idsOf(read), error]).toEqual([idsOf(all), undefined]);
  });
});

describe("what the server does wrong", () => {
  test.each<[string, (asked: Asked) => Page, string]>([
    [
      "an empty page says that there is more",
      ({ skip }) => ({ results: skip === 0 ? campaigns(3) : [], hasMore: true }),
      "page 2 is empty",
    ],
    ["a page repeats", () => ({ results: campaigns(3), hasMore: true }), "page 2 repeats"],
    [
      "another page comes than was asked for",
      () => bySkip(campaigns(9), { skip: 0, limit: 3 } as Asked),
      "asked for skip 2, the server sent skip 0",
    ],
    ["there are no results", () => ({ results: "none" }), "page 1 has no results"],
  ])("if %s, it throws, and what was read stays", async (_, answer, message) => {
    const { kore, asked } = koreListing((request) => answer(request));
    const { read, error } = await collect(allCampaigns(kore, voice));
    expect(error).toBeInstanceOf(PagingError);
    expect(String(error)).toContain(message);
    expect(idsOf(read)).toEqual(asked.length === 1 ? [] : ["cd-1", "cd-2", "cd-3"]);
    expect(asked.length).toBeLessThan(3);
  });

  test("a page of results that repeats is an error", async () => {
    const { kore } = koreListing(() => ({ results: results(3), totalPages: 3, totalResults: 9 }));
    const { read, error } = await collect(allResults(kore, CAMPAIGN_ID, { limit: 3 }));
    expect([read.length, String(error)]).toEqual([3, expect.stringContaining("page 2 repeats")]);
  });

  test("results without an id may be alike, if the server names the page and has so many", async () => {
    const { kore } = koreListing((request) => byPage(alike(7), request));
    expect((await collect(allResults(kore, CAMPAIGN_ID, { limit: 3 }))).read).toHaveLength(7);
    const { kore: unnamed } = koreListing((request) => ({ ...byPage(alike(7), request), page: undefined }));
    expect((await collect(allResults(unnamed, CAMPAIGN_ID, { limit: 3 }))).error).toBeInstanceOf(PagingError);
  });

  test("a page that repeats without an end is no endless loop, even if nothing tells its items apart", async () => {
    const { kore } = koreListing(({ page }) => ({ results: alike(3), page, hasMore: true, totalResults: 7 }));
    const { read, error } = await collect(allResults(kore, CAMPAIGN_ID, { limit: 3 }));
    expect([read.length, String(error)]).toEqual([6, expect.stringContaining("page 3 repeats")]);
  });

  test("the error of a request passes, and so does an abort", async () => {
    const { kore } = koreListing(({ skip }) =>
      skip === 0 ? bySkip(campaigns(9), { skip, limit: 3 } as Asked) : Response.json({}, { status: 404 }),
    );
    const { read, error } = await collect(allCampaigns(kore, voice));
    expect([read.length, error]).toMatchObject([3, { name: "NotFoundError" }]);
    const aborted = await collect(allCampaigns(kore, voice, { signal: AbortSignal.abort() }));
    expect(aborted.error).toBeInstanceOf(AbortedError);
  });
});

describe("a list that changes meanwhile", () => {
  /** Changes the list before a request. */
  const changing = (all: object[], changes: Record<number, () => void>) =>
    koreListing((asked, request) => {
      changes[request]?.();
      return bySkip(all, asked);
    });

  test("a deletion hides no campaign, and none comes twice", async () => {
    const all = campaigns(8);
    const { kore, asked } = changing(all, { 2: () => all.splice(0, 1) });
    const { read, error } = await collect(allCampaigns(kore, voice));
    expect([idsOf(read), error]).toEqual([idsOf(campaigns(8)), undefined]);
    // The second walk begins at the third request.
    expect(asked.map(({ skip }) => skip)).toEqual([0, 2, 0, 2, 4]);
  });

  test("a deletion of all that is left ends it", async () => {
    const all = campaigns(8);
    const { kore } = changing(all, { 2: () => all.splice(0) });
    const { read, error } = await collect(allCampaigns(kore, voice));
    expect([idsOf(read), error]).toEqual([["cd-1", "cd-2", "cd-3"], undefined]);
  });

  test("what is added meanwhile comes last", async () => {
    const all = campaigns(4);
    const { kore } = changing(all, { 2: () => all.push({ _id: "cd-5" }) });
    expect(idsOf((await collect(allCampaigns(kore, voice))).read)).toEqual(idsOf(campaigns(5)));
  });

  test("a deletion each time ends in an error that says so, with each campaign once", async () => {
    const all = campaigns(12);
    const { kore } = koreListing((asked) => {
      if (asked.skip > 0) all.shift();
      return bySkip(all, asked);
    });
    const { read, error } = await collect(allCampaigns(kore, voice));
    expect(error).toBeInstanceOf(PagingError);
    expect(String(error)).toContain("changed each of the 3 times");
    expect(new Set(idsOf(read)).size).toBe(read.length);
  });

  test("results are counted against the last total: one that came in at the front is read too", async () => {
    const all = results(5);
    const { kore, asked } = koreListing((request, requests) => {
      if (requests === 2) all.unshift(result(6));
      return byPage(all, request);
    });
    const { read, error } = await collect(allResults(kore, CAMPAIGN_ID, { limit: 3 }));
    expect(error).toBeUndefined();
    expect(read.map(({ botSessionId }) => botSessionId).sort()).toEqual(results(6).map((each) => each.botSessionId));
    expect(asked.map(({ page }) => page)).toEqual([1, 2, 1, 2]);
  });
});

describe("contacts", () => {
  const contacts = campaigns;

  test("the first page is read as documented", async () => {
    const { kore, asked } = koreListing((request) => bySkip(contacts(3), request));
    expect(idsOf((await collect(allContacts(kore, LIST_ID))).read)).toEqual(idsOf(contacts(3)));
    expect(asked.map(({ url }) => url.search)).toEqual([expect.not.stringMatching(/skip|limit/)]);
  });

  test("if there are more, no page says how to ask for them", async () => {
    const { kore, asked } = koreListing((request) => bySkip(contacts(51), request));
    const { read, error } = await collect(allContacts(kore, LIST_ID));
    expect(error).toBeInstanceOf(PagingError);
    expect(String(error)).toContain('undocumentedPaging: "skip"');
    expect([read.length, asked.length]).toEqual([50, 1]);
  });

  test("skip pages on request, and sends what the page documents as well", async () => {
    const all = contacts(120);
    const { kore, asked } = koreListing((request) => bySkip(all, request));
    const { read, error } = await collect(allContacts(kore, LIST_ID, { undocumentedPaging: "skip", limit: 60 }));
    expect([idsOf(read), error]).toEqual([idsOf(all), undefined]);
    const documented = asked[0]?.url.search;
    expect(asked.map(({ url }) => url.search)).toEqual([
      documented,
      `${documented}&skip=49&limit=60`,
      `${documented}&skip=108&limit=60`,
    ]);
    expect(new Set(asked.map(({ url }) => url.pathname)).size).toBe(1);
  });

  test("a server that ignores skip, or refuses it, ends it", async () => {
    const { kore } = koreListing(() => ({ results: contacts(50), hasMore: true }));
    const paging = { undocumentedPaging: "skip" } as const;
    expect((await collect(allContacts(kore, LIST_ID, paging))).error).toBeInstanceOf(PagingError);
    const { kore: strict } = koreListing((asked) =>
      asked.skip === 0 ? bySkip(contacts(60), asked) : Response.json({ errors: [] }, { status: 400 }),
    );
    const { read, error } = await collect(allContacts(strict, LIST_ID, paging));
    expect([read.length, String(error)]).toEqual([50, expect.stringContaining("refused skip, with status 400")]);
  });

  test("the lists come in one request", async () => {
    const { kore, asked } = koreListing(() => contacts(3));
    expect((await collect(allContactLists(kore).pages())).read).toEqual([contacts(3)]);
    const { kore: other } = koreListing(() => ({ results: [] }));
    expect((await collect(allContactLists(other))).error).toBeInstanceOf(PagingError);
    expect(asked).toHaveLength(1);
  });
});

test.each<[string, () => unknown]>([
  ["query: expected", () => allCampaigns(koreAt("https://kore.example"), undefined as never)],
  [
    "skip: there is no such option",
    () => allCampaigns(koreAt("https://kore.example"), { type: "sms", skip: 4 } as never),
  ],
  ["limit: ", () => allCampaigns(koreAt("https://kore.example"), { type: "sms", limit: 1 })],
  ["limit: ", () => allResults(koreAt("https://kore.example"), CAMPAIGN_ID, { limit: 101 })],
  ["limit: ", () => allContacts(koreAt("https://kore.example"), LIST_ID, { limit: 0 })],
  [
    "undocumentedPaging: ",
    () => allContacts(koreAt("https://kore.example"), LIST_ID, { undocumentedPaging: true as never }),
  ],
])("bad input is refused before anything is sent: %s", async (message, call) => {
  const error = await thrownBy(call);
  expect(error).toBeInstanceOf(InvalidRequestError);
  expect(error.message).toContain(message);
});
