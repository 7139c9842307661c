import { describe, expect, onTestFinished, test, vi } from "vitest";
import { OutcomeUnknownError, TimeoutError } from "../../src/index.ts";
import { CAMPAIGN_ID, getByHttp, koreAt, thrownBy } from "../support/kore.ts";
import { serve } from "../support/server.ts";

describe("a read throws TimeoutError and a start throws OutcomeUnknownError", () => {
  const silent = () => serve(() => {});
  const slowBody = () =>
    serve((_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write('{"status":');
    });

  test.each([
    ["sends nothing", silent],
    ["stops in the middle of the body", slowBody],
  ])("if the server %s", async (_, start) => {
    const kore = koreAt(await start(), { timeout: 60 });

    const read = await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
    expect(read).toBeInstanceOf(TimeoutError);
    expect(read).toMatchObject({ timeout: 60, call: { operationId: "getCampaignV2", effect: "read" } });
    expect(read.message).toContain("no complete response after 60 ms");
    expect({ ...read.cause, message: read.cause.message }).toMatchObject({
      name: "TimeoutError",
      message: "The timeout of the request passed.",
    });

    const start_ = await thrownBy(() => kore.voice.start(CAMPAIGN_ID, { timeout: 40 }));
    expect(start_).toBeInstanceOf(OutcomeUnknownError);
    expect(start_.cause).toBeInstanceOf(TimeoutError);
    expect(start_.cause.timeout).toBe(40);
    expect(start_.status).toBeUndefined();
  });
});

test("timeout applies with a signal, and to kore.http", async () => {
  const kore = koreAt(await serve(() => {}), { timeout: 50 });
  const { signal } = new AbortController();
  expect(await thrownBy(() => kore.voice.get(CAMPAIGN_ID, { signal }))).toBeInstanceOf(TimeoutError);
  expect(await thrownBy(() => getByHttp(kore))).toBeInstanceOf(TimeoutError);
});

test("the default is 30,000 ms", async () => {
  const timer = vi.spyOn(globalThis, "setTimeout");
  onTestFinished(() => timer.mockRestore());
  const kore = koreAt("https://kore.example", { fetch: async () => Response.json({ status: "success" }) });
  await kore.voice.get(CAMPAIGN_ID);
  expect(timer.mock.calls.map(([, milliseconds]) => milliseconds)).toEqual([30_000]);
});
