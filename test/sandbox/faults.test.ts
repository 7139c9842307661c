import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import {
  ConnectionError,
  InvalidRequestError,
  OutcomeUnknownError,
  RateLimitError,
  ServerError,
  TimeoutError,
  UnauthorizedError,
  UnreadableResponseError,
} from "../../src/index.ts";
import { Refusal } from "../../src/sandbox/api/reply.ts";
import type { Handler } from "../../src/sandbox/api/request.ts";
import { createFaults, FAULT_NAMES, type FaultName } from "../../src/sandbox/http/faults.ts";
import { CAMPAIGN_ID, thrownBy } from "../support/kore.ts";
import { HEADERS, NOW, START, testSandbox } from "./test-sandbox.ts";

/** For each fault: how often the start was carried out when it ends, what it throws, its cause if its outcome is unknown. */
const OUTCOMES: Record<FaultName, [number, new (message: string) => Error, (new (message: string) => Error)?]> = {
  refused: [0, ConnectionError],
  "lost-before": [0, OutcomeUnknownError, ConnectionError],
  "done-then-lost": [1, OutcomeUnknownError, ConnectionError],
  late: [0, OutcomeUnknownError, ConnectionError],
  slow: [1, OutcomeUnknownError, TimeoutError],
  "rate-limited": [0, RateLimitError],
  "rate-limited-without-retry-after": [0, RateLimitError],
  "unauthorized-once": [0, UnauthorizedError],
  "token-replayed": [0, OutcomeUnknownError, UnauthorizedError],
  "server-error": [0, OutcomeUnknownError, ServerError],
  "done-then-server-error": [1, OutcomeUnknownError, ServerError],
  "gateway-html": [0, OutcomeUnknownError, ServerError],
  cut: [1, OutcomeUnknownError, UnreadableResponseError],
};

/** Turns the timers of the client on until a call has ended. */
async function ended<Result>(call: Promise<Result>): Promise<Result> {
  let isEnded = false;
  const end = () => {
    isEnded = true;
  };
  call.then(end, end);
  while (!isEnded) await vi.advanceTimersByTimeAsync(1_000);
  return call;
}

test.each(FAULT_NAMES)("a start with the fault %s", async (name) => {
  const { kore, faults, log } = testSandbox();
  const [carriedOut, ErrorClass, Cause] = OUTCOMES[name];
  faults.next("triggerVoiceCampaignV2", name);
  vi.useFakeTimers();
  const ending = thrownBy(() => kore.voice.start(CAMPAIGN_ID));
  if (name === "slow") while (log.length === 0) await vi.advanceTimersByTimeAsync(0);
  const error = await ended(ending);
  expect(error.constructor).toBe(ErrorClass);
  if (Cause) expect(error.cause.constructor).toBe(Cause);
  expect(log.map(({ operationId }) => operationId)).toEqual(Array(carriedOut).fill("triggerVoiceCampaignV2"));

  await kore.voice.start(CAMPAIGN_ID);
  expect(log).toHaveLength(carriedOut + 1);
});

test("the table of the faults has a row for each", () => {
  const rows = readFileSync("src/sandbox/http/faults.ts", "utf8").matchAll(/^ \* \| `([\w-]+)` \|/gm);
  expect(
    Array.from(rows, ([, name]) => name),
    "The comment of FAULT_NAMES in src/sandbox/http/faults.ts has a row for each fault, in their order. Add or remove one there.",
  ).toEqual([...FAULT_NAMES]);
});

test("the cause of a lost connection has the code that Node gives", async () => {
  const { kore, faults } = testSandbox();
  faults.next("getCampaignStatusV2", "refused");
  expect((await thrownBy(() => kore.campaigns.status(CAMPAIGN_ID))).message).toContain("(ECONNREFUSED)");
  faults.next("getCampaignStatusV2", "done-then-lost");
  expect((await thrownBy(() => kore.campaigns.status(CAMPAIGN_ID))).message).toContain("(ECONNRESET)");
});

