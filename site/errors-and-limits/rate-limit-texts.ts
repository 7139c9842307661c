/** The documented texts for too many requests, in full. The specification tells them apart in few words. */
export const RATE_LIMIT_TEXTS = [
  "You've exceeded the per-minute rate limit. Please wait for sometime before retrying.",
  "You've exceeded the hourly rate limit. Please wait for sometime before retrying.",
  "You've exceeded the per-minute rate limit. Please wait for some time before retrying.",
  "Rate limit for this API has been reached. Please try again after some time.",
] as const;
