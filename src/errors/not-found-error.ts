import { ApiError } from "./api-error.ts";
import { brand } from "./brand.ts";

/** 404. Usually there is no such campaign, or this environment does not serve the path. */
export class NotFoundError extends ApiError {
  static {
    brand(NotFoundError, "NotFoundError");
  }
}
