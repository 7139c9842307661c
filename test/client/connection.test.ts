import { once } from "node:events";
import { createServer } from "node:http";
import { expect, test } from "vitest";
import { ConnectionError, OutcomeUnknownError } from "../../src/index.ts";
import { CAMPAIGN } from "../contract/campaign.ts";
import { CAMPAIGN_ID, koreAt, thrownBy } from "../kore.ts";
import { listen, serve } from "../server.ts";

test("where no connection is made, nothing was sent, whatever the call does", async () => {
  const server = createServer();
  const url = await listen(server);
  server.close();
  await once(server, "close");
  const kore = koreAt(url);
  for (const call of [
    () => kore.voice.get(CAMPAIGN_ID),
    () => kore.voice.start(CAMPAIGN_ID),
    () => kore.v1.voice.create(CAMPAIGN),
  ]) {
    const error = await thrownBy(call);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error.message).toContain("was not sent: no connection could be made (ECONNREFUSED)");
    expect(error.cause.cause.code).toBe("ECONNREFUSED");
  }
});

test("a name that does not resolve makes no connection", async () => {
  const error = await thrownBy(() => koreAt("https://kore.invalid").voice.start(CAMPAIGN_ID));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error.message).toMatch(/was not sent: no connection could be made \((ENOTFOUND|EAI_AGAIN)\)/);
});

test("where the connection breaks, the outcome of a call that does something is unknown", async () => {
  const kore = koreAt(await serve((request) => request.socket.destroy()));
  const read = await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
  expect(read).toBeInstanceOf(ConnectionError);
  for (const call of [() => kore.voice.start(CAMPAIGN_ID), () => kore.v1.voice.create(CAMPAIGN)]) {
    const error = await thrownBy(call);
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error.cause).toBeInstanceOf(ConnectionError);
  }
});

test("a call is sent once, whatever comes back", async () => {
  for (const status of [429, 500, 503]) {
    let arrived = 0;
    const kore = koreAt(
      await serve((_, response) => {
        arrived += 1;
        response.writeHead(status).end();
      }),
    );
    await kore.voice.start(CAMPAIGN_ID).catch(() => {});
    await kore.voice.get(CAMPAIGN_ID).catch(() => {});
    expect(arrived).toBe(2);
  }
});
