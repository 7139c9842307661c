import { describe, expect, test } from "vitest";
import {
  type CampaignClientOptions,
  createCampaignClient,
  InvalidRequestError,
  OutcomeUnknownError,
} from "../../src/index.ts";
import { networkError } from "../support/answering.ts";
import { CAMPAIGN } from "../support/campaign.ts";
import { ACCOUNT_ID, CAMPAIGN_ID, getByHttp, koreAt, STREAM_ID, TOKEN, thrownBy } from "../support/kore.ts";
import { leakText } from "../support/leak-text.ts";

const GOOD = { baseUrl: "https://kore.example", streamId: STREAM_ID, accountId: ACCOUNT_ID, auth: TOKEN };

const thrownFor = (options: object) => {
  try {
    createCampaignClient({ ...GOOD, ...options } as CampaignClientOptions);
  } catch (error) {
    return error as Error;
  }
  return undefined;
};

describe("createCampaignClient refuses", () => {
  test.each<[object, string]>([
    [{ baseUrl: undefined }, "baseUrl: expected the address"],
    [{ baseUrl: "platform.kore.ai" }, "baseUrl: expected the address"],
    [{ baseUrl: "http://platform.kore.ai" }, "baseUrl: it must begin with https://"],
    [{ baseUrl: "http://localhost.example" }, "baseUrl: it must begin with https://"],
    [{ baseUrl: "http://kore.localhost" }, "baseUrl: it must begin with https://"],
    [{ baseUrl: "http://127.0.0.1.example" }, "baseUrl: it must begin with https://"],
    [{ baseUrl: "http://192.168.1.1" }, "baseUrl: it must begin with https://"],
    [{ baseUrl: "http://10.0.0.1" }, "baseUrl: it must begin with https://"],
    [{ baseUrl: "http://0.0.0.0" }, "baseUrl: it must begin with https://"],
    [{ baseUrl: "http://[::2]" }, "baseUrl: it must begin with https://"],
    [{ baseUrl: "ftp://localhost" }, "baseUrl: it must begin with https://"],
    [{ baseUrl: "https://user:pass@kore.example" }, "baseUrl: it must not have a user name"],
    [{ baseUrl: "https://:pass@kore.example" }, "baseUrl: it must not have a user name"],
    [{ baseUrl: "https://kore.example?a=b" }, "baseUrl: it must not have a user name"],
    [{ baseUrl: "https://kore.example#there" }, "baseUrl: it must not have a user name"],
    [{ streamId: undefined }, "streamId: expected an id"],
    [{ streamId: "cs-0a1b2c3d" }, "streamId: this is a client id (cs-…)"],
    [{ streamId: "st/1" }, "streamId: this is not an id"],
    [{ accountId: "" }, "accountId: expected an id"],
    [{ accountId: 7 }, "accountId: expected an id"],
    [{ auth: undefined }, "auth: expected a token"],
    [{ auth: "" }, "auth: expected a token"],
    [{ auth: `Bearer ${TOKEN}` }, "auth: the token has a space"],
    [{ auth: `${TOKEN}\n` }, "auth: the token has a space, a line break"],
    [{ timeout: 0 }, "timeout: expected a whole number of milliseconds"],
    [{ timeout: 1.5 }, "timeout: expected a whole number of milliseconds"],
    [{ timeout: 300_001 }, "timeout: expected a whole number of milliseconds, 1 to 300000."],
    [{ deadline: 0 }, "deadline: expected a whole number of milliseconds"],
    [{ deadline: 2 ** 31 }, "deadline: expected a whole number of milliseconds, 1 to 2147483647."],
    [{ timeout: "30s" }, "timeout: expected a whole number of milliseconds"],
    [{ retries: -1 }, "retries: expected a whole number, 0 to 10."],
    [{ fetch: "fetch" }, "fetch: expected a function"],
    [{ trustConnectionErrors: "yes" }, "trustConnectionErrors: expected true or false, but got string."],
    [
      { streamID: STREAM_ID },
      "streamID: there is no such option. createCampaignClient takes baseUrl, streamId, accountId",
    ],
  ])("%j", (options, message) => {
    const error = thrownFor(options);
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error?.message).toContain(message);
  });

  test("an option whose getter throws, without what it throws", async () => {
    const auth = {
      get auth() {
        throw new Error("a secret");
      },
    };
    const error = await thrownBy(async () => createCampaignClient(auth as never));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error.message).toBe("createCampaignClient: a getter or a proxy throws.");
    expect(leakText(error)).not.toContain("a secret");
  });

  test("missing options", () => {
    expect(() => createCampaignClient(undefined as never)).toThrow(
      "createCampaignClient: expected an object with baseUrl, streamId",
    );
  });
});

