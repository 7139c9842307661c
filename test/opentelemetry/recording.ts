import { type ContextManager, context, propagation } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { CompositePropagator, W3CBaggagePropagator, W3CTraceContextPropagator } from "@opentelemetry/core";
import { MeterProvider, MetricReader } from "@opentelemetry/sdk-metrics";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { onTestFinished } from "vitest";

class Reader extends MetricReader {
  protected async onForceFlush() {}
  protected async onShutdown() {}
}

/** Records what is exported until the end of the test. The global context and propagator are those of an application. */
export function record(manager: ContextManager = new AsyncLocalStorageContextManager()) {
  context.setGlobalContextManager(manager.enable());
  propagation.setGlobalPropagator(
    new CompositePropagator({ propagators: [new W3CTraceContextPropagator(), new W3CBaggagePropagator()] }),
  );
  onTestFinished(() => {
    context.disable();
    propagation.disable();
  });
  const exporter = new InMemorySpanExporter();
  /** How many spans have not ended. */
  const open = new Set<string>();
  const tracerProvider = new BasicTracerProvider({
    spanProcessors: [
      new SimpleSpanProcessor(exporter),
      {
        onStart: (span) => void open.add(span.spanContext().spanId),
        onEnd: (span) => void open.delete(span.spanContext().spanId),
        forceFlush: async () => {},
        shutdown: async () => {},
      },
    ],
  });
  const reader = new Reader();
  const meterProvider = new MeterProvider({ readers: [reader] });
  const spans = () => exporter.getFinishedSpans();
  return {
    telemetry: { tracerProvider, meterProvider },
    tracer: tracerProvider.getTracer("test"),
    open,
    spans,
    /** The spans of the calls, in the order in which they ended, each with its attempts. */
    calls: () =>
      spans()
        .filter(({ instrumentationScope, kind }) => instrumentationScope.name === "kore-campaigns" && kind === 0)
        .map((call) => ({ call, attempts: spans().filter((span) => isChild(span, call)) })),
    /** The points of a metric. */
    async points(name: string) {
      const { resourceMetrics } = await reader.collect();
      const all = resourceMetrics.scopeMetrics.flatMap(({ metrics }) => metrics);
      return all
        .filter(({ descriptor }) => descriptor.name === name)
        .flatMap(({ dataPoints }) => dataPoints as Point[]);
    },
    /** All that was exported, as text. */
    async text() {
      const seen = spans().map(({ name, attributes, events, status, links }) => [
        name,
        attributes,
        events,
        status,
        links,
      ]);
      return JSON.stringify([seen, (await reader.collect()).resourceMetrics.scopeMetrics]);
    },
  };
}

interface Point {
  readonly attributes: Record<string, unknown>;
  // biome-ignore lint/suspicious/noExplicitAny: a number, or a histogram.
  readonly value: any;
}

const isChild = ({ parentSpanContext }: ReadableSpan, parent: ReadableSpan) =>
  parentSpanContext?.spanId === parent.spanContext().spanId;
