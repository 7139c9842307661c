// How telemetry goes together with options of one's own, and that it never fails a call.
import { propagation, trace } from "@opentelemetry/api";
import { BasicTracerProvider } from "@opentelemetry/sdk-trace-base";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { type CampaignClientOptions, createCampaignClient, InvalidRequestError } from "../../src/index.ts";
import { withOpenTelemetry } from "../../src/opentelemetry/index.ts";
import { createSandbox } from "../../src/sandbox/index.ts";
import { networkError } from "../support/answering.ts";
import { CAMPAIGN_ID, thrownBy } from "../support/kore.ts";
import { record } from "./recording.ts";

const { options } = createSandbox();

/** Starts once, and answers what was thrown. */
const start = (own: object, telemetry?: object) =>
  createCampaignClient(withOpenTelemetry({ ...options, ...own }, telemetry))
    .voice.start(CAMPAIGN_ID)
    .catch((error) => error);

test("hooks of your own are called, too, each once an event", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const called: string[] = [];
  const note = (name: string) => (event: object) => {
    called.push(`${name} ${"attempt" in event ? event.attempt : ""}`);
    throw new Error("A hook fails.");
  };
  const { telemetry, open, spans } = record();
  await start(
    {
      fetch: async () => {
        throw networkError("ECONNREFUSED");
      },
      trustConnectionErrors: true,
      retries: 1,
      rateLimit: { acquire: async ({ onWait }: { onWait(milliseconds: number): void }) => onWait(1) },
      onRequest: note("request"),
      onRetry: note("retry"),
      onWait: note("wait"),
      onEnd: note("end"),
    },
    telemetry,
  );
  expect(called).toEqual(["wait ", "request 1", "retry 1", "wait ", "request 2", "end "]);
  expect(spans()).toHaveLength(3);
  expect(open.size).toBe(0);
});

test("what is no hook, and what are no headers, is refused by the client", async () => {
  const { telemetry } = record();
  const create = (own: object) => () => createCampaignClient(withOpenTelemetry({ ...options, ...own }, telemetry));
  expect(create({ onEnd: 5 })).toThrow("onEnd: expected a function, but got number.");
  expect(create({ headers: { auth: "t" } })).toThrow("headers.auth: the client sends this header itself.");
  expect(create({ headers: 5 })).toThrow("headers: expected a plain object, but got number.");
  expect(await start({ headers: () => 5 }, telemetry)).toMatchObject({
    name: "InvalidRequestError",
    message: "headers: expected a plain object, but got number.",
  });
});

test("a tracer, a meter or an unknown option in place of a provider is refused", () => {
  const { tracer } = record();
  const give = (telemetry: object) => () => withOpenTelemetry(options, telemetry);
  expect(give({ tracerProvider: tracer })).toThrow(InvalidRequestError);
  expect(give({ tracerProvider: tracer })).toThrow("tracerProvider: expected a provider, with getTracer(), of the SDK");
  expect(give({ meterProvider: 5 })).toThrow("meterProvider: expected a provider, with getMeter(), of the SDK");
  expect(give({ tracer })).toThrow("tracer: there is no such option.");
});

test("without an SDK, nothing changes", async () => {
  const headers: Headers[] = [];
  const onRequest = (event: { headers: Headers }) => void headers.push(event.headers);
  const kore = createCampaignClient(withOpenTelemetry({ ...options, onRequest }));
  await kore.contactLists.list();
  expect(headers.map((each) => each.has("traceparent"))).toEqual([false]);
});

test("the global tracer provider may be registered later", async () => {
  const { telemetry, spans } = record();
  const kore = createCampaignClient(withOpenTelemetry(options));
  trace.setGlobalTracerProvider(telemetry.tracerProvider);
  onTestFinished(() => trace.disable());
  await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
  expect(spans()).toHaveLength(2);
});

describe("a call does not fail", () => {
  const own = (fetched: () => void): Partial<CampaignClientOptions> => ({
    fetch: async () => {
      fetched();
      return Response.json({ status: "Active" });
    },
  });
  const fail = () => {
    throw new Error("It fails.");
  };

  test("if tracer and meter do", async () => {
    const fetched = vi.fn();
    const instrument = { add: fail, record: fail };
    const telemetry = {
      tracerProvider: { getTracer: () => ({ startSpan: fail }) },
      meterProvider: { getMeter: () => ({ createCounter: () => instrument, createHistogram: () => instrument }) },
    };
    const onEnd = vi.fn();
    expect(await start({ ...own(fetched), onEnd }, telemetry)).toEqual({ status: "Active" });
    expect(fetched).toHaveBeenCalledOnce();
    expect(onEnd).toHaveBeenCalledOnce();
  });

  test("if a span processor does", async () => {
    const fetched = vi.fn();
    const tracerProvider = new BasicTracerProvider({
      spanProcessors: [{ onStart: fail, onEnd: fail, forceFlush: async () => {}, shutdown: async () => {} }],
    });
    expect(await start(own(fetched), { tracerProvider })).toEqual({ status: "Active" });
    expect(fetched).toHaveBeenCalledOnce();
  });

  test.each([
    ["throws", fail],
    ["gives what can't be sent", (_: unknown, carrier: object) => void Object.assign(carrier, { traceparent: "\n☎" })],
    ["gives a header of the client", (_: unknown, carrier: object) => void Object.assign(carrier, { auth: "t" })],
  ])("if the propagator %s", async (_, inject) => {
    const { telemetry, spans } = record();
    propagation.disable();
    propagation.setGlobalPropagator({ inject, extract: (context) => context, fields: () => [] });
    const fetched = vi.fn();
    expect(await start(own(fetched), telemetry)).toEqual({ status: "Active" });
    expect(fetched).toHaveBeenCalledOnce();
    expect(spans()).toHaveLength(2);
  });
});
