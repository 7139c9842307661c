import type { OperationId } from "../../operations/operation.ts";
import { INSPECT, Timed } from "../read-only.ts";

/** A request that an operation of the sandbox has dealt with. It can't be changed. */
export interface LoggedRequest {
  /** A `Date` of its own for each who reads it. */
  readonly at: Date;
  readonly operationId: OperationId;
  /** The status of the response, which may have been lost. Above 299, the operation refused the request. */
  readonly status: number;
}

/** Creates an entry of the log. `at` is in ms since 1970. */
export function createLoggedRequest(at: number, operationId: OperationId, status: number): LoggedRequest {
  const request = Object.defineProperties({}, { at: Timed.at, [INSPECT]: Timed.shown });
  new Timed(request, at);
  return Object.freeze(Object.assign(request, { operationId, status })) as LoggedRequest;
}
