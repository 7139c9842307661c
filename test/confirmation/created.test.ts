import { describe, expect, test } from "vitest";
import type { LostCall } from "../../src/index.ts";
import type { SentRequest } from "../support/sent-request.ts";
import { type Circumstances, confirm, lostCall, minutes, type Responder, SENT_AT } from "./lost-call.ts";

interface Listed {
  _id?: unknown;
  id?: unknown;
  name?: unknown;
  createdAt?: unknown;
  updatedAt?: string;
}

const PAGES = [
  "create-voice-campaign-agentless",
  "create-voice-campaign-preview-v2",
  "create-sms-campaign-using-template",
  "create-sms-campaign-without-template-v2",
  "create-sms-campaign-advanced-format-v2",
];

/** How a server lists. */
interface Server {
  /** The most campaigns that it sends at once. */
  readonly most?: number;
  /** Whether it says that there are more. */
  readonly hasMore?: boolean;
  /** Called before each read. */
  readonly before?: (campaigns: Listed[], read: number) => void;
}

/** Creates a responder that lists these campaigns in this order. */
function listing(campaigns: Listed[], { most = 1000, hasMore = true, before }: Server = {}): Responder {
  const listed = campaigns.map((campaign, i) => ({ _id: `cd-${i}`, ...campaign }));
  let read = 0;
  return ({ body: { skip, limit } }) => {
    before?.(listed, read++);
    const results = listed.slice(skip, skip + Math.min(limit, most));
    const more = skip + results.length < listed.length;
    return { status: "success", data: { results, skip, limit, ...(hasMore && { hasMore: more }) } };
  };
}

/** Campaigns of other names, created at these minutes. */
const others = (count: number, minuteOf: (i: number) => number): Listed[] =>
  Array.from({ length: count }, (_, i) => ({
    _id: `cd-other-${i}`,
    name: `Other ${i}`,
    createdAt: minutes(minuteOf(i)),
  }));

const skips = (reads: SentRequest[]) => reads.map(({ body }) => body.skip);

const EXECUTED = { outcome: "executed", reason: "There is one of this name that is no older than the call." };
const NOT_SEEN = { outcome: "not-seen", reason: "There is none of this name." };
const OLDER = { outcome: "unknown", reason: "There is one of this name, which may be older than the call." };
const NO_END = {
  outcome: "unknown",
  reason: "The list of campaigns can't be read to its end: it changed meanwhile, or is too long.",
};

describe.each(PAGES)("%s", async (page) => {
  const lost = await lostCall(page);
  const { name = "" } = lost;
  const confirmWith = async (...campaigns: Listed[]) => (await confirm(lost, listing(campaigns))).confirmation;

  test("lists campaigns of its type, newest first", async () => {
    expect(name).not.toBe("");
    const { reads } = await confirm(lost, listing([]));
    const type = page.includes("sms") ? "sms" : "voice";
    expect(reads.map(({ body }) => body)).toEqual([{ type, skip: 0, limit: 50, sortBy: { createdAt: "desc" } }]);
  });

  test("executed, with its id, if one of this name is no older than the call", async () => {
    expect(await confirmWith({ name, createdAt: minutes(0.1) })).toEqual({ ...EXECUTED, campaignId: "cd-0" });
    expect(await confirmWith({ _id: undefined, id: "cd-x", name, createdAt: minutes(0) })).toEqual({
      ...EXECUTED,
      campaignId: "cd-x",
    });
  });

  test("not seen if there is none of this name at all", async () => {
    expect(await confirmWith()).toEqual(NOT_SEEN);
    expect(
      await confirmWith({ name: `${name} 2`, createdAt: minutes(1) }, { name: "", createdAt: minutes(1) }),
    ).toEqual(NOT_SEEN);
  });

  test("unknown if one of this name is older", async () => {
    expect(await confirmWith({ name, createdAt: minutes(-24 * 60) })).toEqual(OLDER);
  });
});

