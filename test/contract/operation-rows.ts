import type { Effect, OperationId } from "../../src/index.ts";
import { BASE_URL, matchOperation } from "../support/sent-request.ts";
import { ROWS, type Row } from "./rows.ts";

/** A row, and the operation that its page is about. */
export interface OperationRow extends Row {
  readonly operationId: OperationId;
  readonly effect: Effect;
}

/** The first row of every operation with each of its effects, for rules that are the same on every page of an operation. */
export const OPERATION_ROWS: OperationRow[] = firstOfEach(
  ROWS.map((row) => {
    const [method, target] = row.sends.split(" ") as [string, string];
    const { operationId, effect } = matchOperation(method, new URL(target, BASE_URL)).call;
    return { ...row, operationId, effect };
  }),
);

function firstOfEach(rows: OperationRow[]): OperationRow[] {
  const keyOf = ({ operationId, effect }: OperationRow) => `${operationId} ${effect}`;
  return [...new Map(rows.toReversed().map((row) => [keyOf(row), row])).values()].reverse();
}
