import { describe, expect, test, vi } from "vitest";
import { inNode } from "../../src/platform.ts";
import { SUCCESS } from "../support/answering.ts";
import { CAMPAIGN } from "../support/campaign.ts";
import { CAMPAIGN_ID, koreAt } from "../support/kore.ts";
import { serve } from "../support/server.ts";

/** Returns the init that a call passes to fetch. */
async function initOf(call: (kore: ReturnType<typeof koreAt>) => Promise<unknown>): Promise<RequestInit> {
  const inits: RequestInit[] = [];
  const fetch = async (_: unknown, init: RequestInit = {}) => {
    inits.push(init);
    return Response.json(SUCCESS);
  };
  await call(koreAt("https://kore.example", { fetch, retries: 2, allow: ["read", "write", "contact"] }));
  return inits[0] as RequestInit;
}

describe("the body keeps the runtime from sending a write twice", () => {
  test("in Node, a write has a stream body with a content-length", async () => {
    const { body, headers, ...init } = await initOf((kore) => kore.v1.voice.create({ ...CAMPAIGN, name: "Bücher" }));
    expect(body).toBeInstanceOf(ReadableStream);
    const bytes = new Uint8Array(await new Response(body).arrayBuffer());
    expect(JSON.parse(new TextDecoder().decode(bytes)).name).toBe("Bücher");
    expect(new Headers(headers).get("content-length")).toBe(String(bytes.length));
    expect(init).toMatchObject({ duplex: "half", credentials: "omit" });
  });

  test("in Node, a delete has an empty stream body without a content-length", async () => {
    const { body, headers, ...init } = await initOf((kore) => kore.voice.delete(CAMPAIGN_ID));
    expect(body).toBeInstanceOf(ReadableStream);
    expect(await new Response(body).text()).toBe("");
    expect(new Headers(headers).get("content-length")).toBeNull();
    expect(init).toMatchObject({ duplex: "half", credentials: "omit" });
  });

  test("in other runtimes, a write has a Blob body, a delete an empty stream, and both use a new connection", async () => {
    // Everything else stays: Vitest and Node use it while the test runs.
    const versions = { ...process.versions, undici: "" };
    const get = (target: object, key: PropertyKey) =>
      key === "versions" ? versions : Reflect.get(target, key, target);
    vi.stubGlobal("process", new Proxy(process, { get }));
    const start = await initOf((kore) => kore.voice.start(CAMPAIGN_ID));
    expect(start.body).toBeInstanceOf(Blob);
    expect(await (start.body as Blob).text()).toBe("{}");
    const deletion = await initOf((kore) => kore.voice.delete(CAMPAIGN_ID));
    expect(deletion.body).toBeInstanceOf(ReadableStream);
    expect(await new Response(deletion.body).text()).toBe("");
    for (const { keepalive, credentials, ...init } of [start, deletion])
      expect([keepalive, credentials, init]).toEqual([false, undefined, expect.objectContaining({ duplex: "half" })]);
  });

  test.each([undefined, {}])("process %j is not that of Node", (process) => {
    vi.stubGlobal("process", process);
    const isNode = inNode();
    vi.unstubAllGlobals();
    expect(isNode).toBe(false);
  });

  test("with retries: 0, a read with a body is not replayable either", async () => {
    const fetch = vi.fn(async (_: unknown, __?: RequestInit) => Response.json({ status: "success" }));
    const kore = koreAt("https://kore.example", { fetch, retries: 0 });
    await kore.campaigns.list({ type: "voice" });
    await kore.voice.get(CAMPAIGN_ID);
    const [list, get] = fetch.mock.calls.map(([, init]) => init?.body);
    expect(list).toBeInstanceOf(ReadableStream);
    expect(get).toBeNull();
  });

  test("a read has a plain body, even if it is a POST", async () => {
    expect((await initOf((kore) => kore.campaigns.list({ type: "voice" }))).body).toBe('{"type":"voice"}');
    expect((await initOf((kore) => kore.voice.get(CAMPAIGN_ID))).body).toBeNull();
  });

  test("in a browser, where a stream does not help, every body is plain", async () => {
    vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0" });
    expect((await initOf((kore) => kore.voice.start(CAMPAIGN_ID))).body).toBe("{}");
    expect((await initOf((kore) => kore.voice.delete(CAMPAIGN_ID))).body).toBeNull();
  });
});

test("on the wire, a body has a content-length and a content-type, and is not chunked", async () => {
  const seen: object[] = [];
  const kore = koreAt(
    await serve(async (request, response) => {
      let body = "";
      for await (const chunk of request) body += chunk;
      const { "content-length": length, "content-type": type, "transfer-encoding": encoding } = request.headers;
      seen.push({ length, type, encoding, characters: body.length });
      response.end(JSON.stringify(SUCCESS));
    }),
  );
  await kore.v1.voice.create(CAMPAIGN);
  await kore.voice.delete(CAMPAIGN_ID);
  const characters = JSON.stringify({ ...CAMPAIGN, campaignType: "voice" }).length;
  expect(seen).toEqual([
    { length: String(characters), type: "application/json", encoding: undefined, characters },
    { length: undefined, type: undefined, encoding: undefined, characters: 0 },
  ]);
});
