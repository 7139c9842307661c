// What a meter gets from a client.
import { expect, test, vi } from "vitest";
import type { CampaignClientOptions } from "../../src/index.ts";
import { withOpenTelemetry } from "../../src/opentelemetry/index.ts";
import { json, koreAnswering, networkError, type Reply } from "../support/answering.ts";
import { CAMPAIGN_ID, thrownBy } from "../support/kore.ts";
import { record } from "./recording.ts";

const STARTED = json(200, { status: "Active", campaignInstanceId: "cid-1" });

function observe(replies: Reply[]) {
  const recording = record();
  const { kore } = koreAnswering(replies, withOpenTelemetry({} as CampaignClientOptions, recording.telemetry));
  return { kore, ...recording };
}

test("a lost start counts as one unknown outcome, and a start that is done, or refused, as none", async () => {
  const { kore, points } = observe([STARTED, networkError("ECONNRESET"), json(404)]);
  const unknown = () => points("kore_campaigns.unknown_outcomes");
  const attributes = { "kore_campaigns.operation": "triggerVoiceCampaignV2", "kore_campaigns.effect": "contact" };
  await kore.voice.start(CAMPAIGN_ID);
  expect(await unknown()).toMatchObject([{ attributes, value: 0 }]);
  await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
  expect(await unknown()).toMatchObject([{ attributes, value: 1 }]);
  await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
  expect(await unknown()).toMatchObject([{ attributes, value: 1 }]);
});

test("a read that is lost has no unknown outcome", async () => {
  const { kore, points } = observe([networkError("ECONNRESET")]);
  vi.spyOn(Math, "random").mockReturnValue(0);
  await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
  expect(await points("kore_campaigns.unknown_outcomes")).toEqual([]);
});

test("each attempt is in the histogram of the HTTP conventions, in seconds", async () => {
  vi.useFakeTimers();
  vi.spyOn(Math, "random").mockReturnValue(0);
  const slow: Reply = () => new Promise((resolve) => setTimeout(() => resolve(STARTED.clone()), 2_000));
  const { kore, points } = observe([networkError("ECONNREFUSED"), slow]);
  const started = kore.voice.start(CAMPAIGN_ID);
  await vi.advanceTimersByTimeAsync(10_000);
  await started;
  const same = {
    "http.request.method": "POST",
    "server.address": "kore.example",
    "server.port": 443,
    "url.template": "/api/v2/public/{streamId}/campaign/trigger/{campaignId}",
  };
  const measured = await points("http.client.request.duration");
  expect(measured.map(({ attributes }) => attributes)).toEqual([
    { ...same, "error.type": "ConnectionError" },
    { ...same, "http.response.status_code": 200 },
  ]);
  expect(measured.map(({ value }) => value.count)).toEqual([1, 1]);
  expect(measured[0]?.value.sum).toBeCloseTo(0);
  expect(measured[1]?.value.sum).toBeCloseTo(2);
  expect(measured[1]?.value.buckets.boundaries).toEqual([
    0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10,
  ]);
});
