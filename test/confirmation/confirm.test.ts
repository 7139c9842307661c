import { describe, expect, test } from "vitest";
import { responseExample } from "../../scripts/spec/examples.ts";
import { type Confirmation, type LostCall, OutcomeUnknownError } from "../../src/index.ts";
import type { OperationId } from "../../src/operations/operation.ts";
import { OPERATION_ROWS } from "../contract/operation-rows.ts";
import { networkError } from "../support/answering.ts";
import { ACCOUNT_ID, CAMPAIGN_ID, koreAt, STREAM_ID } from "../support/kore.ts";
import { BASE_URL } from "../support/sent-request.ts";
import { confirm, lose, lostCall, minutes, SENT_AT } from "./lost-call.ts";
import { UNCONFIRMABLE } from "./unconfirmable.ts";

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

const calls = await Promise.all(
  OPERATION_ROWS.filter(({ effect }) => effect !== "read").map(async (row) => {
    const error = await lose(row);
    return { ...row, name: `${row.operationId} ${row.effect}`, error, lost: error.lostCall as LostCall };
  }),
);
const confirmable = calls.filter(({ operationId }) => !UNCONFIRMABLE.includes(operationId));
const unconfirmable = calls.filter(({ operationId }) => UNCONFIRMABLE.includes(operationId));

/** Expects that nothing could be told, and that a sentence says why. */
function expectUnknown({ outcome, reason }: Confirmation, why: string | RegExp = /^\S.{15}/, what?: string) {
  expect(outcome, what).toBe("unknown");
  expect(reason, what).toMatch(why);
}

test("there are calls of both kinds", () => {
  expect(confirmable.length).toBeGreaterThan(15);
  expect(new Set(unconfirmable.map(({ operationId }) => operationId))).toEqual(new Set(UNCONFIRMABLE));
});

describe.each(unconfirmable)("$name", ({ error, lost }) => {
  test("unknown, without a read, whoever asks", async () => {
    expect(error.message).toContain("No documented call can tell, so look on the platform before you repeat it.");
    const expected = { outcome: "unknown", reason: "No documented call can tell: look on the platform." };
    expect(await error.confirm()).toEqual(expected);
    const { confirmation, reads } = await confirm(lost, () => ({ status: "success", data: {} }));
    expect(confirmation).toEqual(expected);
    expect(reads).toEqual([]);
  });
});

/** What a server, or what stands before it, may answer to a read that fails. */
const FAILURES: [string, () => Response][] = [
  ...[400, 401, 403, 404, 409, 429, 460, 500, 503].map((status): [string, () => Response] => [
    `${status} in JSON`,
    () => Response.json({ errors: [{ msg: "Not now.", code: status }] }, { status }),
  ]),
  ["404 in text", () => new Response("default backend - 404", { status: 404 })],
  ["502 in HTML", () => new Response("<h1>Bad Gateway</h1>", { status: 502 })],
  ["a page in HTML", () => new Response("<h1>Log in</h1>")],
  ["a redirect", () => new Response(null, { status: 302, headers: { location: "/login" } })],
  ["nothing", () => new Response("")],
  ["a failure in a success", () => Response.json({ status: "failure", message: "No such thing." })],
  ["404 in a success", () => Response.json({ errors: [{ msg: "No such thing.", code: 404 }] })],
  ["too many requests in a success", () => Response.json({ message: "You've exceeded the hourly rate limit." })],
];

/** Successes that say nothing about anything. */
const EMPTY = [
  {},
  { data: null },
  { data: {} },
  { data: "" },
  { data: "none" },
  { data: 5 },
  { data: true },
  { data: [null] },
  ...[null, "", "none", 5, {}, [null], [1], ["x"], [[]]].map((results) => ({ data: { results } })),
  ...[null, 5, {}, [], true, "", { toString: null }].map((status) => ({ data: { status } })),
];

