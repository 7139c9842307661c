import { describe, expect, test, vi } from "vitest";
import { createCampaignClient, InvalidRequestError, NotAllowedError } from "../../src/index.ts";
import { type LoadOptions, LoadStoppedError, loadContacts } from "../../src/jobs/index.ts";
import { createSandbox } from "../../src/sandbox/index.ts";
import { type BatchReply, contactsOf, createContactListService, numberOf } from "./contact-list-service.ts";
import { memoryJournal } from "./memory-journal.ts";

/** Loads contacts, and returns the account, also of a load that stopped, with the error and the verdicts. */
async function load(
  contacts: Parameters<typeof loadContacts>[2],
  { replies, ...options }: LoadOptions & { replies?: (BatchReply | undefined)[] } = {},
) {
  const service = createContactListService(replies ? { replies } : {});
  const verdicts: object[] = [];
  const onVerdict = (verdict: object) => void verdicts.push(verdict);
  const result = loadContacts(service.kore, "Recalls", contacts, { onVerdict, sleep: async () => {}, ...options });
  const [account, error] = await result.then(
    (loaded) => [loaded, undefined] as const,
    (thrown) => {
      if (thrown instanceof LoadStoppedError) return [thrown.account, thrown] as const;
      throw thrown;
    },
  );
  return { ...service, account, error, verdicts };
}

const NOTHING = { accepted: 0, refused: 0, unknown: 0, duplicates: 0, notSent: 0 };

test("sends all contacts, 100 a request, in order", async () => {
  const { account, batches, added } = await load(contactsOf(250));
  expect(batches.map(({ length }) => length)).toEqual([100, 100, 50]);
  expect(added).toEqual(contactsOf(250).map(({ phoneNumber }) => phoneNumber));
  expect(account).toEqual({ contactListId: "cl-1", before: 0, rows: 250, ...NOTHING, accepted: 250, warnings: [] });
});

test.each([
  [
    "an async iterable",
    async function* () {
      yield* contactsOf(3);
    },
  ],
  [
    "an iterable",
    function* () {
      yield* contactsOf(3);
    },
  ],
  ["a set", () => new Set(contactsOf(3))],
])("takes %s", async (_, rows) => {
  const { account, added } = await load(rows() as never, { batchSize: 2 });
  expect(added).toHaveLength(3);
  expect(account).toMatchObject({ rows: 3, accepted: 3 });
});

test("sends every column as it is", async () => {
  const sent = vi.fn(async (_: object) => ({ message: "queued" }));
  const { kore } = createContactListService();
  const watched = { ...kore, contactLists: { ...kore.contactLists, addContacts: sent } };
  const since = new Date("2026-03-02T14:00:00Z");
  await loadContacts(watched, "Recalls", [{ phoneNumber: numberOf(0), name: "Ada", since } as never]);
  const data = [{ phoneNumber: numberOf(0), name: "Ada", since: "2026-03-02T14:00:00.000Z" }];
  expect(sent.mock.calls[0]?.[0]).toEqual({ contact_list_name: "Recalls", data });
});

