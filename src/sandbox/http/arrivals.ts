import type { Clock } from "../time/clock.ts";

/** The span over which requests are counted, in ms. The documentation says sixty seconds. */
const SPAN_MS = 60_000;

/** A request that has arrived. */
export interface Arrival {
  readonly isOverLimit: boolean;
  /** Has the request not count. */
  takeBack(): void;
}

const UNCOUNTED: Arrival = { isOverLimit: false, takeBack: () => {} };

/**
 * Creates a function that counts requests by account. Those over the limit don't count.
 *
 * @param limit `undefined`: any number
 */
export function createArrivals(limit: number | undefined, clock: Pick<Clock, "now">): (account: string) => Arrival {
  if (limit === undefined) return () => UNCOUNTED;
  const byAccount = new Map<string, number[]>();
  return (account) => {
    const now = clock.now();
    const arrivals = byAccount.get(account) ?? [];
    byAccount.set(account, arrivals);
    while ((arrivals[0] ?? now) + SPAN_MS <= now) arrivals.shift();
    if (arrivals.length >= limit) return { ...UNCOUNTED, isOverLimit: true };
    arrivals.push(now);
    let isTakenBack = false;
    return {
      isOverLimit: false,
      takeBack() {
        if (isTakenBack) return;
        isTakenBack = true;
        const index = arrivals.lastIndexOf(now);
        if (index >= 0) arrivals.splice(index, 1);
      },
    };
  };
}
