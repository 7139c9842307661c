import { brand } from "./brand.ts";
import { CampaignError, type CampaignErrorOptions } from "./campaign-error.ts";

/** What an {@link ApiError} is made with; its fields are those of the error. */
export interface ApiErrorOptions extends CampaignErrorOptions {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
  readonly code: number | undefined;
}

/**
 * The server refused the call: a 4xx status, a redirect, or a success status whose body reports a failure. The
 * documentation states no status for any refusal, so look at `body` as well.
 */
export class ApiError extends CampaignError {
  static {
    brand(ApiError, "ApiError");
  }
  /** HTTP status of the answer; 0 for a redirect that a browser hides. */
  readonly status: number;
  /** Headers of the answer. */
  readonly headers: Headers;
  /** Body of the answer: the parsed JSON, or the text where it is not JSON (as much of it as arrived). */
  readonly body: unknown;
  /** `errors[0].code`, the code in the one error body that the documentation shows, as a number. */
  readonly code: number | undefined;

  constructor(message: string, { status, headers, body, code, ...options }: ApiErrorOptions) {
    super(message, options);
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.code = code;
  }
}
