import { createServer } from "node:http";
import type { Sandbox } from "../../src/sandbox/index.ts";
import { startSandboxServer } from "../../src/sandbox/server/index.ts";
import type { Recorded } from "../contract/recorder.ts";
import { listen } from "../support/server.ts";
import { GIVEN, lostId } from "./expected.ts";
import { RESPONSES } from "./responses.ts";

/** A sandbox of one program, whose wire is recorded. */
export interface Service extends AsyncDisposable {
  readonly url: string;
  readonly sandbox: Sandbox;
  /** What arrived, in order. */
  readonly recorded: readonly Recorded[];
}

/**
 * Serves a sandbox over HTTP. After a start its clock turns until the run is over, after any other call by five minutes:
 * contacts are in their list then, and campaigns are ready. The response to the start of the lost campaign is lost, and
 * {@link RESPONSES} come for their ids.
 */
export async function serveSandbox(): Promise<Service> {
  const server = await startSandboxServer({ port: 0, speed: 0, sandbox: GIVEN });
  const { sandbox } = server;
  const recorded: Recorded[] = [];

  // Connections stay open: some clients send a request again if a reused connection breaks.
  const proxy = createServer(async (request, reply) => {
    const { method = "", url: target = "", headers } = request;
    let body = "";
    for await (const chunk of request) body += chunk;
    recorded.push({ method, target, headers, body });

    const own = RESPONSES.find(({ id }) => target.includes(`/${id}?`));
    // Only a redirect has a location: a client that follows it sends the start again.
    if (own) return void reply.writeHead(own.status, { "content-type": own.type, location: target }).end(own.body);
    if (target.includes(lostId(sandbox))) sandbox.faults.next("triggerVoiceCampaignV2", "done-then-lost");
    const { host: _, connection: __, "content-length": ___, "transfer-encoding": ____, ...others } = headers;
    const init = { method, headers: others as Record<string, string>, body: method === "GET" ? null : body };
    try {
      const response = await fetch(`${server.url}${target}`, init);
      if (target.includes("trigger=")) sandbox.clock.settle();
      else sandbox.clock.advance("5m");
      const { status } = response;
      reply.writeHead(status, { "content-type": "application/json" }).end(await response.text());
    } catch {
      request.socket.destroy();
    }
  });
  return {
    url: await listen(proxy),
    sandbox,
    recorded,
    async [Symbol.asyncDispose]() {
      proxy.close();
      proxy.closeAllConnections();
      await server.close();
    },
  };
}
