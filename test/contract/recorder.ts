import { createServer, type IncomingHttpHeaders } from "node:http";
import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import { ACCOUNT_ID, STREAM_ID, TOKEN } from "../support/kore.ts";
import { listen } from "../support/server.ts";

/** A request on the wire. */
export interface Recorded {
  method: string | undefined;
  /** Path and query of the request line. */
  target: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/**
 * Starts a server that records each request and forwards it.
 *
 * @param forwardTo returns the URL that it forwards to
 */
export function recordWire(forwardTo: () => string) {
  const recorded: Recorded[] = [];
  const wire = { url: "", recorded };

  const server = createServer(async (request, response) => {
    const { method, url: target, headers } = request;
    let body = "";
    for await (const chunk of request) body += chunk;
    recorded.push({ method, target, headers, body });
    const { host: _, connection: __, ...forwardedHeaders } = headers as Record<string, string>;
    const forwarded = await fetch(`${forwardTo()}${target}`, {
      method: method ?? "",
      headers: forwardedHeaders,
      body: body || null,
    });
    response.writeHead(forwarded.status, { ...Object.fromEntries(forwarded.headers), connection: "close" });
    response.end(await forwarded.text());
  });

  beforeAll(async () => {
    wire.url = await listen(server);
  });
  beforeEach(() => {
    recorded.length = 0;
  });
  afterAll(() => {
    server.close();
  });
  return wire;
}

/** Fails unless one request was recorded, and is as the contract says. */
export function expectSent(recorded: readonly Recorded[], { sends, body }: { sends: string; body: unknown }): void {
  expect(recorded).toHaveLength(1);
  const [sent] = recorded;
  expect(`${sent?.method} ${sent?.target}`).toBe(sends);
  expect(sent?.headers).toMatchObject({ auth: TOKEN, iid: STREAM_ID, accountid: ACCOUNT_ID });
  expect(sent?.headers["content-type"]).toBe(body && "application/json");
  expect(sent?.body && JSON.parse(sent.body)).toEqual(body ?? "");
}
