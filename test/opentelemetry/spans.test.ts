// What a tracer sees of the calls of a client.
import { type Context, context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { describe, expect, test, vi } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import type { CampaignClient, CampaignClientOptions, RateLimiter } from "../../src/index.ts";
import { withOpenTelemetry } from "../../src/opentelemetry/index.ts";
import { json, koreAnswering, NEVER, networkError, type Reply } from "../support/answering.ts";
import { CAMPAIGN_ID, getByHttp, koreAt, STREAM_ID, TOKEN, thrownBy } from "../support/kore.ts";
import { record } from "./recording.ts";

const STARTED = json(200, { status: "Active", campaignInstanceId: "cid-1" });
const LIMITED = json(429, {}, { "retry-after": "0" });
const UNSET = { code: SpanStatusCode.UNSET };
const ERROR = { code: SpanStatusCode.ERROR };

/** Creates a client with telemetry whose requests get these replies. `sent` has the headers of each. */
function observe(replies: Reply[], options: Partial<CampaignClientOptions> = {}, recording = record()) {
  const sent: Headers[] = [];
  const seen = replies.map(
    (reply): Reply =>
      (init) => {
        sent.push(new Headers(init.headers));
        if (reply instanceof Error) throw reply;
        return typeof reply === "function" ? reply(init) : reply.clone();
      },
  );
  // The helper sets `fetch` last.
  const { kore } = koreAnswering(seen, withOpenTelemetry(options as CampaignClientOptions, recording.telemetry));
  return { kore, sent, ...recording };
}

const START_PATH = `/api/v2/public/${STREAM_ID}/campaign/trigger/${CAMPAIGN_ID}`;
const START_TEMPLATE = "/api/v2/public/{streamId}/campaign/trigger/{campaignId}";

test("a call is an internal span, and its request a client span below it", async () => {
  const { kore, calls, open } = observe([STARTED]);
  await kore.voice.start(CAMPAIGN_ID);
  const [{ call, attempts }] = calls() as [ReturnType<typeof calls>[0]];
  expect(call).toMatchObject({ name: "triggerVoiceCampaignV2", kind: SpanKind.INTERNAL, status: UNSET });
  expect(call.instrumentationScope).toMatchObject({ name: "kore-campaigns", version: packageJson.version });
  expect(call.attributes).toEqual({
    "kore_campaigns.effect": "contact",
    "kore_campaigns.outcome": "done",
    "kore_campaigns.attempts": 1,
    "kore_campaigns.rate_limit.wait": 0,
  });
  expect(attempts).toMatchObject([{ name: `POST ${START_TEMPLATE}`, kind: SpanKind.CLIENT, status: UNSET }]);
  expect(attempts[0]?.attributes).toEqual({
    "http.request.method": "POST",
    "http.response.status_code": 200,
    "server.address": "kore.example",
    "server.port": 443,
    "url.full": `https://kore.example${START_PATH}`,
    "url.template": START_TEMPLATE,
  });
  expect(open.size).toBe(0);
});

test("the template is that of a replaced path, and the port that of the URL", async () => {
  const template = "/other/{campaignId}/of/{streamId}";
  const { telemetry, spans } = record();
  const paths = { triggerVoiceCampaignV2: template };
  const options = { paths, fetch: async () => STARTED.clone() } as unknown as CampaignClientOptions;
  await koreAt("http://localhost:4010/base", withOpenTelemetry(options, telemetry)).voice.start(CAMPAIGN_ID);
  expect(spans()[0]).toMatchObject({
    name: `POST ${template}`,
    attributes: {
      "server.address": "localhost",
      "server.port": 4010,
      "url.full": `http://localhost:4010/base/other/${CAMPAIGN_ID}/of/${STREAM_ID}`,
    },
  });
});

test("each retry is an attempt of its own", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const { kore, calls, open } = observe([networkError("ECONNREFUSED"), LIMITED, STARTED]);
  await kore.voice.start(CAMPAIGN_ID);
  const [{ call, attempts }] = calls() as [ReturnType<typeof calls>[0]];
  expect(call.attributes).toMatchObject({ "kore_campaigns.outcome": "done", "kore_campaigns.attempts": 3 });
  const of = (...names: string[]) => attempts.map(({ attributes }) => names.map((name) => attributes[name]));
  expect(of("http.request.resend_count", "http.response.status_code", "error.type")).toEqual([
    [undefined, undefined, "ConnectionError"],
    [1, 429, "429"],
    [2, 200, undefined],
  ]);
  expect(attempts.map(({ status }) => status)).toEqual([ERROR, ERROR, UNSET]);
  expect(open.size).toBe(0);
});

