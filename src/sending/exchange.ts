import type { CallDescription } from "../call.ts";
import type { Auth } from "../options.ts";
import { type Scrubber, scrubber } from "./scrub.ts";
import { type Stop, stopOf } from "./stop.ts";

/** A call that is being made, from the method to its end. */
export interface Exchange {
  readonly call: CallDescription;
  readonly stop: Stop;
  /** Every token that the call was sent with. */
  readonly tokens: Set<string>;
  /** Keeps them out of what is told of the call. */
  readonly scrub: Scrubber;
}

/** Begins a call: its deadline counts from now. */
export function begin(
  call: CallDescription,
  auth: Auth,
  signal: AbortSignal | undefined,
  deadline: number | undefined,
): Exchange {
  const tokens = new Set(typeof auth === "string" ? [auth] : []);
  return { call, stop: stopOf(signal, deadline), tokens, scrub: scrubber(tokens) };
}
