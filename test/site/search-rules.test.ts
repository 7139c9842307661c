import { expect, test } from "vitest";
import { createSearch } from "../../site/search/engine.ts";
import type { IndexPage } from "../../site/search/index-page.ts";
import { piecesOf } from "../../site/search/marks.ts";

const call = (name: string, title: string, more: Partial<IndexPage> = {}): IndexPage => ({
  path: `operations/${name}.html`,
  title,
  kind: "call",
  detail: "",
  aliases: name,
  ...more,
});

const PAGES: readonly IndexPage[] = [
  call("stop", "Stop a campaign", { aliases: "stop, end" }),
  call("start", "Start a campaign", {
    aliases: "people ring, robocall, place calls",
    danger: "contact",
    fields: {
      response: [
        ["reason", "string", ""],
        ["callTime", "string", ""],
      ],
    },
  }),
  call("remove", "Delete a campaign", { danger: "delete" }),
  { path: "index.html", title: "Overview", kind: "page", detail: "", aliases: "" },
];

const { find } = createSearch(PAGES);
const first = (query: string) => find(query).hits[0]?.document.path;

test.each([
  ["a word of its title that no harmless call has", "start", "operations/start.html"],
  ["an alias between commas", "robocall", "operations/start.html"],
  ["an alias among other words", "calls place", "operations/start.html"],
  ["a word of its title that others have", "campaign", "operations/stop.html"],
  ["a part of its title", "star", "index.html"],
  ["a mistake in its title", "strat", "index.html"],
  ["a part of an alias", "people", "index.html"],
  ["the name of its field", "callTime", "operations/start.html#response.callTime"],
  ["the name of its field, in words", "call time", "operations/start.html#response.callTime"],
  ["a common name of its field", "reason", "index.html"],
  ["a deletion's word", "delete", "operations/remove.html"],
  ["a deletion's word with a mistake", "delte", "index.html"],
])("%s leads to its place: %s", (_, query, path) => {
  expect(first(query)).toBe(path);
});

test("a word that no text has changes nothing", () => {
  const paths = (query: string) => find(query).hits.map(({ document }) => document.path);
  for (const query of ["stop campaign", "robocall", "delete"]) {
    expect(paths(`${query} xylophone`), query).toEqual(paths(query));
    expect(paths(`${query} 3000`), query).toEqual(paths(query));
  }
  expect(paths("xylophone 3000")).toEqual([]);
});

test("what has a word itself isn't found by a longer one", () => {
  const [hit] = createSearch([call("zones", "Time and its timeout")]).find("time").hits;
  expect([...(hit?.matched ?? [])]).toEqual(["time"]);
});

test("of several words, some that few have, the page that is named by the others comes first", () => {
  const { find } = createSearch([
    ...PAGES,
    call("stopSms", "Stop an SMS campaign"),
    { path: "guides/sms.html", title: "Your first run", kind: "guide", detail: "", aliases: "sms" },
    { path: "guides/other.html", title: "Other", kind: "guide", detail: "", aliases: "", text: "quickly" },
  ]);
  expect(find("sms quickly").hits[0]?.document.path).toBe("guides/sms.html");
});

test("what must not be first is still found", () => {
  expect(find("strat").hits.map(({ document }) => document.path)).toContain("operations/start.html");
});

const marks = (text: string, query: string, matched: readonly string[]) =>
  piecesOf(text, { terms: [query], matched: new Set(matched) })
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join("");

test.each([
  ["Start a campaign", "start", ["start"], "[Start] a campaign"],
  ["List campaigns", "campaign", ["campaign"], "List [campaigns]"],
  ["dialingStrategy.maxRingTime", "ring", ["ring"], "dialingStrategy.max[Ring]Time"],
  ["dialingStrategy.maxRingTime", "maxringtime", ["maxringtime"], "dialingStrategy.[maxRingTime]"],
  ["maxRingTime", "maxringt", ["maxringtime"], "[maxRingT]ime"],
  ["queue_name", "queuename", ["queuename"], "[queue_name]"],
  ["queue_name", "name", ["name"], "queue_[name]"],
  ["Contact lists", "cont", ["contact"], "[Cont]act lists"],
])("in %s, %s is marked", (text, query, matched, marked) => {
  expect(marks(text, query, matched)).toBe(marked);
});