describe("rows", () => {
  test("whose number had a row before are not sent, however it is written", async () => {
    const numbers = ["+1 (202) 555-0143", "12025550143", "+12025550144", "1-202-555.0143"];
    const { account, batches, verdicts } = await load(numbers.map((phoneNumber) => ({ phoneNumber })));
    expect(batches).toEqual([["+1 (202) 555-0143", "+12025550144"]]);
    expect(account).toMatchObject({ ...NOTHING, rows: 4, accepted: 2, duplicates: 2 });
    expect(verdicts).toEqual([1, 3].map((row) => ({ verdict: "duplicate", first: row, last: row, of: 0 })));
  });

  test("are sent twice if asked for", async () => {
    const { account, batches } = await load([...contactsOf(1), ...contactsOf(1)], { duplicates: "send" });
    expect(batches).toEqual([[numberOf(0), numberOf(0)]]);
    expect(account).toMatchObject({ accepted: 2, duplicates: 0 });
  });

  test("that can't be sent are refused with the place, and without their values", async () => {
    const rows = [null, [], "x", {}, { phoneNumber: "0044 7700" }, { phoneNumber: numberOf(1), age: Number.NaN }];
    const { account, batches, verdicts } = await load([...rows, ...contactsOf(1)] as never);
    expect(batches).toEqual([[numberOf(0)]]);
    expect(account).toMatchObject({ ...NOTHING, rows: 7, refused: 6, accepted: 1 });
    const reasons = verdicts.map((verdict) => (verdict as { reason: string }).reason);
    expect(reasons.map((reason) => reason.split(/[.:]/)[0])).toEqual(rows.map((_, row) => `contacts[${row}]`));
    expect(reasons[5]).toBe("contacts[5].age: NaN can't be sent.");
    expect(reasons.join()).not.toContain("7700");
  });

  test("of a batch that is refused or unknown are told as they stand in the input", async () => {
    const rows = [...contactsOf(2), ...contactsOf(1), ...contactsOf(3, 2)];
    const { account, verdicts } = await load(rows, { batchSize: 3, replies: [400, "lost-after"] });
    expect(account).toMatchObject({ ...NOTHING, rows: 6, duplicates: 1, refused: 3, unknown: 2 });
    expect(verdicts).toEqual([
      { verdict: "duplicate", first: 2, last: 2, of: 0 },
      { verdict: "refused", first: 0, last: 1, reason: expect.stringContaining("400") },
      { verdict: "refused", first: 3, last: 3, reason: expect.stringContaining("400") },
      { verdict: "unknown", first: 4, last: 5, reason: expect.stringContaining("unknown") },
    ]);
  });
});

describe("stops", () => {
  test.each([401, 403, 404, 409])("at a %i, which says nothing of the rows", async (status) => {
    const { account, error, batches } = await load(contactsOf(250), { replies: [200, status] });
    expect(batches).toHaveLength(2);
    expect(account).toMatchObject({ ...NOTHING, rows: 250, accepted: 100, notSent: 150 });
    expect(error?.cause).toMatchObject({ status });
    expect(error?.message).toContain("150 of 250 rows were not sent");
  });

  test("after ten minutes of too many requests, or without a connection", async () => {
    for (const reply of [429, "no-connection"] as const) {
      const sleep = vi.fn(async () => {});
      const { account, error } = await load(contactsOf(3), { replies: Array(20).fill(reply), sleep });
      expect(sleep.mock.calls.length * 60_000).toBe(600_000);
      expect(sleep).toHaveBeenCalledWith(60_000, undefined);
      expect(account).toMatchObject({ accepted: 0, notSent: 3 });
      expect(error?.cause).toMatchObject({ name: reply === 429 ? "RateLimitError" : "ConnectionError" });
    }
  });

  test("not if that passes", async () => {
    const { account, added } = await load(contactsOf(3), { replies: [429, "no-connection"] });
    expect(added).toHaveLength(3);
    expect(account).toMatchObject({ accepted: 3, notSent: 0 });
  });

  test.each([400, 413, 422, "lost-after", "lost-before", 500] as const)(
    "after three batches in a row with %s",
    async (reply) => {
      const { account, error, batches } = await load(contactsOf(10), {
        batchSize: 1,
        replies: [reply, reply, 200, reply, reply, reply],
      });
      expect(batches).toHaveLength(6);
      const failed = reply === 400 || reply === 413 || reply === 422 ? "refused" : "unknown";
      expect(account).toMatchObject({ ...NOTHING, rows: 10, accepted: 1, [failed]: 5, notSent: 4 });
      expect(error).toBeInstanceOf(LoadStoppedError);
    },
  );

  test("if the client may not write", async () => {
    const sandbox = createSandbox({
      given: { contactLists: [{ name: "Recalls", description: "Due.", source: "passiveApi" }] },
    });
    const reader = createCampaignClient({ ...sandbox.options, allow: ["read"] });
    const error = await loadContacts(reader, "Recalls", contactsOf(2)).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(LoadStoppedError);
    expect(error.cause).toBeInstanceOf(NotAllowedError);
    expect(error.account).toMatchObject({ rows: 2, notSent: 2 });
  });

  test("if the input throws, with what was sent", async () => {
    async function* rows() {
      yield* contactsOf(2);
      throw new Error("the file is cut off");
    }
    const { account, error } = await load(rows(), { batchSize: 2 });
    expect(account).toMatchObject({ rows: 2, accepted: 2, notSent: 0 });
    expect(error?.message).toContain("the file is cut off");
  });

  test("with the account, if the input throws what the client throws", async () => {
    async function* rows() {
      yield* contactsOf(2);
      throw new InvalidRequestError("row 3 of the file can't be read");
    }
    const { account, error } = await load(rows(), { batchSize: 1 });
    expect(account).toMatchObject({ rows: 2, accepted: 2 });
    expect(error?.cause).toBeInstanceOf(InvalidRequestError);
  });

  test("if it is aborted while its input does not go on, and lets that close", async () => {
    const controller = new AbortController();
    const closed = vi.fn(async () => ({ done: true as const, value: undefined }));
    const left = contactsOf(3);
    const next = async () => {
      const value = left.shift();
      if (value) return { done: false as const, value };
      controller.abort();
      return new Promise<never>(() => {});
    };
    const rows = { [Symbol.asyncIterator]: () => ({ next, return: closed }) };
    const { account, error } = await load(rows, { batchSize: 2, signal: controller.signal });
    expect(account).toMatchObject({ rows: 3, accepted: 2, notSent: 1 });
    expect(error?.cause).toMatchObject({ name: "AbortedError" });
    expect(closed).toHaveBeenCalledOnce();
  });

  test("before the next batch if it is aborted, and never a request that is under way", async () => {
    const controller = new AbortController();
    const service = createContactListService();
    let signalOfRequest: AbortSignal | undefined;
    const kore = { ...service.kore, contactLists: { ...service.kore.contactLists } };
    kore.contactLists.addContacts = async (body, options) => {
      signalOfRequest = options?.signal;
      expect(options?.finishSent).toBe(true);
      controller.abort(new Error("Ctrl-C"));
      return service.kore.contactLists.addContacts(body);
    };
    const error = await loadContacts(kore, "Recalls", contactsOf(250), { signal: controller.signal }).catch((e) => e);
    expect(signalOfRequest).toBe(controller.signal);
    expect(error.cause).toMatchObject({ name: "AbortedError" });
    expect(error.account).toMatchObject({ ...NOTHING, rows: 250, accepted: 100, notSent: 150 });
  });
});

