import type { Lost } from "../confirmation/lost-call.ts";
import { type CampaignError, InvalidRequestError, NotAllowedError } from "../errors/campaign-error.ts";
import type { OutcomeUnknownError } from "../errors/outcome-unknown-error.ts";
import { emit } from "../hooks.ts";
import { type CallDescription, formatCall, OPERATIONS } from "../operations/operation.ts";
import type { ClientConfig } from "../options.ts";
import { inBrowser, isPlatformFetch, usesRetryAgent } from "../platform.ts";
import { campaignKindError } from "../resources/campaign-kind.ts";
import type { ReceivedResponse } from "../response/read.ts";
import { assertValid } from "./assert-valid.ts";
import type { CallOptions } from "./call-options.ts";
import { createCancellation, raceCancellation } from "./cancellation.ts";
import type { CallContext } from "./context.ts";
import { addHeaders } from "./headers.ts";
import { createRedactor } from "./redact.ts";
import { reportDrift } from "./report-drift.ts";
import { sendWithRetries } from "./send-with-retries.ts";
import { createServerClock } from "./server-clock.ts";

/** A call that is to be made. */
export interface PreparedCall {
  readonly call: CallDescription;
  /** The values of the path parameters. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly headers: Headers;
  /** Reads the body as text; `null` if there is none. */
  readBody(): Promise<string | null>;
  /** The kind of the campaign that is read. */
  readonly expects?: "voice" | "sms" | undefined;
}

/** How a call ended. */
export interface CallResult {
  readonly context: CallContext;
  readonly response: ReceivedResponse | undefined;
  /** What a method throws; `undefined` after a success. */
  readonly error: CampaignError | undefined;
  /** When the last request was sent, by `performance.now()`, in ms. */
  readonly sent: number;
}

/** Makes a call: checks that it is allowed, sends it, and again where the rule allows it. */
export type Executor = (prepared: PreparedCall, options: CallOptions) => Promise<CallResult>;

/**
 * Creates the one path by which every call of a client leaves.
 *
 * @param toOutcomeUnknown makes the error of a call that may have been executed
 */
export function createExecutor(
  config: ClientConfig,
  toOutcomeUnknown: (lost: Lost, cause: CampaignError) => OutcomeUnknownError,
): Executor {
  const redactor = createRedactor();
  if (typeof config.auth === "string") redactor.add(config.auth);
  const serverClock = createServerClock();

  return async (prepared, { signal, finishSent, timeout = config.timeout, deadline = config.deadline }) => {
    const { call, parameters } = prepared;
    const start = performance.now();
    const cancellation = createCancellation(signal, deadline, finishSent);
    const operation = OPERATIONS[call.operationId];
    const context: CallContext = { call, operation, cancellation, redactor, serverClock, attempts: 0 };
    let end: { status?: number; error?: CampaignError } = {};
    try {
      assertAllowed(call, config.allow);
      assertSentOnce(call, config.fetch);
      const headers = addHeaders(config.headers, call, prepared.headers);
      const body = await raceCancellation(prepared.readBody(), context);
      assertValid(config.validate, call, body);
      const last = await sendWithRetries(config, context, { headers, body }, timeout);
      const { response, failure, sent } = last;
      const isUnknown = failure?.execution === "unknown" && call.effect !== "read";
      const error = isUnknown
        ? toOutcomeUnknown({ call, parameters, body, last, text: redactor.text(last.text) }, failure.error)
        : (failure?.error ?? campaignKindError(response as ReceivedResponse, prepared.expects, context));
      end = { ...(response && { status: response.status }), ...(error && { error }) };
      if (!error) reportDrift(config, context, response as ReceivedResponse);
      return { context, response, error, sent };
    } catch (error) {
      end = { error: error as CampaignError };
      throw error;
    } finally {
      cancellation.dispose();
      const { attempts } = context;
      emit(config.onEnd, () => ({ call, attempts, milliseconds: performance.now() - start, ...end }));
    }
  };
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
  if (call.effect === "read" || (fetch && !isPlatformFetch(fetch)) || !usesRetryAgent()) return;
  throw new InvalidRequestError(
    `${formatCall(call)} was not sent: the global dispatcher of undici is a RetryAgent, which sends a request again even if it was executed. Remove it with setGlobalDispatcher(new Agent()), or give the client a fetch that does not use it.`,
    { call },
  );
}
