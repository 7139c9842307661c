import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { type CampaignClient, type CampaignClientOptions, InvalidRequestError } from "../../src/index.ts";
import { validate } from "../../src/validation/index.ts";
import { json, koreAnswering } from "../support/answering.ts";
import { CAMPAIGN_ID, STREAM_ID, thrownBy } from "../support/kore.ts";
import { leakText } from "../support/leak-text.ts";
import { requestCopy } from "../support/request-examples.ts";

const { campaignType: _, ...CAMPAIGN } = requestCopy("create-voice-campaign-progressive-v2");
const { queue_name: __, ...WITHOUT_QUEUE } = CAMPAIGN;
const CREATED = json(200, { status: "success", message: "", data: { id: CAMPAIGN_ID } });

const withHours = (start: string, end: string) => ({
  ...CAMPAIGN,
  dialingStrategy: {
    ...CAMPAIGN.dialingStrategy,
    callingHours: { frequency: "WEEKLY", timezone: "America/New_York", days: [{ day: "MO", start, end }] },
  },
});

/** The error of a call that is refused. Fails if something is sent, or if `onEnd` is not told. */
async function refusalOf(call: (kore: CampaignClient) => unknown, options: Partial<CampaignClientOptions> = {}) {
  const onEnd = vi.fn();
  const { kore, tokens } = koreAnswering([CREATED], { validate, onEnd, ...options });
  const error = await thrownBy(() => call(kore));
  expect(tokens).toEqual([]);
  expect(error.constructor).toBe(InvalidRequestError);
  expect(onEnd).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ attempts: 0, error }));
  return error as InvalidRequestError;
}

const createByHttp = ({ http }: CampaignClient, body: object) =>
  http.POST("/campaign/api/v2/public/{streamId}/campaign", {
    params: { path: { streamId: STREAM_ID }, query: { campaignType: "voice" } },
    body: body as never,
  });

describe("a call with issues is not sent", () => {
  test.each<[string, (kore: CampaignClient) => unknown]>([
    ["a method", (kore) => kore.voice.create(WITHOUT_QUEUE as never)],
    ["kore.http", (kore) => createByHttp(kore, { ...WITHOUT_QUEUE, campaignType: "voice" })],
  ])("%s", async (_, call) => {
    const error = await refusalOf(call);
    expect(error.issues).toEqual([{ path: "/queue_name", message: "is missing" }]);
    expect(error.call?.operationId).toBe("createCampaignV2");
    expect(error.message).toBe(
      `POST /campaign/api/v2/public/${STREAM_ID}/campaign was not sent: body/queue_name is missing. Correct the request, or the option validate.`,
    );
  });

  test("its query", async () => {
    const error = await refusalOf(({ http }) =>
      http.POST("/api/v2/public/{streamId}/campaign/trigger/{campaignId}", {
        params: {
          path: { streamId: STREAM_ID, campaignId: CAMPAIGN_ID },
          query: { campaignType: "voice", trigger: "pause" as never },
        },
      }),
    );
    expect(error.issues).toEqual([
      { path: "query/trigger", message: 'must be "play" or "stop"', limit: ["play", "stop"] },
    ]);
    expect(error.message).toContain('was not sent: query/trigger must be "play" or "stop". ');
  });

  test("the message names three, and the error has all", async () => {
    const data = Array.from({ length: 5 }, () => ({}));
    const error = await refusalOf((kore) => kore.contactLists.addContacts({ contact_list_name: "A", data } as never));
    expect(error.issues).toHaveLength(5);
    expect(error.message).toContain(
      "body/data/0/phoneNumber is missing; body/data/1/phoneNumber is missing; body/data/2/phoneNumber is missing; and 2 more.",
    );
  });

  test("what a middleware of kore.http makes of it", async () => {
    const error = await refusalOf((kore) => {
      kore.http.use({
        onRequest: ({ request }) => new Request(request, { body: JSON.stringify({ campaignType: "fax" }) }),
      });
      return createByHttp(kore, { ...CAMPAIGN, campaignType: "voice" });
    });
    expect(error.issues).toMatchObject([{ path: "/campaignType" }]);
  });

  test("values are on the issues, and in nothing that is logged", async () => {
    const error = await refusalOf((kore) => kore.voice.create({ ...CAMPAIGN, name: ["a secret"] } as never));
    expect(error.issues?.[0]?.value).toEqual(["a secret"]);
    expect(JSON.stringify(error)).toContain('"issues":[{"path":"/name"');
    expect(leakText(error) + inspect(error) + JSON.stringify(error)).not.toContain("a secret");
  });
});

