import { execFile, spawnSync } from "node:child_process";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Sample } from "../../site/samples/samples-of.ts";
import { OPERATIONS, type OperationId } from "../../src/operations/operation.ts";
import type { FaultName } from "../../src/sandbox/index.ts";
import { startSandboxServer } from "../../src/sandbox/server/index.ts";
import { recordWire } from "../contract/recorder.ts";
import { NOW } from "../sandbox/prepare-call.ts";
import { driveSandbox, sandboxAtServer, sandboxInProcess } from "../sandbox/tested-sandbox.ts";
import { serveSandbox } from "../sandbox-server/cli.ts";
import { ACCOUNT_ID, STREAM_ID, TOKEN } from "../support/kore.ts";
import { BASE_URL, matchOperation } from "../support/sent-request.ts";
import { serve } from "../support/server.ts";
import { CALLS, type PrintedCall, prepareSample } from "./prepared-sample.ts";

/** The operations that only read. */
const READS = Object.keys(OPERATIONS).filter(
  (id): id is OperationId => OPERATIONS[id as OperationId].effect === "read",
);

/** The faults that tempt a program to repeat its request, and whether the request is carried out. */
const FAULTS = {
  "done-then-lost": true,
  "done-then-server-error": true,
  "rate-limited": false,
  slow: true,
} satisfies Partial<Record<FaultName, boolean>>;

type SampleFault = keyof typeof FAULTS;
const FAULT_NAMES = Object.keys(FAULTS) as SampleFault[];

/** How long samples wait for a slow response, in seconds. As printed, they wait for 30. */
export const PATIENCE = 2;

/** A sample, and the API that it calls. */
interface Program {
  readonly code: string;
  readonly url: string;
}

/** A language of the samples. */
interface SampleLanguage {
  readonly name: Sample["name"];
  /** The program that must be installed. */
  readonly needs: string;
  /** What it must be called with to print its version, if that isn't `--version`. */
  readonly versionArgument?: string;
  /** Installs what else it needs. */
  install?(): Promise<void>;
  /**
   * Runs a sample against the API at a URL. Rejects with what it prints as an error.
   *
   * @param patience how long it waits for a response, in seconds, in place of its own time
   */
  run(code: string, url: string, patience?: number): Promise<unknown>;
  /** Runs samples side by side, if there is a faster way than {@link run}. Returns what each printed as an error, or "". */
  runAll?(programs: readonly Program[], patience?: number): Promise<string[]>;
  /** What it prints after each fault: nothing that says that a call was not carried out if it was. */
  readonly ends: Readonly<Record<SampleFault, (call: PrintedCall) => RegExp>>;
  /** Whether it sends a request again after a 429, which says that it was not carried out. */
  readonly repeatsAfter429?: boolean;
}

/** Tests that each sample makes its call once, and does not repeat it if people may have been reached. */
export function runSamples(language: SampleLanguage): void {
  const { name, needs, versionArgument = "--version", install, run } = language;
  const isSkipped = spawnSync(needs, [versionArgument]).status !== 0 && !process.env.CI;
  if (isSkipped) console.log(`Skipped: ${needs} is not installed, so the samples in ${name} were not run.`);

  describe.skipIf(isSkipped)(name, () => {
    const server = serveSandbox();
    const wire = recordWire(() => server.url);
    if (install) beforeAll(install);

    test.each(CALLS)("$name", async (call) => {
      const sandbox = await sandboxAtServer(server.url, { now: NOW });
      const { code, sends, body } = await prepareSample(call, name, sandbox);
      const before = await sandbox.log();

      await run(code, wire.url);

      const { operationId } = call.page.operation;
      expect((await sandbox.log()).slice(before.length)).toMatchObject([{ operationId, status: 200 }]);
      const [sent] = wire.recorded;
      // httpx writes a space as a plus sign.
      expect(`${sent?.method} ${sent?.target?.replaceAll("+", "%20")}`).toBe(sends);
      expect(sent?.headers).toMatchObject(ownHeaders(Object.keys(call.request.headers)));
      expect(sent?.body && JSON.parse(sent.body)).toEqual(body ?? "");
    });

    test.each(FAULT_NAMES)("no sample that writes or contacts repeats its request: %s", async (fault) => {
      const changing = CALLS.filter(({ request }) => request.effect !== "read");
      const calls = await Promise.all(changing.map((call) => prepareFaultyCall(call, name, fault)));

      const ends = await runAll(language, calls, fault === "slow" ? PATIENCE : undefined);

      const isRepeated = fault === "rate-limited" && language.repeatsAfter429;
      const expected = { carriedOut: FAULTS[fault] || isRepeated ? 1 : 0, sent: isRepeated ? 2 : 1 };
      const becameOf = calls.map(async ({ name, finish }, index) => [name, { ...(await finish()), end: ends[index] }]);
      expect(Object.fromEntries(await Promise.all(becameOf))).toEqual(
        Object.fromEntries(
          changing.map((call) => [call.name, { ...expected, end: expect.stringMatching(language.ends[fault](call)) }]),
        ),
      );
    });

    test("a start follows no redirect", async () => {
      const start = CALLS.find((call) => call.name === "triggerVoiceCampaignV2-start") as PrintedCall;
      const { code } = await prepareSample(start, name, sandboxInProcess({ now: NOW }));
      const targets: (string | undefined)[] = [];
      const url = await serve(({ method, url }, response) => {
        if (method === "POST") targets.push(url);
        response.writeHead(307, { location: "/elsewhere" }).end();
      });
      // curl does not take it for a failure.
      await run(code, url).catch(() => {});
      expect(targets).toEqual([expect.stringContaining("trigger=play")]);
    });
  });
}