describe.each(confirmable)("$name", ({ operationId, error, lost }) => {
  const version = /V\d$/.exec(operationId)?.[0] as string;

  test("the message names confirm()", () => {
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error.message).toContain(
      "It is unknown whether the call was executed. Look with confirm() before you repeat",
    );
  });

  test("sends only reads, of its own version, with the ids of the call", async () => {
    const { reads, outcome } = await confirm(lost, (read) => responseExample(SAMPLES[read.operationId] ?? "none"));
    expect(["executed", "not-seen", "unknown"]).toContain(outcome);
    expect(reads).not.toEqual([]);
    for (const { effect, operationId, url } of reads) {
      expect(effect).toBe("read");
      expect(operationId).toMatch(new RegExp(`${version}$`));
      const segments = url.pathname.split("/");
      for (const id of [STREAM_ID, lost.campaignId, lost.contactListId]) if (id) expect(segments).toContain(id);
    }
  });

  test("unknown if every read fails", async () => {
    for (const [what, respond] of FAILURES) {
      const { confirmation, reads } = await confirm(lost, respond);
      expectUnknown(confirmation, undefined, what);
      expect(reads, what).not.toEqual([]);
    }
  });

  test("the reason is the message of the read that failed", async () => {
    const refused = () => Response.json({ message: "Not now." }, { status: 403 });
    expectUnknown((await confirm(lost, refused)).confirmation, /was refused with 403: Not now\./);
  });

  test.each(["ECONNREFUSED", "ECONNRESET"])("unknown if the connection fails with %s", async (code) => {
    const { confirmation, reads } = await confirm(lost, () => {
      throw networkError(code);
    });
    expectUnknown(confirmation);
    expect(reads).toHaveLength(1);
  });

  test("unknown if a success says nothing about the call", async () => {
    for (const response of EMPTY) {
      const { confirmation } = await confirm(lost, () => ({ status: "success", ...response }));
      expectUnknown(confirmation, undefined, JSON.stringify(response));
    }
  });

  test("unknown, without a read, if the signal is aborted before", async () => {
    const options = { signal: AbortSignal.abort("enough") };
    const { confirmation, reads } = await confirm(lost, () => ({}), { options });
    expectUnknown(confirmation, "was aborted before anything was sent.");
    expect(reads).toEqual([]);
  });

  test("unknown if the signal is aborted while a read is under way", async () => {
    const controller = new AbortController();
    const abort = () => {
      controller.abort();
      return { status: "success", data: {} };
    };
    expectUnknown((await confirm(lost, abort, { options: { signal: controller.signal } })).confirmation, "aborted");
  });

  test.each<[string, unknown, string]>([
    ["an unknown option", { timeot: 1 }, "timeot: there is no such option."],
    ["a timeout of 0", { timeout: 0 }, "timeout: expected a whole number"],
    ["null", null, "The last argument: expected an object"],
    ["a signal that is none", { signal: "stop" }, "signal: expected an AbortSignal"],
  ])("unknown, without a read, if the options are %s", async (_, options, why) => {
    const { confirmation, reads } = await confirm(lost, () => ({}), { options: options as never });
    expectUnknown(confirmation, why);
    expect(reads).toEqual([]);
    expectUnknown(await error.confirm(options as never), why);
  });

  test("unknown if the client may not read", async () => {
    const { confirmation, reads } = await confirm(lost, () => ({}), { client: { allow: ["contact"] } });
    expectUnknown(confirmation, 'its effect is "read", and this client allows only "contact"');
    expect(reads).toEqual([]);
  });

  test.each<[string, Partial<LostCall>]>([
    ["application", { streamId: `${STREAM_ID}-2` }],
    ["application, in another case", { streamId: STREAM_ID.toUpperCase() }],
    ["account", { accountId: `${ACCOUNT_ID}0` }],
    ["account, given twice", { accountId: `${ACCOUNT_ID},${ACCOUNT_ID}` }],
  ])("unknown, without a read, if the call was made for another %s", async (_, ids) => {
    const { confirmation, reads } = await confirm({ ...lost, ...ids }, () => ({ data: { status: "Active" } }));
    expectUnknown(confirmation, "The call was made for another application or account.");
    expect(reads).toEqual([]);
  });

  test.each(["streamId", "accountId"])("unknown, without a read, if there is no %s", async (name) => {
    const { confirmation, reads } = await confirm({ ...lost, [name]: undefined }, () => ({}));
    expectUnknown(confirmation, "another application or account");
    expect(reads).toEqual([]);
  });

  test("the ids can't be inherited", async () => {
    const { confirmation } = await confirm(Object.assign(Object.create({}), lost), () => ({}));
    expectUnknown(confirmation, "lostCall: expected a plain object");
    const { streamId, ...others } = lost;
    Object.defineProperty(Object.prototype, "streamId", { value: streamId, configurable: true });
    try {
      expectUnknown((await confirm(others, () => ({}))).confirmation, "another application or account");
    } finally {
      Reflect.deleteProperty(Object.prototype, "streamId");
    }
  });
});

const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
const throwing = (thrown: unknown) => ({
  get(): never {
    throw thrown;
  },
});
const ALIVE = { status: "success", data: { id: CAMPAIGN_ID, status: "Active" } };

test.each<[string, unknown]>([
  ["undefined", undefined],
  ["null", null],
  ["a string", "triggerVoiceCampaignV2"],
  ["a number", 5],
  ["an array", []],
  ["a function", () => {}],
  ["an empty object", {}],
  ["the error itself", new OutcomeUnknownError("lost")],
  ["a Map", new Map([["operationId", "triggerVoiceCampaignV2"]])],
  ["a revoked proxy", revoked()],
  ["a proxy that throws", new Proxy({}, throwing(new Error("no")))],
  ["a proxy that throws from its prototype", new Proxy({}, { getPrototypeOf: throwing("no").get })],
])("unknown, without a read, if the lost call is %s", async (_, lost) => {
  const { confirmation, reads } = await confirm(lost, () => ALIVE);
  expectUnknown(confirmation);
  expect(reads).toEqual([]);
});

