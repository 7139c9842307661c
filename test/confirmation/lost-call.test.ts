import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { requestExample } from "../../scripts/spec/examples.ts";
import { type CampaignClient, type LostCall, OutcomeUnknownError } from "../../src/index.ts";
import { OPERATION_ROWS } from "../contract/operation-rows.ts";
import { CAMPAIGN_INSTANCE_ID, CONTACT_LIST_ID } from "../contract/rows.ts";
import { json, koreAnswering, networkError, type Reply } from "../support/answering.ts";
import { ACCOUNT_ID, CAMPAIGN_ID, koreAt, STREAM_ID, TOKEN, thrownBy } from "../support/kore.ts";
import { leakText } from "../support/leak-text.ts";
import { BASE_URL } from "../support/sent-request.ts";
import { confirm, lose, lostCall, rowOf } from "./lost-call.ts";

/** The number of a contact. */
const NUMBER = "2025550147";

/** Puts the number into every place of a body that may have one, and adds some. */
function withNumber(value: unknown): unknown {
  if (typeof value === "string") return /^\+?\d{4,}$/.test(value) ? `+1${NUMBER}` : value;
  if (Array.isArray(value)) return value.map(withNumber);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => [name, withNumber(field)]);
  return { ...Object.fromEntries(fields), phoneNumber: NUMBER, contacts: [{ phone: `+1 ${NUMBER}` }] };
}

const changing = OPERATION_ROWS.filter(({ effect }) => effect !== "read").map((row) => ({
  ...row,
  name: `${row.operationId} ${row.effect}`,
}));

/** What all lost calls of these tests have. */
const COMMON = {
  streamId: STREAM_ID,
  accountId: ACCOUNT_ID,
  sentAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  clock: "machine",
};

describe.each(changing)("$name", (row) => {
  test("its lost call is plain JSON, and the same after a round trip", async () => {
    const { lostCall } = await lose(row);
    expect(JSON.parse(JSON.stringify(lostCall))).toStrictEqual(lostCall);
    expect(lostCall).toMatchObject({ ...COMMON, operationId: row.operationId });
  });

  test("no log has it", async () => {
    const error = await lose(row);
    expect(Object.keys(error)).not.toContain("lostCall");
    expect({ ...error }).not.toHaveProperty("lostCall");
    expect(error.toJSON()).not.toHaveProperty("lostCall");
    expect(JSON.stringify(error)).not.toContain("lostCall");
    expect(inspect(error, { depth: 20 })).not.toContain("lostCall");
    expect(`${error} ${error.stack}`).not.toContain("lostCall");
  });

  test("it has no number of a contact", async () => {
    // What an update sends is kept whole: the documented ones have no contacts.
    if (row.operationId.startsWith("update")) {
      const body = requestExample(row.page);
      expect((await lose(row)).lostCall?.changes).toEqual(body);
      expect(JSON.stringify(body)).not.toMatch(/contact_?number|"to"|"data"|"contacts"/i);
      return;
    }
    const example = requestExample(row.page);
    const body = withNumber(example);
    if (example !== undefined) expect(JSON.stringify(body)).toContain(NUMBER);
    const { kore } = koreAnswering([networkError("ECONNRESET")]);
    const error = await thrownBy(() => row.call(kore, body));
    expect(JSON.stringify(error.lostCall)).not.toContain(NUMBER);
    expect(leakText(error)).not.toContain(NUMBER);
  });

  test("it has no token, even if the server sends it back", async () => {
    const echo = { campaignInstanceId: TOKEN, status: TOKEN, message: `cid-1 ${TOKEN}` };
    for (const reply of [json(500, echo), new Response(`{"campaignInstanceId":"${TOKEN}`, { status: 502 })]) {
      const { lostCall } = await lose(row, reply);
      for (const part of TOKEN.split(".")) expect(JSON.stringify(lostCall)).not.toContain(part);
    }
  });
});

