import { setTimeout as delay } from "node:timers/promises";
import { inject } from "vitest";
import type { CampaignClientOptions } from "../../src/index.ts";
import type { FaultName } from "../faults/faults.ts";
import type { Counts } from "../faults/server.ts";
import { openTarget, type Target } from "../faults/targets.ts";
import { STREAM_ID, TOKEN } from "../support/kore.ts";
import { CALLS, type Call } from "./calls.ts";
import type { Runtime } from "./runtime.ts";
import type { Task } from "./task.ts";

/** The faults that matter most. */
export const FAULTS = [
  "refused connection",
  "reset after the request",
  "half a body",
  "response after the timeout",
  "no response",
  "reset of a reused connection",
  "status 421",
] as const satisfies FaultName[];

/** A call against a fault. */
export interface Scenario {
  readonly call: Call;
  readonly fault: (typeof FAULTS)[number];
}

export const SCENARIOS: Scenario[] = FAULTS.flatMap((fault) => CALLS.map((call) => ({ call, fault })));

/** How a call ended, as the client reports it, and what the server counted. */
export interface Result extends Counts {
  readonly end: string;
}

/** Runs all scenarios in a runtime, with the client. */
export const runScenarios = (runtime: Runtime, options: Partial<CampaignClientOptions> = {}): Promise<Result[]> =>
  runTasks(
    runtime,
    SCENARIOS.map(({ call, fault }, index) => ({
      fault,
      responseBody: call.responseBody,
      task: {
        warm: fault === "reset of a reused connection",
        call,
        options: {
          streamId: STREAM_ID,
          // The rate limit is counted per account.
          accountId: `account-${index}`,
          auth: TOKEN,
          // Shorter than the delay of a late response.
          ...((fault === "response after the timeout" || fault === "no response") && { timeout: 800 }),
          ...options,
        },
      },
    })),
  );

/** Runs tasks in a runtime, each against a new target. */
export async function runTasks(
  runtime: Runtime,
  scenarios: readonly { fault: FaultName; responseBody: unknown; task: Omit<Task, "url"> }[],
): Promise<Result[]> {
  const targets = await Promise.all(
    scenarios.map(({ fault, responseBody }) => openTarget(inject("controlUrl"), fault, responseBody)),
  );
  const ends = await runtime.run(scenarios.map(({ task }, at) => ({ ...task, url: (targets[at] as Target).url })));
  // Count requests that a runtime sends after a call has ended.
  await delay(300);
  return Promise.all(targets.map(async (target, at) => ({ end: ends[at] as string, ...(await target.close()) })));
}
