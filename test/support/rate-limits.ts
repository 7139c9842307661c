/** What all clients of the process share: see src/rate-limit/rate-limit.ts. */
const RATE_LIMITS = Symbol.for("kore-campaigns/rate-limits");

/** Forgets which requests were sent, as a process that begins has none. */
export const forgetRateLimits = (): void => void Reflect.deleteProperty(globalThis, RATE_LIMITS);
