import { expect, test, vi } from "vitest";
import { InvalidRequestError, OutcomeUnknownError } from "../../src/index.ts";
import { json, koreAnswering, networkError } from "../support/answering.ts";
import { CAMPAIGN } from "../support/campaign.ts";
import { CAMPAIGN_ID, thrownBy } from "../support/kore.ts";

const NOW = new Date("2030-01-15T12:00:00Z");
const now = () => NOW;

test("sentAt is by the clock of the option now", async () => {
  const { kore } = koreAnswering([networkError("ECONNRESET")], { now });
  expect((await thrownBy(() => kore.voice.start(CAMPAIGN_ID))).sentAt).toEqual(NOW);
});

test("sentAt is by the clock of the server, once a response had a date, and goes on by the option now", async () => {
  const times = [NOW, new Date(NOW.getTime() + 60_000)];
  const dated = json(200, undefined, { date: "Fri, 20 Nov 2026 12:00:00 GMT" });
  const { kore } = koreAnswering([dated, networkError("ECONNRESET")], { now: () => times.shift() as Date });
  await kore.contactLists.list();
  expect((await thrownBy(() => kore.voice.start(CAMPAIGN_ID))).sentAt).toEqual(new Date("2026-11-20T12:01:00Z"));
});

test("confirm() compares no time of it with that of the server", async () => {
  const createdAt = NOW.toISOString();
  const campaigns = json(200, { data: { results: [{ name: CAMPAIGN.name, createdAt }], hasMore: false } });
  const { kore } = koreAnswering([networkError("ECONNRESET"), campaigns], { now });
  const error = await thrownBy(() => kore.v1.voice.create(CAMPAIGN));
  expect((await error.confirm()).outcome).toBe("unknown");
});

test("a date in Retry-After is read by it", async () => {
  vi.useFakeTimers();
  const waits: number[] = [];
  const { kore } = koreAnswering([json(429, {}, { "retry-after": "Tue, 15 Jan 2030 12:00:07 GMT" }), json(200)], {
    now,
    onRetry: ({ milliseconds }) => waits.push(milliseconds),
  });
  const call = kore.voice.get(CAMPAIGN_ID);
  await vi.runAllTimersAsync();
  await call;
  expect(waits).toEqual([7_000]);
});

test.each<[unknown, string]>([
  ["noon", "now: expected a function, but got string."],
  [NOW, "now: expected a function, but got object."],
])("refuses now: %j", (option, message) => {
  expect(() => koreAnswering([json(200)], { now: option as never })).toThrow(message);
});

test.each<[string, () => unknown]>([
  ["a number", () => NOW.getTime()],
  ["no valid date", () => new Date(Number.NaN)],
  [
    "an error",
    () => {
      throw new Error("no clock");
    },
  ],
])("sends nothing if now makes %s", async (_, broken) => {
  const { kore, tokens } = koreAnswering([json(200)], { now: broken as never });
  const call = kore.voice.start(CAMPAIGN_ID);
  await expect(call).rejects.toThrow(InvalidRequestError);
  await expect(call).rejects.toThrow("now(): expected a valid Date.");
  expect(tokens).toEqual([]);
});

test("a now that fails after a request was sent hides nothing", async () => {
  let calls = 0;
  const failing = () => {
    if (++calls > 1) throw new Error("no clock");
    return NOW;
  };
  const { kore } = koreAnswering([json(503)], { now: failing });
  await expect(kore.voice.start(CAMPAIGN_ID)).rejects.toThrow(OutcomeUnknownError);
});
