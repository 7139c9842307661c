import { ApiError } from "./api-error.ts";
import { brand } from "./brand.ts";

/**
 * 401. Usually the token is not accepted. Where `auth` is a function, the call was already made once more with a new
 * token, unless `retries` is 0.
 */
export class UnauthorizedError extends ApiError {
  static {
    brand(UnauthorizedError, "UnauthorizedError");
  }
}