test.each<[string, object]>([
  ["no operationId", { operationId: undefined }],
  ["an operationId that is no string", { operationId: 5 }],
  ["an operationId in an array", { operationId: ["triggerVoiceCampaignV2"] }],
  ["an operation that is not described", { operationId: "pauseCampaignV2" }],
  ["a version that is not described", { operationId: "triggerVoiceCampaignV1" }],
  ["an operation without its version", { operationId: "triggerVoiceCampaign" }],
  ["an operation that only reads", { operationId: "getCampaignV2" }],
  ["a name that every object has", { operationId: "constructor" }],
  ["such a name with a version", { operationId: "toStringV2" }],
  ["no id", { campaignId: undefined }],
  ["an empty id", { campaignId: "" }],
  ["an id of another kind", { campaignId: "cl-1" }],
  ["an id that leaves its segment", { campaignId: "../status" }],
  ["an id that is no string", { campaignId: { toString: () => CAMPAIGN_ID } }],
  ["no trigger", { trigger: undefined }],
  ["two triggers", { trigger: "play,stop" }],
  ["a trigger in another case", { trigger: "Play" }],
  ["a trigger that every object has", { trigger: "constructor" }],
  ["a trigger that is no string", { trigger: ["play"] }],
])("unknown, without a read, if a lost start has %s", async (_, changes) => {
  const lost = await lostCall("start-voice-campaign-v2");
  expect((await confirm(lost, () => ALIVE)).outcome).toBe("executed");
  const { confirmation, reads } = await confirm({ ...lost, ...changes }, () => ALIVE);
  expectUnknown(confirmation);
  expect(reads).toEqual([]);
});

test.each<[string, string]>([
  ["a create", "create-voice-campaign-agentless-v2"],
  ["a create of a contact list", "create-contact-list-v2"],
  ["an update", "update-contact-list-v2"],
  ["a delete", "delete-voice-campaign-v2"],
])("%s: unknown if fields of the lost call have a wrong type", async (_, page) => {
  const lost = await lostCall(page);
  for (const name of ["name", "changes", "campaignType", "campaignId", "contactListId"] as const) {
    if (lost[name] === undefined) continue;
    for (const wrong of [null, 5, true, [], ["a"], {}, { toString: null }, revoked()]) {
      const respond = () => ({ status: "success", data: Object.assign([{ _id: "x", name: "y" }], { results: [{}] }) });
      expectUnknown((await confirm({ ...lost, [name]: wrong }, respond)).confirmation, undefined, name);
    }
  }
});

test.each<[string, unknown]>([
  ["an error", new Error("no")],
  ["a string", "no"],
  ["undefined", undefined],
  ["a revoked proxy", revoked()],
])("unknown if a getter throws %s", async (_, thrown) => {
  const lost = Object.defineProperty({ ...(await lostCall("start-voice-campaign-v2")) }, "trigger", {
    ...throwing(thrown),
    enumerable: true,
  });
  expectUnknown((await confirm(lost, () => ALIVE)).confirmation, "The call or a response can't be read.");
  const changes = Object.defineProperty({}, "name", { ...throwing(thrown), enumerable: true });
  const update = { ...(await lostCall("update-contact-list-v2")), changes };
  expectUnknown((await confirm(update, () => ALIVE)).confirmation, "The call or a response can't be read.");
});

test("unknown if a getter of the options throws", async () => {
  const options = Object.defineProperty({}, "timeout", { ...throwing(revoked()), enumerable: true });
  const { confirmation } = await confirm(await lostCall("start-voice-campaign-v2"), () => ALIVE, { options });
  expectUnknown(confirmation, "a getter or a proxy throws");
});

test("a third argument changes nothing", async () => {
  const kore = koreAt(BASE_URL, {
    fetch: async () =>
      Response.json(
        { data: [{ _id: "cl-1", name: "Readers", createdAt: minutes(-60) }], status: "success" },
        { headers: { date: SENT_AT.toUTCString() } },
      ),
  });
  const lost = await lostCall("create-contact-list-v2", { name: "Readers", clock: "machine" });
  const confirmWith = kore.confirm as (lost: LostCall, options: undefined, sent: number) => Promise<Confirmation>;
  expect((await confirmWith(lost, undefined, -1e9)).outcome).toBe("unknown");
});

test("a signal that is aborted between two reads ends it", async () => {
  const controller = new AbortController();
  const { confirmation, operations } = await confirm(
    await lostCall("create-contact-list-v2", { name: "Readers" }),
    () => {
      setTimeout(() => controller.abort());
      return { status: "success", data: [{ _id: "cl-1", name: "Readers" }] };
    },
    { options: { signal: controller.signal } },
  );
  expectUnknown(confirmation);
  expect(operations).toEqual(["listContactListsV2", "getContactListV2"]);
});

test("an error that was made by hand has a confirm", async () => {
  const error = new OutcomeUnknownError("lost");
  expect(await error.confirm()).toEqual({ outcome: "unknown", reason: "The error was made without a call." });
  expect(error.lostCall).toBeUndefined();
});
