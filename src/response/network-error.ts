import type { CallContext } from "../call/context.ts";
import {
  AbortedError,
  type CampaignError,
  type CampaignErrorOptions,
  ConnectionError,
  TimeoutError,
} from "../errors/campaign-error.ts";
import { formatCall } from "../operations/operation.ts";
import type { Failure } from "./classify.ts";

/**
 * Codes that say that no connection was made, so nothing was sent: Node has them in the cause of what `fetch` rejects
 * with, Bun in the error itself. Any other code may come after the request was sent. Deno, workerd and browsers give no
 * codes, so there it is always unknown. A code would also not tell if a runtime had sent the request before, and failed
 * to connect the second time: `nonReplayableInit` prevents that.
 */
const CONNECT_ERROR_CODES: unknown[] = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"];

/** Codes of Node and Bun for a certificate that is not accepted: nothing was sent either, but waiting does not help. */
const TLS_ERROR_CODES: unknown[] = [
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
];

/** How an attempt without a complete response came about. */
export interface NetworkFailure {
  /** What `fetch` rejected with, or what the body broke with. */
  readonly reason: unknown;
  /** Whether the `timeout` of the request passed. */
  readonly timedOut: boolean;
  /** The `timeout`, in ms. */
  readonly timeout: number;
  /** Whether a code can be believed: only the platform's own `fetch` is known to send a request once. */
  readonly codesAreTrusted: boolean;
}

/** Classifies an attempt that ended without a complete response. */
export function classifyNetworkError(
  { reason, timedOut, timeout, codesAreTrusted }: NetworkFailure,
  { call, cancellation, redactor }: CallContext,
): Failure {
  const { finishSent, deadline } = cancellation;
  const cancelledBy = finishSent ? undefined : cancellation.cancelledBy;
  const cause = redactor.cause(reason);
  const digest = digestOf(reason);
  const failure = (
    ErrorClass: new (message: string, options: CampaignErrorOptions & { timeout: number }) => CampaignError,
    message: string,
    retryable: boolean,
    execution: Failure["execution"] = "unknown",
  ): Failure => {
    const options = { call, cause, timeout: cancelledBy ? (deadline as number) : timeout };
    const error = new ErrorClass(`${formatCall(call)}${message}`, options);
    if (digest === undefined) return { error, execution, retryable };
    // A framework threw it to be heard. It looks for the digest in what reaches it.
    return { error: Object.assign(error, { digest: redactor.text(digest) }), execution, retryable: false };
  };

  // Before the codes: the reason of a signal is the caller's, and may have a code of something else.
  if (cancelledBy === "caller") return failure(AbortedError, " was aborted after it was sent.", false);
  if (cancelledBy)
    return failure(TimeoutError, ` had no complete response within its deadline of ${deadline} ms.`, false);
  if (timedOut) return failure(TimeoutError, ` had no complete response after ${timeout} ms.`, true);

  const code = codeOf(cause) ?? codeOf((cause as Error | undefined)?.cause);
  const execution = codesAreTrusted ? "not-executed" : "unknown";
  const notSent = codesAreTrusted ? " was not sent" : "";
  if (CONNECT_ERROR_CODES.includes(code)) {
    const message = `${notSent}: no connection could be made (${code}). Check baseUrl and the network.`;
    return failure(ConnectionError, message, true, execution);
  }
  if (TLS_ERROR_CODES.includes(code)) {
    const message = `${notSent}: the certificate of the server is not accepted (${code}).`;
    return failure(ConnectionError, message, false, execution);
  }
  return failure(ConnectionError, `: the connection broke${code ? ` (${code})` : ""}.`, true);
}

/** The digest of a foreign error, which may have getters that throw. */
function digestOf(reason: unknown): string | undefined {
  try {
    const { digest } = Object(reason) as { digest?: unknown };
    return typeof digest === "string" ? digest : undefined;
  } catch {
    return undefined;
  }
}

/** A code is a short word. A foreign error may have anything else there. */
function codeOf(error: unknown): string | undefined {
  const { code } = Object(error) as { code?: unknown };
  return typeof code === "string" && /^\w{1,64}$/.test(code) ? code : undefined;
}
