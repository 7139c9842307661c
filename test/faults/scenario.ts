import { setTimeout as delay, setImmediate as turn } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { CampaignClientOptions, Effect } from "../../src/index.ts";
import { withArguments } from "../support/with-arguments.ts";
import { type CallReport, endOfMethod, type ReportedEnd, reportCall } from "./call-report.ts";
import type { FaultName } from "./faults.ts";
import type { OperationCase } from "./operations.ts";
import type { Counts } from "./server.ts";
import { openTarget, type Target } from "./targets.ts";

/** The result of a scenario (one operation, one fault), as the client reports it and as the server counts it. */
export interface Result extends CallReport, Counts {
  /** The name of the operation case. */
  readonly operation: string;
  readonly effect: Effect;
  readonly fault: FaultName;
}

/** The result of any server, which has its own faults and counts at least what it executes. */
export type ExecutedResult = Omit<Result, keyof Counts | "fault"> &
  Pick<Counts, "executed"> &
  Partial<Counts> & { readonly fault: string };

/** How scenarios are run. */
export interface ScenarioOptions {
  /** More client options. */
  readonly options?: Partial<CampaignClientOptions>;
  /** Whether to call through `kore.http` instead of a method. */
  readonly http?: boolean;
}

/** Runs every operation against a fault, all at once. Each scenario has its own client and its own target. */
export async function runScenarios(
  controlUrl: string,
  fault: FaultName,
  cases: readonly OperationCase[],
  options: ScenarioOptions = {},
): Promise<Result[]> {
  const ended = await Promise.all(cases.map((each) => runScenario(controlUrl, fault, each, options)));
  // Close the targets last, to count requests that are sent after a call has ended.
  return Promise.all(ended.map(async ({ target, ...result }) => ({ ...result, ...(await target.close()) })));
}

/** Returns a timeout that is shorter than a late response, and much longer than any other response takes. */
const timeoutOf = (fault: FaultName) =>
  fault === "response after the timeout" || fault === "no response" ? 500 : 20_000;

async function runScenario(
  controlUrl: string,
  fault: FaultName,
  operation: OperationCase,
  { options, http }: ScenarioOptions,
) {
  const target = await openTarget(controlUrl, fault, operation.responseBody);
  if (fault === "reset of a reused connection") await openConnection(target);
  const abort = new AbortController();
  if (fault === "response after the abort")
    waitUntilExecuted(target).then(
      () => abort.abort(new Error("I changed my mind.")),
      // The call ended before it was executed, and the target is closed. Its end is returned below.
      () => {},
    );

  const { signal } = abort;
  const report = await reportCall(
    (kore) =>
      http
        ? endOfHttp(operation.callHttp(kore, { signal }), operation)
        : endOfMethod(operation.call(withArguments(kore, (args) => [...args, { signal }])), operation.responseBody),
    { baseUrl: target.url, timeout: timeoutOf(fault), ...options },
  );
  return { target, operation: operation.name, effect: operation.effect, fault, ...report };
}

async function endOfHttp(
  result: ReturnType<OperationCase["callHttp"]>,
  { responseBody }: OperationCase,
): Promise<ReportedEnd> {
  const { data, response } = await result;
  return isDeepStrictEqual(data, responseBody) ? "done" : `returned ${response.status}`;
}

/** Opens a connection that the next request to the target reuses. */
async function openConnection({ url }: Target): Promise<void> {
  await (await fetch(url)).text();
  await turn();
}

async function waitUntilExecuted(target: Target): Promise<void> {
  while ((await target.counts()).executed === 0) await delay(20);
}
