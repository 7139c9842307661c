import { describe, expect, test, vi } from "vitest";
import { type CampaignClient, type Confirm, type LostCall, OutcomeUnknownError } from "../../src/index.ts";
import { json, koreAnswering, networkError, type Reply } from "../support/answering.ts";
import { CAMPAIGN } from "../support/campaign.ts";
import { CAMPAIGN_ID, koreAt, thrownBy } from "../support/kore.ts";

type Call = (kore: CampaignClient) => Promise<unknown>;
const start: Call = (kore) => kore.v1.voice.start(CAMPAIGN_ID);
const stop: Call = (kore) => kore.v1.voice.stop(CAMPAIGN_ID);
const create: Call = (kore) => kore.v1.voice.create(CAMPAIGN);
const createList: Call = (kore) =>
  kore.contactLists.create({ name: "Readers", description: "Due", source: "passiveApi" });
const update: Call = (kore) => kore.contactLists.update("cl-1", { name: "Readers" });
const remove: Call = (kore) => kore.voice.delete(CAMPAIGN_ID);

const RESET = networkError("ECONNRESET");
const NOW = new Date();
const date = NOW.toUTCString();
/** A response with the date of now. */
const dated = (body: object, status = 200) => json(status, body, { date });
const state = (status: string) => dated({ status: "success", data: { status } });
/** A list with one campaign of this name, created so many minutes before now. */
const listed = (name: string, minutes: number) =>
  dated({ data: { results: [{ name, createdAt: new Date(NOW.getTime() - minutes * 60_000) }], hasMore: false } });

/** Loses a call after a read that has a date. Returns the error, and what confirms it: itself, or a client made anew. */
async function loseCall(call: Call, ...reads: Reply[]) {
  const { kore, tokens } = koreAnswering([dated({ data: [] }), RESET, ...reads]);
  await kore.contactLists.list();
  const error: OutcomeUnknownError = await thrownBy(() => call(kore));
  expect(error).toBeInstanceOf(OutcomeUnknownError);
  const lostCall: LostCall = JSON.parse(JSON.stringify(error.lostCall));
  const anew: Confirm = (options) => koreAnswering(reads).kore.confirm(lostCall, options);
  return { error, anew, sent: () => tokens.length };
}

describe("confirm() answers the same at once, and in a client made anew", () => {
  test.each<[string, Call, Reply[], string]>([
    ["a start", start, [state("Active")], "executed"],
    ["a start that was not seen", start, [state("Ready")], "not-seen"],
    ["a stop", stop, [state("Active")], "not-seen"],
    ["a create", create, [listed(CAMPAIGN.name, 0)], "executed"],
    ["a create, if another name is listed", create, [listed("another", 0)], "not-seen"],
    ["a create, if an older campaign is listed", create, [listed(CAMPAIGN.name, 2)], "unknown"],
    ["an update", update, [dated({ data: { _id: "cl-1", name: "Readers" } })], "executed"],
    ["an update that reads otherwise", update, [dated({ data: { _id: "cl-1", name: "readers" } })], "unknown"],
    ["a delete", remove, [dated({}, 404), dated({ data: { results: [], hasMore: false } })], "executed"],
    ["a delete, if it still exists", remove, [dated({ data: { _id: CAMPAIGN_ID } })], "not-seen"],
  ])("%s", async (_, call, reads, outcome) => {
    const { error, anew, sent } = await loseCall(call, ...reads);
    const confirmation = await error.confirm();
    expect(confirmation.outcome).toBe(outcome);
    expect(sent()).toBe(2 + reads.length);
    expect(await anew()).toEqual(confirmation);
    // It may be asked again.
    expect(await anew()).toEqual(confirmation);
  });

  test("a start whose reading is refused a connection", async () => {
    // Retries wait for no time.
    vi.spyOn(Math, "random").mockReturnValue(0);
    const { error, anew } = await loseCall(start, networkError("ECONNREFUSED"));
    const confirmation = await error.confirm();
    expect(confirmation).toEqual({
      outcome: "unknown",
      reason: expect.stringContaining("no connection could be made"),
    });
    expect(await anew()).toEqual(confirmation);
  });

  test("a delete before a gateway that answers everything with 404", async () => {
    const { error, anew } = await loseCall(remove, new Response("default backend - 404", { status: 404 }));
    expect((await error.confirm()).outcome).toBe("unknown");
    expect((await anew()).outcome).toBe("unknown");
  });

  test("a call that nothing tells of", async () => {
    const { error, anew, sent } = await loseCall((kore) => kore.campaigns.disableSchedule("Library books due"));
    const expected = { outcome: "unknown", reason: "No documented call can tell: look on the platform." };
    expect(await error.confirm()).toEqual(expected);
    expect(await anew()).toEqual(expected);
    expect(sent()).toBe(2);
  });
});

test("a create is executed although the clock of the machine is two minutes fast, and no date was seen before", async () => {
  const list = { _id: "cl-1", name: "Readers", createdAt: NOW.toISOString() };
  const { kore } = koreAnswering([RESET, dated({ data: [list] }), dated({ data: list })], {
    now: () => new Date(Date.now() + 120_000),
  });
  const error = await thrownBy(() => createList(kore));
  expect(error.lostCall.clock).toBe("machine");
  expect((await error.confirm()).outcome).toBe("executed");
});

test("the options are those of each read", async () => {
  const { error, anew } = await loseCall(start, state("Active"));
  for (const confirm of [error.confirm, anew]) {
    const confirmation = await confirm({ signal: AbortSignal.abort() });
    expect(confirmation).toEqual({ outcome: "unknown", reason: expect.stringContaining("was aborted") });
    expect((await confirm({ timeout: 1_000, deadline: 2_000 })).outcome).toBe("executed");
  }
});

test("reads are sent again as always", async () => {
  const replies = [RESET, json(503, {}, { "retry-after": "0" }), state("Active")];
  const { kore, tokens } = koreAnswering(replies, { retries: 1 });
  const error = await thrownBy(() => start(kore));
  expect((await error.confirm()).outcome).toBe("executed");
  expect(tokens).toHaveLength(3);
});

test("it is a function of its own, without the client", async () => {
  const { kore } = koreAnswering([RESET, state("Active")]);
  const { confirm } = kore;
  const { lostCall } = await thrownBy(() => start(kore));
  expect((await confirm(lostCall)).outcome).toBe("executed");
});

test("the message says whether a read can tell", async () => {
  const kore = koreAt("https://kore.example", { fetch: () => Promise.reject(RESET) });
  const confirmable = await thrownBy(() => start(kore));
  expect(confirmable.message).toContain("Look with confirm() before you repeat it.");
  const unconfirmable = await thrownBy(() => kore.campaigns.disableSchedule("Library books due"));
  expect(unconfirmable.message).toContain("No documented call can tell, so look on the platform before you repeat it.");
  for (const error of [confirmable, unconfirmable]) {
    expect(error.confirm).toBeTypeOf("function");
    expect(error.message).toContain(error.cause.message);
  }
});

test("a date that nothing can be added to takes nothing from the error of a lost start", async () => {
  const last = json(200, { data: [] }, { date: "Sat, 13 Sep 275760 00:00:00 GMT" });
  const { kore } = koreAnswering([last, RESET]);
  await kore.contactLists.list();
  expect(await thrownBy(() => start(kore))).toBeInstanceOf(OutcomeUnknownError);
});
