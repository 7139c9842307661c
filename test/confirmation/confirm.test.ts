import { describe, expect, test } from "vitest";
import { answerExample, requestExample } from "../../scripts/examples.ts";
import { confirmerFor } from "../../src/confirmation/confirmers.ts";
import type { OperationId } from "../../src/operations/operation.ts";
import { OPERATION_ROWS } from "../contract/operation-rows.ts";
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

const calls = await Promise.all(
  OPERATION_ROWS.map(async (row) => ({
    ...row,
    name: `${row.operationId} ${row.effect}`,
    lost: await lostCallOfRow(row),
  })),
);

/** Operations that do more than read, and of which no documented read tells what became of them. */
const WITHOUT_CONFIRMER: OperationId[] = [
  "addContactsV1",
  "scheduleCallbacksV2",
  "scheduleCampaignV2",
  "sendOutboundSmsV1",
];

const confirmable = calls.filter(
  ({ operationId, effect }) => effect !== "read" && !WITHOUT_CONFIRMER.includes(operationId),
);

test.each(calls)("$name: the error has confirm, or says that there is none", async ({ name, effect, page, call }) => {
  const disconnected = koreAt("https://kore.example", { fetch: () => Promise.reject(new Error("reset")) });
  const error = await thrownBy(() => call(disconnected, requestExample(page)));
  const hasConfirmer = confirmable.some((each) => each.name === name);
  expect(error.confirm !== undefined).toBe(hasConfirmer);
  if (effect !== "read")
    expect(error.message).toContain(hasConfirmer ? "Look with confirm()" : "No documented call can tell");
});

describe.each(confirmable)("$name", ({ operationId, lost }) => {
  const version = /V\d$/.exec(operationId)?.[0] as string;

  test("sends only reads, of its own version, with the ids of the call", async () => {
    const { reads } = await confirm(lost, (read) => answerExample(SAMPLES[read.operationId] ?? "none"));
    expect(reads).not.toEqual([]);
    for (const { effect, operationId, url } of reads) {
      expect(effect).toBe("read");
      expect(operationId).toMatch(new RegExp(`${version}$`));
      for (const value of Object.values(lost.parameters)) expect(url.pathname.split("/")).toContain(value);
    }
  });

  test("throws the error of a read that is refused or fails", async () => {
    const refusal = await thrownBy(() => confirm(lost, () => Response.json({ message: "Not now." }, { status: 403 })));
    expect(refusal.name).toBe("ForbiddenError");
    expect(refusal.call.effect).toBe("read");
    const reset = () => {
      throw new Error("reset");
    };
    expect((await thrownBy(() => confirm(lost, reset))).name).toBe("ConnectionError");
  });

  test("unknown if a success says nothing about the call", async () => {
    for (const response of [{}, { data: null }, { data: {} }, { data: "" }, { data: { results: null } }]) {
      const { confirmation } = await confirm(lost, () => ({ status: "success", ...response }));
      expect(confirmation, JSON.stringify(response)).toBe("unknown");
    }
  });

  test("passes the options of confirm to the reads", async () => {
    const error = await thrownBy(() => confirmerFor(kore, lost)?.({ signal: AbortSignal.abort("enough") }));
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
