import { describe, expect, test } from "vitest";
import { type LostCall, TimeoutError } from "../../src/index.ts";
import { json, type Reply } from "../support/answering.ts";
import { CAMPAIGN_ID } from "../support/kore.ts";
import type { SentRequest } from "../support/sent-request.ts";
import { confirm as confirmLost, lose, lostCall, rowOf } from "./lost-call.ts";

/** The verdict on a start, and on a stop, by state. The states are those of the list filter, and undocumented ones. */
const VERDICTS: [state: unknown, start: string, stop: string][] = [
  ["Preparing", "not-seen", "unknown"],
  ["Ready", "not-seen", "unknown"],
  ["Active", "executed", "not-seen"],
  ["Paused", "unknown", "not-seen"],
  ["Stopped", "unknown", "executed"],
  ["Completed", "unknown", "unknown"],
  ["Scheduled", "unknown", "unknown"],
  ["Rescheduled", "unknown", "unknown"],
  ["Rerun", "unknown", "unknown"],
  ["active", "unknown", "unknown"],
  ["success", "unknown", "unknown"],
  ["", "unknown", "unknown"],
  [undefined, "unknown", "unknown"],
  [null, "unknown", "unknown"],
  [["Active"], "unknown", "unknown"],
  [["Ready"], "unknown", "unknown"],
  [["Stopped"], "unknown", "unknown"],
];

const STARTS = ["start-voice-campaign", "start-voice-campaign-v2", "start-sms-campaign", "start-sms-campaign-v2"];
const STOPS = STARTS.map((page) => page.replace("start", "stop"));

/** Confirms a start or a stop of a campaign in this state. The status of the envelope is not that of the campaign. */
const confirm = (lost: LostCall, state: unknown, list: (read: SentRequest) => object = () => ({})) =>
  confirmLost(lost, (read) =>
    read.operationId.startsWith("getCampaignStatus")
      ? { status: "success", data: { id: CAMPAIGN_ID, status: state, name: "Storm warning drill" } }
      : list(read),
  );

describe.each([...STARTS, ...STOPS])("%s", async (page) => {
  const lost = await lostCall(page);

  test.each(VERDICTS)("by the state %j", async (state, start, stop) => {
    const { outcome, reason, reads } = await confirm(lost, state);
    expect(outcome).toBe(page.startsWith("start") ? start : stop);
    expect(reason).toBe(`The campaign is ${state}.`);
    expect(reads[0]?.operationId).toBe(page.endsWith("v2") ? "getCampaignStatusV2" : "getCampaignStatusV1");
    expect(reads[0]?.url.pathname).toContain(`/campaign/${CAMPAIGN_ID}/status`);
    expect(reads[0]?.url.searchParams.get("view")).toBe("status");
  });

  test("by one read, unless it is a start of SMS in version 2", async () => {
    const { reads } = await confirm(lost, page.startsWith("start") ? "Active" : "Stopped");
    expect(reads).toHaveLength(page === "start-sms-campaign-v2" ? 2 : 1);
  });
});

/** Responses in doubt that name a run, and the id that the client makes out. */
const NAMED: [string, () => Reply, string][] = [
  ["a success with a failure", () => json(200, { status: "failure", campaignInstanceId: "cid-7" }), "cid-7"],
  ["another state", () => json(200, { status: "Ready", campaignInstanceId: "cid-7" }), "cid-7"],
  ["a 429 with a result", () => json(429, { campaignInstanceId: "cid-7" }), "cid-7"],
  ["a 401 with a result", () => json(401, { status: "Active", campaignInstanceId: "cid-7" }), "cid-7"],
  ["a 500", () => json(500, { campaignInstanceId: "cid-7" }), "cid-7"],
  ["an id inside data", () => json(500, { data: { campaignInstanceId: "cid-7" } }), "cid-7"],
  ["an id without the prefix", () => json(500, { campaignInstanceId: "65f0" }), "65f0"],
  ["a number", () => json(500, { campaignInstanceId: 7 }), "7"],
  ["an id in a sentence", () => json(200, { message: "Campaign is already running (cid-7)." }), "cid-7"],
  ["spaces", () => new Response('{ "campaignInstanceId" : "65f0" ', { status: 502 }), "65f0"],
  ["a success that is cut off", () => new Response('{"campaignInstanceId":"cid-7","sta'), "cid-7"],
  ["an id that is cut off", () => new Response('{"campaignInstanceId":"cid-0a1b'), "cid-0a1b"],
];

/** Responses in doubt that name none. */
const UNNAMED: [string, () => Reply][] = [
  ["no body", () => json(500)],
  ["another state", () => json(200, { status: "Ready", message: "Not started" })],
  ["null", () => json(500, { campaignInstanceId: null })],
  ["an empty one", () => json(500, { campaignInstanceId: "", status: "Ready" })],
  ["an object", () => json(500, { campaignInstanceId: { status: "Ready" } })],
  ["another kind of id", () => json(500, { id: "cd-7", contactListId: "cl-7", requestId: "acid-7" })],
  ["a word like it", () => json(500, { message: "campaignInstanceId is missing; acid-free" })],
];

