import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { type CampaignClientOptions, type DriftEvent, InvalidRequestError } from "../../src/index.ts";
import { validateResponse } from "../../src/validation/index.ts";
import { json, koreAnswering } from "../support/answering.ts";
import { CAMPAIGN_ID, getByHttp, TOKEN, thrownBy } from "../support/kore.ts";

/** As no page has it, with a field that nobody knows. */
const DRIFTED = { status: "Active", message: 7, updatedAt: "2026-01-05T09:00:00Z", more: true };
const DRIFT = [{ path: "/message", message: "must be text" }];

function koreDrifting(options: Partial<CampaignClientOptions> = {}, response = json(200, DRIFTED)) {
  const onDrift = vi.fn<(event: DriftEvent) => void>();
  return { onDrift, ...koreAnswering([response], { validateResponse, onDrift, ...options }) };
}

describe("onDrift is told", () => {
  test("of a method's response, which is returned as it is", async () => {
    const { kore, onDrift } = koreDrifting();
    expect(await kore.voice.start(CAMPAIGN_ID)).toEqual(DRIFTED);
    expect(onDrift).toHaveBeenCalledExactlyOnceWith({
      call: expect.objectContaining({ operationId: "triggerVoiceCampaignV2" }),
      issues: DRIFT,
    });
  });

  test("of a response of kore.http", async () => {
    const { kore, onDrift } = koreDrifting();
    expect((await getByHttp(kore)).data).toEqual(DRIFTED);
    expect(onDrift.mock.calls[0]?.[0].issues.map(({ path }) => path)).toEqual(["/message", "/data"]);
  });

  test("without a value in what is logged, and without the token in the value", async () => {
    const { kore, onDrift } = koreDrifting({}, json(200, { ...DRIFTED, message: [TOKEN, "a secret"] }));
    await kore.voice.start(CAMPAIGN_ID);
    const [event] = onDrift.mock.calls[0] as [DriftEvent];
    expect(event.issues[0]?.value).toEqual(["[auth]", "a secret"]);
    expect(JSON.stringify(event) + inspect(event, { depth: 9 })).not.toContain("a secret");
  });
});

describe("onDrift is not told", () => {
  const AS_DESCRIBED = { ...DRIFTED, message: "" };
  test.each<[string, Response]>([
    ["of a response as described, with more fields", json(200, AS_DESCRIBED)],
    ["of a refusal", json(404)],
    ["of an unknown outcome", json(500, DRIFTED)],
    ["of a success that is not what was asked for", json(200, { ...DRIFTED, status: "Preparing" })],
  ])("%s", async (_, response) => {
    const { kore, onDrift } = koreDrifting({}, response);
    await kore.voice.start(CAMPAIGN_ID).catch(() => {});
    expect(onDrift).not.toHaveBeenCalled();
  });
});

describe("the result of a call stays as it is", () => {
  const fail = () => {
    throw new Error("no");
  };
  test.each<[string, Partial<CampaignClientOptions>]>([
    ["onDrift throws", { onDrift: fail }],
    ["onDrift rejects", { onDrift: (async () => fail()) as never }],
    ["validateResponse throws", { validateResponse: fail }],
    ["validateResponse rejects", { validateResponse: (async () => fail()) as never }],
    ["validateResponse returns nothing", { validateResponse: (() => {}) as never }],
    [
      "validateResponse changes what it gets",
      {
        validateResponse: (_, response) => {
          Object.assign(response as object, { status: "changed" });
          return [];
        },
      },
    ],
  ])("if %s", async (_, options) => {
    const { kore, tokens } = koreDrifting(options);
    expect(await kore.voice.start(CAMPAIGN_ID)).toEqual(DRIFTED);
    await new Promise((resolve) => setTimeout(resolve));
    expect(tokens).toHaveLength(1);
  });

  test("and onEnd is told of a success", async () => {
    const onEnd = vi.fn();
    const { kore } = koreDrifting({ onEnd, onDrift: fail });
    await kore.voice.start(CAMPAIGN_ID);
    expect(onEnd).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ status: 200, attempts: 1 }));
    expect(onEnd.mock.calls[0]?.[0]).not.toHaveProperty("error");
  });
});

test.each([{ validateResponse }, { onDrift: () => {} }])("one option without the other is refused", async (options) => {
  const error = await thrownBy(() => koreAnswering([json(200)], options));
  expect(error).toBeInstanceOf(InvalidRequestError);
  expect(error.message).toBe("validateResponse and onDrift: each needs the other.");
});