test.each<[string, object]>([
  [
    "start-voice-campaign-v2",
    {
      operationId: "triggerVoiceCampaignV2",
      campaignId: CAMPAIGN_ID,
      campaignType: "voice",
      trigger: "play",
    },
  ],
  [
    "stop-sms-campaign",
    { operationId: "triggerCampaignV1", campaignId: CAMPAIGN_ID, campaignType: "sms", trigger: "stop" },
  ],
  [
    "create-voice-campaign-agentless-v2",
    {
      operationId: "createCampaignV2",
      campaignType: "voice",
      name: requestExample("create-voice-campaign-agentless-v2").name,
    },
  ],
  ["create-contact-list", { operationId: "createContactListV1", name: requestExample("create-contact-list").name }],
  [
    "update-contact-list-v2",
    {
      operationId: "updateContactListV2",
      contactListId: CONTACT_LIST_ID,
      changes: requestExample("update-contact-list-v2"),
    },
  ],
  ["delete-sms-campaign", { operationId: "deleteCampaignV1", campaignId: CAMPAIGN_ID, campaignType: "sms" }],
  ["delete-contact-list-details-v2", { operationId: "deleteContactListV2", contactListId: CONTACT_LIST_ID }],
  ["create-call-back-schedule-v2", { operationId: "scheduleCallbacksV2", campaignInstanceId: CAMPAIGN_INSTANCE_ID }],
  ["add-contacts-to-contact-list", { operationId: "addContactsV1" }],
  ["send-outbound-sms", { operationId: "sendOutboundSmsV1" }],
  ["disable-voice-or-sms-campaign-schedule", { operationId: "scheduleCampaignV2" }],
])("what the lost call of %s has", async (page, expected) => {
  expect((await lose(rowOf(page))).lostCall).toStrictEqual({ ...expected, ...COMMON });
});

test("a name that is no text is left out", async () => {
  for (const name of [undefined, null, 5, ["Storm"]]) {
    const error = await thrownBy(() =>
      koreAnswering([networkError("ECONNRESET")]).kore.contactLists.create({ name } as never),
    );
    expect(error.lostCall).not.toHaveProperty("name");
  }
});

test("the campaign of an error is that of its lost call, and both have one time", async () => {
  const error = await lose(rowOf("start-voice-campaign"));
  expect(error.campaignId).toBe(error.lostCall?.campaignId);
  expect(error.sentAt.toISOString()).toBe(error.lostCall?.sentAt);
});

