import { ApiError } from "./api-error.ts";
import { brand } from "./brand.ts";

/** 403. Usually the token lacks a right, for instance the API scope Campaign Management. */
export class ForbiddenError extends ApiError {
  static {
    brand(ForbiddenError, "ForbiddenError");
  }
}
