import type { CallDescription, Operation } from "../operations/operation.ts";
import type { Redactor } from "./redact.ts";
import type { ServerClock } from "./server-clock.ts";

/** A call from the method to its end. */
export interface CallContext {
  readonly call: CallDescription;
  readonly operation: Operation;
  readonly cancellation: Cancellation;
  /** Removes every token of the client from what errors and hooks show. */
  readonly redactor: Redactor;
  /** The clock of the server, as far as the client knows it. */
  readonly serverClock: ServerClock;
  /** How many requests of this call were sent, 0 and up. */
  attempts: number;
}

/** What can end a call as a whole: the caller's signal, or the deadline. */
export interface Cancellation {
  /**
   * Aborted when the caller aborts or the deadline passes; `undefined` if the call has neither. It is this call's own.
   */
  readonly signal: AbortSignal | undefined;
  /** Whether a request that is under way runs to its end all the same. */
  readonly finishSent: boolean;
  /** Which of the two came first; `undefined` while the call may go on. */
  readonly cancelledBy: "caller" | "deadline" | undefined;
  /** The deadline, in ms from the start of the call. */
  readonly deadline: number | undefined;
  /** Whether the call is cancelled. It notices a deadline whose timer is late, for example after the machine slept. */
  isCancelled(): boolean;
  /** Time left before the deadline, in ms. */
  timeLeft(): number;
  /** Clears the timer and the listener. Called when the call has ended. */
  dispose(): void;
}