describe("through kore.http", () => {
  const VOICE = "/api/v2/public/{streamId}/campaign/trigger/{campaignId}";
  const query = { accountId: ACCOUNT_ID, campaignType: "voice", trigger: "play" } as const;

  /** Starts a campaign. `written` replaces the query. */
  const start = (
    { http }: CampaignClient,
    {
      streamId = STREAM_ID,
      accountId = ACCOUNT_ID,
      written,
    }: { streamId?: string; accountId?: string; written?: string },
  ) =>
    http.POST(VOICE, {
      params: { path: { streamId, campaignId: CAMPAIGN_ID }, query: { ...query, accountId } },
      ...(written !== undefined && { querySerializer: () => written }),
    });

  const loseStart = async (changes: Parameters<typeof start>[1], reply: Reply = networkError("ECONNRESET")) => {
    const active = json(200, { status: "success", data: { status: "Active" } });
    const { kore, tokens } = koreAnswering([reply, active]);
    const error = await thrownBy(() => start(kore, changes));
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    return { kore, tokens, error };
  };

  test("the lost call is that of the method", async () => {
    const { error } = await loseStart({});
    const { sentAt: _, ...expected } = (await lose(rowOf("start-voice-campaign-v2"))).lostCall as LostCall;
    expect(error.lostCall).toMatchObject(expected);
    expect((await error.confirm()).outcome).toBe("executed");
  });

  test.each([
    ["streamId", { streamId: "st-other" }],
    ["accountId", { accountId: "other" }],
    ["accountId in another case", { written: `ACCOUNTID=other&trigger=play&campaignType=voice` }],
    ["accountId twice", { written: `accountId=${ACCOUNT_ID}&accountId=other&trigger=play&campaignType=voice` }],
  ])("the call of another %s is unknown, without a read, here and there", async (_, changes) => {
    const { kore, tokens, error } = await loseStart(changes);
    const expected = { outcome: "unknown", reason: "The call was made for another application or account." };
    expect(await error.confirm()).toEqual(expected);
    expect(await kore.confirm(JSON.parse(JSON.stringify(error.lostCall)))).toEqual(expected);
    expect(tokens).toHaveLength(1);
  });

  test("a client of that application confirms it", async () => {
    const { error } = await loseStart({ streamId: "st-other" });
    const read = () => ({ status: "success", data: { status: "Active" } });
    const { outcome } = await confirm(error.lostCall, read, { client: { streamId: "st-other" } });
    expect(outcome).toBe("executed");
  });

  test.each([
    ["no trigger", "campaignType=voice"],
    ["two triggers", "campaignType=voice&trigger=play&trigger=stop"],
    ["two triggers in two spellings", "campaignType=voice&trigger=play&TRIGGER=stop"],
    ["an empty trigger", "campaignType=voice&trigger="],
  ])("%s can't be confirmed", async (_, written) => {
    const { tokens, error } = await loseStart({ written });
    expect(await error.confirm()).toEqual({
      outcome: "unknown",
      reason: "The call names no trigger, play or stop.",
    });
    expect(tokens).toHaveLength(1);
  });

  test("a body of another type leaves the type open", async () => {
    const create = async (campaignType: unknown) => {
      const { kore } = koreAnswering([networkError("ECONNRESET")]);
      const error = await thrownBy(() =>
        kore.http.POST("/campaign/api/v2/public/{streamId}/campaign", {
          params: { path: { streamId: STREAM_ID }, query: { accountId: ACCOUNT_ID, campaignType: "voice" } },
          body: { name: "Storm", campaignType } as never,
        }),
      );
      return error.lostCall;
    };
    expect(await create("voice")).toMatchObject({ campaignType: "voice", name: "Storm" });
    expect(await create(undefined)).toMatchObject({ campaignType: "voice" });
    expect(await create(null)).toMatchObject({ campaignType: "voice" });
    expect(await create("sms")).not.toHaveProperty("campaignType");
  });

  test("a body that is no JSON object has no name", async () => {
    for (const body of ["", "Storm", "[]", "null"]) {
      const { kore } = koreAnswering([networkError("ECONNRESET")]);
      const error = await thrownBy(() =>
        kore.http.POST("/campaign/api/v2/public/{streamId}/campaign/contactList/createContactList", {
          params: { path: { streamId: STREAM_ID }, query: { accountId: ACCOUNT_ID } },
          body: {} as never,
          bodySerializer: () => body,
        }),
      );
      expect(error.lostCall, body).toStrictEqual({ operationId: "createContactListV2", ...COMMON });
    }
  });
});

test("a journal can write one before it sends", async () => {
  const entry: LostCall = {
    operationId: "triggerVoiceCampaignV2",
    streamId: STREAM_ID,
    accountId: ACCOUNT_ID,
    campaignId: CAMPAIGN_ID,
    trigger: "play",
    sentAt: new Date().toISOString(),
    clock: "machine",
  };
  const answer = (status: string) => () => ({ status: "success", data: { status } });
  expect((await confirm(entry, answer("Active"))).outcome).toBe("executed");
  expect((await confirm(entry, answer("Ready"))).outcome).toBe("not-seen");
  expect((await confirm(entry, answer("Completed"))).outcome).toBe("unknown");
});

test("it stays as it is when it is confirmed", async () => {
  const lost = await lostCall("update-contact-list-v2");
  const before = structuredClone(lost);
  await confirm(Object.freeze(lost), () => ({ status: "success", data: {} }));
  expect(lost).toStrictEqual(before);
});

test("a call that is not lost has none", async () => {
  const kore = koreAt(BASE_URL, { fetch: async () => json(403) });
  expect(await thrownBy(() => kore.voice.start(CAMPAIGN_ID))).not.toHaveProperty("lostCall");
});
