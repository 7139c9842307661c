/** What the documentation says that too many requests are answered with. It gives neither a status nor a body. */
export const RATE_LIMIT_SENTENCE =
  "You've exceeded the per-minute rate limit. Please wait for sometime before retrying.";

/** What it says that a token with a `jti` that was used before is answered with. */
export const REPLAY_BODY = { errors: [{ msg: "error verifying the jwt: possibly a replay", code: 401 }] };
