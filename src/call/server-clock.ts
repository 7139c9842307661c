/** A time at which a request was sent, and whose clock it is. */
export interface SentAt {
  readonly time: Date;
  readonly clock: "server" | "machine";
}

/** Estimates the time of the server from the `Date` of its responses (RFC 9110, section 6.6.1). */
export interface ServerClock {
  /** Takes note of a response that arrived at a time of this machine, in ms since 1970. */
  observe(headers: Headers, arrivedAt: number): void;
  /** The time of the server at a time of this machine, which is taken as it is while no response had a date. */
  at(time: Date): SentAt;
}

/** Creates the clock of a client that has seen no response yet. */
export function createServerClock(): ServerClock {
  let seen: { readonly date: number; readonly arrivedAt: number; readonly monotonic: number } | undefined;
  return {
    observe: (headers, arrivedAt) => {
      const date = dateOf(headers);
      if (date !== undefined) seen = { date, arrivedAt, monotonic: performance.now() };
    },
    at: (time) => {
      if (!seen) return { time, clock: "machine" };
      // The clock of this machine may have been set back, the other one may stand still while the machine sleeps. A time
      // that is too late is the safe mistake: what was created then looks older than the call, which stays unknown.
      const passed = Math.max(time.getTime() - seen.arrivedAt, performance.now() - seen.monotonic);
      return { time: new Date(seen.date + passed), clock: "server" };
    },
  };
}

/** When a response was made, in ms since 1970; `undefined` if it has no date, or an old one, from a cache. */
export const dateOf = (headers: Headers): number | undefined =>
  headers.has("age") ? undefined : parseHttpDate(headers.get("date"));

/** An HTTP date in ms since 1970; `undefined` if it is none: `Date.parse` alone takes almost anything for a date. */
export function parseHttpDate(value: string | null): number | undefined {
  const date = /^\w+, .+ GMT$/.test(value ?? "") ? Date.parse(value as string) : Number.NaN;
  return Number.isNaN(date) ? undefined : date;
}
