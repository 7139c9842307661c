import { expect, onTestFinished, test, vi } from "vitest";
import { ApiError, OutcomeUnknownError } from "../../src/index.ts";
import { CAMPAIGN } from "../support/campaign.ts";
import { CAMPAIGN_ID, getByHttp, koreAt, thrownBy } from "../support/kore.ts";
import { serve } from "../support/server.ts";

test.each([300, 301, 302, 303, 307, 308])("does not follow a %i, and sends nothing to its location", async (status) => {
  let reached = 0;
  const otherHost = await serve((_, response) => response.end(String(++reached)));
  const kore = koreAt(await serve((_, response) => response.writeHead(status, { location: otherHost }).end()));
  for (const call of [
    () => kore.voice.get(CAMPAIGN_ID),
    () => kore.voice.start(CAMPAIGN_ID),
    () => kore.v1.voice.create(CAMPAIGN),
    () => getByHttp(kore),
  ]) {
    const thrown = await thrownBy(call);
    // For a write, only 307 and 308 mean that it was not executed.
    const error = thrown instanceof OutcomeUnknownError ? thrown.cause : thrown;
    expect(error.constructor).toBe(ApiError);
    expect(error).toMatchObject({ status });
    expect(error.message).toContain(`a redirect to ${otherHost}`);
  }
  expect(reached).toBe(0);
});

test("does not wait for the body of a redirect, and closes its connection", async () => {
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

test("treats a redirect that a browser hides like a 303", async () => {
  const hidden = { type: "opaqueredirect", status: 0, ok: false, headers: new Headers() } as Response;
  const kore = koreAt("https://kore.example", { fetch: async () => hidden });
  const read = await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
  expect(read.constructor).toBe(ApiError);
  expect(read.status).toBe(0);
  expect(read.message).toContain(" was answered with a redirect, which is not followed");
  const start = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
  expect(start.constructor).toBe(OutcomeUnknownError);
  expect(start.cause.constructor).toBe(ApiError);
});

test("treats a redirect whose body can't be cancelled like any other", async () => {
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