describe("the age of a namesake", async () => {
  const lost = await lostCall("create-voice-campaign-agentless-v2", { name: "Storm" });
  const outcomeOf = async (createdAt: unknown, circumstances?: Circumstances) =>
    (await confirm(lost, listing([{ name: "Storm", createdAt }]), circumstances)).outcome;
  const at = (milliseconds: number) => new Date(SENT_AT.getTime() + milliseconds).toISOString();

  test("it may be up to 5 seconds older than the call", async () => {
    expect(await outcomeOf(at(-5_000))).toBe("executed");
    expect(await outcomeOf(at(-5_001))).toBe("unknown");
  });

  test("it may be up to 5 seconds later than the response that has it", async () => {
    const date = minutes(2);
    expect(await outcomeOf(at(125_000), { date })).toBe("executed");
    expect(await outcomeOf(at(125_001), { date })).toBe("unknown");
  });

  test("it is read with its zone", async () => {
    expect(await outcomeOf("2026-11-20T13:00:01+01:00")).toBe("executed");
    expect(await outcomeOf("2026-11-20T13:00:01+0100")).toBe("executed");
    expect(await outcomeOf("2026-11-20t12:00:01z")).toBe("executed");
    expect(await outcomeOf("2026-11-20T12:00:01+01:00")).toBe("unknown");
    expect(await outcomeOf("2026-11-20T12:00:01-01:00", { date: minutes(59) })).toBe("unknown");
  });

  test.each([
    ["there is none", undefined],
    ["it is null", null],
    ["it has no zone", "2026-11-20T12:30:00"],
    ["it has no zone, but milliseconds", "2026-11-20T12:30:00.000"],
    ["it is only a day", "2026-11-21"],
    ["it is a day with a zone", "2026-11-20Z"],
    ["a zone stands before it", "+01:00 2026-11-20T12:30:00"],
    ["it is a number", SENT_AT.getTime() + 60_000],
    ["it is a number in a text", String(SENT_AT.getTime() + 60_000)],
    ["it is no time", "yesterday at T12:00Z"],
    ["it is an object", { $date: minutes(1) }],
    ["it is an empty text", ""],
  ])("unknown if %s", async (_, createdAt) => {
    expect(await outcomeOf(createdAt)).toBe("unknown");
  });

  test("unknown if the response that has it has no date", async () => {
    expect(await outcomeOf(minutes(1), { date: null })).toBe("unknown");
  });

  test("not seen without any date, if there is none of this name", async () => {
    expect((await confirm(lost, listing([{ name: "Drill" }]), { date: null })).outcome).toBe("not-seen");
  });

  test.each<[string, Partial<Record<keyof LostCall, unknown>>]>([
    ["the call was timed by the clock of its machine", { clock: "machine" }],
    ["it is not known by which clock", { clock: undefined }],
    ["the call has no time", { sentAt: undefined }],
    ["the time of the call has no zone", { sentAt: "2026-11-20T12:00:00" }],
    ["the time of the call is a number", { sentAt: 0 }],
    ["the time of the call is a year", { sentAt: "2001" }],
    ["the time of the call is null", { sentAt: null }],
    ["the time of the call is no time", { sentAt: "T25:00Z" }],
  ])("unknown if %s", async (_, changes) => {
    const { confirmation } = await confirm(
      { ...lost, ...changes },
      listing([{ name: "Storm", createdAt: minutes(1) }]),
    );
    expect(confirmation).toEqual(OLDER);
  });

  test("each page is compared by its own date", async () => {
    const respond = listing([...others(49, () => 2), { name: "Storm", createdAt: minutes(50) }, ...others(9, () => 2)]);
    let date = minutes(10);
    const dated: Responder = (read) => {
      const response = Response.json(respond(read), { headers: { date: new Date(date).toUTCString() } });
      date = minutes(60);
      return response;
    };
    expect((await confirm(lost, dated)).confirmation).toEqual(OLDER);
  });
});