test("calls at the same time don't mix", async () => {
  const { kore, calls } = observe([
    async () => new Promise((resolve) => setTimeout(() => resolve(STARTED.clone()), 20)),
    json(404),
  ]);
  await Promise.allSettled([kore.voice.start(CAMPAIGN_ID), kore.contactLists.list()]);
  expect(
    calls().map(({ call, attempts }) => [
      call.name,
      attempts.map(({ attributes: { "http.response.status_code": status } }) => status),
    ]),
  ).toEqual([
    ["listContactListsV2", [404]],
    ["triggerVoiceCampaignV2", [200]],
  ]);
});

describe("the outcome", () => {
  const start = (kore: CampaignClient) => kore.voice.start(CAMPAIGN_ID);
  const read = (kore: CampaignClient) => kore.voice.get(CAMPAIGN_ID);
  const before = AbortSignal.abort();
  const cases: [string, (kore: CampaignClient) => unknown, Reply, Partial<CampaignClientOptions>, unknown[]][] = [
    ["a lost start", start, networkError("ECONNRESET"), {}, ["unknown", "OutcomeUnknownError", 1, "ConnectionError"]],
    ["a start without a response", start, NEVER, { timeout: 5 }, ["unknown", "OutcomeUnknownError", 1, "TimeoutError"]],
    ["a start with a 500", start, json(500), {}, ["unknown", "OutcomeUnknownError", 1, "500"]],
    [
      "a start that says something else",
      start,
      json(200, { status: "Stopped" }),
      {},
      ["unknown", "OutcomeUnknownError", 1, undefined],
    ],
    ["a start that is refused", start, json(404), {}, ["refused", "NotFoundError", 1, "404"]],
    ["a start that is limited", start, LIMITED, {}, ["refused", "RateLimitError", 1, "429"]],
    [
      "a start without a connection",
      start,
      networkError("ENOTFOUND"),
      {},
      ["not_executed", "ConnectionError", 1, "ConnectionError"],
    ],
    ["a start that is not allowed", start, STARTED, { allow: ["read"] }, ["not_executed", "NotAllowedError", 0]],
    [
      "a start that is aborted before",
      (kore) => kore.voice.start(CAMPAIGN_ID, { signal: before }),
      STARTED,
      {},
      ["not_executed", "AbortedError", 0],
    ],
    ["a start without a token", start, STARTED, { auth: () => "" }, ["not_executed", "InvalidRequestError", 0]],
    [
      "a start whose headers fail",
      start,
      STARTED,
      {
        headers: () => {
          throw new Error();
        },
      },
      ["not_executed", "InvalidRequestError", 0],
    ],
    ["a read with a 500", read, json(500), {}, ["failed", "ServerError", 1, "500"]],
    [
      "a read without a connection",
      read,
      networkError("ENOTFOUND"),
      {},
      ["failed", "ConnectionError", 1, "ConnectionError"],
    ],
    ["a read that is refused", read, json(403), {}, ["refused", "ForbiddenError", 1, "403"]],
    [
      "a read that is aborted before",
      (kore) => kore.voice.get(CAMPAIGN_ID, { signal: before }),
      json(200),
      {},
      ["not_executed", "AbortedError", 0],
    ],
    ["a read by http", (kore) => getByHttp(kore), json(404), {}, ["refused", "NotFoundError", 1, "404"]],
  ];
  test.each(cases)("of %s", async (title, make, reply, options, [outcome, errorType, attempts, ...attemptTypes]) => {
    const { kore, calls, open } = observe([reply], { retries: 0, ...options });
    await Promise.resolve(make(kore)).catch(() => {});
    const [observed] = calls();
    expect(observed?.call).toMatchObject({
      status: ERROR,
      attributes: {
        "error.type": errorType,
        "kore_campaigns.outcome": outcome,
        "kore_campaigns.attempts": attempts,
      },
    });
    expect(observed?.attempts.map(({ attributes }) => attributes["error.type"])).toEqual(attemptTypes);
    expect(calls().map(({ call }) => call.name)).toEqual([
      title.startsWith("a read") ? "getCampaignV2" : "triggerVoiceCampaignV2",
    ]);
    expect(open.size).toBe(0);
  });

  test("of a start that is aborted between two attempts", async () => {
    const controller = new AbortController();
    const { kore, calls, open } = observe([LIMITED], { onRetry: () => controller.abort() });
    await thrownBy(() => kore.voice.start(CAMPAIGN_ID, { signal: controller.signal }));
    expect(calls()[0]?.call.attributes).toMatchObject({
      "kore_campaigns.outcome": "not_executed",
      "kore_campaigns.attempts": 1,
    });
    expect(open.size).toBe(0);
  });

  test("of a start that a hook aborts before it is sent: its attempt ends, and is not measured", async () => {
    const controller = new AbortController();
    const { kore, calls, open, points } = observe([STARTED], { onRequest: () => controller.abort() });
    await thrownBy(() => kore.voice.start(CAMPAIGN_ID, { signal: controller.signal }));
    expect(calls()[0]).toMatchObject({
      call: { attributes: { "kore_campaigns.outcome": "not_executed", "kore_campaigns.attempts": 0 } },
      attempts: [{ status: ERROR, attributes: { "error.type": "AbortedError" } }],
    });
    expect(open.size).toBe(0);
    expect(await points("http.client.request.duration")).toEqual([]);
  });
});

