import type { PreCallCheckRequest, PreCallCheckResponse } from "../../../generated/schemas.ts";
import { InvalidRequestError } from "../../errors/campaign-error.ts";
import type { CheckedContact } from "../contacted/checked-contact.ts";
import type { Clock } from "../time/clock.ts";

/**
 * Says whether a contact may be called. It can't be `async`: the clock of a sandbox turns at once, and doesn't wait. What it
 * throws and what has no `contactHandling.handle` skips the contact.
 */
export type PreCallCheck = (request: PreCallCheckRequest) => PreCallCheckResponse;

/** What came of a request: the body of the response, or why there is none. */
export type PreCallResult = { readonly body: unknown } | { readonly problem: string };

/** A check that takes time, such as one over HTTP. */
export interface PreCallEndpoint {
  /**
   * Asks about a contact, and calls back once, at once or later. The clock stands until then; the turn that it keeps from its
   * end goes on by itself.
   *
   * @param timeout after how many ms a response is late. What is late must be a `problem`
   */
  ask(request: PreCallCheckRequest, timeout: number, onResult: (result: PreCallResult) => void): void;
}

/** The check of a sandbox. */
export interface PreCall extends PreCallEndpoint {
  /** Whether a result may come after `ask` has returned. */
  readonly takesTime: boolean;
  /** Who was asked about. */
  readonly checked: CheckedContact[];
}

/** Creates the check of a sandbox from what it is given. */
export const createPreCall = (check: PreCallCheck | PreCallEndpoint, clock: Clock): PreCall => ({
  takesTime: typeof check !== "function",
  checked: [],
  ask(request, timeout, onResult) {
    if (typeof check === "function") askFunction(check, clock, request, onResult);
    else check.ask(request, timeout, onResult);
  },
});

function askFunction(
  check: PreCallCheck,
  clock: Clock,
  request: PreCallCheckRequest,
  onResult: (result: PreCallResult) => void,
): void {
  let body: unknown;
  try {
    body = check(request);
  } catch (error) {
    onResult({ problem: `preCallCheck threw ${error}` });
    return;
  }
  const { then } = (body ?? {}) as Partial<Promise<unknown>>;
  if (typeof then !== "function") {
    onResult({ body });
    return;
  }
  then.call(body, undefined, () => {});
  // On a turn of its own, so that the run goes on.
  clock.at(clock.now(), () => {
    throw new InvalidRequestError(
      "preCallCheck: expected a response, but got a Promise. The clock can't wait for it: return { contactHandling: { handle } }. For an endpoint, start kore-campaigns sandbox with --pre-call-url.",
    );
  });
  onResult({ problem: "preCallCheck returned a Promise" });
}
