import { expect } from "vitest";
import type { Effect } from "../../src/index.ts";
import type { FaultName } from "../../src/sandbox/http/faults.ts";
import type { SandboxState } from "../../src/sandbox/state-view.ts";
import type { OperationRow } from "../contract/operation-rows.ts";
import { endOfMethod, reportCall } from "../faults/call-report.ts";
import { EXPECTED, expectedFor } from "../faults/expected.ts";
import type { FaultName as ServerFaultName } from "../faults/faults.ts";
import { expectPromised, type Promised } from "../faults/promises.ts";
import { koreAt } from "../support/kore.ts";
import { prepareCall } from "./prepare-call.ts";
import type { ContactedPerson, TestedSandbox } from "./tested-sandbox.ts";

/** A fault of the sandbox, as a client sees it. */
export interface SandboxFault {
  /** The fault of `test/faults` that looks the same to a client. The client must do the same. */
  readonly looksLike: ServerFaultName;
  /** How many requests meet it. */
  readonly count: number;
  /** Whether a request that meets it is carried out. */
  readonly carriedOut: boolean;
  /** Whether it is carried out a minute later. */
  readonly isLate?: boolean;
  /** The timeout of the client, in ms. */
  readonly timeout: number;
}

/** More requests than any client sends. */
const EVERY = 100;

/** Much longer than any response takes. */
const TIMEOUT_MS = 20_000;

const notCarriedOut = (looksLike: ServerFaultName, count: number): SandboxFault => ({
  looksLike,
  count,
  carriedOut: false,
  timeout: TIMEOUT_MS,
});
const carriedOut = (looksLike: ServerFaultName, count: number, timeout = TIMEOUT_MS): SandboxFault => ({
  looksLike,
  count,
  carriedOut: true,
  timeout,
});

/** The faults of a sandbox in this process. */
export const SANDBOX_FAULTS: Readonly<Record<FaultName, SandboxFault>> = {
  refused: notCarriedOut("refused connection", EVERY),
  "lost-before": notCarriedOut("reset during the body", EVERY),
  "done-then-lost": carriedOut("reset after the request", EVERY),
  late: { ...carriedOut("reset after the request", EVERY), isLate: true },
  slow: carriedOut("no response", EVERY, 300),
  "rate-limited": notCarriedOut("429 with Retry-After", 1),
  "rate-limited-without-retry-after": notCarriedOut("429 without Retry-After", 1),
  "unauthorized-once": notCarriedOut("401 once", 1),
  "token-replayed": notCarriedOut("401 replay", 1),
  "server-error": notCarriedOut("status 500", EVERY),
  "done-then-server-error": carriedOut("status 500", EVERY),
  "gateway-html": notCarriedOut("status 502", EVERY),
  cut: carriedOut("half a body", EVERY),
};

/** The faults of a server. It can only break a connection that was made, not refuse it. */
export const SERVER_FAULTS: typeof SANDBOX_FAULTS = {
  ...SANDBOX_FAULTS,
  refused: notCarriedOut("reset on connect", EVERY),
  slow: carriedOut("no response", EVERY, 1_500),
};

/** What a call leaves behind when its sandbox has nothing more to do. */
interface Trace {
  readonly state: SandboxState;
  readonly contacted: readonly ContactedPerson[];
}

/** A call that was made without a fault. */
export interface ReferenceCall {
  readonly row: OperationRow;
  readonly response: object;
  /** What it leaves behind. */
  readonly once: Trace;
  /** What it leaves behind if it is made a minute later. */
  readonly late: Trace;
  /** What is there without it. */
  readonly never: Trace;
}

/** Opens a sandbox, in the same state each time. */
type OpenSandbox = () => Promise<TestedSandbox>;

/** Makes the calls of rows without a fault, to compare others with them. */
export const makeReferenceCalls = (rows: readonly OperationRow[], open: OpenSandbox): Promise<ReferenceCall[]> =>
  Promise.all(
    rows.map(async (row) => {
      const { sandbox, call } = await prepare(row, open);
      const response = await call(koreAt(sandbox.url, sandbox.options));
      const once = await traceOf(sandbox);
      const later = await prepare(row, open);
      await later.sandbox.advance("1m");
      await later.call(koreAt(later.sandbox.url, later.sandbox.options));
      const late = await traceOf(later.sandbox);
      const never = await traceOf((await prepare(row, open)).sandbox);
      // Otherwise the trace would not tell whether the call was carried out.
      if (row.effect !== "read") expect(once, row.operationId).not.toEqual(never);
      return { row, response, once, late, never };
    }),
  );

/**
 * Makes calls with a fault, all at once. Fails unless each ends as the client promises and is carried out as often as it
 * promises, by the log of the sandbox as well as by what the call leaves behind.
 */
export async function expectPromisedWith(
  name: FaultName,
  fault: SandboxFault,
  calls: readonly ReferenceCall[],
  open: OpenSandbox,
): Promise<void> {
  const ended = await Promise.all(calls.map((call) => callWithFault(name, fault, call, open)));
  // Read last, to count requests that are sent after a call has ended.
  const counted = await Promise.all(
    ended.map(async ({ sandbox, before, report, reference }) => {
      const trace = await traceOf(sandbox);
      const executed = (await sandbox.log()).length - before;
      const { operationId, effect } = reference.row;
      const result = { ...report, operation: `${operationId} ${effect}`, effect, fault: name, executed };
      return { reference, result, trace };
    }),
  );
  expectPromised(
    counted.map(({ result }) => result),
    ({ effect }) => promisedFor(fault, effect),
  );
  for (const { reference, result, trace } of counted)
    expect(trace, `${result.operation} × ${name}: what it leaves behind`).toEqual(
      result.executed === 0 ? reference.never : fault.isLate ? reference.late : reference.once,
    );
}

/** Returns what is promised: requests after those that meet the fault are carried out. */
function promisedFor({ looksLike, count, carriedOut }: SandboxFault, effect: Effect): Promised {
  const [end, sent] = expectedFor(EXPECTED[looksLike], effect);
  return [end, sent, carriedOut ? sent : Math.max(sent - count, 0)];
}

async function callWithFault(
  name: FaultName,
  { count, timeout }: SandboxFault,
  reference: ReferenceCall,
  open: OpenSandbox,
) {
  const { sandbox, call } = await prepare(reference.row, open);
  const before = (await sandbox.log()).length;
  await sandbox.addFault(reference.row.operationId, name, count);
  const options = { baseUrl: sandbox.url, ...sandbox.options, timeout };
  const report = await reportCall((kore) => endOfMethod(call(kore), reference.response), options);
  return { reference, sandbox, before, report };
}

async function prepare(row: OperationRow, open: OpenSandbox) {
  const sandbox = await open();
  const { call } = await prepareCall(row, sandbox);
  return { sandbox, call };
}

async function traceOf(sandbox: TestedSandbox): Promise<Trace> {
  await sandbox.settle();
  return { state: await sandbox.state(), contacted: await sandbox.contacted() };
}
