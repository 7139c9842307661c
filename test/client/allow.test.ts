import { afterEach, describe, expect, test, vi } from "vitest";
import { requestExample } from "../../scripts/spec/examples.ts";
import { type Effect, InvalidRequestError, NotAllowedError } from "../../src/index.ts";
import { ROWS } from "../contract/rows.ts";
import { json, koreAnswering } from "../support/answering.ts";
import { CAMPAIGN_ID, getByHttp, koreAt, STREAM_ID, thrownBy } from "../support/kore.ts";

afterEach(() => vi.unstubAllGlobals());

/** Makes every documented call with `allow`. Returns a function that looks up whether the calls of an effect are allowed. */
async function attemptAll(allow: Effect[] | undefined) {
  const seen: { effect: string; allowed: boolean }[] = [];
  for (const { page, call } of ROWS) {
    const { kore, tokens } = koreAnswering([json(404)], { ...(allow && { allow }) });
    const error = await thrownBy(() => call(kore, requestExample(page)));
    expect(error.constructor === NotAllowedError, page).toBe(tokens.length === 0);
    seen.push({ effect: error.call.effect, allowed: tokens.length === 1 });
  }
  return (effect: Effect) => new Set(seen.filter((row) => row.effect === effect).map((row) => row.allowed));
}

test.each<[Effect[]]>([[["read"]], [["read", "write"]], [["contact"]], [["read", "write", "contact"]]])(
  "allow %j: refuses every other call, and sends nothing",
  async (allow) => {
    const seen = await attemptAll(allow);
    for (const effect of ["read", "write", "contact"] as const)
      expect(seen(effect)).toEqual(new Set([allow.includes(effect)]));
  },
);

test("without allow, every call is allowed", async () => {
  const seen = await attemptAll(undefined);
  for (const effect of ["read", "write", "contact"] as const) expect(seen(effect)).toEqual(new Set([true]));
});

test("the error names the call and how to allow it", async () => {
  const { kore } = koreAnswering([json(200)], { allow: ["read", "write"] });
  const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
  expect(error.message).toBe(
    `POST /api/v2/public/${STREAM_ID}/campaign/trigger/${CAMPAIGN_ID} was not sent: its effect is "contact", and this client allows only "read", "write". To allow it, add "contact" to the option allow.`,
  );
  expect(error.call).toMatchObject({ operationId: "triggerVoiceCampaignV2", effect: "contact" });
});

test("allow applies to kore.http too", async () => {
  const { kore, tokens } = koreAnswering([json(200)], { allow: ["write"] });
  expect((await thrownBy(() => getByHttp(kore))).constructor).toBe(NotAllowedError);
  expect(tokens).toHaveLength(0);
});

describe("in a browser page", () => {
  const stubBrowser = () =>
    vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0" });

  test("only reads are allowed, and the error says why", async () => {
    stubBrowser();
    const seen = await attemptAll(undefined);
    expect([seen("read"), seen("write"), seen("contact")]).toEqual([
      new Set([true]),
      new Set([false]),
      new Set([false]),
    ]);
    const { kore } = koreAnswering([json(200)]);
    const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
    expect(error.message).toContain("the browser itself may send a request twice");
  });

  test("allow overrides the default", async () => {
    stubBrowser();
    const seen = await attemptAll(["read", "contact"]);
    expect([seen("write"), seen("contact")]).toEqual([new Set([false]), new Set([true])]);
  });
});

test.each([{ userAgent: "Node.js/24" }, { userAgent: "Deno/2.5.0" }, { userAgent: "Cloudflare-Workers" }, {}])(
  "navigator %j is not a browser",
  async (navigator) => {
    vi.stubGlobal("navigator", navigator);
    const { kore, tokens } = koreAnswering([json(200)]);
    await kore.voice.start(CAMPAIGN_ID);
    expect(tokens).toHaveLength(1);
  },
);

test.each([[[]], [["read", "call"]], ["read"], [null], [{}]])("refuses allow: %j", (allow) => {
  const make = () => koreAt("https://kore.example", { allow: allow as Effect[] });
  expect(make).toThrow(InvalidRequestError);
  expect(make).toThrow("allow: expected an array with at least one of");
});
