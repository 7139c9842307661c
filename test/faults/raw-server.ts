import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";

/** How a connection ends after a response: by FIN, by RST, or not at all. */
export type ConnectionEnd = "FIN" | "RST" | "stays";

/** A server that answers every request with the same bytes. */
export interface RawServer {
  readonly url: string;
  /** How many whole requests it got. */
  readonly requests: () => number;
  close(): void;
}

/** Starts a {@link RawServer} on a free local port. */
export async function startRawServer(response: string, end: ConnectionEnd): Promise<RawServer> {
  let requests = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let received = "";
    // The client may reset a connection whose response it can't parse.
    socket.on("error", () => {});
    socket.on("data", async (data) => {
      received += data;
      if (!isWholeRequest(received)) return;
      received = "";
      requests += 1;
      socket.write(response);
      if (end === "FIN") socket.end();
      if (end !== "RST") return;
      // A reset discards data that was written just before.
      await delay(50);
      socket.resetAndDestroy();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => requests,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** The client gives the length of every body. */
function isWholeRequest(received: string): boolean {
  const [head = "", body] = received.split("\r\n\r\n");
  return body !== undefined && body.length >= Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
}
