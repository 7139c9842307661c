import { brand, CampaignError, type CampaignErrorOptions } from "./campaign-error.ts";

/** What an {@link ApiError} can be made with; its fields are those of the error. */
export interface ApiErrorOptions extends CampaignErrorOptions {
  readonly status?: number;
  readonly headers?: Headers;
  readonly body?: unknown;
  readonly code?: number | undefined;
}

/**
 * The server refused the call: a 4xx status, a redirect, or a success status whose body reports a failure. No page
 * documents the status of a refusal, so look at `body` as well.
 */
export class ApiError extends CampaignError {
  static {
    brand(this, "ApiError");
  }
  /** HTTP status of the response; 0 for a redirect that a browser hides. */
  readonly status: number;
  /** Headers of the response. */
  readonly headers: Headers;
  /** Body of the response: the parsed JSON, or the text if it is not JSON (as much of it as arrived). */
  readonly body: unknown;
  /** `errors[0].code` of the one error body that is documented, as a number. */
  readonly code: number | undefined;

  constructor(message: string, { status = 0, headers, body, code, ...options }: ApiErrorOptions = {}) {
    super(message, options);
    this.status = status;
    this.headers = headers ?? new Headers();
    this.body = body;
    this.code = code;
  }
}

/**
 * 401. Usually the token is not accepted. If `auth` is a function, a read was already made once more with a new token,
 * unless `retries` is 0. A call that writes or contacts people never is.
 */
export class UnauthorizedError extends ApiError {
  static {
    brand(this, "UnauthorizedError");
  }
}

/** 403. Usually the token lacks a right, for example the API scope Campaign Management. */
export class ForbiddenError extends ApiError {
  static {
    brand(this, "ForbiddenError");
  }
}

/** 404. Usually the campaign does not exist, or this environment does not serve the path. */
export class NotFoundError extends ApiError {
  static {
    brand(this, "NotFoundError");
  }
}

/** 409. Usually the call does not fit the state of the campaign. */
export class ConflictError extends ApiError {
  static {
    brand(this, "ConflictError");
  }
}

/**
 * 429, or another 4xx or a success whose message begins with the documented text for too many requests. A 429 was
 * retried while `retries` lasted; with another status only reads were.
 *
 * Page: rate-limit-ccai.
 */
export class RateLimitError extends ApiError {
  static {
    brand(this, "RateLimitError");
  }
}

/**
 * A 5xx status. Thrown as it is, the call only reads, and was retried while `retries` lasted. For a call that writes or
 * contacts people it is the `cause` of an {@link OutcomeUnknownError}.
 */
export class ServerError extends ApiError {
  static {
    brand(this, "ServerError");
  }
}

/**
 * The server reported success, but the response can't be used: it is empty, cut off, too long, not a JSON object, or
 * has none of the documented fields. For a call that writes or contacts people it is the `cause` of an {@link
 * OutcomeUnknownError}.
 */
export class UnreadableResponseError extends CampaignError {
  static {
    brand(this, "UnreadableResponseError");
  }
  /** HTTP status of the response, 200 to 299. */
  readonly status: number;
  /** Headers of the response. */
  readonly headers: Headers;
  /** The text of the response, as much of it as arrived. */
  readonly body: string;

  constructor(
    message: string,
    { status = 0, headers, body = "", ...options }: Omit<ApiErrorOptions, "code"> & { readonly body?: string } = {},
  ) {
    super(message, options);
    this.status = status;
    this.headers = headers ?? new Headers();
    this.body = body;
  }
}

/**
 * The campaign that was read is of the other kind: `voice.get` read an SMS campaign, or `sms.get` a voice campaign.
 * Both kinds are read at one URL, so only the response tells. Nothing was changed.
 */
export class CampaignKindError extends CampaignError {
  static {
    brand(this, "CampaignKindError");
  }
  /** The kind of the campaign; `undefined` only if the error was made without it. */
  readonly campaignType: "voice" | "sms" | undefined;
  /** The response, which is complete but of the other kind. */
  readonly response: object;

  constructor(
    message: string,
    {
      campaignType,
      response = {},
      ...options
    }: CampaignErrorOptions & { campaignType?: "voice" | "sms"; response?: object } = {},
  ) {
    super(message, options);
    this.campaignType = campaignType;
    this.response = response;
  }
}
