import { ApiError } from "./api-error.ts";
import { brand } from "./brand.ts";

/**
 * A 5xx status. Thrown as it is, the call only reads, and was made again while `retries` lasted; for one that writes or
 * contacts people it is the `cause` of an {@link OutcomeUnknownError}.
 */
export class ServerError extends ApiError {
  static {
    brand(ServerError, "ServerError");
  }
}
