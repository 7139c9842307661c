/** A time at which a request was sent, and whose clock it is. */
export interface SentAt {
  readonly time: Date;
  readonly clock: "server" | "machine";
}

/** Estimates the time of the server from the `Date` of its responses (RFC 9110, section 6.6.1). */
export interface ServerClock {
  /**
   * Takes note of a response.
   *
   * @param time when its request was sent, by this machine
   * @param sent the same by `performance.now()`, in ms
   */
  observe(headers: Headers, time: Date, sent: number): void;
  /** The time of the server at a time of this machine, which is taken as it is while no response had a date. */
  at(time: Date): SentAt;
}

/** Creates the clock of a client that has seen no response yet. */
export function createServerClock(): ServerClock {
  let seen: { readonly date: number; readonly time: Date; readonly sent: number } | undefined;
  return {
    observe: (headers, time, sent) => {
      const date = serverTime(headers);
      if (date) seen = { date, time, sent };
    },
    // Every doubt makes it late, which is the safe mistake: what was created then looks older than the call, which stays
    // unknown. So time counts from the request, which left before the server wrote the date, and by the clock that says
    // more: that of this machine may be set back, the other one may stand still while the machine sleeps.
    at: (time) => {
      if (!seen) return { time, clock: "machine" };
      const passed = Math.max(time.getTime() - seen.time.getTime(), performance.now() - seen.sent);
      return { time: new Date(seen.date + passed), clock: "server" };
    },
  };
}

/** The `Date` of a response in ms since 1970; `NaN` if it has none, or an old one from a cache. */
export const serverTime = (headers: Headers | undefined): number =>
  (Number(headers?.get("age")) > 0 ? undefined : parseHttpDate(headers?.get("date"))) ?? Number.NaN;

/**
 * An HTTP date in ms since 1970 (RFC 9110, section 5.6.7); `undefined` if it is none. `Date.parse` alone takes almost
 * anything for a date, also the last one that there is, which no time can be added to.
 */
export function parseHttpDate(value: string | null | undefined): number | undefined {
  const date = /^\w+, .{9,11} [\d:]{8} GMT$/.test(value ?? "") ? Date.parse(value as string) : Number.NaN;
  return Number.isNaN(date) ? undefined : date;
}
