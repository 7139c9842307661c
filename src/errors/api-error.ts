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
    ApiError.prototype.name = "ApiError";
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

/** 401. Usually the token is not accepted. */
export class UnauthorizedError extends ApiError {
  static {
    UnauthorizedError.prototype.name = "UnauthorizedError";
  }
}

/** 403. Usually the token lacks a right, for instance the API scope Campaign Management. */
export class ForbiddenError extends ApiError {
  static {
    ForbiddenError.prototype.name = "ForbiddenError";
  }
}

/** 404. Usually there is no such campaign, or this environment does not serve the path. */
export class NotFoundError extends ApiError {
  static {
    NotFoundError.prototype.name = "NotFoundError";
  }
}

/** 409. Usually the call does not fit the state of the campaign. */
export class ConflictError extends ApiError {
  static {
    ConflictError.prototype.name = "ConflictError";
  }
}

/** 429. Usually there were too many requests. The documentation allows 60 a minute for an account, all campaign calls together. */
export class RateLimitError extends ApiError {
  static {
    RateLimitError.prototype.name = "RateLimitError";
  }
}

/**
 * A 5xx status. Thrown as it is, the call only reads; for one that writes or contacts people it is the `cause` of
 * an {@link OutcomeUnknownError}.
 */
export class ServerError extends ApiError {
  static {
    ServerError.prototype.name = "ServerError";
  }
}
