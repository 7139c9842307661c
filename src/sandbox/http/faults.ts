import { InvalidRequestError } from "../../errors/campaign-error.ts";
import { OPERATIONS, type OperationId } from "../../operations/operation.ts";
import { assertInteger } from "../../validate.ts";

/**
 * What can go wrong with a request. What becomes of the request is known here, whatever the client can know:
 *
 * | fault | carried out | what the client gets |
 * |---|---|---|
 * | `refused` | no | no connection: `ECONNREFUSED` |
 * | `lost-before` | no | a connection that breaks: `ECONNRESET` |
 * | `done-then-lost` | yes | a connection that breaks: `ECONNRESET` |
 * | `late` | a minute of the sandbox's time later | a connection that breaks: `ECONNRESET` |
 * | `slow` | yes | a response after a minute of the sandbox's time; nothing if it gives up before |
 * | `rate-limited` | no | 429 with `Retry-After: 1` |
 * | `rate-limited-without-retry-after` | no | 429 |
 * | `unauthorized-once` | no | 401 |
 * | `token-replayed` | no | 401 that says that the token was used before |
 * | `server-error` | no | 500 |
 * | `done-then-server-error` | yes | 500 |
 * | `gateway-html` | no | 502 with an HTML page |
 * | `cut` | yes | the first half of the response, then `ECONNRESET` |
 */
export const FAULT_NAMES = [
  "refused",
  "lost-before",
  "done-then-lost",
  "late",
  "slow",
  "rate-limited",
  "rate-limited-without-retry-after",
  "unauthorized-once",
  "token-replayed",
  "server-error",
  "done-then-server-error",
  "gateway-html",
  "cut",
] as const;

/** See {@link FAULT_NAMES}. */
export type FaultName = (typeof FAULT_NAMES)[number];

/** A fault that waits for requests of an operation. */
export interface WaitingFault {
  readonly operationId: OperationId;
  readonly name: FaultName;
  /** How many requests still go wrong, one after the other. */
  readonly count: number;
}

/** The faults that wait for a request. */
export interface Faults {
  /**
   * Lets the next request of an operation go wrong. Faults of one operation are used in the order in which they came.
   *
   * @param count how many requests go wrong, 1 to 1,000; default 1. A retry is a request of its own
   * @throws {@link InvalidRequestError} if there is no such operation or fault
   */
  next(operationId: OperationId, name: FaultName, count?: number): void;
  /** Lists the faults that still wait, in the order in which those of an operation are used. */
  waiting(): readonly WaitingFault[];
  /** Takes the fault of a request that has arrived. */
  take(operationId: OperationId): FaultName | undefined;
  /** Forgets all faults that wait. A request that is late is still carried out. */
  clear(): void;
}

/** Creates an empty list of faults. */
export function createFaults(): Faults {
  const queues = new Map<OperationId, FaultName[]>();
  return {
    next(operationId, name, count = 1) {
      if (!Object.hasOwn(OPERATIONS, operationId))
        throw new InvalidRequestError(
          `faults.next: there is no operation "${operationId}". Give an operationId, such as "triggerVoiceCampaignV2".`,
        );
      if (!FAULT_NAMES.includes(name))
        throw new InvalidRequestError(`faults.next: there is no fault "${name}". There are ${FAULT_NAMES.join(", ")}.`);
      assertInteger("faults.next: count", count, 1, 1_000, " of requests");
      queues.set(operationId, [...(queues.get(operationId) ?? []), ...Array<FaultName>(count).fill(name)]);
    },
    waiting: () => [...queues].flatMap(([operationId, names]) => countRepeats(operationId, names)),
    take: (operationId) => queues.get(operationId)?.shift(),
    clear: () => queues.clear(),
  };
}

function countRepeats(operationId: OperationId, names: readonly FaultName[]): WaitingFault[] {
  const waiting: WaitingFault[] = [];
  for (const name of names) {
    const last = waiting.at(-1);
    if (last?.name === name) waiting[waiting.length - 1] = { ...last, count: last.count + 1 };
    else waiting.push({ operationId, name, count: 1 });
  }
  return waiting;
}
