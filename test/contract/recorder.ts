import { createServer, type IncomingHttpHeaders } from "node:http";
import { afterAll, beforeAll, beforeEach, inject } from "vitest";
import { listen } from "../support/server.ts";

/** A request on the wire. */
export interface Recorded {
  method: string | undefined;
  /** Path and query of the request line. */
  target: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Starts a server that records each request and forwards it to the mock. */
export function recordWire() {
  const recorded: Recorded[] = [];
  const wire = { url: "", recorded };

  const server = createServer(async (request, response) => {
    const { method, url: target, headers } = request;
    let body = "";
    for await (const chunk of request) body += chunk;
    recorded.push({ method, target, headers, body });
    const { host: _, connection: __, ...forwardedHeaders } = headers as Record<string, string>;
    const mockResponse = await fetch(`${inject("mockUrl")}${target}`, {
      method: method ?? "",
      headers: forwardedHeaders,
      body: body || null,
    });
    response.writeHead(mockResponse.status, { ...Object.fromEntries(mockResponse.headers), connection: "close" });
    response.end(await mockResponse.text());
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
