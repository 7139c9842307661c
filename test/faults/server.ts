/**
 * The fault server. It runs in its own process, so that requests are counted outside the client's process. It prints its
 * control port, and exits when its stdin closes, that is, with the process that started it.
 *
 * | control request                         | response                                   |
 * | --------------------------------------- | ------------------------------------------ |
 * | `POST /targets` `{fault, responseBody}` | opens a target: `{port}`                   |
 * | `GET /targets/<port>`                   | the target's {@link Counts}                |
 * | `DELETE /targets/<port>`                | closes the target: its {@link Counts}      |
 *
 * CORS allows every origin. Preflight requests are not counted.
 */
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { json } from "node:stream/consumers";
import { FAULTS, type Fault, type FaultName, type RequestContext } from "./faults.ts";

/** What a target counts. */
export interface Counts {
  /** Requests that were executed, even if their response was lost. */
  executed: number;
  /** Requests whose headers arrived. */
  received: number;
  /** Connections that were opened. */
  connections: number;
  /** Connections to the server that the target redirects to. */
  redirectsFollowed: number;
}

interface Target {
  readonly counts: Counts;
  close(): void;
}

const HOST = "127.0.0.1";
const targets = new Map<number, Target>();

async function listen(server: Server): Promise<number> {
  server.listen(0, HOST);
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

function close(server: Server): void {
  server.close();
  server.closeAllConnections();
}

/** Answers a preflight request. Lets every origin read all other responses. */
function handleCors(request: IncomingMessage, response: ServerResponse): boolean {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("access-control-expose-headers", "*");
  if (request.method !== "OPTIONS") return false;
  response
    .writeHead(204, {
      "access-control-allow-methods": "GET, POST, PUT, DELETE",
      "access-control-allow-headers": "auth, iid, accountId, content-type, *",
      "access-control-allow-private-network": "true",
      "access-control-max-age": "600",
    })
    .end();
  return true;
}

/** Reserves a port where nothing listens: the local port of a connection that is kept open. */
async function reserveClosedPort(): Promise<{ port: number; close(): void }> {
  const socket = connect((control.address() as AddressInfo).port, HOST);
  await once(socket, "connect");
  return { port: socket.localPort as number, close: () => socket.destroy() };
}

async function openTarget(fault: Fault, responseBody: string): Promise<number> {
  const counts: Counts = { executed: 0, received: 0, connections: 0, redirectsFollowed: 0 };
  if (fault.closed) {
    const { port, close } = await reserveClosedPort();
    targets.set(port, { counts, close });
    return port;
  }

  const other = createServer((_, response) => response.end("{}"));
  other.on("connection", () => {
    counts.redirectsFollowed += 1;
  });
  const redirectUrl = `http://${HOST}:${await listen(other)}/`;

  const tokens = new Set<string>();
  const used = new WeakSet<Socket>();
  const server = createServer(async (request, response) => {
    if (handleCors(request, response)) return;
    const { socket } = request;
    const reused = used.has(socket);
    used.add(socket);
    counts.received += 1;
    if (typeof request.headers.auth === "string") tokens.add(request.headers.auth);
    const context: RequestContext = {
      request,
      response,
      socket,
      reused,
      responseBody,
      redirectUrl,
      tokens: [...tokens].join(" "),
      number: counts.received,
      execute: () => {
        counts.executed += 1;
      },
    };
    // If the client disconnects during its request, there is nothing to respond to.
    await fault.onRequest?.(context).catch(() => socket.destroy());
  });
  // Longer than any test, so that only the fault ends a connection.
  server.keepAliveTimeout = 120_000;
  server.on("connection", (socket) => {
    counts.connections += 1;
    socket.on("error", () => {});
    fault.onConnection?.(socket);
  });
  const port = await listen(server);
  targets.set(port, {
    counts,
    close: () => {
      close(server);
      close(other);
    },
  });
  return port;
}

async function handleControl(request: IncomingMessage): Promise<object | undefined> {
  if (request.method === "POST" && request.url === "/targets") {
    const { fault, responseBody } = (await json(request)) as { fault: FaultName; responseBody: unknown };
    if (!Object.hasOwn(FAULTS, fault)) return undefined;
    return { port: await openTarget(FAULTS[fault], JSON.stringify(responseBody)) };
  }
  const port = Number(/^\/targets\/(\d+)$/.exec(request.url ?? "")?.[1]);
  const target = targets.get(port);
  if (request.method === "DELETE") {
    target?.close();
    targets.delete(port);
  }
  return target?.counts;
}

const control = createServer(async (request, response) => {
  if (handleCors(request, response)) return;
  try {
    const result = await handleControl(request);
    response.writeHead(result ? 200 : 404, { "content-type": "application/json" });
    response.end(JSON.stringify(result ?? { error: "No such fault or target." }));
  } catch (error) {
    response.writeHead(400).end(String(error));
  }
});

process.stdin.resume().on("close", () => process.exit());
console.log(await listen(control));
