import {
  type ApiError,
  ConflictError,
  ForbiddenError,
  NotFoundError,
  RateLimitError,
  UnauthorizedError,
} from "../errors/api-error.ts";

/** The class of a refusal, by status. Any other 4xx is an {@link ApiError}. */
export const CLASS_BY_STATUS: Readonly<Record<number, typeof ApiError>> = {
  401: UnauthorizedError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
  429: RateLimitError,
};

/** What to look at, by status. The documentation says nothing of any status, so this is what HTTP means by it. */
export const HINT_BY_STATUS: Readonly<Record<number, string>> = {
  401: "check the token: its client id, its key and its expiry, and the clock of this machine",
  403: "check that the application has the API scope Campaign Management, and that the scope is published",
  404: "check the ids, streamId and baseUrl; the option paths replaces a path that is served elsewhere",
  409: "look at the state of the campaign first",
  429: "an account may send 60 requests a minute; wait before you call again",
};
