import { randomUUID } from "node:crypto";
import { setTimeout as delay, setImmediate as turn } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { type CampaignClientOptions, CampaignError, createCampaignClient, type Effect } from "../../src/index.ts";
import { STREAM_ID } from "../support/kore.ts";
import { withArguments } from "../support/with-arguments.ts";
import type { HttpEnd } from "./expected.ts";
import type { FaultName } from "./faults.ts";
import { leaksIn } from "./leaks.ts";
import { type Cell, openCell } from "./misbehaving.ts";
import type { Row } from "./operations.ts";
import type { Seen } from "./server.ts";

/** What came of one operation and one fault, by the client and by the server. */
export interface Result extends Seen {
  /** Name of the row. */
  readonly operation: string;
  readonly effect: Effect;
  readonly fault: FaultName;
  /** How the call ended, by the client. */
  readonly end: HttpEnd | `foreign ${string}`;
  /** How many requests the client says it sent. */
  readonly sent: number;
  /** How many times the client says it was going to send one again. */
  readonly retried: number;
  /** Where a token was found that must not be there. */
  readonly leaks: readonly string[];
  /** All tokens of the cell. */
  readonly tokens: readonly string[];
}

/** What may be different about a run. */
export interface Run {
  /** Options of the clients, beside those that the matrix needs. */
  readonly options?: Partial<CampaignClientOptions>;
  /** Makes the calls through `kore.http`. */
  readonly http?: boolean;
}

/** Has every operation meet a fault, all at once, each with a client and a cell of its own. */
export async function meet(
  controlUrl: string,
  fault: FaultName,
  rows: readonly Row[],
  run: Run = {},
): Promise<Result[]> {
  const ended = await Promise.all(rows.map((row) => call(controlUrl, fault, row, run)));
  // Only now, so that what is sent after a call has ended is counted too.
  return Promise.all(ended.map(async ({ cell, ...result }) => ({ ...result, ...(await cell.close()) })));
}

/** How the calls ended, to be compared with what was expected: operation, end, sent, executed. */
export const endsOf = (results: readonly Result[]) =>
  results.map(({ operation, end, sent, executed }) => [operation, end, sent, executed]);

/** Shorter than any answer that must be missed, and far longer than an answer takes that must not be. */
const timeoutOf = (fault: FaultName) =>
  fault === "answer after the timeout" || fault === "answer never" ? 500 : 20_000;

let accounts = 0;

async function call(controlUrl: string, fault: FaultName, row: Row, { options, http }: Run) {
  const cell = await openCell(controlUrl, fault, row.answer);
  const tokens: string[] = [];
  const events = {
    onRequest: [] as object[],
    onResponse: [] as object[],
    onRetry: [] as object[],
    onWait: [] as object[],
  };
  accounts += 1;
  const kore = createCampaignClient({
    baseUrl: cell.url,
    streamId: STREAM_ID,
    // The limit is counted by account.
    accountId: `account-${accounts}`,
    timeout: timeoutOf(fault),
    auth: () => {
      tokens.push(`eyJhbGciOiJIUzI1NiJ9.${randomUUID()}.c2lnbmF0dXJl`);
      return tokens.at(-1) as string;
    },
    ...Object.fromEntries(
      Object.entries(events).map(([hook, told]) => [hook, (event: object) => void told.push(event)]),
    ),
    ...options,
  });

  if (fault === "reset of a reused connection") await openConnection(cell);
  const abort = new AbortController();
  if (fault === "answer after the abort")
    executedIn(cell).then(
      () => abort.abort(new Error("I changed my mind.")),
      // The call ended before it was executed, and the cell is closed. What it ended in is told below.
      () => {},
    );

  let end: Result["end"];
  let thrown: unknown;
  try {
    end = http
      ? await endOfHttp(row.callHttp(kore, { signal: abort.signal }), row)
      : await endOfMethod(row.call(withArguments(kore, (args) => [...args, { signal: abort.signal }])), row);
  } catch (error) {
    thrown = error;
    end = endOfError(error);
  }
  return {
    cell,
    operation: row.name,
    effect: row.effect,
    fault,
    end,
    sent: events.onRequest.length,
    retried: events.onRetry.length,
    leaks: leaksIn({ thrown, ...events }, tokens),
    tokens,
  };
}

async function endOfMethod(answer: Promise<unknown>, row: Row): Promise<Result["end"]> {
  return isDeepStrictEqual(await answer, row.answer) ? "done" : "foreign answer";
}

async function endOfHttp(result: ReturnType<Row["callHttp"]>, row: Row): Promise<Result["end"]> {
  const { data, response } = await result;
  return isDeepStrictEqual(data, row.answer) ? "done" : `returned ${response.status}`;
}

function endOfError(error: unknown): Result["end"] {
  if (!(error instanceof CampaignError)) return `foreign ${String(error)}`;
  const name = error.name as `${string}Error`;
  return name === "OutcomeUnknownError" ? `${name} < ${(error.cause as CampaignError).name as typeof name}` : name;
}

/** Leaves an open connection behind, which the next request to the cell is sent on. */
async function openConnection({ url }: Cell): Promise<void> {
  await (await fetch(url)).text();
  await turn();
}

async function executedIn(cell: Cell): Promise<void> {
  while ((await cell.seen()).executed === 0) await delay(20);
}
