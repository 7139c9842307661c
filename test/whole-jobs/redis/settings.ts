/** The window, in ms, instead of a minute. */
export const SPAN = 3_000;

/** How many requests may be in it; two are kept free for stops. */
export const LIMIT = 24;
export const RESERVE = 2;

/** Time for a request, and for an answer of Redis, in ms. */
export const TIMEOUT = 1_000;
export const REDIS_TIMEOUT = 500;

export const KEY = "kore-campaigns:account";