/** Prepares a call at a server of its own, where it meets a fault. */
async function prepareFaultyCall(call: PrintedCall, language: Sample["name"], fault: SampleFault) {
  const server = await startSandboxServer({ port: 0, speed: 0, sandbox: { now: NOW } });
  const { sandbox } = server;
  const { code } = await prepareSample(call, language, driveSandbox(sandbox));
  sandbox.faults.next(call.page.operation.operationId as OperationId, fault);
  if (fault === "done-then-lost") for (const read of READS) sandbox.faults.next(read, "unauthorized-once", 10);
  const before = sandbox.log.length;
  const arrivals = vi.spyOn(sandbox, "fetch");
  return {
    name: call.name,
    code,
    url: server.url,
    /** Closes the server. Returns how many requests that do more than read it got and carried out. */
    async finish() {
      await server.close();
      const isRead = (operationId: string) => READS.includes(operationId as OperationId);
      const arrived = arrivals.mock.calls.map(([url, init]) => operationOf(String(url), init?.method));
      return {
        carriedOut: sandbox.log.slice(before).filter(({ operationId }) => !isRead(operationId)).length,
        sent: arrived.filter((operationId) => !isRead(operationId)).length,
      };
    },
  };
}

function operationOf(url: string, method = "GET"): string {
  const { pathname, search } = new URL(url);
  return matchOperation(method, new URL(pathname + search, BASE_URL)).call.operationId;
}

const runAll = ({ run, runAll }: SampleLanguage, programs: readonly Program[], patience?: number) =>
  runAll
    ? runAll(programs, patience)
    : Promise.all(
        programs.map(({ code, url }) =>
          run(code, url, patience).then(
            () => "",
            (error) => error.message as string,
          ),
        ),
      );

/** What headers must have, as the server reads their names. */
const ownHeaders = (names: readonly string[]) => {
  const all: Record<string, string> = { auth: TOKEN, iid: STREAM_ID, accountId: ACCOUNT_ID };
  return Object.fromEntries(names.map((name) => [name.toLowerCase(), all[name]]));
};

/** What the samples read from the environment. */
export const environmentAt = (url: string) => ({
  KORE_BASE_URL: url,
  KORE_TOKEN: TOKEN,
  KORE_STREAM_ID: STREAM_ID,
  KORE_ACCOUNT_ID: ACCOUNT_ID,
});

/** Runs a program with the environment that the samples read. Rejects with what it prints to standard error. */
export const runProgram = (command: string, args: readonly string[], url: string): Promise<void> =>
  new Promise((resolve, reject) => {
    execFile(command, args, { env: { ...process.env, ...environmentAt(url) } }, (error, stdout, stderr) =>
      error ? reject(new Error(stdout + stderr)) : resolve(),
    );
  });

/** Replaces a text that stands once in a sample. */
export function replaceOnce(code: string, text: string, replacement: string): string {
  if (code.split(text).length !== 2) throw new Error(`Expected "${text}" once in:\n${code}`);
  return code.replace(text, replacement);
}
