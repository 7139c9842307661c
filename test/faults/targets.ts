import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { readFirstLine } from "../support/first-line.ts";
import type { FaultName } from "./faults.ts";
import type { Counts } from "./server.ts";

/** A server that injects one fault and counts what it gets. */
export interface Target {
  readonly url: string;
  /** Returns the counts so far. */
  counts(): Promise<Counts>;
  /** Closes the target and its connections. Returns the final counts. */
  close(): Promise<Counts>;
}

/** Starts the fault server and returns its control URL. `stop` ends it. It also ends with this process. */
export async function startFaultServer(): Promise<{ controlUrl: string; stop(): void }> {
  const program: ChildProcess = spawn(
    process.execPath,
    ["--import", "tsx", fileURLToPath(new URL("./server.ts", import.meta.url))],
    { stdio: ["pipe", "pipe", "inherit"], cwd: fileURLToPath(new URL("../..", import.meta.url)) },
  );
  const port = await readFirstLine(program, "The fault server");
  return { controlUrl: `http://127.0.0.1:${port}`, stop: () => void program.stdin?.end() };
}

/** Opens a target at the fault server. `responseBody` is what it sends when the fault doesn't prevent it. */
export async function openTarget(controlUrl: string, fault: FaultName, responseBody: unknown): Promise<Target> {
  const { port } = await requestJson<{ port: number }>(`${controlUrl}/targets`, {
    method: "POST",
    body: JSON.stringify({ fault, responseBody }),
  });
  return {
    url: `http://127.0.0.1:${port}`,
    counts: () => requestJson<Counts>(`${controlUrl}/targets/${port}`),
    close: () => requestJson<Counts>(`${controlUrl}/targets/${port}`, { method: "DELETE" }),
  };
}

async function requestJson<Result>(url: string, init: RequestInit = {}): Promise<Result> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url} responded with ${response.status}: ${await response.text()}`);
  return (await response.json()) as Result;
}
