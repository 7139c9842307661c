import { randomUUID } from "node:crypto";
import { setTimeout as delay, setImmediate as turn } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { type CampaignClientOptions, CampaignError, createCampaignClient, type Effect } from "../../src/index.ts";
import { STREAM_ID } from "../support/kore.ts";
import { withArguments } from "../support/with-arguments.ts";
import type { HttpEnd } from "./expected.ts";
import { FAULTS, type Fault, type FaultName } from "./faults.ts";
import { leaksIn } from "./leaks.ts";
import type { OperationCase } from "./operations.ts";
import type { Counts } from "./server.ts";
import { openTarget, type Target } from "./targets.ts";

/** The result of a scenario (one operation, one fault), as the client reports it and as the server counts it. */
export interface Result extends Counts {
  /** The name of the operation case. */
  readonly operation: string;
  readonly effect: Effect;
  readonly fault: FaultName;
  /** How the call ended, as the client reports it. */
  readonly end: HttpEnd | `foreign ${string}`;
  /** How many requests the client reports. */
  readonly sent: number;
  /** How many retries the client reports. */
  readonly retried: number;
  /** The places that contain a token. There must be none. */
  readonly leaks: readonly string[];
  /** All tokens that the client used. */
  readonly tokens: readonly string[];
}

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

let accounts = 0;

async function runScenario(
  controlUrl: string,
  fault: FaultName,
  operation: OperationCase,
  { options, http }: ScenarioOptions,
) {
  const target = await openTarget(controlUrl, fault, operation.responseBody);
  const tokens: string[] = [];
  const events = {
    onRequest: [] as object[],
    onResponse: [] as object[],
    onRetry: [] as object[],
    onWait: [] as object[],
  };
  accounts += 1;
  const kore = createCampaignClient({
    baseUrl: target.url,
    streamId: STREAM_ID,
    // The rate limit is counted per account.
    accountId: `account-${accounts}`,
    timeout: timeoutOf(fault),
    auth: Object.assign(
      () => {
        tokens.push(`eyJhbGciOiJIUzI1NiJ9.${randomUUID()}.c2lnbmF0dXJl`);
        return tokens.at(-1) as string;
      },
      { singleUse: (FAULTS[fault] as Fault).singleUse === true },
    ),
    ...Object.fromEntries(
      Object.entries(events).map(([hook, received]) => [hook, (event: object) => void received.push(event)]),
    ),
    ...options,
  });

  if (fault === "reset of a reused connection") await openConnection(target);
  const abort = new AbortController();
  if (fault === "response after the abort")
    waitUntilExecuted(target).then(
      () => abort.abort(new Error("I changed my mind.")),
      // The call ended before it was executed, and the target is closed. Its end is returned below.
      () => {},
    );

  let end: Result["end"];
  let thrown: unknown;
  try {
    end = http
      ? await endOfHttp(operation.callHttp(kore, { signal: abort.signal }), operation)
      : await endOfMethod(
          operation.call(withArguments(kore, (args) => [...args, { signal: abort.signal }])),
          operation,
        );
  } catch (error) {
    thrown = error;
    end = endOfError(error);
  }
  return {
    target,
    operation: operation.name,
    effect: operation.effect,
    fault,
    end,
    sent: events.onRequest.length,
    retried: events.onRetry.length,
    leaks: leaksIn({ thrown, ...events }, tokens),
    tokens,
  };
}

async function endOfMethod(result: Promise<unknown>, { responseBody }: OperationCase): Promise<Result["end"]> {
  return isDeepStrictEqual(await result, responseBody) ? "done" : "foreign answer";
}

async function endOfHttp(
  result: ReturnType<OperationCase["callHttp"]>,
  { responseBody }: OperationCase,
): Promise<Result["end"]> {
  const { data, response } = await result;
  return isDeepStrictEqual(data, responseBody) ? "done" : `returned ${response.status}`;
}

function endOfError(error: unknown): Result["end"] {
  if (!(error instanceof CampaignError)) return `foreign ${String(error)}`;
  const name = error.name as `${string}Error`;
  return name === "OutcomeUnknownError" ? `${name} < ${(error.cause as CampaignError).name as typeof name}` : name;
}

/** Opens a connection that the next request to the target reuses. */
async function openConnection({ url }: Target): Promise<void> {
  await (await fetch(url)).text();
  await turn();
}

async function waitUntilExecuted(target: Target): Promise<void> {
  while ((await target.counts()).executed === 0) await delay(20);
}
