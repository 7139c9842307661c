import { type CallDescription, inWords } from "./call.ts";
import { AbortedError } from "./errors/aborted-error.ts";
import type { CampaignError } from "./errors/campaign-error.ts";
import { ConnectionError } from "./errors/connection-error.ts";
import { unknownUnlessRead } from "./errors/outcome-unknown-error.ts";
import { TimeoutError } from "./errors/timeout-error.ts";
import type { Scrubber } from "./scrub.ts";

/** One sending of a call, and what may stop it. */
export interface Attempt {
  readonly call: CallDescription;
  readonly scrub: Scrubber;
  /** The caller's signal. */
  readonly signal: AbortSignal | undefined;
  /** The signal that is aborted after `timeout` ms. */
  readonly expired: AbortSignal;
  readonly timeout: number;
}

/**
 * Codes of Node's errors that say that no connection was made, and so nothing was sent. What is not in this list
 * may have happened after the request went out.
 */
const NOT_CONNECTED: unknown[] = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"];

/** The error that a call ends in which was stopped before an answer was there. */
export function interruption(reason: unknown, { call, scrub, signal, expired, timeout }: Attempt): CampaignError {
  const cause = scrub.cause(reason);
  const where = inWords(call);

  // Before the codes: the reason of a signal is whatever the caller made of it, and may carry a code of something else.
  if (signal?.aborted)
    return unknownUnlessRead(new AbortedError(`${where} was aborted after it was sent.`, { call, cause }));
  if (expired.aborted)
    return unknownUnlessRead(
      new TimeoutError(`${where} had no complete answer after ${timeout} ms.`, { call, cause, timeout }),
    );

  const code = codeOf(cause) ?? codeOf((cause as Error | undefined)?.cause);
  if (NOT_CONNECTED.includes(code))
    return new ConnectionError(`${where} was not sent: no connection could be made (${code}).`, { call, cause });
  return unknownUnlessRead(
    new ConnectionError(`${where}: the connection broke${code ? ` (${code})` : ""}.`, { call, cause }),
  );
}

const codeOf = (error: unknown) =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
