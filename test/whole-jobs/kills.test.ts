// A job that is killed with SIGKILL at 40 points, and the next one with its journal: compared with the truth of the sandbox.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { CreatedOnce, LoadAccount, StartedOnce } from "../../src/jobs/index.ts";
import { startSandboxServer } from "../../src/sandbox/server/index.ts";
import { type KillingProxy, startKillingProxy } from "./kills/killing-proxy.ts";
import { outputOf } from "./output-of.ts";

/** What a job prints. */
interface Done {
  readonly list?: CreatedOnce;
  readonly account?: LoadAccount;
  readonly campaign?: CreatedOnce;
  readonly start?: StartedOnce;
  readonly error?: { readonly name: string; readonly message: string };
}

/** The journal is written 17 times: two for each create, one and two a batch for the load, two for the start. */
const WRITES = 2 + 1 + 2 * 5 + 2 + 2;
/** The service gets eight writes. */
const REQUESTS = 1 + 5 + 1 + 1;

const POINTS: string[] = [
  ...Array.from({ length: WRITES }, (_, index) => `${["before", "within", "after"][index % 3]} ${index + 1}`),
  // The intents, in the other ways.
  "within 1",
  "after 1",
  "after 4",
  "before 5",
  "before 14",
  "before 17",
  "after 16",
  ...Array.from({ length: REQUESTS }, (_, index) => `arrives ${index + 1}`),
  ...Array.from({ length: REQUESTS }, (_, index) => `is done ${index + 1}`),
];

const folder = mkdtempSync(join(tmpdir(), "kore-campaigns-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the job. It is killed by itself, or by the proxy; what it prints is `undefined` then. */
async function runJob(proxy: KillingProxy, journal: string, point = ""): Promise<Done | undefined> {
  const isOwn = /^(before|within|after)/.test(point);
  const job = spawn(process.execPath, ["test/whole-jobs/kills/job.mjs", proxy.url, journal, isOwn ? point : ""]);
  const [, when, nth] = /^(arrives|is done) (\d+)$/.exec(point) ?? [];
  if (when) proxy.killAt(Number(nth), when as "arrives", () => void job.kill("SIGKILL"));
  const output = await outputOf(job);
  return output === undefined ? undefined : JSON.parse(output);
}

test("there are 40 points", () => expect(new Set(POINTS).size).toBe(40));

test.concurrent.for(POINTS)(
  "killed at %s, nobody is called twice, and the sums are those of the service",
  async (point, { onTestFinished }) => {
    const server = await startSandboxServer({
      port: 0,
      speed: 0,
      sandbox: { now: "2026-03-02T10:00:00-05:00", allowRealNumbers: true },
    });
    onTestFinished(() => server.close());
    const proxy = await startKillingProxy(server.url, onTestFinished);
    const journal = join(folder, `${point}.jsonl`);
    expect(await runJob(proxy, journal, point)).toBeUndefined();
    const done = (await runJob(proxy, journal)) as Done;

    const { sandbox } = server;
    sandbox.clock.settle();
    const { campaigns, contactLists } = sandbox.state;
    expect(contactLists.length).toBeLessThanOrEqual(1);
    expect(campaigns.length).toBeLessThanOrEqual(1);
    expect(campaigns[0]?.runs.length ?? 0).toBeLessThanOrEqual(1);
    sandbox.assert.contactedAtMost(1);

    // The list allows duplicates, so whoever was sent twice is in it twice.
    const added = contactLists[0]?.phoneNumbers ?? [];
    expect(new Set(added).size).toBe(added.length);
    if (done.account) {
      const { accepted, unknown, refused, duplicates, notSent } = done.account;
      expect({ sum: accepted + unknown, refused, duplicates, notSent }).toEqual({
        sum: 250,
        refused: 0,
        duplicates: 0,
        notSent: 0,
      });
      expect(added.length).toBeGreaterThanOrEqual(accepted);
      expect(added.length).toBeLessThanOrEqual(accepted + unknown);
    }
    if (done.error) {
      // Nobody knows: the intent is written, and what it is about never appeared.
      expect(done.error).toMatchObject({
        name: "OutcomeUnknownError",
        message: expect.stringContaining("Nobody knows"),
      });
      expect(done.start).toBeUndefined();
      expect(sandbox.contacted).toEqual([]);
    } else {
      expect(campaigns[0]?.runs).toHaveLength(1);
      expect(sandbox.contacted).toHaveLength(added.length);
    }
    expect(readFileSync(journal, "utf8")).not.toMatch(/202555/);

    if (!done.error) return;
    // A third run knows no more, and changes nothing.
    expect(await runJob(proxy, journal)).toMatchObject({ error: done.error });
    expect(sandbox.state).toEqual({ campaigns, contactLists });
  },
);
