import { setTimeout as delay } from "node:timers/promises";
import { inject } from "vitest";
import type { CampaignClientOptions } from "../../src/index.ts";
import type { FaultName } from "../faults/faults.ts";
import { openCell } from "../faults/misbehaving.ts";
import type { Seen } from "../faults/server.ts";
import { STREAM_ID, TOKEN } from "../support/kore.ts";
import { CALLS, type Call } from "./calls.ts";
import type { Runtime } from "./runtime.ts";
import type { Task } from "./task.ts";

/** The faults that matter most. */
export const FAULTS = [
  "refused connection",
  "reset after the request",
  "half a body",
  "answer after the timeout",
  "answer never",
  "reset of a reused connection",
] as const satisfies FaultName[];

/** One call and one fault. */
export interface Cell {
  readonly call: Call;
  readonly fault: (typeof FAULTS)[number];
}

export const CELLS: Cell[] = FAULTS.flatMap((fault) => CALLS.map((call) => ({ call, fault })));

/** How a call ended by the client, and what the server saw of it. */
export interface Result extends Seen {
  readonly end: string;
}

/** Has a runtime make the call of every cell, with the client. */
export const meet = (runtime: Runtime, options: Partial<CampaignClientOptions> = {}): Promise<Result[]> =>
  carryOut(
    runtime,
    CELLS.map(({ call, fault }, index) => ({
      fault,
      answer: call.answer,
      task: {
        warm: fault === "reset of a reused connection",
        call,
        options: {
          streamId: STREAM_ID,
          // The limit is counted by account.
          accountId: `account-${index}`,
          auth: TOKEN,
          // Shorter than any answer that must be missed.
          ...(fault.startsWith("answer") && { timeout: 800 }),
          ...options,
        },
      },
    })),
  );

/** Has a runtime do something at new cells, and tells what came of it. */
export async function carryOut(
  runtime: Runtime,
  orders: readonly { fault: FaultName; answer: unknown; task: Omit<Task, "url"> }[],
): Promise<Result[]> {
  const cells = await Promise.all(orders.map(({ fault, answer }) => openCell(inject("controlUrl"), fault, answer)));
  const ends = await runtime.run(orders.map(({ task }, at) => ({ ...task, url: (cells[at] as { url: string }).url })));
  // What a runtime sends after a call has ended is counted too.
  await delay(300);
  return Promise.all(cells.map(async (cell, at) => ({ end: ends[at] as string, ...(await cell.close()) })));
}
