import { describe, expect, test } from "vitest";
import { operations } from "../../generated/operations.ts";
import { answerExample, requestExample } from "../../scripts/examples.ts";
import { confirmerFor } from "../../src/confirmation/confirmers.ts";
import type { OperationId } from "../../src/operations/operation.ts";
import { ROWS } from "../contract/rows.ts";
import { koreAt, thrownBy } from "../support/kore.ts";
import { confirm, lostCall, lostCallOfRow } from "./lost-call.ts";

/** By operation: the page with the sample response for these tests. */
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
  fetch: () => Promise.reject(new Error("confirmerFor sent a request.")),
});

const rows = await Promise.all(
  ROWS.map(async (row) => ({ page: row.page, send: row.call, call: await lostCallOfRow(row) })),
);
const changing = rows.filter(({ call }) => operations[call.operationId].effect !== "read");

test("the pages call every operation that does more than read", () => {
  const all = Object.entries(operations).flatMap(([operationId, { effect }]) => (effect === "read" ? [] : operationId));
  expect([...new Set(changing.map(({ call }) => call.operationId))].sort()).toEqual(all.sort());
});

test.each(rows)("$page: a read has no confirm, any other call has one or says that it has none", async (row) => {
  const hasConfirmer = confirmerFor(kore, row.call) !== undefined;
  const disconnected = koreAt("https://kore.example", { fetch: () => Promise.reject(new Error("reset")) });
  const error = await thrownBy(() => row.send(disconnected, requestExample(row.page)));
  expect(error.confirm !== undefined).toBe(hasConfirmer);
  if (operations[row.call.operationId].effect === "read") expect(hasConfirmer).toBe(false);
  else expect(error.message).toContain(hasConfirmer ? "Look with confirm()" : "No documented call can tell");
});

const confirmable = changing.filter(({ call }) => confirmerFor(kore, call));

describe.each(confirmable)("$page", ({ call }) => {
  const version = /V\d$/.exec(call.operationId)?.[0] as string;

  test("sends only reads, of its own version, with the ids of the call", async () => {
    const { reads } = await confirm(call, ({ operationId }) => answerExample(SAMPLES[operationId] ?? "none"));
    expect(reads).not.toEqual([]);
    for (const { effect, operationId, url } of reads) {
      expect(effect).toBe("read");
      expect(operationId).toMatch(new RegExp(`${version}$`));
      for (const value of Object.values(call.parameters)) expect(url.pathname.split("/")).toContain(value);
    }
  });

  test("throws the error of a read that is refused", async () => {
    const error = await thrownBy(() => confirm(call, () => Response.json({ message: "Not now." }, { status: 403 })));
    expect(error.name).toBe("ForbiddenError");
    expect(error.call.effect).toBe("read");
  });

  test("throws the error of a read that fails", async () => {
    const reset = () => {
      throw new Error("reset");
    };
    expect((await thrownBy(() => confirm(call, reset))).name).toBe("ConnectionError");
  });

  test.each([{}, { data: null }, { data: {} }, { data: "" }, { data: { results: null } }])(
    "unknown if a success says nothing about the call: %j",
    async (response) => {
      expect((await confirm(call, () => ({ status: "success", ...response }))).confirmation).toBe("unknown");
    },
  );

  test("passes the options of confirm to the reads", async () => {
    const error = await thrownBy(() => confirmerFor(kore, call)?.({ signal: AbortSignal.abort("enough") }));
    expect(error.name).toBe("AbortedError");
  });
});

describe("a call through kore.http without the data to look for has no confirmer", () => {
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
