// A million contacts through a server that loses responses, refuses and limits, by a process that is killed half way.
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { LoadAccount } from "../../src/jobs/index.ts";

interface Loaded {
  readonly account: LoadAccount;
  readonly verdicts: readonly (readonly [string, number, number])[];
  readonly requests: number;
  /** The most memory that the process had, in MB. */
  readonly peak: number;
}

const folder = mkdtempSync(join(tmpdir(), "kore-campaigns-"));
const server = fork("test/whole-jobs/load/contact-list-server.ts", { execArgv: ["--import", "tsx"] });
const started = once(server, "message") as Promise<[{ port: number }]>;
afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

/** Loads rows in a process with little memory; `undefined` if it was killed. */
async function load(rows: number, journal: string, killAt = ""): Promise<Loaded | undefined> {
  const [{ port }] = await started;
  const program = fork("test/whole-jobs/load/load.mjs", [String(port), String(rows), join(folder, journal), killAt], {
    execArgv: ["--max-semi-space-size=4", "--max-old-space-size=64"],
    silent: true,
  });
  let output = "";
  let errors = "";
  program.stdout?.on("data", (data) => {
    output += data;
  });
  program.stderr?.on("data", (data) => {
    errors += data;
  });
  const [code, signal] = await once(program, "close");
  if (signal === "SIGKILL") return undefined;
  expect(code, errors).toBe(0);
  return JSON.parse(output);
}

/** What the server counted, and how often it got each row. */
async function counted() {
  server.send("count");
  const [{ counts, times }] = (await once(server, "message")) as [{ counts: Record<string, number>; times: string }];
  return { counts, times: Buffer.from(times, "base64") };
}

const ROWS = 1_000_000;

test("each contact is sent once, the account is that of the server, and memory does not grow", async () => {
  const small = (await load(10_000, "small.jsonl")) as Loaded;
  expect(small.account).toMatchObject({ rows: 10_000, accepted: 9_700, refused: 100, unknown: 200, notSent: 0 });
  const offset = (await counted()).times.subarray(0, 10_000);

  expect(await load(ROWS, "large.jsonl", "5000")).toBeUndefined();
  const before = await counted();
  const loaded = (await load(ROWS, "large.jsonl")) as Loaded;
  const { counts, times } = await counted();

  const { account, verdicts, peak } = loaded;
  console.log(`Peak memory: ${small.peak.toFixed(0)} MB for 10,000 contacts, ${peak.toFixed(0)} MB for 1,000,000.`);
  expect(peak - small.peak).toBeLessThan(50);
  expect(loaded.requests).toBeLessThan(5_100);
  expect(account.accepted + account.refused + account.unknown).toBe(ROWS);
  expect(account).toMatchObject({ rows: ROWS, duplicates: 0, notSent: 0, contactListId: "cl-1" });

  const verdictOf = new Map<number, string>();
  for (const [verdict, first, last] of verdicts) for (let row = first; row <= last; row++) verdictOf.set(row, verdict);
  const wrong: string[] = [];
  const sums = { accepted: 0, refused: 0, unknown: 0 };
  for (let row = 0; row < ROWS; row++) {
    const verdict = (verdictOf.get(row) ?? "accepted") as keyof typeof sums;
    sums[verdict] += 1;
    const got = (times[row] as number) - (row < offset.length ? (offset[row] as number) : 0);
    const allowed = verdict === "accepted" ? got === 1 : verdict === "refused" ? got === 0 : got <= 1;
    if (!allowed) wrong.push(`row ${row} is ${verdict}, and the server got it ${got} times`);
  }
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(sums).toEqual({ accepted: account.accepted, refused: account.refused, unknown: account.unknown });
  // Half of it by the process that was killed: what it had sent was not sent again.
  expect(before.counts.taken).toBeGreaterThan(4_500);
  expect(counts).toMatchObject({ limited: 101, refused: 101, "lost-before": 101, "lost-after": 101 });

  const again = (await load(ROWS, "large.jsonl")) as Loaded;
  expect(again).toMatchObject({ requests: 0, account });
  expect((await counted()).counts).toEqual(counts);
});
