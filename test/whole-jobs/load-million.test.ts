// A million contacts through a server that loses responses, refuses and limits, by a process that is killed half way.
import { expect, test } from "vitest";
import { compare, type Loaded, startContactList } from "./load/contact-list.ts";

/** Of each hundred batches. Never three in a row. */
const FAULTS = { 7: "lost-after", 13: "lost-before", 23: "refused", 31: "limited" } as const;

const ROWS = 1_000_000;

test("each contact is sent once, the account is that of the server, and memory does not grow", async () => {
  const few = await startContactList(FAULTS);
  const small = (await few.load(10_000, "small.jsonl")) as Loaded;
  expect(small.account).toMatchObject({ rows: 10_000, accepted: 9_700, refused: 100, unknown: 200, notSent: 0 });
  expect(compare(10_000, small, (await few.counted()).times)).toEqual([]);

  const list = await startContactList(FAULTS);
  expect(await list.load(ROWS, "large.jsonl", { killAt: 5_000 })).toBeUndefined();
  const before = await list.counted();
  const loaded = (await list.load(ROWS, "large.jsonl")) as Loaded;
  const { counts, times } = await list.counted();
  const { account, peak } = loaded;
  console.log(`Peak memory: ${small.peak.toFixed(0)} MB for 10,000 contacts, ${peak.toFixed(0)} MB for 1,000,000.`);
  expect(peak - small.peak).toBeLessThan(50);
  expect(account).toMatchObject({ rows: ROWS, accepted: 970_000, refused: 10_000, unknown: 20_000, notSent: 0 });
  expect(compare(ROWS, loaded, times)).toEqual([]);
  // Half of it by the process that was killed: what it had sent was not sent again.
  expect(before.counts.taken).toBeGreaterThan(4_500);
  expect(counts).toEqual({ taken: 9_700, limited: 100, refused: 100, "lost-before": 100, "lost-after": 100 });
});
