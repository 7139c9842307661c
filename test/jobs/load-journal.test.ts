import { describe, expect, test } from "vitest";
import { InvalidRequestError } from "../../src/index.ts";
import { type JournalEntry, type LoadOptions, LoadStoppedError, loadContacts } from "../../src/jobs/index.ts";
import { contactsOf, createContactListService, numberOf } from "./contact-list-service.ts";
import { memoryJournal } from "./memory-journal.ts";

const CONTACTS = contactsOf(250);

/** The entries that a load of {@link CONTACTS} writes. */
async function entriesOfLoad(replies: Parameters<typeof createContactListService>[0] = {}): Promise<JournalEntry[]> {
  const journal = memoryJournal();
  await loadContacts(createContactListService(replies).kore, "Recalls", CONTACTS, { journal });
  return journal.lines;
}

/** Goes on with a load from entries. */
async function resume(lines: JournalEntry[], options: LoadOptions = {}, contacts = CONTACTS) {
  const service = createContactListService();
  const journal = memoryJournal(lines);
  const account = await loadContacts(service.kore, "Recalls", contacts, { journal, ...options });
  return { ...service, account, journal };
}

test("holds ranges, verdicts and hashes, and nothing of a contact or a response", async () => {
  const lines = await entriesOfLoad({ replies: [200, 400, "lost-after"] });
  expect(lines).toEqual([
    {
      type: "load",
      streamId: "st-1",
      accountId: "a-1",
      contactListId: "cl-1",
      batchSize: 100,
      duplicates: "drop",
      before: 0,
    },
    ...[
      { batch: 0, first: 0, last: 99, size: 100 },
      { batch: 1, first: 100, last: 199, size: 100 },
      { batch: 2, first: 200, last: 249, size: 50 },
    ].flatMap((batch, index) => [
      { type: "batch", contactListId: "cl-1", ...batch, hash: expect.stringMatching(/^[\da-f]{64}$/) },
      {
        type: "verdict",
        contactListId: "cl-1",
        batch: index,
        ...[
          { outcome: "accepted", reason: "" },
          { outcome: "refused", reason: "ApiError 400" },
          { outcome: "unknown", reason: "OutcomeUnknownError" },
        ][index],
      },
    ]),
  ]);
});

const hashOf = async (count: number, from: number) => {
  const text = contactsOf(count, from)
    .map((contact) => JSON.stringify(contact))
    .join("\n");
  return Buffer.from(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))).toString("hex");
};

test.each([
  [40, [undefined, undefined, [100, 20], [100, 50]]],
  [
    100,
    [
      [100, 0],
      [100, 50],
    ],
  ],
])("hashes at least 100 contacts, or none, and no more than it needs: %i a batch", async (batchSize, expected) => {
  const journal = memoryJournal();
  await loadContacts(createContactListService().kore, "Recalls", contactsOf(150), { journal, batchSize });
  const hashes = journal.lines.filter(({ type }) => type === "batch").map(({ hash }) => hash);
  expect(hashes).toEqual(
    await Promise.all(expected.map((hashed) => hashed && hashOf(...(hashed as [number, number])))),
  );
});

test("writes before each request and after it", async () => {
  const journal = memoryJournal();
  const { kore } = createContactListService();
  const seen: (string | undefined)[] = [];
  const { addContacts } = kore.contactLists;
  const watched = { ...kore, contactLists: { ...kore.contactLists } };
  watched.contactLists.addContacts = async (...args) => {
    seen.push(journal.lines.at(-1)?.type);
    return addContacts(...args);
  };
  await loadContacts(watched, "Recalls", CONTACTS, { journal });
  expect(seen).toEqual(["batch", "batch", "batch"]);
});

