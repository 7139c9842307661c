/** The documented text for too many requests. Page: rate-limit-ccai. */
export const RATE_LIMIT_SENTENCE =
  "You've exceeded the per-minute rate limit. Please wait for sometime before retrying.";

/** Makes the response of a refusal: the one body of an error that is documented. */
export const refusal = (status: number, msg: string, headers: Record<string, string> = {}): Response =>
  Response.json({ errors: [{ msg, code: status }] }, { status, headers });
