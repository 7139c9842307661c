import { expect, test } from "vitest";
import { ROW_ALIASES } from "../../site/search/aliases.ts";
import { groupHits } from "../../site/search/groups.ts";
import { isPlace, QUERIES, readIndex, search } from "./queries.ts";

/** What the panel shows, in its order. */
const shown = (query: string) =>
  groupHits(search.find(query).hits).flatMap(({ hits }) => hits.map((hit) => hit.document));

test("every query has the right first hit", () => {
  const wrong = QUERIES.flatMap(({ q, first, any = [] }) => {
    const [{ path } = { path: "nothing" }] = shown(q);
    return [first, ...any].some((name) => isPlace(path, name)) ? [] : [`${q}: ${path}`];
  });
  expect(wrong).toEqual([]);
  expect(QUERIES.length).toBeGreaterThan(160);
});

/** Words that may lead to a call that reaches people or deletes: each is of its title, or between commas in its row. */
const ITS_OWN =
  /^(start|run|launch|dial|robocall|send|delete|enable|schedule|recurring|cron|callback|trigger(Voice)?CampaignV\d)s?$/i;

/** Names that nothing else has: those of such calls, and of their fields. */
const ONLY_ITS =
  /^((start|delete|send|schedule)[A-Z]\w+|(start|end)DateTime|recurrenceObject|recurType|(daily|weekly)Details|onceEveryN\w+|whichDays|campaignDialingListId|timeToContact|totalCallsCompleted|fromNo|toNo)$/;

test("of all words of the site, only its own lead first to what reaches people or deletes", () => {
  const words = new Set(JSON.stringify(readIndex()).match(/[\p{L}\p{N}_]+/gu));
  const dangerous = [...words].filter((word) => shown(word)[0]?.danger);
  expect(dangerous.filter((word) => !ITS_OWN.test(word) && !ONLY_ITS.test(word))).toEqual([]);
  expect(words.size).toBeGreaterThan(1_000);
  expect(dangerous).toEqual(expect.arrayContaining(["start", "robocall", "delete", "send", "timeToContact"]));
});

test("what was mistyped or only begun leads first to nothing that reaches people or deletes", () => {
  const begun = ["start", "delete", "send", "callback", "schedule", "enable", "launch", "robocall"].flatMap((word) =>
    Array.from({ length: word.length - 2 }, (_, index) => word.slice(0, index + 1)),
  );
  const mistyped =
    "strat strt satrt startt dleete delet deleet delte sned sendd robocal robbocall calback callbak lanuch shedule schedual enabel recuring";
  const general =
    "campaign status error errors status codes state call calls sms voice message contact contacts list lists people phone number id name page limit trigger play reason success response body field type agent queue flow success time date day week end undo wrong help";
  const queries = [...begun, ...mistyped.split(" "), ...general.split(" ")];
  expect(queries.filter((query) => shown(query)[0]?.danger)).toEqual([]);
  // They are found, but further down.
  expect(shown("strt").map(({ path }) => path)).toContain("operations/triggerVoiceCampaignV2-start.html");
});

test("more words around a dangerous one don't hide what is looked for", () => {
  const first = (query: string) => shown(query)[0]?.path;
  expect(first("stop robocalls")).toBe("operations/triggerVoiceCampaignV2-stop.html");
  expect(first("a start timed out")).toBe("guides/start-timed-out.html");
  expect(first("start failed timeout")).toBe("guides/start-timed-out.html");
  expect(first("restore deleted campaign")).toBe("errors-and-limits.html#restore");
});

test("v2 comes before v1, and fields of v1 only if asked for", () => {
  const oldFields = (query: string) =>
    search.find(query).hits.filter(({ document }) => document.kind === "field" && document.isOld);
  for (const query of ["create campaign", "start", "contact lists", "status", "delete", "getCampaign", "update list"]) {
    const all = search.find(query).hits.map(({ document }) => document);
    const first = all.findIndex(({ isOld }) => isOld);
    expect(first, query).toBeGreaterThan(0);
    expect(
      all.slice(first).every(({ isOld }) => isOld),
      query,
    ).toBe(true);
  }
  expect(oldFields("maxRingTime")).toEqual([]);
  expect(oldFields("v1 maxRingTime")).not.toEqual([]);
});

test("a hit has its kind, its place and what fits", () => {
  const [{ hits: [field] = [], title } = {}] = groupHits(search.find("maxRingTime").hits);
  expect(title).toBe("Fields");
  expect(field?.document).toMatchObject({
    path: "operations/createCampaignV2.html#body.dialingStrategy.maxRingTime",
    title: "dialingStrategy.maxRingTime",
    detail: "Create a campaign › Request body",
    note: expect.stringContaining("5 to 120"),
  });
  expect([...(field?.matched ?? [])]).toEqual(["maxringtime"]);
});

test("other words for a row of Errors and limits have their row", () => {
  const { places = [] } = readIndex().find(({ path }) => path === "errors-and-limits.html") ?? {};
  const ids = places.map(({ id }) => id);
  expect(Object.keys(ROW_ALIASES).filter((id) => !ids.includes(id))).toEqual([]);
});

test("what nobody wrote finds nothing", () => {
  for (const query of ["xylophone quartz", "qqqq", "?!", "the", "12345"]) expect(shown(query), query).toEqual([]);
});
