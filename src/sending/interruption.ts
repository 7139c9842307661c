import { inWords } from "../call.ts";
import { AbortedError } from "../errors/aborted-error.ts";
import { ConnectionError } from "../errors/connection-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import type { Exchange } from "./exchange.ts";
import type { Failure } from "./failure.ts";

/** The time of a request that is on its way. */
export interface TimeLimit {
  /** In ms. */
  readonly timeout: number;
  /** Aborted when it has passed. */
  readonly expired: AbortSignal;
}

/**
 * Codes that say that no connection was made, and so nothing was sent: of Node in the cause of what fetch rejects with,
 * of Bun in the error itself. What is not in this list may have happened after the request went out. Deno, workerd
 * and browsers give no codes, so there it is always unknown. A code would not tell where a runtime may have sent the
 * request before, and failed to connect the second time: `sentOnce` sees to that.
 */
const NOT_CONNECTED: unknown[] = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"];

/** Codes of Node and Bun for a certificate that is not accepted: nothing was sent either, but it won't pass by waiting. */
const NOT_TRUSTED: unknown[] = [
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
];

/** What is known of a request that was stopped before an answer was there. */
export function interruption(
  reason: unknown,
  { call, stop, scrub }: Exchange,
  { timeout, expired }: TimeLimit,
): Failure {
  const cause = scrub.cause(reason);
  const where = inWords(call);

  // Before the codes: the reason of a signal is whatever the caller made of it, and may carry a code of something else.
  if (stop.caller?.aborted) {
    const error = new AbortedError(`${where} was aborted after it was sent.`, { call, cause });
    return { error, outcome: "unknown", passing: false };
  }
  if (stop.signal?.aborted || expired.aborted) {
    const passed = stop.signal?.aborted ? (stop.deadline as number) : timeout;
    const error = new TimeoutError(
      `${where} had no complete answer ${stop.signal?.aborted ? "within its deadline of" : "after"} ${passed} ms.`,
      { call, cause, timeout: passed },
    );
    return { error, outcome: "unknown", passing: !stop.signal?.aborted };
  }
  const code = codeOf(cause) ?? codeOf((cause as Error | undefined)?.cause);
  if (NOT_CONNECTED.includes(code)) {
    const error = new ConnectionError(
      `${where} was not sent: no connection could be made (${code}). Check baseUrl and the network.`,
      { call, cause },
    );
    return { error, outcome: "not executed", passing: true };
  }
  if (NOT_TRUSTED.includes(code)) {
    const message = `${where} was not sent: the certificate of the server is not accepted (${code}).`;
    return { error: new ConnectionError(message, { call, cause }), outcome: "not executed", passing: false };
  }
  const error = new ConnectionError(`${where}: the connection broke${code ? ` (${code})` : ""}.`, { call, cause });
  return { error, outcome: "unknown", passing: true };
}

const codeOf = (error: unknown) =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
