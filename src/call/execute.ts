import type { Confirm, LostCall } from "../confirmation/confirmation.ts";
import { type CampaignError, InvalidRequestError, NotAllowedError } from "../errors/campaign-error.ts";
import { OutcomeUnknownError } from "../errors/outcome-unknown-error.ts";
import { type CallDescription, formatCall, OPERATIONS } from "../operations/operation.ts";
import type { ClientConfig } from "../options.ts";
import { dispatcherRetries, inBrowser, isPlatformFetch } from "../platform.ts";
import { parseObject, type ReceivedResponse } from "../response/read.ts";
import type { AttemptResult } from "./attempt.ts";
import type { CallOptions } from "./call-options.ts";
import { createCancellation, raceCancellation } from "./cancellation.ts";
import type { CallContext } from "./context.ts";
import { createRedactor } from "./redact.ts";
import { sendWithRetries } from "./send-with-retries.ts";
import { isSingleUse } from "./token.ts";

/** A call that is to be made. */
export interface PreparedCall {
  readonly call: CallDescription;
  /** The values of the path parameters. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly headers: Headers;
  /** Reads the body as text; `null` if there is none. */
  readBody(): Promise<string | null>;
}

/** How a call ended. */
export interface CallResult {
  readonly context: CallContext;
  readonly response: ReceivedResponse | undefined;
  /** What a method throws; `undefined` after a success. */
  readonly error: CampaignError | undefined;
}

/** Makes a call: checks that it is allowed, sends it, and again where the rule allows it. */
export type Executor = (prepared: PreparedCall, options: CallOptions) => Promise<CallResult>;

/**
 * Creates the one path by which every call of a client leaves.
 *
 * @param confirmerFor makes the function that finds out what became of a call
 */
export function createExecutor(config: ClientConfig, confirmerFor: (lost: LostCall) => Confirm | undefined): Executor {
  const redactor = createRedactor();
  if (typeof config.auth === "string") redactor.add(config.auth);

  return async (prepared, { signal, timeout = config.timeout, deadline = config.deadline }) => {
    const { call } = prepared;
    assertAllowed(call, config.allow);
    assertSentOnce(call, config.fetch);
    const context: CallContext = {
      call,
      operation: OPERATIONS[call.operationId],
      isSingleUse: () => isSingleUse(config.auth),
      cancellation: createCancellation(signal, deadline),
      redactor,
    };
    try {
      const { headers } = prepared;
      const body = await raceCancellation(prepared.readBody(), context, 0);
      const last = await sendWithRetries(config, context, { headers, body }, timeout);
      return { context, response: last.response, error: errorOf(last, prepared, body) };
    } finally {
      context.cancellation.dispose();
    }
  };

  function errorOf({ failure, sentAt }: AttemptResult, { call, parameters }: PreparedCall, body: string | null) {
    if (failure?.execution !== "unknown" || call.effect === "read") return failure?.error;
    const query = new URL(call.url).searchParams;
    const lost = { operationId: call.operationId, parameters, query, body: parseObject(body ?? ""), sentAt };
    return outcomeUnknownError(failure.error, sentAt, parameters.campaignId, confirmerFor(lost));
  }
}

function assertAllowed(call: CallDescription, allow: ClientConfig["allow"]): void {
  if (allow.has(call.effect)) return;
  const only = [...allow].map((effect) => `"${effect}"`).join(", ");
  const why = inBrowser()
    ? " In a browser page this must be allowed explicitly, because the browser itself may send a request twice."
    : "";
  throw new NotAllowedError(
    `${formatCall(call)} was not sent: its effect is "${call.effect}", and this client allows only ${only}.${why} To allow it, add "${call.effect}" to the option allow.`,
    { call },
  );
}

/** @throws {@link InvalidRequestError} if Node's `fetch` is known to send a write again by itself */
function assertSentOnce(call: CallDescription, fetch: ClientConfig["fetch"]): void {
  if (call.effect === "read" || (fetch && !isPlatformFetch(fetch)) || dispatcherRetries() !== "yes") return;
  throw new InvalidRequestError(
    `${formatCall(call)} was not sent: the global dispatcher of undici is a RetryAgent, which sends a request again even if it was executed. Remove it with setGlobalDispatcher(new Agent()), or give the client a fetch that does not use it.`,
    { call },
  );
}

function outcomeUnknownError(
  cause: CampaignError,
  sentAt: Date,
  campaignId: string | undefined,
  confirm: Confirm | undefined,
): OutcomeUnknownError {
  const wayOut = confirm
    ? "Look with confirm() before you repeat it."
    : "No documented call can tell, so look on the platform before you repeat it.";
  return new OutcomeUnknownError(`It is unknown whether the call was executed. ${wayOut} ${cause.message}`, {
    cause,
    call: cause.call,
    sentAt,
    campaignId,
    confirm,
  });
}
