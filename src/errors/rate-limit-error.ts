import { ApiError } from "./api-error.ts";
import { brand } from "./brand.ts";

/**
 * 429, or the sentence that the documentation gives for too many requests, whatever status it comes with: "You've
 * exceeded the per-minute rate limit." The account may make 60 requests a minute, all campaign calls together. The call
 * was not carried out, and was made again while `retries` lasted.
 *
 * Documentation: rate-limit-ccai.
 */
export class RateLimitError extends ApiError {
  static {
    brand(RateLimitError, "RateLimitError");
  }
}
