/** The documented text for too many requests (rate-limit-ccai). No page gives a status or a field. */
export const RATE_LIMIT_SENTENCE =
  "You've exceeded the per-minute rate limit. Please wait for sometime before retrying.";

/** The same for the hour (the main page on rate limits). */
export const HOURLY_RATE_LIMIT_SENTENCE =
  "You've exceeded the hourly rate limit. Please wait for sometime before retrying.";

/** All documented texts for too many requests: of rate-limit-ccai, of the main page on rate limits, of the release notes of v11.5.0, of the list of APIs. */
export const RATE_LIMIT_TEXTS = [
  RATE_LIMIT_SENTENCE,
  HOURLY_RATE_LIMIT_SENTENCE,
  "You've exceeded the per-minute rate limit. Please wait for some time before retrying.",
  "Rate limit for this API has been reached. Please try again after some time.",
];

/** The documented response to a token with a `jti` that was used before. */
export const REPLAY_BODY = { errors: [{ msg: "error verifying the jwt: possibly a replay", code: 401 }] };

/** The operations that may reach people, by their ids. */
export const REACHING_PEOPLE = [
  "scheduleCallbacksV2",
  "scheduleCampaignV2",
  "sendOutboundSmsV1",
  "startSmsCampaignV2",
  "triggerCampaignV1",
  "triggerVoiceCampaignV2",
];
