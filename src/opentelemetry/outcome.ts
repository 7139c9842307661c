import { ApiError, ServerError } from "../errors/api-error.ts";
import {
  AbortedError,
  CampaignError,
  ConnectionError,
  InvalidRequestError,
  NotAllowedError,
  TimeoutError,
} from "../errors/campaign-error.ts";
import { OutcomeUnknownError } from "../errors/outcome-unknown-error.ts";
import type { EndEvent } from "../hooks.ts";

/**
 * What became of a call:
 *
 * - `done`: what was asked for
 * - `refused`: the server refused it
 * - `not_executed`: nothing was sent, or nothing that the server executed
 * - `failed`: a read without a usable response
 * - `unknown`: a call that writes or contacts people, and may have been executed
 */
export type Outcome = "done" | "refused" | "not_executed" | "failed" | "unknown";

/** What a call that writes or contacts people throws only if it was not executed. */
const NOT_EXECUTED = [AbortedError, ConnectionError, InvalidRequestError, NotAllowedError, TimeoutError];

/** Tells the outcome from the class of the error. A call that is not known to have ended otherwise is unknown. */
export function outcomeOf({ call, attempts, error }: EndEvent): Outcome {
  if (!error) return "done";
  if (attempts === 0) return "not_executed";
  if (error instanceof ApiError && !(error instanceof ServerError)) return "refused";
  if (call.effect === "read") return "failed";
  return NOT_EXECUTED.some((ErrorClass) => error instanceof ErrorClass) ? "not_executed" : "unknown";
}

/** The `error.type` of an error: the name of its class, and never its message, which may have what a server answered. */
export const errorTypeOf = (error: unknown): string => (error instanceof CampaignError ? error.name : "_OTHER");

/** The same for the attempt that a call ended with. The error of an unknown outcome is that of the call as a whole. */
export const attemptErrorTypeOf = (error: unknown): string =>
  errorTypeOf(error instanceof OutcomeUnknownError ? error.cause : error);
