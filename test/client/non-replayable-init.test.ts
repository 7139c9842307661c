import { afterEach, describe, expect, test, vi } from "vitest";
import { CAMPAIGN } from "../support/campaign.ts";
import { CAMPAIGN_ID, koreAt } from "../support/kore.ts";
import { serve } from "../support/server.ts";

afterEach(() => vi.unstubAllGlobals());

/** What a call hands to fetch. */
async function handedOver(call: (kore: ReturnType<typeof koreAt>) => Promise<unknown>): Promise<RequestInit> {
  const handed: RequestInit[] = [];
  const fetch = async (_: unknown, init: RequestInit = {}) => {
    handed.push(init);
    return Response.json({ status: "success", data: {} });
  };
  await call(koreAt("https://kore.example", { fetch, allow: ["read", "write", "contact"] }));
  return handed[0] as RequestInit;
}

describe("what some runtimes would send a second time by themselves, they can't", () => {
  test("in Node a write has a stream for its body, with its length", async () => {
    const { body, headers, ...init } = await handedOver((kore) =>
      kore.v1.voice.create({ ...CAMPAIGN, name: "Bücher" }),
    );
    expect(body).toBeInstanceOf(ReadableStream);
    const bytes = new Uint8Array(await new Response(body).arrayBuffer());
    expect(JSON.parse(new TextDecoder().decode(bytes)).name).toBe("Bücher");
    expect(new Headers(headers).get("content-length")).toBe(String(bytes.length));
    expect(init).toMatchObject({ duplex: "half", credentials: "omit" });
  });

  test("in Node a deletion, which has no body, has an empty stream without a length", async () => {
    const { body, headers, ...init } = await handedOver((kore) => kore.voice.delete(CAMPAIGN_ID));
    expect(body).toBeInstanceOf(ReadableStream);
    expect(await new Response(body).text()).toBe("");
    expect(new Headers(headers).get("content-length")).toBeNull();
    expect(init).toMatchObject({ duplex: "half", credentials: "omit" });
  });

  test("elsewhere a write has a Blob for its body, a deletion an empty stream, and both a connection of their own", async () => {
    vi.stubGlobal("process", { versions: { ...process.versions, undici: "" } });
    const start = await handedOver((kore) => kore.voice.start(CAMPAIGN_ID));
    expect(start.body).toBeInstanceOf(Blob);
    expect(await (start.body as Blob).text()).toBe("{}");
    const deletion = await handedOver((kore) => kore.voice.delete(CAMPAIGN_ID));
    expect(deletion.body).toBeInstanceOf(ReadableStream);
    expect(await new Response(deletion.body).text()).toBe("");
    for (const { keepalive, credentials } of [start, deletion])
      expect([keepalive, credentials]).toEqual([false, undefined]);
  });

  test("a read is sent plainly, also one that is a POST", async () => {
    expect((await handedOver((kore) => kore.campaigns.list({ type: "voice" }))).body).toBe('{"type":"voice"}');
    expect((await handedOver((kore) => kore.voice.get(CAMPAIGN_ID))).body).toBeNull();
  });

  test("in a browser, where that does not help, everything is", async () => {
    vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0" });
    expect((await handedOver((kore) => kore.voice.start(CAMPAIGN_ID))).body).toBe("{}");
    expect((await handedOver((kore) => kore.voice.delete(CAMPAIGN_ID))).body).toBeNull();
  });
});

test("on the wire it is what it would be anyway: a length and a type, and nothing in chunks", async () => {
  const seen: object[] = [];
  const kore = koreAt(
    await serve(async (request, response) => {
      let body = "";
      for await (const chunk of request) body += chunk;
      const { "content-length": length, "content-type": type, "transfer-encoding": encoding } = request.headers;
      seen.push({ length, type, encoding, characters: body.length });
      response.end('{"status":"success"}');
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
