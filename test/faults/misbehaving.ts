import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { readFirstLine } from "../support/first-line.ts";
import type { FaultName } from "./faults.ts";
import type { Seen } from "./server.ts";

/** A listener that misbehaves in one way, and counts. */
export interface Cell {
  readonly url: string;
  /** What has come to it so far. */
  seen(): Promise<Seen>;
  /** Closes it and its connections, and tells what came to it. */
  close(): Promise<Seen>;
}

/** Starts the misbehaving server, and tells where it takes orders. `stop` ends it; so does the end of this process. */
export async function startMisbehaving(): Promise<{ controlUrl: string; stop(): void }> {
  const program: ChildProcess = spawn(
    process.execPath,
    ["--import", "tsx", fileURLToPath(new URL("./server.ts", import.meta.url))],
    { stdio: ["pipe", "pipe", "inherit"], cwd: fileURLToPath(new URL("../..", import.meta.url)) },
  );
  const port = await readFirstLine(program, "The misbehaving server");
  return { controlUrl: `http://127.0.0.1:${port}`, stop: () => void program.stdin?.end() };
}

/** Opens a cell at the server that takes orders at `controlUrl`. `good` is the answer that it gives when all is well. */
export async function openCell(controlUrl: string, fault: FaultName, good: unknown): Promise<Cell> {
  const { port } = await order<{ port: number }>(`${controlUrl}/cells`, {
    method: "POST",
    body: JSON.stringify({ fault, answer: good }),
  });
  return {
    url: `http://127.0.0.1:${port}`,
    seen: () => order<Seen>(`${controlUrl}/cells/${port}`),
    close: () => order<Seen>(`${controlUrl}/cells/${port}`, { method: "DELETE" }),
  };
}

async function order<Result>(url: string, init: RequestInit = {}): Promise<Result> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url} was answered with ${response.status}: ${await response.text()}`);
  return (await response.json()) as Result;
}
