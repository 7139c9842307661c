/** The documented message for too many requests. The documentation gives neither a status nor a body. */
export const RATE_LIMIT_SENTENCE =
  "You've exceeded the per-minute rate limit. Please wait for sometime before retrying.";

/** The documented body for a token whose `jti` was already used. */
export const REPLAY_BODY = { errors: [{ msg: "error verifying the jwt: possibly a replay", code: 401 }] };
