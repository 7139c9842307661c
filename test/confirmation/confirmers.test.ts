import { describe, expect, test } from "vitest";
import { operations } from "../../generated/operations.ts";
import { answerExample } from "../../scripts/examples.ts";
import { confirmerFor } from "../../src/confirmation/confirmers.ts";
import type { OperationId } from "../../src/operations/operation.ts";
import { ROWS } from "../contract/rows.ts";
import { koreAt, thrownBy } from "../support/kore.ts";
import { confirm, lostCall, lostCallOfRow } from "./lost-call.ts";

/** Calls that no documented read can tell of. */
const UNTOLD = ["scheduleCampaignV2", "scheduleCallbacksV2", "addContactsV1", "sendOutboundSmsV1"];

/** By operation: a page whose sample it answers with here. */
const SAMPLES: Partial<Record<OperationId, string>> = {
  getCampaignStatusV1: "get-campaign-status",
  getCampaignStatusV2: "get-campaign-status-v2",
  getCampaignV1: "get-voice-campaign-by-id",
  getCampaignV2: "get-voice-campaign-by-id-v2",
  listCampaignsV1: "get-all-campaigns",
  listCampaignsV2: "get-all-campaigns-v2",
  getContactListV1: "get-contact-list-details",
  getContactListV2: "get-contact-list-details-v2",
  listContactListsV1: "get-all-contact-lists",
  listContactListsV2: "get-all-contact-lists-v2",
};

const kore = koreAt("https://kore.example", {
  fetch: () => Promise.reject(new Error("A confirmer was made, and has sent something at once.")),
});

const rows = await Promise.all(ROWS.map(async (row) => ({ page: row.page, call: await lostCallOfRow(row) })));
const changing = rows.filter(({ call }) => operations[call.operationId].effect !== "read");

test("every operation that does more than read is called by one of the pages here", () => {
  const all = Object.entries(operations).flatMap(([operationId, { effect }]) => (effect === "read" ? [] : operationId));
  expect([...new Set(changing.map(({ call }) => call.operationId))].sort()).toEqual(all.sort());
});

test.each(rows)("$page: what reads needs no confirmer, and neither does what no read can tell of", ({ call }) => {
  const told = operations[call.operationId].effect !== "read" && !UNTOLD.includes(call.operationId);
  expect(confirmerFor(kore, call) !== undefined).toBe(told);
});

const confirmable = changing.filter(({ call }) => !UNTOLD.includes(call.operationId));

describe.each(confirmable)("$page", ({ call }) => {
  const version = /V\d$/.exec(call.operationId)?.[0] as string;

  test("sends reads only, of its own version, about what the call was about", async () => {
    const { reads } = await confirm(call, ({ operationId }) => answerExample(SAMPLES[operationId] ?? "none"));
    expect(reads).not.toEqual([]);
    for (const { effect, operationId, url } of reads) {
      expect(effect).toBe("read");
      expect(operationId).toMatch(new RegExp(`${version}$`));
      for (const value of Object.values(call.parameters)) expect(url.pathname.split("/")).toContain(value);
    }
  });

  test("a read that is refused is thrown as it is", async () => {
    const error = await thrownBy(() => confirm(call, () => Response.json({ message: "Not now." }, { status: 403 })));
    expect(error.name).toBe("ForbiddenError");
    expect(error.call.effect).toBe("read");
  });

  test("a read that fails is no answer", async () => {
    const reset = () => {
      throw new Error("reset");
    };
    expect((await thrownBy(() => confirm(call, reset))).name).toBe("ConnectionError");
  });

  test.each([{}, { data: null }, { data: {} }, { data: "" }, { data: { results: null } }])(
    "an answer of success that tells nothing, %j, is unknown",
    async (answer) => {
      expect((await confirm(call, () => ({ status: "success", ...answer }))).confirmation).toBe("unknown");
    },
  );

  test("the options of confirm go to the reads", async () => {
    const error = await thrownBy(() => confirmerFor(kore, call)?.({ signal: AbortSignal.abort("enough") }));
    expect(error.name).toBe("AbortedError");
  });
});

describe("a call through kore.http that lacks what to look for has no confirmer", () => {
  test.each([
    ["start-voice-campaign", { query: new URLSearchParams() }],
    ["start-voice-campaign", { query: new URLSearchParams("trigger=play&trigger=stop") }],
    ["start-voice-campaign-v2", { query: new URLSearchParams("trigger=pause") }],
    ["create-voice-campaign-agentless", { query: new URLSearchParams() }],
    ["create-voice-campaign-agentless", { query: new URLSearchParams("campaignType=fax") }],
    ["create-voice-campaign-agentless-v2", { body: undefined }],
    ["create-contact-list", { body: { name1: "Readers" } }],
    ["create-contact-list-v2", { body: null }],
    ["update-contact-list", { body: {} }],
    ["update-voice-campaign", { body: undefined }],
    ["update-sms-campaign-v2", { body: { campaignType: "sms" } }],
  ])("%s with %o", async (page, changes) => {
    expect(confirmerFor(kore, await lostCall(page))).toBeDefined();
    expect(confirmerFor(kore, await lostCall(page, changes))).toBeUndefined();
  });
});