describe("refuses, before anything is sent,", () => {
  test.each<[string, unknown[], string]>([
    ["no name", ["", []], "listName: expected the name"],
    ["another name", ["Recall", []], 'there is no contact list of the name "Recall"'],
    ["no rows", ["Recalls", undefined], "contacts: expected an array"],
    ["a text", ["Recalls", "+12025550143"], "contacts: expected an array"],
    ["a batch that is too large", ["Recalls", [], { batchSize: 101 }], "batchSize: expected a whole number, 1 to 100"],
    ["an option that does not exist", ["Recalls", [], { concurrency: 2 }], "concurrency: there is no such option"],
    ["another way of unknown", ["Recalls", [], { unknown: "skip" }], 'unknown: expected "leave" or "resend"'],
    ["another way of duplicates", ["Recalls", [], { duplicates: true }], 'duplicates: expected "drop" or "send"'],
    ["resend without a journal", ["Recalls", [], { unknown: "resend" }], "needs the journal"],
    ["what is no journal", ["Recalls", [], { journal: [] }], "journal: expected an object"],
  ])("%s", async (_, args, message) => {
    const { kore, batches } = createContactListService();
    const loading = loadContacts(kore, ...(args as [string, []]));
    await expect(loading).rejects.toThrow(InvalidRequestError);
    await expect(loading).rejects.toThrow(message);
    expect(batches).toEqual([]);
  });

  test("a name that two lists have", async () => {
    const list = { name: "Recalls", totalRecordCount: 0 };
    const { kore, batches } = createContactListService({
      lists: [
        { _id: "cl-1", ...list },
        { _id: "cl-2", ...list },
      ],
    });
    await expect(loadContacts(kore, "Recalls", contactsOf(1))).rejects.toThrow("there are 2 contact lists");
    expect(batches).toEqual([]);
  });

  test("a response without contact lists", async () => {
    const { kore, batches } = createContactListService({ lists: { total: 0 } as never });
    await expect(loadContacts(kore, "Recalls", contactsOf(1))).rejects.toThrow(
      "The contact lists: the response has none.",
    );
    expect(batches).toEqual([]);
  });

  test("to resend to a list that allows duplicates, or does not say", async () => {
    for (const allowDuplicates of [true, undefined]) {
      const lists = [{ _id: "cl-1", name: "Recalls", totalRecordCount: 0, allowDuplicates }];
      const { kore } = createContactListService({ lists });
      const loading = loadContacts(kore, "Recalls", [], { unknown: "resend", journal: memoryJournal() });
      await expect(loading).rejects.toThrow("needs a list that allows no duplicates");
    }
  });
});

