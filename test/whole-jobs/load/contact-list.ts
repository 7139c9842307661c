import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import type { LoadAccount } from "../../../src/jobs/index.ts";
import { outputOf } from "../output-of.ts";
import type { Reply } from "./rows.ts";

/** What load.mjs prints. */
export interface Loaded {
  readonly account: LoadAccount;
  readonly verdicts: readonly (readonly [string, number, number])[];
  readonly requests: number;
  /** The most memory that the process had, in MB. */
  readonly peak: number;
  /** Why it stopped. */
  readonly error?: string;
}

/** How a load is run, beside its rows and the name of its journal. */
export interface LoadRun {
  /** The batch after which it is killed. */
  readonly killAt?: number;
  /** The batch during whose request it is aborted. */
  readonly abortAt?: number;
  /** What each number is moved by: another input. */
  readonly shift?: number;
  /** The largest file that it may write, in KB: the disk is full then. */
  readonly disk?: number;
}

/** Starts a contact list in a process of its own. It ends with the test. */
export async function startContactList(faults: Readonly<Record<number, Reply>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "kore-campaigns-"));
  const env = { ...process.env, FAULTS: JSON.stringify(faults) };
  const server = fork("test/whole-jobs/load/contact-list-server.ts", { execArgv: ["--import", "tsx"], env });
  onTestFinished(() => {
    server.kill();
    rmSync(folder, { recursive: true });
  });
  const [{ port }] = (await once(server, "message")) as [{ port: number }];

  return {
    /** Loads rows in a process with little memory; `undefined` if it was killed. */
    async load(rows: number, journal: string, { disk, ...run }: LoadRun = {}): Promise<Loaded | undefined> {
      const memory = "--max-semi-space-size=4 --max-old-space-size=64";
      const limit = disk === undefined ? "" : `trap '' XFSZ; ulimit -f ${disk};`;
      const command = `${limit} exec "$0" ${memory} test/whole-jobs/load/load.mjs "$@"`;
      const args = [String(port), String(rows), join(folder, journal), JSON.stringify(run)];
      const program = spawn("bash", ["-c", command, process.execPath, ...args]);
      const output = await outputOf(program);
      return output === undefined ? undefined : JSON.parse(output);
    },
    /** What the server counted, and how often it got each row. */
    async counted(): Promise<{ counts: Record<string, number>; times: Uint8Array }> {
      server.send("count");
      const [{ counts, times }] = (await once(server, "message")) as [{ counts: object; times: string }];
      return { counts: { ...counts } as Record<string, number>, times: Buffer.from(times, "base64") };
    },
  };
}

/** Rows of which the account and the server disagree, with those of each verdict counted. */
export function compare(rows: number, { verdicts, account }: Loaded, times: Uint8Array) {
  const verdictOf = new Map<number, string>();
  for (const [verdict, first, last] of verdicts) for (let row = first; row <= last; row++) verdictOf.set(row, verdict);
  const wrong: string[] = [];
  const sums = { accepted: 0, refused: 0, unknown: 0, notSent: 0 };
  for (let row = 0; row < rows; row++) {
    // Those that were not sent come last, and have no verdict.
    const verdict = verdictOf.get(row) ?? (row < rows - account.notSent ? "accepted" : "notSent");
    sums[verdict as keyof typeof sums] += 1;
    const got = times[row] as number;
    const isRight = verdict === "accepted" ? got === 1 : verdict === "unknown" ? got <= 1 : got === 0;
    if (!isRight) wrong.push(`row ${row} is ${verdict}, and the server got it ${got} times`);
  }
  const { accepted, refused, unknown, notSent } = account;
  expect(sums).toEqual({ accepted, refused, unknown, notSent });
  return wrong.slice(0, 5);
}
