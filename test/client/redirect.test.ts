import { expect, onTestFinished, test, vi } from "vitest";
import { ApiError, OutcomeUnknownError } from "../../src/index.ts";
import { CAMPAIGN } from "../support/campaign.ts";
import { CAMPAIGN_ID, getByHttp, koreAt, thrownBy } from "../support/kore.ts";
import { serve } from "../support/server.ts";

test.each([300, 301, 302, 307, 308])("a %i is refused, and nothing reaches the other place", async (status) => {
  let reached = 0;
  const elsewhere = await serve((_, response) => response.end(String(++reached)));
  const kore = koreAt(await serve((_, response) => response.writeHead(status, { location: elsewhere }).end()));
  for (const call of [
    () => kore.voice.get(CAMPAIGN_ID),
    () => kore.voice.start(CAMPAIGN_ID),
    () => kore.v1.voice.create(CAMPAIGN),
    () => getByHttp(kore),
  ]) {
    const error = await thrownBy(call);
    expect(error.constructor).toBe(ApiError);
    expect(error.status).toBe(status);
    expect(error.message).toContain(`a redirect to ${elsewhere}`);
  }
  expect(reached).toBe(0);
});

test("a 303 stands for a call that was carried out", async () => {
  const kore = koreAt(await serve((_, response) => response.writeHead(303, { location: "/done" }).end()));
  expect((await thrownBy(() => kore.voice.get(CAMPAIGN_ID))).constructor).toBe(ApiError);
  const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
  expect(error.constructor).toBe(OutcomeUnknownError);
  expect(error).toMatchObject({ status: 303, cause: { status: 303 } });
});

test("the body of a redirect is not waited for, and its connection is closed", async () => {
  let closed: () => void;
  const connectionClosed = new Promise<void>((resolve) => {
    closed = resolve;
  });
  const url = await serve((request, response) => {
    request.socket.on("close", closed);
    response.writeHead(307, { location: "/elsewhere" }).write("never the whole of it");
  });
  const error = await thrownBy(() => koreAt(url).voice.start(CAMPAIGN_ID));
  expect(error.status).toBe(307);
  await connectionClosed;
});

test("a redirect that a browser hides is refused, and may be a 303", async () => {
  const hidden = { type: "opaqueredirect", status: 0, ok: false, headers: new Headers() } as Response;
  const kore = koreAt("https://kore.example", { fetch: async () => hidden });
  const read = await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
  expect(read.constructor).toBe(ApiError);
  expect(read.status).toBe(0);
  const start = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
  expect(start.constructor).toBe(OutcomeUnknownError);
  expect(start.cause.constructor).toBe(ApiError);
});

test("a redirect whose body can't be cancelled is refused like any other", async () => {
  const response = new Response("being read", { status: 307 });
  response.body?.getReader();
  const unhandled = vi.fn();
  process.on("unhandledRejection", unhandled);
  onTestFinished(() => void process.off("unhandledRejection", unhandled));
  const error = await thrownBy(() =>
    koreAt("https://kore.example", { fetch: async () => response }).voice.get(CAMPAIGN_ID),
  );
  expect(error.status).toBe(307);
  await new Promise((resolve) => setTimeout(resolve));
  expect(unhandled).not.toHaveBeenCalled();
});
