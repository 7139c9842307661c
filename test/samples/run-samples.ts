import { execFile, spawnSync } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";
import type { Sample } from "../../site/samples/samples-of.ts";
import { OPERATIONS, type OperationId } from "../../src/operations/operation.ts";
import { recordWire } from "../contract/recorder.ts";
import { NOW } from "../sandbox/prepare-call.ts";
import { sandboxAtServer } from "../sandbox/tested-sandbox.ts";
import { serveSandbox } from "../sandbox-server/cli.ts";
import { ACCOUNT_ID, STREAM_ID, TOKEN } from "../support/kore.ts";
import { PAGES, prepareSample, printedRequest } from "./prepared-sample.ts";

/** The operations that only read. */
const READS = Object.keys(OPERATIONS).filter(
  (id): id is OperationId => OPERATIONS[id as OperationId].effect === "read",
);

/** A language of the samples. */
interface SampleLanguage {
  readonly name: Sample["name"];
  /** The program that must be installed. */
  readonly needs: string;
  /** Installs what else it needs. */
  install?(): Promise<void>;
  /** Runs a sample against the API at a URL. Rejects with what it prints as an error. */
  run(code: string, url: string): Promise<unknown>;
  /** What it prints if a response is lost, and reads fail: nothing that says that the call was not carried out. */
  lost(page: (typeof PAGES)[number]): RegExp;
}

/** Tests that each sample makes its call once, and does not repeat it if people may have been reached. */
export function runSamples({ name, needs, install, run, lost }: SampleLanguage): void {
  const isSkipped = spawnSync(needs, ["--version"]).status !== 0 && !process.env.CI;
  if (isSkipped) console.log(`Skipped: ${needs} is not installed, so the samples in ${name} were not run.`);

  describe.skipIf(isSkipped)(name, () => {
    const server = serveSandbox();
    const wire = recordWire(() => server.url);
    if (install) beforeAll(install);

    test.each(PAGES)("$name", async (page) => {
      const sandbox = await sandboxAtServer(server.url, { now: NOW });
      const { code, sends, body } = await prepareSample(page, name, sandbox);
      const before = await sandbox.log();

      await run(code, wire.url);

      const { operationId } = page.operation;
      expect((await sandbox.log()).slice(before.length)).toMatchObject([{ operationId, status: 200 }]);
      const [sent] = wire.recorded;
      // httpx writes a space as a plus sign.
      expect(`${sent?.method} ${sent?.target?.replaceAll("+", "%20")}`).toBe(sends);
      expect(sent?.headers).toMatchObject(ownHeaders(Object.keys(printedRequest(page).headers)));
      expect(sent?.body && JSON.parse(sent.body)).toEqual(body ?? "");
    });

    test.each(PAGES.filter(({ effect }) => effect !== "read"))(
      "$name is not repeated if its response is lost and every read fails",
      async (page) => {
        const sandbox = await sandboxAtServer(server.url, { now: NOW });
        const { code } = await prepareSample(page, name, sandbox);
        const operationId = page.operation.operationId as OperationId;
        await sandbox.addFault(operationId, "done-then-lost", 1);
        for (const read of READS) await sandbox.addFault(read, "unauthorized-once", 10);
        const before = await sandbox.log();

        await expect(run(code, server.url)).rejects.toThrow(lost(page));

        expect((await sandbox.log()).slice(before.length)).toMatchObject([{ operationId }]);
      },
    );
  });
}

/** What headers must have, as the server reads their names. */
const ownHeaders = (names: readonly string[]) => {
  const all: Record<string, string> = { auth: TOKEN, iid: STREAM_ID, accountId: ACCOUNT_ID };
  return Object.fromEntries(names.map((name) => [name.toLowerCase(), all[name]]));
};

/** Runs a program with the environment that the samples read. Rejects with what it prints to standard error. */
export const runProgram = (command: string, args: readonly string[], url: string): Promise<void> => {
  const own = { KORE_BASE_URL: url, KORE_TOKEN: TOKEN, KORE_STREAM_ID: STREAM_ID, KORE_ACCOUNT_ID: ACCOUNT_ID };
  return new Promise((resolve, reject) => {
    execFile(command, args, { env: { ...process.env, ...own } }, (error, stdout, stderr) =>
      error ? reject(new Error(stdout + stderr)) : resolve(),
    );
  });
};