test("rate-limited has a Retry-After, and its sibling has none", async () => {
  const { kore, faults } = testSandbox();
  faults.next("getCampaignStatusV2", "rate-limited");
  faults.next("getCampaignStatusV2", "rate-limited-without-retry-after");
  const errors = [
    await thrownBy(() => kore.campaigns.status(CAMPAIGN_ID)),
    await thrownBy(() => kore.campaigns.status(CAMPAIGN_ID)),
  ];
  expect(errors.map(({ headers }) => headers.get("retry-after"))).toEqual(["1", null]);
});

test("a slow response comes after a minute of the sandbox's time", async () => {
  const { kore, faults, clock, log } = testSandbox();
  faults.next("triggerVoiceCampaignV2", "slow");
  let answered = false;
  const call = kore.voice.start(CAMPAIGN_ID).then(() => {
    answered = true;
  });
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  while (clock.next() === undefined) await turn();
  clock.runUntil(clock.now() + 59_999);
  await turn();
  expect([answered, log.length]).toEqual([false, 1]);
  clock.runUntil(clock.now() + 1);
  await call;
});

describe("late", () => {
  test("a request is carried out a minute later, whether faults are forgotten or not", async () => {
    const { kore, faults, clock, log } = testSandbox();
    faults.next("triggerVoiceCampaignV2", "late");
    await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
    faults.clear();
    clock.runUntil(NOW + 59_999);
    expect(log).toEqual([]);
    clock.runUntil(NOW + 70_000);
    expect(log).toEqual([{ at: new Date(NOW + 60_000), operationId: "triggerVoiceCampaignV2", status: 200 }]);
  });

  test("requests are carried out in the order in which they arrived", async () => {
    const { kore, faults, clock, log } = testSandbox();
    faults.next("triggerVoiceCampaignV2", "late");
    faults.next("deleteCampaignV2", "late");
    await thrownBy(() => kore.voice.delete(CAMPAIGN_ID));
    await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
    clock.runUntil(NOW + 60_000);
    expect(log.map(({ operationId }) => operationId)).toEqual(["deleteCampaignV2", "triggerVoiceCampaignV2"]);
  });

  test("a request that is refused then is in the log, and changes nothing else", async () => {
    const refuse = () => {
      throw new Refusal(409, "the campaign is active");
    };
    const { kore, faults, clock, log } = testSandbox({ handlers: { deleteCampaignV2: refuse } });
    faults.next("deleteCampaignV2", "late");
    await thrownBy(() => kore.voice.delete(CAMPAIGN_ID));
    clock.runUntil(NOW + 60_000);
    expect(log).toMatchObject([{ operationId: "deleteCampaignV2", status: 409 }]);
  });

  test("a token need only be valid when the request arrives", async () => {
    const { koreWith, faults, clock, log } = testSandbox();
    const expiresIn = (milliseconds: number) =>
      `e30.${btoa(JSON.stringify({ appId: "cs-1", sub: "1", exp: (NOW + milliseconds) / 1000 }))}.c`;
    faults.next("triggerVoiceCampaignV2", "late", 2);
    await thrownBy(() => koreWith({ auth: expiresIn(1_000) }).voice.start(CAMPAIGN_ID));
    await thrownBy(() => koreWith({ auth: expiresIn(0) }).voice.start(CAMPAIGN_ID));
    clock.runUntil(NOW + 60_000);
    expect(log).toHaveLength(1);
  });

  test("the rate limit counts a request when it arrives", async () => {
    const { kore, faults, clock, log } = testSandbox({ rateLimit: 1 });
    faults.next("triggerVoiceCampaignV2", "late");
    await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
    expect(await thrownBy(() => kore.voice.get(CAMPAIGN_ID))).toBeInstanceOf(RateLimitError);
    clock.runUntil(NOW + 60_000);
    await kore.voice.get(CAMPAIGN_ID);
    expect(log.map(({ operationId }) => operationId)).toEqual(["triggerVoiceCampaignV2", "getCampaignV2"]);
  });
});

