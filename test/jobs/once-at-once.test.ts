import { expect, test } from "vitest";
import { InvalidRequestError, OutcomeUnknownError } from "../../src/index.ts";
import { createOnce, type Journal, type JournalEntry, planStart, type Sleep, startOnce } from "../../src/jobs/index.ts";
import { hasBegun } from "../../src/jobs/once/latest-run.ts";
import { memoryJournal } from "./memory-journal.ts";
import { createOnceWorld, SMS } from "./once-world.ts";

/** A campaign that is ready, and how many starts were sent. */
async function createWorld() {
  const world = createOnceWorld();
  const id = await world.ready("sms");
  const requests = (operationId: string) =>
    world.sandbox.log.filter((request) => request.operationId === operationId).length;
  return { ...world, id, requests, starts: () => requests("startSmsCampaignV2") };
}

/** Runs a job with each journal at once. None looks before one of them has ended. */
async function runAtOnce<Result>(
  journals: Journal[],
  sleep: Sleep,
  run: (options: { journal: Journal; sleep: Sleep }) => Promise<Result>,
): Promise<Result[]> {
  const jobs: Promise<Result>[] = [];
  const wait: Sleep = async (milliseconds, signal) => {
    await Promise.race(jobs);
    await sleep(milliseconds, signal);
  };
  jobs.push(...journals.map((journal) => run({ journal, sleep: wait })));
  return Promise.all(jobs);
}

/** A journal in a store far away, from which each read is a copy. */
function remoteJournal(lines: JournalEntry[] = []): Journal {
  const away = () => new Promise((resolve) => setTimeout(resolve));
  return {
    async *entries() {
      await away();
      yield* structuredClone(lines);
    },
    async append(entry) {
      await away();
      // As MongoDB does by default.
      lines.push(JSON.parse(JSON.stringify(entry, (_, value) => (value === undefined ? null : value))));
    },
  };
}

test.each([
  ["one journal", () => Array(3).fill(memoryJournal()) as Journal[]],
  [
    "journals of one store",
    () => {
      const lines: JournalEntry[] = [];
      return Array.from({ length: 3 }, () => remoteJournal(lines));
    },
  ],
])("jobs at once with %s start and create once, and all find it", async (_, journals) => {
  const { kore, sleep, id, starts, requests } = await createWorld();
  const runs = await runAtOnce(journals(), sleep, (options) => startOnce(kore, id, options));
  expect(runs.map(({ outcome }) => outcome).sort()).toEqual(["found", "found", "started"]);
  expect(starts()).toBe(1);
  const body = { ...SMS, name: "Others" };
  const created = await runAtOnce(journals(), sleep, (options) => createOnce(kore, body, options));
  expect(new Set(created.map((each) => each.id)).size).toBe(1);
  expect(requests("createCampaignV2")).toBe(2);
});

test("of two creates at once with one name, the second is refused if it is another", async () => {
  const { kore, sandbox } = await createWorld();
  const journal = memoryJournal();
  const create = (description: string) => createOnce(kore, { ...SMS, name: "Others", description }, { journal });
  const [one, other] = await Promise.allSettled([create("One."), create("Other.")]);
  expect(one).toMatchObject({ status: "fulfilled", value: { outcome: "created" } });
  expect((other as PromiseRejectedResult).reason).toBeInstanceOf(InvalidRequestError);
  expect(sandbox.state.campaigns.filter(({ name }) => name === "Others")).toHaveLength(1);
});

test("nothing is sent with a journal that keeps nothing", async () => {
  const { kore, id, starts } = await createWorld();
  const starting = startOnce(kore, id, { journal: { append() {}, entries: () => [] } });
  await expect(starting).rejects.toThrow(InvalidRequestError);
  await expect(starting).rejects.toThrow("does not have the entry that was just written");
  expect(starts()).toBe(0);
});

test("an intent that was written, although its store says that it was not, is looked for", async () => {
  const { kore, id, starts, sleep } = await createWorld();
  const { lines, append, entries } = memoryJournal();
  const failing = (entry: JournalEntry) => {
    append(entry);
    throw new Error("The connection to the store broke.");
  };
  await expect(startOnce(kore, id, { journal: { entries, append: failing } })).rejects.toThrow("broke");
  await expect(startOnce(kore, id, { journal: memoryJournal(lines), sleep })).rejects.toThrow(OutcomeUnknownError);
  expect(starts()).toBe(0);
});

test("what a wrapper of the client throws after the response is no refusal", async () => {
  const { kore, id, starts, sleep } = await createWorld();
  const start: typeof kore.sms.start = async (...args) => {
    await kore.sms.start(...args);
    throw new Error("The metrics can't be sent.");
  };
  const journal = memoryJournal();
  const found = await startOnce({ ...kore, sms: { ...kore.sms, start } }, id, { journal, sleep });
  expect(found.outcome).toBe("found");
  expect(journal.lines.map(({ type }) => type)).toEqual(["start", "start-done"]);
  expect(starts()).toBe(1);
});

test.each([{ interval: 100 }, { timeout: -1 }, { sleep: 30_000 }])(
  "nothing is sent with options that the looks can't use: %j",
  async (options) => {
    const { kore, id, starts } = await createWorld();
    const journal = memoryJournal();
    await expect(startOnce(kore, id, { journal, ...(options as object) })).rejects.toThrow(InvalidRequestError);
    await expect(createOnce(kore, SMS, { journal, ...(options as object) })).rejects.toThrow(InvalidRequestError);
    expect([starts(), journal.lines]).toEqual([0, []]);
  },
);

test("a namesake in another case that was there before does not hide what was created", async () => {
  const { kore, sandbox, sleep } = await createWorld();
  const other = await createOnce(kore, { ...SMS, name: "NIGHT" }, { journal: memoryJournal() });
  sandbox.faults.next("createCampaignV2", "done-then-lost");
  const found = await createOnce(kore, { ...SMS, name: "Night" }, { journal: memoryJournal(), sleep });
  expect(found).toMatchObject({ outcome: "found", id: expect.not.stringMatching(other.id) });
});

test("a campaign that runs again is found by the word of the console, too", async () => {
  const { sandbox, kore, sleep, ready } = createOnceWorld({ assume: { "rerun-state": "Rerun" } });
  const id = await ready("voice");
  await startOnce(kore, id, { journal: memoryJournal() });
  sandbox.clock.settle();
  const plan = await planStart(kore, id);
  sandbox.faults.next("triggerVoiceCampaignV2", "done-then-lost");
  const found = await startOnce(kore, id, { journal: memoryJournal(), plan, sleep });
  expect(found.outcome).toBe("found");
});

test("a run is not taken for a new one if the list did not have the campaign before", () => {
  const none = { status: "Completed", campaignInstanceId: null, campaignInstanceUpdatedAt: null };
  const now = { ...none, campaignInstanceId: "cid-1", campaignInstanceUpdatedAt: "2026-03-02T15:00:00.000Z" };
  expect(hasBegun(none, now)).toBe(false);
  expect(hasBegun(none, { ...now, status: "Active" })).toBe(true);
  expect(hasBegun({ ...none, campaignInstanceUpdatedAt: "2026-03-01T15:00:00.000Z" }, now)).toBe(true);
});