describe("the name of a namesake", async () => {
  const outcomeOf = async (sent: string, read: unknown) => {
    const lost = await lostCall("create-voice-campaign-agentless-v2", { name: sent });
    return (await confirm(lost, listing([{ name: read, createdAt: minutes(1) }]))).outcome;
  };

  test.each([
    ["Storm", "Storm"],
    ["Storm ", "Storm"],
    [" Storm", "Storm"],
    ["Storm", "\tStorm\n"],
    ["Zoë", "Zoe\u0308"],
    ["Zoe\u0308", "Zoë"],
  ])("%j may be stored as %j: executed", async (sent, read) => {
    expect(await outcomeOf(sent, read)).toBe("executed");
  });

  test.each([
    ["Storm", "storm"],
    ["Storm", "STORM"],
    ["Straße", "STRASSE"],
    ["ΟΔΟΣ", "οδος"],
    ["οδοσ", "οδος"],
    ["Storm ", "sTORM"],
    ["Storm", undefined],
    ["Storm", null],
    ["Storm", 5],
    ["Storm", ["Storm"]],
    ["", "Storm"],
    [" ", "Storm"],
  ])("%j may be stored as %j: unknown", async (sent, read) => {
    expect(await outcomeOf(sent, read)).toBe("unknown");
  });

  test.each([
    ["Storm", "Storm 2"],
    ["Storm", "Sto rm"],
    ["Storm", ""],
    ["Storm  drill", "Storm drill"],
    ["Zoë", "Zoe"],
  ])("%j is not stored as %j: not seen", async (sent, read) => {
    expect(await outcomeOf(sent, read)).toBe("not-seen");
  });

  test("unknown if the list has what can't be read", async () => {
    const lost = await lostCall("create-voice-campaign-agentless-v2", { name: "Storm" });
    for (const entry of [null, 1, "x", [], {}]) {
      const { confirmation } = await confirm(lost, () => ({ data: { results: [entry], hasMore: false } }));
      expect(confirmation, JSON.stringify(entry)).toEqual(OLDER);
    }
  });

  test("unknown if it is not known, unless nothing is listed", async () => {
    const { name: _, ...lost } = await lostCall("create-voice-campaign-agentless-v2");
    expect((await confirm(lost, listing([{ name: "Storm", createdAt: minutes(1) }]))).confirmation).toEqual(OLDER);
    expect((await confirm(lost, listing([]))).confirmation).toEqual(NOT_SEEN);
  });

  test.each([undefined, "fax", "voice,sms", "VOICE"])("unknown, without a read, if the type is %s", async (type) => {
    const lost = { ...(await lostCall("create-voice-campaign-agentless-v2")), campaignType: type };
    const { confirmation, reads } = await confirm(lost, listing([]));
    const reason = "The call names no campaignType, voice or sms.";
    expect(confirmation).toEqual({ outcome: "unknown", reason });
    expect(reads).toEqual([]);
  });
});