describe("a load that goes on", () => {
  test("sends only what was not sent, whatever entry was the last, and its sums are exact", async () => {
    const lines = await entriesOfLoad();
    for (let kept = 0; kept <= lines.length; kept++) {
      const entries = lines.slice(0, kept);
      const sent = entries.filter(({ type }) => type === "batch").length;
      const answered = entries.filter(({ type }) => type === "verdict").length;
      const { account, added } = await resume([...entries]);
      expect(added).toEqual(CONTACTS.slice(sent * 100).map(({ phoneNumber }) => phoneNumber));
      const unknown = sent > answered ? Math.min(100, 250 - answered * 100) : 0;
      expect(account).toMatchObject({ rows: 250, accepted: 250 - unknown, unknown, notSent: 0 });
    }
  });

  test("knows what became of the rest", async () => {
    const lines = await entriesOfLoad({ replies: [200, 400, "lost-after"] });
    const verdicts: object[] = [];
    const { account, batches } = await resume(lines, { onVerdict: (verdict) => void verdicts.push(verdict) });
    expect(batches).toEqual([]);
    expect(account).toMatchObject({ rows: 250, accepted: 100, refused: 100, unknown: 50 });
    expect(verdicts).toEqual([
      { verdict: "refused", first: 100, last: 199, reason: "ApiError 400" },
      { verdict: "unknown", first: 200, last: 249, reason: "OutcomeUnknownError" },
    ]);
  });

  test("sends what is unknown again only if asked to, once", async () => {
    const lines = await entriesOfLoad({ replies: ["lost-before"] });
    expect((await resume([...lines])).batches).toEqual([]);
    const { account, added, journal } = await resume([...lines], { unknown: "resend" });
    expect(added).toEqual(CONTACTS.slice(0, 100).map(({ phoneNumber }) => phoneNumber));
    expect(account).toMatchObject({ accepted: 250, unknown: 0 });
    expect((await resume(journal.lines, { unknown: "resend" })).batches).toEqual([]);
  });

  test("sends a batch that was known not to be sent", async () => {
    const journal = memoryJournal();
    const { kore } = createContactListService({ replies: [200, 401] });
    await expect(loadContacts(kore, "Recalls", CONTACTS, { journal })).rejects.toThrow(LoadStoppedError);
    const { account, added } = await resume(journal.lines);
    expect(added).toEqual(CONTACTS.slice(100).map(({ phoneNumber }) => phoneNumber));
    expect(account).toMatchObject({ accepted: 250, notSent: 0 });
  });

  test("keeps the number of contacts from before the load", async () => {
    const lines = await entriesOfLoad({
      lists: [{ _id: "cl-1", name: "Recalls", totalRecordCount: 7, allowDuplicates: false }],
    });
    expect((await resume(lines)).account.before).toBe(7);
  });

  test.each<[string, LoadOptions, typeof CONTACTS | undefined, string]>([
    ["another batch size", { batchSize: 99 }, undefined, "another batchSize, 100 and not 99"],
    ["another way of duplicates", { duplicates: "send" }, undefined, 'another duplicates, "drop" and not "send"'],
    ["another number", {}, CONTACTS.with(120, { phoneNumber: numberOf(900) }), "rows 100 to 199 are not what was sent"],
    ["another column", {}, CONTACTS.with(249, { ...CONTACTS[249], name: "Ada" } as never), "rows 200 to 249 are not"],
    ["another order", {}, CONTACTS.toReversed(), "rows 0 to 99 are not"],
    ["fewer rows", {}, CONTACTS.slice(0, 200), "row 200 and what follows are not"],
    ["more rows", {}, contactsOf(260), "rows 200 to 259 are not"],
    ["a row in between", {}, CONTACTS.toSpliced(10, 0, { phoneNumber: "?" }), "rows 0 to 100 are not"],
  ])("is refused with %s", async (_, options, contacts, message) => {
    const service = createContactListService();
    const journal = memoryJournal(await entriesOfLoad());
    const loading = loadContacts(service.kore, "Recalls", contacts ?? CONTACTS, { journal, ...options });
    await expect(loading).rejects.toThrow(InvalidRequestError);
    await expect(loading).rejects.toThrow(message);
    expect(service.batches).toEqual([]);
  });

  test("is refused for another application", async () => {
    const lines = (await entriesOfLoad()).map((line) => (line.type === "load" ? { ...line, streamId: "st-2" } : line));
    await expect(resume(lines)).rejects.toThrow('another streamId, "st-2" and not "st-1"');
  });

  test("leaves the loads into other lists alone", async () => {
    const lines = (await entriesOfLoad()).map((line) => ({ ...line, contactListId: "cl-2" }));
    expect((await resume(lines)).added).toHaveLength(250);
  });
});

describe("a journal that can't be written", () => {
  test.each([
    [1, { accepted: 0, notSent: 250 }],
    [2, { accepted: 0, notSent: 250 }],
    [3, { accepted: 100, notSent: 150 }],
    [4, { accepted: 100, notSent: 150 }],
  ])("at entry %i stops the load, and nothing is sent that it does not have", async (failAt, expected) => {
    const service = createContactListService();
    const journal = memoryJournal([], failAt);
    const error = await loadContacts(service.kore, "Recalls", CONTACTS, { journal }).catch((thrown) => thrown);
    expect(error.message).toContain("no space left on device");
    expect(service.batches).toHaveLength(journal.lines.filter(({ type }) => type === "batch").length);
    if (failAt > 1) expect(error.account).toMatchObject({ rows: 250, ...expected });
    const { account, added } = await resume(journal.lines);
    const unknown = failAt === 3 ? 100 : 0;
    expect([...service.added, ...added]).toEqual(CONTACTS.map(({ phoneNumber }) => phoneNumber));
    expect(account).toMatchObject({ rows: 250, unknown, accepted: 250 - unknown });
  });
});
