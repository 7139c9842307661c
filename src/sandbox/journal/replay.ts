import type { Responder } from "../http/fetch.ts";
import type { Clock } from "../time/clock.ts";
import type { Journal, RecordedRequest } from "./journal.ts";
import { brokenSnapshot, type Reached, type SandboxSnapshot } from "./sandbox-snapshot.ts";

/** What a journal is repeated on. */
export interface ReplayTarget {
  readonly clock: Clock;
  readonly respond: Responder;
  readonly calls: Journal["calls"];
  readonly reached: () => Reached;
}

/**
 * Does again what was done to the sandbox of a snapshot. Nobody gets the responses.
 *
 * @throws {@link InvalidRequestError} if the snapshot was changed
 */
export function replay({ entries, reached }: SandboxSnapshot, target: ReplayTarget): void {
  try {
    for (const entry of entries) {
      if ("turn" in entry) turn(entry.turn, target.clock);
      else if ("request" in entry) send(entry.request, target.respond);
      else call(entry.call, entry.with, target.calls);
    }
  } catch (error) {
    throw brokenSnapshot((error as Error).message);
  }
  const { now, requests, contacted } = target.reached();
  if (now !== reached.now || requests !== reached.requests || contacted !== reached.contacted)
    throw brokenSnapshot("it leads to another state");
}

function turn(time: number, clock: Clock): void {
  try {
    clock.runUntil(time);
  } catch (error) {
    // What was due may have thrown the first time, too, and kept nothing else from being done.
    if (clock.now() !== time) throw error;
  }
}

function call(name: string, args: readonly unknown[], calls: Journal["calls"]): void {
  const act = calls.get(name);
  if (!act) throw new Error(`there is no ${JSON.stringify(name)}`);
  act(...args);
}

function send({ headers, ...request }: RecordedRequest, respond: Responder): void {
  const { signal } = new AbortController();
  // A fault may leave no response.
  respond({ ...request, headers: new Headers(headers) }, signal).catch(() => {});
}