describe("the id of a campaign is told only if it alone can be it", async () => {
  const lost = await lostCall("create-voice-campaign-agentless-v2", { name: "Storm" });
  const name = "Storm";
  const found = { _id: "cd-found", name, createdAt: minutes(1) };
  const idOf = async (campaigns: Listed[], server?: Server) => {
    const { confirmation } = await confirm(lost, listing(campaigns, server));
    expect(confirmation.outcome).toBe("executed");
    return confirmation.campaignId;
  };

  test("older ones, and others, can't be it", async () => {
    expect(await idOf([found])).toBe("cd-found");
    expect(await idOf([{ name: "Drill", createdAt: minutes(2) }, found, { name: "Drill" }])).toBe("cd-found");
    expect(await idOf([found, { name, createdAt: minutes(-60) }])).toBe("cd-found");
    expect(await idOf([{ name, createdAt: minutes(-60) }, found])).toBe("cd-found");
    expect(await idOf([found, { createdAt: minutes(-60) }])).toBe("cd-found");
  });

  test.each<[string, Listed]>([
    ["another one that is no older", { name, createdAt: minutes(2) }],
    ["one in another case that is no older", { name: "STORM", createdAt: minutes(2) }],
    ["one without a time", { name }],
    ["one with a time without a zone", { name, createdAt: "2026-11-20T10:00:00" }],
    ["one that can't be read", {}],
  ])("%s can be it, too", async (_, other) => {
    expect(await idOf([other, found])).toBeUndefined();
    expect(await idOf([found, other])).toBeUndefined();
  });

  test("one on a page before can be it, too", async () => {
    const page = [{ name: "STORM", createdAt: minutes(3) }, ...others(49, () => 2)];
    expect(await idOf([...page, found])).toBeUndefined();
    expect(await idOf([...others(50, () => 2), found])).toBe("cd-found");
  });

  test("pages are read on, until one ends with an older campaign, or to the end", async () => {
    const fifty = [found, ...others(49, () => 1)];
    const reads = async (campaigns: Listed[], server?: Server) => {
      const { confirmation, reads } = await confirm(lost, listing(campaigns, server));
      expect(confirmation).toEqual({ ...EXECUTED, campaignId: "cd-found" });
      return skips(reads);
    };
    expect(await reads(fifty)).toEqual([0]);
    expect(await reads([...fifty, ...others(9, () => 1)])).toEqual([0, 49]);
    expect(await reads(fifty, { hasMore: false })).toEqual([0, 49]);
    expect(await reads([found, ...others(99, (i) => -i)])).toEqual([0]);
    expect(await idOf([...fifty, { name, createdAt: minutes(0.5) }])).toBeUndefined();
  });

  test("executed, without an id, if the list can't be read on", async () => {
    const campaigns = [found, ...others(70, () => 1)];
    const changed = listing(campaigns, { before: (listed, read) => read === 1 && listed.shift() });
    const long = listing([found, ...others(600, () => 1)]);
    const whole = listing(campaigns);
    const failing: Responder = (read) => (read.body.skip === 0 ? whole(read) : Response.json({}, { status: 500 }));
    for (const respond of [changed, long, failing])
      expect((await confirm(lost, respond)).confirmation).toEqual(EXECUTED);
  });

  test("it has to have one", async () => {
    expect(await idOf([{ ...found, _id: undefined }])).toBeUndefined();
    expect(await idOf([{ ...found, _id: "" }])).toBeUndefined();
    const { confirmation } = await confirm(lost, listing([{ ...found, _id: undefined }]));
    expect(Object.keys(confirmation)).toEqual(["outcome", "reason"]);
  });
});

