/**
 * A server that misbehaves, as a program of its own: what a client causes is counted outside of its process. It prints
 * the port at which it is told what to do, and ends with the process that started it (when its stdin closes).
 *
 * | request                           | answer                                      |
 * | --------------------------------- | ------------------------------------------- |
 * | `POST /cells` `{fault, answer}`   | `{port}`, of a new cell with that fault     |
 * | `GET /cells/<port>`               | what has come to the cell: see {@link Seen} |
 * | `DELETE /cells/<port>`            | the cell is closed, with its connections    |
 *
 * Any web page may call all of it. A preflight counts as nothing.
 */
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { json } from "node:stream/consumers";
import { type Encounter, FAULTS, type Fault, type FaultName } from "./faults.ts";

/** What has come to a cell. */
export interface Seen {
  /** Requests that were carried out, whatever became of their answers. */
  executed: number;
  /** Requests whose head arrived. */
  received: number;
  /** Connections that were made. */
  connections: number;
  /** Connections to the place that the cell's redirects point to. */
  elsewhere: number;
}

interface Cell {
  readonly seen: Seen;
  close(): void;
}

const HOST = "127.0.0.1";
const cells = new Map<number, Cell>();

async function listen(server: Server): Promise<number> {
  server.listen(0, HOST);
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

function close(server: Server): void {
  server.close();
  server.closeAllConnections();
}

/** Answers a preflight, and lets every page read every other answer. */
function answersPreflight(request: IncomingMessage, response: ServerResponse): boolean {
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

/** A port at which nothing listens, and which nobody else is given: that of our end of a connection that stays open. */
async function closedPort(): Promise<{ port: number; close(): void }> {
  const socket = connect((control.address() as AddressInfo).port, HOST);
  await once(socket, "connect");
  return { port: socket.localPort as number, close: () => socket.destroy() };
}

async function openCell(fault: Fault, good: string): Promise<number> {
  const seen: Seen = { executed: 0, received: 0, connections: 0, elsewhere: 0 };
  if (fault.closed) {
    const { port, close } = await closedPort();
    cells.set(port, { seen, close });
    return port;
  }

  const other = createServer((_, response) => response.end("{}"));
  other.on("connection", () => {
    seen.elsewhere += 1;
  });
  const elsewhere = `http://${HOST}:${await listen(other)}/`;

  const tokens = new Set<string>();
  const used = new WeakSet<Socket>();
  const server = createServer(async (request, response) => {
    if (answersPreflight(request, response)) return;
    const { socket } = request;
    const reused = used.has(socket);
    used.add(socket);
    seen.received += 1;
    if (typeof request.headers.auth === "string") tokens.add(request.headers.auth);
    const encounter: Encounter = {
      request,
      response,
      socket,
      reused,
      good,
      elsewhere,
      tokens: [...tokens].join(" "),
      number: seen.received,
      execute: () => {
        seen.executed += 1;
      },
    };
    // A client that goes away in the middle of its request leaves nothing to be answered.
    await fault.requested?.(encounter).catch(() => socket.destroy());
  });
  // Longer than any test, so that it is always the fault that ends a connection.
  server.keepAliveTimeout = 120_000;
  server.on("connection", (socket) => {
    seen.connections += 1;
    socket.on("error", () => {});
    fault.connected?.(socket);
  });
  const port = await listen(server);
  cells.set(port, {
    seen,
    close: () => {
      close(server);
      close(other);
    },
  });
  return port;
}

async function obey(request: IncomingMessage): Promise<object | undefined> {
  if (request.method === "POST" && request.url === "/cells") {
    const { fault, answer } = (await json(request)) as { fault: FaultName; answer: unknown };
    return Object.hasOwn(FAULTS, fault) ? { port: await openCell(FAULTS[fault], JSON.stringify(answer)) } : undefined;
  }
  const port = Number(/^\/cells\/(\d+)$/.exec(request.url ?? "")?.[1]);
  const cell = cells.get(port);
  if (request.method === "DELETE") {
    cell?.close();
    cells.delete(port);
  }
  return cell?.seen;
}

const control = createServer(async (request, response) => {
  if (answersPreflight(request, response)) return;
  try {
    const result = await obey(request);
    response.writeHead(result ? 200 : 404, { "content-type": "application/json" });
    response.end(JSON.stringify(result ?? { error: "There is no such fault or cell." }));
  } catch (error) {
    response.writeHead(400).end(String(error));
  }
});

process.stdin.resume().on("close", () => process.exit());
console.log(await listen(control));