describe("the wait for the rate limit", () => {
  const limiter = (milliseconds: number): RateLimiter => ({
    async acquire({ onWait, signal }) {
      onWait(milliseconds);
      await new Promise<void>((resolve, reject) => {
        setTimeout(resolve, milliseconds);
        signal?.addEventListener("abort", () => reject(signal.reason));
      });
    },
  });

  test("is told in seconds, that of all attempts together", async () => {
    vi.useFakeTimers();
    vi.spyOn(Math, "random").mockReturnValue(0);
    const slow: Reply = () => new Promise((resolve) => setTimeout(() => resolve(STARTED.clone()), 5_000));
    const { kore, calls } = observe([LIMITED, slow], { rateLimit: limiter(1_500) });
    const started = kore.voice.start(CAMPAIGN_ID);
    await vi.advanceTimersByTimeAsync(10_000);
    await started;
    expect(calls()[0]?.call.attributes["kore_campaigns.rate_limit.wait"]).toBeCloseTo(3);
  });

  test("ends with the call", async () => {
    vi.useFakeTimers();
    const { kore, calls, open } = observe([STARTED], { rateLimit: limiter(60_000) });
    const thrown = thrownBy(() => kore.voice.start(CAMPAIGN_ID, { deadline: 2_000 }));
    await vi.advanceTimersByTimeAsync(2_000);
    await thrown;
    expect(calls()[0]).toMatchObject({
      call: { attributes: { "kore_campaigns.outcome": "not_executed", "error.type": "TimeoutError" } },
      attempts: [],
    });
    expect(calls()[0]?.call.attributes["kore_campaigns.rate_limit.wait"]).toBeCloseTo(2);
    expect(open.size).toBe(0);
  });
});

describe("the context", () => {
  test("is that in which the method is called, and each request carries that of its call, without baggage", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const { kore, sent, tracer, calls } = observe([LIMITED, STARTED]);
    const parent = tracer.startSpan("nightly");
    const baggage = propagation.createBaggage({ user: { value: "ada" } });
    const active = propagation.setBaggage(trace.setSpan(ROOT_CONTEXT, parent), baggage);
    await context.with(active, () => kore.voice.start(CAMPAIGN_ID));
    const [{ call }] = calls() as [ReturnType<typeof calls>[0]];
    const { traceId, spanId } = call.spanContext();
    expect(call.parentSpanContext?.spanId).toBe(parent.spanContext().spanId);
    expect(sent.map((headers) => headers.get("traceparent"))).toEqual(Array(2).fill(`00-${traceId}-${spanId}-01`));
    expect(sent.map((headers) => headers.get("baggage"))).toEqual([null, null]);
  });

  test("is the right one also where contexts don't follow promises, as in a browser", async () => {
    let current: Context = ROOT_CONTEXT;
    const manager = {
      active: () => current,
      with(active: Context, run: () => unknown) {
        const outer = current;
        current = active;
        try {
          return run();
        } finally {
          current = outer;
        }
      },
      bind: (_: unknown, target: unknown) => target,
      enable: () => manager,
      disable: () => manager,
    };
    const { kore, tracer, calls } = observe([STARTED], {}, record(manager as never));
    const parent = tracer.startSpan("click");
    await context.with(trace.setSpan(ROOT_CONTEXT, parent), () => kore.voice.start(CAMPAIGN_ID));
    expect(calls()[0]?.call.parentSpanContext?.spanId).toBe(parent.spanContext().spanId);
  });

  test.each([
    ["stays at home for another origin", "https://page.example", false],
    ["goes to its own origin", "https://kore.example", true],
  ])("of a browser page %s", async (_, origin, isSent) => {
    vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0" });
    vi.stubGlobal("location", { origin });
    const { kore, sent, calls } = observe([json(200, { status: "success", data: [] })]);
    await kore.contactLists.list();
    expect(sent[0]?.has("traceparent")).toBe(isSent);
    expect(calls()).toHaveLength(1);
  });

  test("is not added to one of your own", async () => {
    const { kore, sent } = observe([STARTED], { headers: () => ({ Traceparent: "mine", "x-request-id": "1" }) });
    await kore.voice.start(CAMPAIGN_ID);
    expect(sent[0]?.get("traceparent")).toBe("mine");
    expect(sent[0]?.get("tracestate")).toBeNull();
  });

  test("goes beside other headers of your own", async () => {
    const { kore, sent } = observe([STARTED], { headers: { "x-request-id": "1" } });
    await kore.voice.start(CAMPAIGN_ID);
    expect(sent[0]?.get("x-request-id")).toBe("1");
    expect(sent[0]?.get("traceparent")).toMatch(/^00-/);
    expect(sent[0]?.get("auth")).toBe(TOKEN);
  });
});
