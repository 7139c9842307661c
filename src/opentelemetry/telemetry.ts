import {
  type Attributes,
  type Context,
  context,
  type Meter,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from "@opentelemetry/api";
import { type HeaderValues, readHeaders } from "../call/headers.ts";
import { type EndEvent, type Hooks, ignoreErrors } from "../hooks.ts";
import type { CallDescription, OperationId } from "../operations/operation.ts";
import { inBrowser } from "../platform.ts";
import { requestAttributes, responseAttributes, safeUrl } from "./attributes.ts";
import { attemptErrorTypeOf, errorTypeOf, outcomeOf } from "./outcome.ts";

/** What is under way of a call. Times are by `performance.now()`, in ms. */
interface CallState {
  readonly span: Span;
  /** The context of its span, the parent of its attempts. */
  readonly context: Context;
  attempt: Attempt | undefined;
  waitingSince: number | undefined;
  /** How long it has waited for the rate limit. */
  waited: number;
}

interface Attempt {
  readonly number: number;
  readonly span: Span;
  readonly since: number;
  readonly attributes: Attributes;
}

/** The hooks that record, and what begins a call before them. */
export interface Telemetry extends Required<Hooks> {
  /** Starts the span of a call, and returns the headers that carry its context. It never throws. */
  begin(call: CallDescription): HeaderValues;
}

/** Bounds of a histogram of requests, in seconds, as the HTTP semantic conventions advise. */
const BOUNDARIES = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

/**
 * Creates what records the calls of a client.
 *
 * @param templateOf the path of an operation with the names of its parameters
 */
export function createTelemetry(
  tracer: Tracer,
  meter: Meter,
  templateOf: (operationId: OperationId) => string,
): Telemetry {
  const unknownOutcomes = meter.createCounter("kore_campaigns.unknown_outcomes", {
    description: "Calls that write or contact people, and of which it is not known whether they were executed.",
    unit: "{call}",
  });
  const duration = meter.createHistogram("http.client.request.duration", {
    description: "Duration of HTTP client requests.",
    unit: "s",
    advice: { explicitBucketBoundaries: BOUNDARIES },
  });
  const states = new WeakMap<CallDescription, CallState>();

  const start = (call: CallDescription): CallState => {
    const attributes = { "kore_campaigns.effect": call.effect };
    const parent = context.active();
    const span = tracer.startSpan(call.operationId, { kind: SpanKind.INTERNAL, attributes }, parent);
    const state = {
      span,
      context: trace.setSpan(parent, span),
      attempt: undefined,
      waitingSince: undefined,
      waited: 0,
    };
    states.set(call, state);
    return state;
  };

  const endWait = (state: CallState) => {
    if (state.waitingSince !== undefined) state.waited += performance.now() - state.waitingSince;
    state.waitingSince = undefined;
  };

  /** Ends the attempt that is under way, if there is one. One that was not sent after all is not measured. */
  const endAttempt = (state: CallState, result: Attributes, attempts: number) => {
    const { attempt } = state;
    if (!attempt) return;
    state.attempt = undefined;
    end(attempt.span, result);
    if (attempts < attempt.number) return;
    duration.record((performance.now() - attempt.since) / 1000, { ...attempt.attributes, ...result });
  };

  const countOutcome = ({ call }: EndEvent, outcome: string) => {
    const attributes = { "kore_campaigns.operation": call.operationId, "kore_campaigns.effect": call.effect };
    // Also a 0: an alert on the increase would not see the first of a series that begins with it.
    if (call.effect !== "read") unknownOutcomes.add(outcome === "unknown" ? 1 : 0, attributes);
  };

  return {
    begin(call) {
      let headers: HeaderValues = {};
      ignoreErrors(() => {
        const { context } = start(call);
        if (!acceptsHeaders(call)) return;
        const carrier = {};
        // The baggage is the application's own, and the server is another company's.
        propagation.inject(propagation.deleteBaggage(context), carrier);
        headers = readHeaders(carrier);
      });
      return headers;
    },
    onWait({ call }) {
      const state = states.get(call);
      if (state) state.waitingSince ??= performance.now();
    },
    onRequest({ call, attempt }) {
      const state = states.get(call);
      if (!state) return;
      endWait(state);
      const attributes = requestAttributes(call, templateOf(call.operationId));
      const span = tracer.startSpan(
        `${call.method} ${attributes["url.template"]}`,
        {
          kind: SpanKind.CLIENT,
          attributes: {
            ...attributes,
            "url.full": safeUrl(call.url),
            ...(attempt > 1 && { "http.request.resend_count": attempt - 1 }),
          },
        },
        state.context,
      );
      state.attempt = { number: attempt, span, since: performance.now(), attributes };
    },
    onResponse({ call, attempt, status }) {
      const state = states.get(call);
      if (state) endAttempt(state, responseAttributes(status), attempt);
    },
    onRetry({ call, attempt, error }) {
      const state = states.get(call);
      if (state) endAttempt(state, { "error.type": attemptErrorTypeOf(error) }, attempt);
    },
    onEnd(event) {
      const { call, attempts, error } = event;
      // A call that is not allowed ends before it begins.
      const state = states.get(call) ?? start(call);
      const outcome = outcomeOf(event);
      endWait(state);
      endAttempt(state, { "error.type": attemptErrorTypeOf(error) }, attempts);
      end(state.span, {
        "kore_campaigns.outcome": outcome,
        "kore_campaigns.attempts": attempts,
        "kore_campaigns.rate_limit.wait": state.waited / 1000,
        ...(error && { "error.type": errorTypeOf(error) }),
      });
      countOutcome(event, outcome);
    },
  };
}

/**
 * Whether a request may have another header. A browser page asks a server of another origin first, and doesn't send the
 * request if that does not know the header.
 */
const acceptsHeaders = ({ url }: CallDescription): boolean =>
  !inBrowser() || new URL(url).origin === (globalThis as { location?: { origin?: string } }).location?.origin;

/** Ends a span. Its status has no description: `error.type` says enough, and a message may say too much. */
function end(span: Span, attributes: Attributes): void {
  span.setAttributes(attributes);
  if (attributes["error.type"] !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}