describe("the list of campaigns", async () => {
  const lost = await lostCall("create-voice-campaign-agentless-v2");
  const { name } = lost;

  test("pages are read until one has the name, each from the last campaign of the one before", async () => {
    const found = { name, createdAt: minutes(1) };
    const { outcome, reads } = await confirm(lost, listing([...others(120, () => 2), found, ...others(500, () => -1)]));
    expect(outcome).toBe("executed");
    expect(skips(reads)).toEqual([0, 49, 98]);
  });

  test("a page may be shorter than asked for", async () => {
    const found = { name, createdAt: minutes(1) };
    const { outcome, reads } = await confirm(lost, listing([...others(45, () => 2), found], { most: 20 }));
    expect(outcome).toBe("executed");
    expect(skips(reads)).toEqual([0, 19, 38]);
  });

  test("no page is read after one that says that there is no more", async () => {
    const { confirmation, reads } = await confirm(lost, listing(others(70, () => 2)));
    expect(confirmation).toEqual(NOT_SEEN);
    expect(skips(reads)).toEqual([0, 49]);
  });

  test("without hasMore, pages are read until one has nothing new", async () => {
    const { confirmation, reads } = await confirm(
      lost,
      listing(
        others(70, () => 2),
        { hasMore: false },
      ),
    );
    expect(confirmation).toEqual(NOT_SEEN);
    expect(skips(reads)).toEqual([0, 49, 69]);
    expect((await confirm(lost, listing([], { hasMore: false }))).confirmation).toEqual(NOT_SEEN);
  });

  test("it is read to its end, also past campaigns that are older than the call", async () => {
    const { confirmation, reads } = await confirm(lost, listing(others(80, (i) => -i)));
    expect(confirmation).toEqual(NOT_SEEN);
    expect(skips(reads)).toEqual([0, 49]);
    const { outcome } = await confirm(lost, listing([...others(80, (i) => -i), { name, createdAt: minutes(1) }]));
    expect(outcome).toBe("executed");
    const older = await confirm(lost, listing([...others(80, (i) => -i), { name, createdAt: minutes(-90) }]));
    expect(older.confirmation).toEqual(OLDER);
  });

  test("a namesake of one page is remembered to the end", async () => {
    const { confirmation } = await confirm(lost, listing([{ name }, ...others(80, (i) => -i)]));
    expect(confirmation).toEqual(OLDER);
  });

  test("unknown if a deletion or a creation moves it between two pages", async () => {
    const campaigns = [...others(70, () => 2), { name, createdAt: minutes(1) }];
    const deletion = (listed: Listed[], read: number) => read === 1 && listed.shift();
    expect((await confirm(lost, listing(campaigns, { before: deletion }))).confirmation).toEqual(NO_END);
    const creation = (listed: Listed[], read: number) => read === 1 && listed.unshift({ _id: "cd-new", name: "New" });
    expect(
      (
        await confirm(
          lost,
          listing(
            others(70, () => 2),
            { before: creation },
          ),
        )
      ).confirmation,
    ).toEqual(NO_END);
    const end = (listed: Listed[], read: number) => read === 1 && listed.splice(0);
    expect(
      (
        await confirm(
          lost,
          listing(
            others(70, () => 2),
            { before: end },
          ),
        )
      ).confirmation,
    ).toEqual(NO_END);
  });

  test("it is read at most ten times: 491 campaigns", async () => {
    const whole = await confirm(lost, listing(others(491, () => 2)));
    expect(whole.confirmation).toEqual(NOT_SEEN);
    expect(whole.reads).toHaveLength(10);
    const long = await confirm(lost, listing(others(492, () => 2)));
    expect(long.confirmation).toEqual(NO_END);
    expect(long.reads).toHaveLength(10);
  });

  test.each<[string, object]>([
    ["always the same page", { results: others(50, () => 2), hasMore: true }],
    ["always the same campaign", { results: others(1, () => 2), hasMore: true }],
    ["nothing, and that there is more", { results: [], hasMore: true }],
    ["a last campaign without an id", { results: [{ name: "Drill" }], hasMore: true }],
    ["a last campaign with an empty id", { results: [{ _id: "", name: "Drill" }] }],
    ["a text", { results: "", hasMore: false }],
    ["an object", { results: { length: 0 }, hasMore: false }],
  ])("unknown if the server sends %s", async (_, data) => {
    const { confirmation, reads } = await confirm(lost, () => ({ data }));
    expect(confirmation).toEqual(NO_END);
    expect(reads.length).toBeLessThan(3);
  });

  test("the same campaign again, without hasMore, is the end", async () => {
    const data = { results: others(1, () => 2) };
    expect((await confirm(lost, () => ({ data }))).confirmation).toEqual(NOT_SEEN);
  });
});

