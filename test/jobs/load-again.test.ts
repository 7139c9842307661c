import { expect, test } from "vitest";
import { InvalidRequestError } from "../../src/index.ts";
import { type JournalEntry, type LoadOptions, LoadStoppedError, loadContacts } from "../../src/jobs/index.ts";
import { type BatchReply, contactsOf, createContactListService } from "./contact-list-service.ts";
import { memoryJournal } from "./memory-journal.ts";

/** Loads contacts, and returns the account, also of a load that stopped. */
async function load(
  lines: JournalEntry[],
  replies: BatchReply[] = [],
  options: LoadOptions & { contacts?: Parameters<typeof loadContacts>[2] } = {},
) {
  const { contacts = contactsOf(300), ...own } = options;
  const service = createContactListService({ replies });
  const loading = loadContacts(service.kore, "Recalls", contacts, {
    journal: memoryJournal(lines),
    sleep: async () => {},
    ...own,
  });
  const account = await loading.catch((error) => {
    if (error instanceof LoadStoppedError) return error.account;
    throw error;
  });
  return { account, batches: service.batches };
}

test.each([400, 401, "lost-before", "no-connection"] as const)(
  "a batch that was lost stays unknown, although sending it again ends with %s",
  async (reply) => {
    const lines: JournalEntry[] = [];
    await load(lines, ["lost-after", 200, 200]);
    const again = await load(lines, Array(11).fill(reply), { unknown: "resend" });
    expect(again.account).toMatchObject({ rows: 300, accepted: 200, unknown: 100, refused: 0, notSent: 0 });
    const { account, batches } = await load(lines);
    expect(account).toEqual(again.account);
    expect(batches).toEqual([]);
    expect((await load(lines, [], { unknown: "resend" })).account).toMatchObject({ accepted: 300, unknown: 0 });
  },
);

test("what the journal knows is counted after the load has stopped, is aborted, or its input ends in an error", async () => {
  const lines: JournalEntry[] = [];
  await load(lines, [401]);
  // As of a run that went on with the others.
  const [header, batch, verdict] = lines as [JournalEntry, JournalEntry, JournalEntry];
  const full: JournalEntry[] = [];
  await load(full, ["lost-after", 400]);
  const known = [header, batch, verdict, ...full.slice(3)];
  const after = { rows: 300, accepted: 100, refused: 100, unknown: 0, notSent: 100 };
  expect((await load([...known], [401])).account).toMatchObject(after);
  const controller = new AbortController();
  const onProgress = () => controller.abort();
  const abort = { signal: controller.signal, onProgress };
  expect((await load([...known], [], abort)).account).toMatchObject(after);
  const broken = (function* () {
    yield* contactsOf(3);
    throw new Error("The file is cut off.");
  })();
  expect((await load([...known], [], { contacts: broken })).account).toMatchObject(after);
});

test("a load stops after three lost batches in a row, also if each waited for the limit first", async () => {
  const replies = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 429 : "lost-after"));
  const { account } = await load([], replies as BatchReply[], { batchSize: 10 });
  expect(account).toMatchObject({ rows: 300, unknown: 30, notSent: 270 });
});

test("two loads at once with one journal are refused", async () => {
  const { kore, added } = createContactListService();
  const journal = memoryJournal();
  const start = () => loadContacts(kore, "Recalls", contactsOf(250), { journal });
  const [one, other] = await Promise.allSettled([start(), start()]);
  expect(one.status).toBe("fulfilled");
  expect((other as PromiseRejectedResult).reason).toBeInstanceOf(InvalidRequestError);
  expect(added).toHaveLength(250);
  expect(await start()).toMatchObject({ accepted: 250 });
  expect(added).toHaveLength(250);
});

test("a load goes on with a store that has null for what is undefined", async () => {
  const lines: JournalEntry[] = [];
  await load(lines, [], { contacts: contactsOf(3) });
  const nulls = lines.map((line) => (line.type === "batch" ? { ...line, hash: null } : line));
  const { account, batches } = await load(nulls, [], { contacts: contactsOf(3) });
  expect(account).toMatchObject({ rows: 3, accepted: 3 });
  expect(batches).toEqual([]);
});