describe.each(STARTS)("%s, after a response in doubt", (page) => {
  test.each(NAMED)("that named a run: %s", async (_, reply, run) => {
    const error = await lose(rowOf(page), reply());
    const lost = error.lostCall as LostCall;
    expect(lost.campaignInstanceId).toBe(run);
    for (const state of ["Ready", "Preparing"])
      expect((await confirm(lost, state)).confirmation).toEqual({
        outcome: "unknown",
        reason: `The campaign is ${state}. But the response named the run ${run}.`,
      });
    expect((await confirm(lost, "Active")).confirmation).toEqual({
      outcome: "executed",
      reason: "The campaign is Active.",
    });
  });

  test.each(UNNAMED)("that named none: %s", async (_, reply) => {
    const lost = (await lose(rowOf(page), reply())).lostCall as LostCall;
    expect(lost).not.toHaveProperty("campaignInstanceId");
    expect((await confirm(lost, "Ready")).outcome).toBe("not-seen");
  });
});

test("a response that stalls until the timeout has named its run", async () => {
  const stalled = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"campaignInstanceId":"cid-7","status":')),
  });
  const error = await lose(rowOf("start-voice-campaign-v2"), new Response(stalled), { timeout: 20 });
  expect(error.cause).toBeInstanceOf(TimeoutError);
  expect(error.lostCall?.campaignInstanceId).toBe("cid-7");
});

test("a stop is not seen, whichever run its response named", async () => {
  const lost = (await lose(rowOf("stop-voice-campaign-v2"), json(500, { campaignInstanceId: "cid-7" }))).lostCall;
  expect(lost?.campaignInstanceId).toBe("cid-7");
  expect((await confirm(lost as LostCall, "Active")).outcome).toBe("not-seen");
});

test("a run that a journal wrote down counts, too", async () => {
  const lost = await lostCall("start-voice-campaign-v2");
  for (const campaignInstanceId of ["cid-7", "", null])
    expect((await confirm({ ...lost, campaignInstanceId } as LostCall, "Ready")).outcome).toBe("unknown");
});

describe("the run of a campaign that is active", async () => {
  const lost = await lostCall("start-sms-campaign-v2");
  const ACTIVE = { outcome: "executed", reason: "The campaign is Active." };
  const listed = (...results: unknown[]) => ({ data: { results, hasMore: false } });
  const mine = { _id: CAMPAIGN_ID, campaignInstanceId: "cid-7" };

  test("is that of the list of SMS campaigns in version 2", async () => {
    const others = { _id: "cd-other", campaignInstanceId: "cid-8" };
    const { confirmation, reads } = await confirm(lost, "Active", () => listed(null, others, mine));
    expect(confirmation).toEqual({ ...ACTIVE, campaignInstanceId: "cid-7" });
    expect(reads.map(({ operationId }) => operationId)).toEqual(["getCampaignStatusV2", "listCampaignsV2"]);
    expect(reads[1]?.body).toMatchObject({ type: "sms", skip: 0 });
  });

  test("may stand on a later page", async () => {
    const page = Array.from({ length: 50 }, (_, i) => ({ _id: `cd-${i}`, campaignInstanceId: `cid-${i}` }));
    const { confirmation, reads } = await confirm(lost, "Active", ({ body }) =>
      body.skip === 0 ? { data: { results: page, hasMore: true } } : listed(page.at(-1), mine),
    );
    expect(confirmation).toEqual({ ...ACTIVE, campaignInstanceId: "cid-7" });
    expect(reads).toHaveLength(3);
  });

  test.each<[string, (read: SentRequest) => object]>([
    ["lacks the campaign", () => listed({ _id: "cd-other", campaignInstanceId: "cid-8" })],
    ["has no run for it", () => listed({ _id: CAMPAIGN_ID })],
    ["has an empty one", () => listed({ ...mine, campaignInstanceId: "" })],
    ["has none that is a text", () => listed({ ...mine, campaignInstanceId: 7 })],
    ["has no end", () => ({ data: { results: [{ _id: "cd-other" }], hasMore: true } })],
    ["can't be read", () => Response.json({}, { status: 500 })],
    ["is none", () => ({ data: null })],
  ])("is not told if the list %s", async (_, list) => {
    const { confirmation } = await confirm(lost, "Active", list);
    expect(confirmation).toEqual(ACTIVE);
    expect(confirmation).not.toHaveProperty("campaignInstanceId");
  });

  test("is that of no other read", async () => {
    const page = "start-voice-campaign-v2";
    const { confirmation, reads } = await confirmLost(await lostCall(page), () => ({
      status: "success",
      campaignInstanceId: "cid-7",
      data: { status: "Active", campaignInstanceId: "cid-7" },
    }));
    expect(confirmation).toEqual(ACTIVE);
    expect(reads).toHaveLength(1);
  });

  test("is not looked for after a stop at the URL of a start", async () => {
    const { confirmation, reads } = await confirm({ ...lost, trigger: "stop" }, "Stopped", () => listed(mine));
    expect(confirmation).toEqual({ outcome: "executed", reason: "The campaign is Stopped." });
    expect(reads).toHaveLength(1);
  });
});