describe("progress", () => {
  test("tells before the first batch how long a million takes", async () => {
    const million = Array(1_000_000).fill(contactsOf(1)[0]);
    const told: unknown[] = [];
    const controller = new AbortController();
    const onProgress = (progress: unknown) => {
      told.push(progress);
      controller.abort();
    };
    const { account } = await load(million, { onProgress, signal: controller.signal });
    expect(account).toMatchObject({ rows: 1_000_000, notSent: 1_000_000 });
    expect(told[0]).toMatchObject({
      rows: 0,
      total: 1_000_000,
      requests: 0,
      contactsPerMinute: 5500,
      minutesLeft: 182,
    });
  });

  test("tells after each batch what became of it", async () => {
    const told: object[] = [];
    await load(contactsOf(250), { onProgress: (progress) => void told.push({ ...progress }), replies: [200, 400] });
    expect(told).toMatchObject([
      { rows: 0, requests: 0, total: 250, minutesLeft: 1 },
      { rows: 100, requests: 1, accepted: 100 },
      { rows: 200, requests: 2, accepted: 100, refused: 100 },
      { rows: 250, requests: 3, accepted: 150, refused: 100, minutesLeft: 0 },
    ]);
  });

  test("does not know the end of a stream", async () => {
    const told: object[] = [];
    await load(
      (function* () {
        yield* contactsOf(1);
      })(),
      { onProgress: (progress) => void told.push(progress) },
    );
    expect(told[0]).toMatchObject({ total: undefined, minutesLeft: undefined });
  });

  test("goes by what is measured once a minute is over", async () => {
    vi.useFakeTimers();
    const told: { contactsPerMinute: number; minutesLeft?: number }[] = [];
    await load(contactsOf(400), {
      onProgress: (progress) => {
        told.push(progress as never);
        vi.advanceTimersByTime(120_000);
      },
    });
    expect(told.map(({ contactsPerMinute, minutesLeft }) => [contactsPerMinute, minutesLeft])).toEqual([
      [5500, 1],
      [50, 6],
      [50, 4],
      [50, 2],
      [50, 0],
    ]);
  });

  test("warns of more contacts than the user guide allows in a list", async () => {
    const lists = [{ _id: "cl-1", name: "Recalls", totalRecordCount: 999_999 }];
    const { kore } = createContactListService({ lists });
    const told: { warnings: string[] }[] = [];
    const account = await loadContacts(kore, "Recalls", contactsOf(2), { onProgress: (each) => void told.push(each) });
    expect(told[0]?.warnings).toEqual([expect.stringContaining("more than 1000000 contacts")]);
    expect(account.warnings).toHaveLength(1);
    const { account: small } = await load(contactsOf(2));
    expect(small?.warnings).toEqual([]);
  });

  test("that throws does not end a load", async () => {
    const fail = () => {
      throw new Error("a progress bar that is gone");
    };
    const { account } = await load([...contactsOf(1), ...contactsOf(1)], { onProgress: fail, onVerdict: fail });
    expect(account).toMatchObject({ accepted: 1, duplicates: 1 });
  });
});