test.each([
  ["rate-limited", 429, "application/json", /exceeded the per-minute rate limit/],
  ["unauthorized-once", 401, "application/json", /"error verifying the jwt"/],
  ["token-replayed", 401, "application/json", /possibly a replay/],
  ["server-error", 500, "application/json", /a fault of the sandbox/],
  ["done-then-server-error", 500, "application/json", /a fault of the sandbox/],
  ["gateway-html", 502, "text/html", /^<!DOCTYPE html>.*502 Bad Gateway/],
] as const)("%s responds with %i, and says why", async (fault, status, type, text) => {
  const { fetch, faults } = testSandbox();
  faults.next("triggerVoiceCampaignV2", fault);
  const response = await fetch(START, { method: "POST", headers: HEADERS });
  expect([response.status, response.headers.get("content-type")]).toEqual([status, type]);
  expect(await response.text()).toMatch(text);
});

test.each([
  ["refused", "ECONNREFUSED"],
  ["lost-before", "ECONNRESET"],
  ["done-then-lost", "ECONNRESET"],
  ["late", "ECONNRESET"],
] as const)("%s fails as fetch does in Node", async (fault, code) => {
  const { fetch, faults } = testSandbox();
  faults.next("triggerVoiceCampaignV2", fault);
  const error = await fetch(START, { method: "POST", headers: HEADERS }).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(TypeError);
  expect([error.message, error.cause.code, error.cause.message]).toEqual([
    "fetch failed",
    code,
    `a fault of the sandbox (${code})`,
  ]);
});

test("a slow response can be given up", async () => {
  const { fetch, faults, log } = testSandbox();
  faults.next("triggerVoiceCampaignV2", "slow");
  const controller = new AbortController();
  const response = fetch(START, { method: "POST", headers: HEADERS, signal: controller.signal });
  await vi.waitFor(() => expect(log).toHaveLength(1));
  controller.abort(new Error("given up"));
  await expect(response).rejects.toThrow("given up");
});

test("a cut response has the status and the headers of the whole one, and breaks off", async () => {
  const refuse: Handler = () => {
    throw new Refusal(409, "It is active.");
  };
  const { fetch, faults } = testSandbox({ handlers: { triggerVoiceCampaignV2: refuse } });
  faults.next("triggerVoiceCampaignV2", "cut");
  const response = await fetch(START, { method: "POST", headers: HEADERS });
  expect([response.status, response.headers.get("content-type")]).toEqual([409, "application/json"]);
  await expect(response.text()).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
});

test("a cut response has its beginning", async () => {
  const { kore, faults } = testSandbox();
  faults.next("getCampaignStatusV2", "cut");
  const error = await thrownBy(() => kore.campaigns.status(CAMPAIGN_ID));
  expect(error.body).toBe('{"status":"success","da');
});

test("faults wait for their operation, in order, each as often as it was asked for", () => {
  const faults = createFaults();
  faults.next("triggerVoiceCampaignV2", "cut", 2);
  faults.next("triggerVoiceCampaignV2", "slow");
  const operationId = "triggerVoiceCampaignV2";
  expect(faults.waiting()).toEqual([
    { operationId, name: "cut", count: 2 },
    { operationId, name: "slow", count: 1 },
  ]);
  const take = () => faults.take("triggerVoiceCampaignV2");
  expect(faults.take("getCampaignV2")).toBeUndefined();
  expect([take(), take(), take(), take()]).toEqual(["cut", "cut", "slow", undefined]);
  faults.next("triggerVoiceCampaignV2", "cut");
  faults.clear();
  expect(take()).toBeUndefined();
});

test.each<[unknown[], string]>([
  [["startVoice", "cut"], 'faults.next: there is no operation "startVoice".'],
  [["toString", "cut"], 'faults.next: there is no operation "toString".'],
  [["getCampaignV2", "broken"], 'faults.next: there is no fault "broken". There are refused, lost-before'],
  [["getCampaignV2", "cut", 0], "faults.next: count: expected a whole number of requests, 1 to 1000."],
])("refuses next(%j)", (given, message) => {
  const next = () => createFaults().next(...(given as Parameters<ReturnType<typeof createFaults>["next"]>));
  expect(next).toThrow(InvalidRequestError);
  expect(next).toThrow(message);
});