test.each([
  "https://kore.example/",
  "http://localhost:4010",
  "http://127.0.0.1",
  "http://127.8.9.1:80",
  "http://127.100.200.255",
  "http://[::1]:1",
])("accepts baseUrl %s", (baseUrl) => {
  expect(thrownFor({ baseUrl })).toBeUndefined();
  expect(thrownFor({ baseUrl: new URL(baseUrl) })).toBeUndefined();
});

test("accepts any accountId: the pages do not say how one begins", () => {
  for (const accountId of ["cd-1", "cl-1", "st-1"]) expect(thrownFor({ accountId })).toBeUndefined();
});

test("does not trust the connection errors of a fetch unless it is told to", async () => {
  const fetch = () => Promise.reject(networkError("ECONNREFUSED"));
  const kore = koreAt("https://kore.example", { fetch });
  await expect(kore.voice.start(CAMPAIGN_ID)).rejects.toThrow(OutcomeUnknownError);
});

test.each([
  [1, 1],
  [300_000, 2 ** 31 - 1],
])("accepts a timeout of %i ms and a deadline of %i ms", (timeout, deadline) => {
  expect(thrownFor({ timeout, deadline })).toBeUndefined();
});

test("accepts the longest times for a call", async () => {
  const kore = koreAt("https://kore.example", { fetch: async () => Response.json({ status: "Active" }) });
  expect(await kore.voice.start(CAMPAIGN_ID, { timeout: 300_000, deadline: 2 ** 31 - 1 })).toEqual({
    status: "Active",
  });
});

test.each(["https://kore.example/proxy", "https://kore.example/proxy/"])(
  "keeps the path of baseUrl %s",
  async (baseUrl) => {
    const called: string[] = [];
    const kore = koreAt(baseUrl, {
      fetch: async (url) => {
        called.push(String(url));
        return Response.json({ status: "Active" });
      },
    });
    await kore.v1.sms.start(CAMPAIGN_ID);
    await getByHttp(kore);
    expect(called).toEqual([
      `https://kore.example/proxy/campaign/api/v1/public/${STREAM_ID}/campaign/${CAMPAIGN_ID}?campaignType=sms&trigger=play`,
      `https://kore.example/proxy/campaign/api/v2/public/${STREAM_ID}/campaign/${CAMPAIGN_ID}`,
    ]);
  },
);

test("knows the effect of a call if baseUrl has a path", async () => {
  const kore = koreAt("https://kore.example/proxy", { fetch: async () => new Response("{}", { status: 500 }) });
  expect((await thrownBy(() => kore.voice.start(CAMPAIGN_ID))).call.effect).toBe("contact");
  expect((await thrownBy(() => kore.voice.get(CAMPAIGN_ID))).call.effect).toBe("read");
  expect((await thrownBy(() => kore.v1.voice.create(CAMPAIGN))).call.effect).toBe("write");
});

test.each<[object | null, string]>([
  [null, "The last argument: expected an object with signal, finishSent, timeout, deadline."],
  [{ retries: 3 }, "retries: there is no such option. The last argument takes signal, finishSent, timeout, deadline."],
  [{ timeout: -1 }, "timeout: expected a whole number of milliseconds"],
  [{ timeout: 420_000 }, "timeout: expected a whole number of milliseconds, 1 to 300000."],
  [{ deadline: 2 ** 31 }, "deadline: expected a whole number of milliseconds, 1 to 2147483647."],
  [{ signal: "abort" }, "signal: expected an AbortSignal"],
])("refuses call options %j, and sends nothing", async (options, message) => {
  let called = 0;
  const fetch = async () => Response.json({ called: ++called });
  const call = koreAt("https://kore.example", { fetch }).voice.start(CAMPAIGN_ID, options as object);
  await expect(call).rejects.toThrow(InvalidRequestError);
  await expect(call).rejects.toThrow(message);
  expect(called).toBe(0);
});
