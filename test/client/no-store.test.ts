import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { CampaignClient } from "../../src/index.ts";
import { CAMPAIGN } from "../support/campaign.ts";
import { ACCOUNT_ID, CAMPAIGN_ID, getByHttp, STREAM_ID, TOKEN } from "../support/kore.ts";

// Next.js answers from its cache in place of a `fetch` that does not have the option `cache: "no-store"`.

type Init = RequestInit & { cache?: string };

/** Makes each call twice, with a copy of the package that has sent nothing yet. Returns the init of each request. */
async function initsOf(call: (kore: CampaignClient) => Promise<unknown>): Promise<Init[]> {
  vi.resetModules();
  onTestFinished(() => void vi.resetModules());
  const { createCampaignClient } = await import("../../src/index.ts");
  const inits: Init[] = [];
  const kore = createCampaignClient({
    ...{ baseUrl: "https://kore.example", streamId: STREAM_ID, accountId: ACCOUNT_ID, auth: TOKEN },
    ...{ rateLimit: false, retries: 1, allow: ["read", "write", "contact"] },
    fetch: async (_: unknown, init: RequestInit = {}) => {
      inits.push(init);
      return Response.json({}, { status: 429, headers: { "retry-after": "0" } });
    },
  });
  await call(kore).catch(() => {});
  await call(kore).catch(() => {});
  return inits;
}

/** Makes the process another than Node's. Everything else of it stays: Vitest and Node use it while the test runs. */
function leaveNode(): void {
  const versions = { ...process.versions, undici: "" };
  const get = (target: object, key: PropertyKey) => (key === "versions" ? versions : Reflect.get(target, key, target));
  vi.stubGlobal("process", new Proxy(process, { get }));
}

/** Replaces `Request` by one that takes the option, or refuses it as workerd does. Returns what it is asked for. */
function stubRequest(refuses: boolean): (string | undefined)[] {
  const asked: (string | undefined)[] = [];
  const stub = class extends Request {
    constructor(...[input, init]: ConstructorParameters<typeof Request>) {
      // kore.http makes requests, too.
      if (init && "cache" in init) {
        asked.push((init as Init).cache);
        if (refuses) throw new Error("The 'cache' field on 'RequestInitializerDict' is not implemented.");
      }
      super(input, init);
    }
  };
  vi.stubGlobal("Request", stub);
  return asked;
}

const NO_STORE = Array(4).fill("no-store");

describe.each<[string, (kore: CampaignClient) => Promise<unknown>]>([
  ["a GET", (kore) => kore.campaigns.status(CAMPAIGN_ID)],
  ["a POST that reads", (kore) => kore.campaigns.list({ type: "voice" })],
  ["a write", (kore) => kore.v1.voice.create(CAMPAIGN)],
  ["a DELETE", (kore) => kore.voice.delete(CAMPAIGN_ID)],
  ["a stop", (kore) => kore.voice.stop(CAMPAIGN_ID)],
  ["a contact", (kore) => kore.voice.start(CAMPAIGN_ID)],
  ["a request of kore.http", (kore) => getByHttp(kore)],
])("no cache answers %s, nor its retry", (_, call) => {
  test("in Node, which is not asked whether it takes the option", async () => {
    const asked = stubRequest(true);
    expect((await initsOf(call)).map(({ cache }) => cache)).toEqual(NO_STORE);
    expect(asked).toEqual([]);
  });

  test("in another runtime, which is asked once", async () => {
    leaveNode();
    const asked = stubRequest(false);
    expect((await initsOf(call)).map(({ cache }) => cache)).toEqual(NO_STORE);
    expect(asked).toEqual(["no-store"]);
  });

  test("in a runtime that refuses the option, which is asked once and gets the requests without it", async () => {
    leaveNode();
    const asked = stubRequest(true);
    expect((await initsOf(call)).map((init) => "cache" in init)).toEqual(Array(4).fill(false));
    expect(asked).toEqual(["no-store"]);
  });
});
