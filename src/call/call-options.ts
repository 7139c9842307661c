import { InvalidRequestError } from "../errors/campaign-error.ts";
import { assertInteger, describeType, MAX_TIMEOUT_MS, ownProperties, readInput, readOptions } from "../validate.ts";

/** Options of one call, the last argument of every method. */
export interface CallOptions {
  /**
   * Aborts the call. It throws an {@link AbortedError}, or an {@link OutcomeUnknownError} if the request had been sent
   * and the call writes or contacts people.
   */
  readonly signal?: AbortSignal | undefined;
  /**
   * Lets a request that is under way run to its end, `timeout` at the latest: `signal` and `deadline` only end waits and
   * retries. Default `false`. A write that is aborted once it was sent ends in an {@link OutcomeUnknownError}.
   */
  readonly finishSent?: boolean | undefined;
  /** Time for each request of this call, in milliseconds, 1 to 300,000, in place of the client's `timeout`. */
  readonly timeout?: number | undefined;
  /** Time for this call altogether, in milliseconds, in place of the client's `deadline`. */
  readonly deadline?: number | undefined;
}

/** The longest `timeout`, in ms: Node's `fetch` itself gives up on a response after 300 seconds. */
export const MAX_REQUEST_MS = 300_000;

const CALL_OPTIONS = ["signal", "finishSent", "timeout", "deadline"];

const NO_OPTIONS = ownProperties<CallOptions>({});

/** @throws {@link InvalidRequestError} that names the option */
export function readCallOptions(options: CallOptions | undefined): CallOptions {
  if (options === undefined) return NO_OPTIONS;
  const own = readOptions("The last argument", options, CALL_OPTIONS);
  assertTimes(own);
  const { signal, finishSent } = own;
  if (finishSent !== undefined && typeof finishSent !== "boolean")
    throw new InvalidRequestError(`finishSent: expected true or false, but got ${describeType(finishSent)}.`);
  // An object that only inherits from AbortSignal throws.
  const isSignal = () => signal instanceof AbortSignal && typeof signal.aborted === "boolean";
  if (signal !== undefined && !readInput("signal", isSignal))
    throw new InvalidRequestError("signal: expected an AbortSignal, for example that of an AbortController.");
  return own;
}

/** @throws {@link InvalidRequestError} if one of the times is out of its range */
export function assertTimes({ timeout, deadline }: Pick<CallOptions, "timeout" | "deadline">): void {
  if (timeout !== undefined) assertInteger("timeout", timeout, 1, MAX_REQUEST_MS, " of milliseconds");
  if (deadline !== undefined) assertInteger("deadline", deadline, 1, MAX_TIMEOUT_MS, " of milliseconds");
}
