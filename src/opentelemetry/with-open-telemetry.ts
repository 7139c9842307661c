import { type MeterProvider, metrics, type TracerProvider, trace } from "@opentelemetry/api";
import packageJson from "../../package.json" with { type: "json" };
import { type HeaderValues, readHeaders } from "../call/headers.ts";
import { InvalidRequestError } from "../errors/campaign-error.ts";
import { HOOKS, ignoreErrors } from "../hooks.ts";
import { OPERATIONS } from "../operations/operation.ts";
import type { CampaignClientOptions } from "../options.ts";
import { describeType, isPlainObject, readOptions } from "../validate.ts";
import { createTelemetry } from "./telemetry.ts";

/** Options of {@link withOpenTelemetry}. */
export interface OpenTelemetryOptions {
  /** Default: the global one, also if it is registered later. */
  readonly tracerProvider?: TracerProvider;
  /** Default: the global one. It must have been registered before. */
  readonly meterProvider?: MeterProvider;
}

/**
 * Adds OpenTelemetry to the options of a client. Your own hooks are called as well, and your own headers are sent.
 *
 * ```ts
 * const kore = createCampaignClient(withOpenTelemetry(options));
 * ```
 *
 * Each call is a span with the name of its operation, a child of the span that is active when the method is called.
 * It tells the `effect`, the `outcome` (`done`, `refused`, `not_executed`, `failed` or `unknown`), the `attempts`, and
 * how many seconds it waited for the rate limit, all under `kore_campaigns.`. Each attempt is a child by the HTTP semantic
 * conventions. Metrics are `kore_campaigns.unknown_outcomes` and `http.client.request.duration`. **None of them has a
 * token, a body, a query, a message of an error, a name or a phone number**; the path has ids.
 *
 * Each request carries the context of its call, as the global propagator writes it, but no baggage; in a browser page
 * only to the page's own origin. If your own headers have a header of the propagator, yours are sent. What OpenTelemetry
 * throws is ignored: it must not fail a call.
 *
 * See: https://opentelemetry.io/docs/specs/semconv/http/http-spans/
 *
 * @returns options with hooks and `headers`
 * @throws {@link InvalidRequestError} if `headers`, or an option of its own, is wrong
 */
export function withOpenTelemetry(
  options: CampaignClientOptions,
  telemetry: OpenTelemetryOptions = {},
): CampaignClientOptions {
  const { tracerProvider = trace, meterProvider = metrics } = readOptions("withOpenTelemetry", telemetry, [
    "tracerProvider",
    "meterProvider",
  ]);
  assertProvider("tracerProvider", tracerProvider, "getTracer");
  assertProvider("meterProvider", meterProvider, "getMeter");
  const { begin, ...hooks } = createTelemetry(
    tracerProvider.getTracer(packageJson.name, packageJson.version),
    meterProvider.getMeter(packageJson.name, packageJson.version),
    (operationId) => options.paths?.[operationId] ?? OPERATIONS[operationId].path,
  );
  const { headers: given = {} } = options;
  const own = typeof given === "function" ? given : readHeaders(given);
  return {
    ...options,
    ...Object.fromEntries(HOOKS.map((hook) => [hook, chain(hooks[hook] as Hook, options[hook] as Hook)])),
    headers: (call) => {
      const context = begin(call);
      return merge(context, typeof own === "function" ? own(call) : own);
    },
  };
}

/** @throws {@link InvalidRequestError} if the value has no such method, as a tracer or a meter itself */
function assertProvider(place: string, provider: unknown, method: string): void {
  if (typeof (provider as Record<string, unknown> | null)?.[method] !== "function")
    throw new InvalidRequestError(
      `${place}: expected a provider, with ${method}(), of the SDK, but got ${describeType(provider)} without it.`,
    );
}

type Hook = (event: unknown) => unknown;

/** Calls two hooks. What is no function is left for the client to refuse. */
function chain(first: Hook, second: Hook | undefined): Hook {
  if (second === undefined) return first;
  if (typeof second !== "function") return second;
  return (event) => {
    ignoreErrors(() => first(event));
    return second(event);
  };
}

/** Adds the headers of the context, unless there are some already: those of two traces would not fit together. */
function merge(context: HeaderValues, own: HeaderValues): HeaderValues {
  // Left for the client to refuse.
  if (!isPlainObject(own)) return own;
  const names = Object.keys(own).map((name) => name.toLowerCase());
  return Object.keys(context).some((name) => names.includes(name.toLowerCase())) ? own : { ...context, ...own };
}
