// Loads that end early, each in a process of its own with a journal in a file, and those that go on.
import { expect, test } from "vitest";
import { compare, type Loaded, startContactList } from "./load/contact-list.ts";

const ROWS = 3_000;

test("a full disk stops the load before the next batch, and a batch in doubt is not sent again", async () => {
  const list = await startContactList();
  const stopped = (await list.load(ROWS, "night.jsonl", { disk: 4 })) as Loaded;
  expect(stopped.error).toMatch(/LoadStoppedError.*the journal can't be written. EFBIG/);
  expect(stopped.account.accepted).toBeGreaterThan(500);
  expect(compare(ROWS, stopped, (await list.counted()).times)).toEqual([]);
  const loaded = (await list.load(ROWS, "night.jsonl")) as Loaded;
  expect(loaded.account.accepted + loaded.account.unknown).toBe(ROWS);
  expect(loaded.account.unknown).toBeLessThanOrEqual(100);
  expect(compare(ROWS, loaded, (await list.counted()).times)).toEqual([]);
});

test("a second process with the journal is refused while the first one runs", async () => {
  const list = await startContactList({ 3: "limited" });
  const all = (await Promise.all([1, 2, 3].map(() => list.load(ROWS, "night.jsonl")))) as Loaded[];
  const refused = all.filter(({ error }) => error?.includes("uses the journal") || error?.includes("taking over"));
  const loaded = all.filter((each) => !refused.includes(each));
  expect(loaded.length).toBeGreaterThanOrEqual(1);
  // One that came when the first was done found nothing to do.
  expect(loaded.map(({ account }) => account.accepted)).toEqual(loaded.map(() => ROWS));
  expect(loaded.filter(({ requests }) => requests > 0)).toHaveLength(1);
  expect(compare(ROWS, loaded[0] as Loaded, (await list.counted()).times)).toEqual([]);
});

test("another input is refused, and nothing is sent", async () => {
  const list = await startContactList();
  expect(await list.load(ROWS, "night.jsonl", { killAt: 10 })).toBeUndefined();
  const before = await list.counted();
  const refused = (await list.load(ROWS, "night.jsonl", { shift: 1 })) as Loaded;
  expect(refused).toMatchObject({ requests: 0, error: expect.stringContaining("rows 0 to 99 are not what was sent") });
  expect((await list.load(ROWS - 2_500, "night.jsonl"))?.error).toContain("row 500 and what follows are not");
  expect(await list.counted()).toEqual(before);
});

test.each([
  ["a 401", "unauthorized", "UnauthorizedError", 0],
  ["a server that dies", "dies", "", 100],
] as const)("%s in the middle stops the load, with what was not sent", async (_, fault, __, unknown) => {
  const list = await startContactList({ 12: fault });
  const stopped = (await list.load(ROWS, "night.jsonl")) as Loaded;
  expect(stopped.error).toContain("LoadStoppedError");
  expect(stopped.account).toMatchObject({ rows: ROWS, accepted: 1_200, unknown, refused: 0, notSent: 1_800 - unknown });
});

test("an abort during a request ends the load after it", async () => {
  const list = await startContactList();
  const aborted = (await list.load(ROWS, "night.jsonl", { abortAt: 5 })) as Loaded;
  expect(aborted.error).toContain("The load was aborted.");
  expect(aborted).toMatchObject({ requests: 5, account: { accepted: 500, unknown: 0 } });
  const loaded = (await list.load(ROWS, "night.jsonl")) as Loaded;
  expect(loaded.account).toMatchObject({ accepted: ROWS, unknown: 0 });
  expect(compare(ROWS, loaded, (await list.counted()).times)).toEqual([]);
});
