import { createServer, type IncomingHttpHeaders } from "node:http";
import { afterAll, beforeAll, beforeEach, inject } from "vitest";
import { listen } from "../support/server.ts";

/** A request as it was on the wire. */
export interface Recorded {
  method: string | undefined;
  /** Path and query, as the request line has them. */
  target: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Starts a server that notes each request and passes it on to the mock. */
export function recordWire() {
  const recorded: Recorded[] = [];
  const wire = { url: "", recorded };

  const server = createServer(async (request, response) => {
    const { method, url: target, headers } = request;
    let body = "";
    for await (const chunk of request) body += chunk;
    recorded.push({ method, target, headers, body });
    const { host: _, connection: __, ...passedOn } = headers as Record<string, string>;
    const answer = await fetch(`${inject("mockUrl")}${target}`, {
      method: method ?? "",
      headers: passedOn,
      body: body || null,
    });
    response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), connection: "close" });
    response.end(await answer.text());
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