describe("a call without issues is sent", () => {
  test.each<[string, (kore: CampaignClient) => unknown]>([
    ["a method", (kore) => kore.voice.create(CAMPAIGN)],
    ["kore.http", (kore) => createByHttp(kore, { ...CAMPAIGN, campaignType: "voice" })],
    ["a read without a body", (kore) => kore.campaigns.get(CAMPAIGN_ID)],
    ["a start", (kore) => kore.voice.start(CAMPAIGN_ID).catch(() => {})],
  ])("%s", async (_, call) => {
    const { kore, tokens } = koreAnswering([CREATED], { validate });
    await call(kore);
    expect(tokens).toHaveLength(1);
  });

  test("without the option, also one with issues, and no other error has issues", async () => {
    const { kore, tokens } = koreAnswering([CREATED]);
    await kore.voice.create(WITHOUT_QUEUE as never);
    expect(tokens).toHaveLength(1);
    const error = await thrownBy(() => kore.voice.create({ ...CAMPAIGN, maxSkips: Number.NaN } as never));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect("issues" in error).toBe(false);
  });

  test("hours past midnight, with allowOvernight", async () => {
    const refused = await refusalOf((kore) => kore.voice.create(withHours("9:00 PM", "5:00 AM") as never));
    expect(refused.issues).toMatchObject([{ path: "/dialingStrategy/callingHours/days/0/end" }]);
    const { kore, tokens } = koreAnswering([CREATED], {
      validate: (id, body, query) => validate(id, body, query, { allowOvernight: true }),
    });
    await kore.voice.create(withHours("9:00 PM", "5:00 AM") as never);
    expect(tokens).toHaveLength(1);
  });
});

describe("a validate that fails is an InvalidRequestError, and nothing is sent", () => {
  const thrown = new Error("no");
  test.each<[string, unknown, unknown]>([
    [
      "throws",
      () => {
        throw thrown;
      },
      thrown,
    ],
    ["returns nothing", () => {}, expect.any(TypeError)],
    ["is async", async () => [], expect.any(TypeError)],
    ["returns what are no issues", () => [null], expect.any(TypeError)],
    ["returns issues without a path", () => [{}], expect.any(TypeError)],
  ])("one that %s", async (_, failing, cause) => {
    const error = await refusalOf((kore) => kore.voice.create(CAMPAIGN), { validate: failing as never });
    expect(error.cause).toEqual(cause);
    expect(error.message).toMatch(/^validate: it throws, /);
  });

  test("a body that is not JSON", async () => {
    const error = await refusalOf((kore) => {
      kore.http.use({ onRequest: ({ request }) => new Request(request, { body: "{" }) });
      return createByHttp(kore, CAMPAIGN);
    });
    expect(error.cause).toBeInstanceOf(SyntaxError);
  });
});

test("validate can't change what is sent", async () => {
  const sent: unknown[] = [];
  const { kore } = koreAnswering([CREATED], {
    validate: (_, body, query) => {
      Object.assign(body as object, { name: "changed" });
      query.set("campaignType", "sms");
      return [];
    },
    headers: () => ({}),
    onRequest: ({ call }) => void sent.push(call.url),
  });
  await kore.voice.create(CAMPAIGN);
  expect(sent).toEqual([expect.stringContaining("campaignType=voice")]);
});

test("an option that is no function is refused", () => {
  expect(() => koreAnswering([CREATED], { validate: true as never })).toThrow(
    "validate: expected a function, but got boolean.",
  );
});
