import { UnauthorizedError } from "../errors/unauthorized-error.ts";
import type { Effect } from "../operation.ts";
import type { Failure } from "./failure.ts";

/** What the rule is told of a call, beside its last failure. */
export interface Tries {
  readonly effect: Effect;
  /** How many times the request was sent, 1 and up. */
  readonly sent: number;
  /** How many times it may be sent again, 0 and up. */
  readonly retries: number;
  /** Whether a new token can be had for it that was not asked for yet. */
  readonly renewable: boolean;
}

/** The rule of this package: whether a request may be sent once more after it failed. */
export function shouldResend(
  { error, outcome, passing }: Failure,
  { effect, sent, retries, renewable }: Tries,
): boolean {
  // With `retries: 0` nothing is sent twice, on no path.
  if (sent > retries) return false;
  // The same request would fail in the same way; a refused token can be replaced, once.
  if (error instanceof UnauthorizedError ? !renewable : !passing) return false;
  // To look again changes nothing.
  if (effect === "read") return true;
  // Phones ring, or a campaign is there twice, if the first copy was carried out: so only where it surely was not.
  return outcome === "not executed";
}