describe.each(["", "-v2"])("create-contact-list%s", async (version) => {
  const lost = await lostCall(`create-contact-list${version}`);
  const { name } = lost;
  const suffix = version ? "V2" : "V1";

  /** Confirms the call. The list of all lists has only `updatedAt`, a get also has `createdAt`. */
  const confirmWith = async (...lists: Listed[]) => {
    const { confirmation, operations } = await confirm(lost, ({ operationId, url }) => {
      if (operationId.startsWith("listContactLists"))
        return { data: lists.map(({ createdAt: _, ...list }, i) => ({ _id: `cl-${i}`, ...list })) };
      const i = Number(/cl-(\d+)$/.exec(url.pathname)?.[1]);
      return { data: { _id: `cl-${i}`, ...(lists[i] as Listed) } };
    });
    expect(operations[0]).toBe(`listContactLists${suffix}`);
    expect(operations.slice(1)).toEqual(operations.slice(1).map(() => `getContactList${suffix}`));
    return { ...confirmation, gets: operations.length - 1 };
  };

  test("not seen if no list has the name", async () => {
    expect(await confirmWith()).toEqual({ ...NOT_SEEN, gets: 0 });
    const other = { name: `${name} 2`, createdAt: minutes(1), updatedAt: minutes(1) };
    expect(await confirmWith(other)).toEqual({ ...NOT_SEEN, gets: 0 });
  });

  test("executed, without an id, if a list of this name is no older than the call", async () => {
    const other = { name: "Other people", createdAt: minutes(9), updatedAt: minutes(9) };
    const found = { name, createdAt: minutes(0), updatedAt: minutes(2) };
    expect(await confirmWith(other, found)).toEqual({ ...EXECUTED, gets: 1 });
  });

  test("unknown if the list is older, whenever it changed", async () => {
    expect(await confirmWith({ name, createdAt: minutes(-2), updatedAt: minutes(2) })).toEqual({ ...OLDER, gets: 1 });
    expect(await confirmWith({ name, createdAt: minutes(-60), updatedAt: minutes(-2) })).toEqual({ ...OLDER, gets: 1 });
  });

  test("unknown if the list has no time of creation, or the name in another case", async () => {
    expect(await confirmWith({ name, updatedAt: minutes(1) })).toEqual({ ...OLDER, gets: 1 });
    expect(await confirmWith({ name: name?.toUpperCase(), createdAt: minutes(1) })).toEqual({ ...OLDER, gets: 0 });
  });

  test("every namesake is read until one is no older, at most ten", async () => {
    const older = Array.from({ length: 10 }, () => ({ name, createdAt: minutes(-60) }));
    const found = { name, createdAt: minutes(1) };
    expect(await confirmWith(...older.slice(1), found)).toEqual({ ...EXECUTED, gets: 10 });
    expect(await confirmWith(found, ...older)).toEqual({ ...EXECUTED, gets: 1 });
    expect(await confirmWith(...older, found)).toEqual({ ...OLDER, gets: 10 });
  });

  test("unknown if the get has no list", async () => {
    for (const answer of [{ status: "success" }, { data: null }, { data: {} }, { data: "x" }]) {
      const { outcome, operations } = await confirm(lost, ({ operationId }) =>
        operationId.startsWith("listContactLists") ? { data: [{ _id: "cl-0", name }] } : answer,
      );
      expect(outcome, JSON.stringify(answer)).toBe("unknown");
      expect(operations).toHaveLength(2);
    }
  });

  test("unknown if a namesake has no id, or is gone by now", async () => {
    const withoutId = await confirm(lost, () => ({ data: [{ name }] }));
    expect(withoutId.reason).toContain("contactListId: expected an id");
    const gone = await confirm(lost, ({ operationId }) =>
      operationId.startsWith("listContactLists")
        ? { data: [{ _id: "cl-0", name }] }
        : Response.json({}, { status: 404 }),
    );
    expect([gone.outcome, gone.reason]).toEqual(["unknown", expect.stringContaining("refused with 404")]);
  });

  test("unknown if the list is none, or has what can't be read", async () => {
    for (const data of ["", "none", 5, { length: 0 }, [null], [1], [{}], ["x"]])
      expect((await confirm(lost, () => ({ data }))).outcome, JSON.stringify(data)).toBe("unknown");
  });
});
