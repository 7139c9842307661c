import type { OperationId } from "../../operations/operation.ts";

/** A request that an operation of the sandbox has dealt with. */
export interface LoggedRequest {
  readonly at: Date;
  readonly operationId: OperationId;
  /** The status of the response, which may have been lost. Above 299, the operation refused the request. */
  readonly status: number;
}
