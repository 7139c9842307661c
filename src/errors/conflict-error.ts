import { ApiError } from "./api-error.ts";
import { brand } from "./brand.ts";

/** 409. Usually the call does not fit the state of the campaign. */
export class ConflictError extends ApiError {
  static {
    brand(ConflictError, "ConflictError");
  }
}
