import type { Clock } from "../time/clock.ts";
import type { FaultName } from "./faults.ts";
import { RATE_LIMIT_SENTENCE, refusal } from "./refusal-response.ts";

/** How long a slow response takes, in ms of the sandbox's time. */
export const SLOW_MS = 60_000;

/** How long after its arrival a late request is carried out, in ms of the sandbox's time. */
export const LATE_MS = 60_000;

/** A request that goes wrong. */
export interface FaultyRequest {
  /** Takes the request in, as it arrives. Returns what carries it out. */
  readonly accept: () => () => Response;
  readonly signal: AbortSignal;
  readonly clock: Clock;
}

/**
 * Answers a request as a fault wants it.
 *
 * @throws what `fetch` rejects with in Node, if the fault leaves no response
 */
export async function applyFault(name: FaultName, { accept, signal, clock }: FaultyRequest): Promise<Response> {
  const carryOut = () => accept()();
  switch (name) {
    case "refused":
      throw networkError("ECONNREFUSED");
    case "lost-before":
      throw networkError("ECONNRESET");
    case "done-then-lost":
      carryOut();
      throw networkError("ECONNRESET");
    case "late":
      clock.at(clock.now() + LATE_MS, accept());
      throw networkError("ECONNRESET");
    case "slow": {
      const response = carryOut();
      await pause(clock, signal);
      return response;
    }
    case "rate-limited":
      return refusal(429, RATE_LIMIT_SENTENCE, { "retry-after": "1" });
    case "rate-limited-without-retry-after":
      return refusal(429, RATE_LIMIT_SENTENCE);
    case "unauthorized-once":
      return refusal(401, "error verifying the jwt");
    case "token-replayed":
      return refusal(401, "error verifying the jwt: possibly a replay");
    case "server-error":
      return refusal(500, "a fault of the sandbox");
    case "done-then-server-error":
      carryOut();
      return refusal(500, "a fault of the sandbox");
    case "gateway-html":
      return new Response("<!DOCTYPE html><title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>", {
        status: 502,
        headers: { "content-type": "text/html" },
      });
    case "cut":
      return cut(carryOut());
  }
}

/** What Node's `fetch` rejects with. */
const networkError = (code: string) =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(`a fault of the sandbox (${code})`), { code }) });

const pause = (clock: Clock, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
    clock.at(clock.now() + SLOW_MS, resolve);
  });

async function cut(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  let sent = false;
  const body = new ReadableStream({
    // An error in the same turn would discard the bytes.
    pull(controller) {
      if (sent) return controller.error(networkError("ECONNRESET"));
      sent = true;
      controller.enqueue(bytes.subarray(0, bytes.length / 2));
    },
  });
  return new Response(body, { status: response.status, headers: response.headers });
}
