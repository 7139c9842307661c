import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";

/** One request to a cell, as soon as its head is there. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly socket: Socket;
  /** Which request to the cell this is, from 1. */
  readonly number: number;
  /** Whether its connection has carried another request before. */
  readonly reused: boolean;
  /** A good answer to it, as JSON. */
  readonly good: string;
  /** A URL of another server, which must never be called. */
  readonly elsewhere: string;
  /** Counts the request as carried out: whatever a call does to the world has now happened. */
  execute(): void;
  /** Takes the count back that a warm-up would leave. */
  ignore(): void;
}

/** How a cell misbehaves. */
export interface Fault {
  /** Nothing listens at its port. */
  readonly closed?: true;
  /** Meets a new connection, before anything is read from it. */
  readonly connected?: (socket: Socket) => void;
  /** Meets a request whose head is there. */
  readonly requested?: (exchange: Exchange) => Promise<unknown>;
}

/** After how many ms the answer comes that a client no longer waits for. Clients must give up well before. */
export const LATE = 1_500;

/** The documented sentence. Neither a status nor a body is documented for it. */
const RATE_LIMIT = "You've exceeded the per-minute rate limit. Please wait for sometime before retrying.";
/** The documented bodies of a token that is refused. */
const UNAUTHORIZED = JSON.stringify({ errors: [{ msg: "error verifying the jwt", code: 401 }] });
const REPLAY = JSON.stringify({ errors: [{ msg: "error verifying the jwt: possibly a replay", code: 401 }] });

async function wholeRequest({ request }: Exchange): Promise<void> {
  request.resume();
  if (!request.complete) await once(request, "end");
}

function answer({ response }: Exchange, status: number, body: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json", connection: "close", ...headers }).end(body);
}

/** Reads the whole request, carries it out, and does something else than answer properly. */
const executedThen = (then: (exchange: Exchange) => unknown): Fault => ({
  requested: async (exchange) => {
    await wholeRequest(exchange);
    exchange.execute();
    await then(exchange);
  },
});

const executedAndAnswered = (status: number, body: string, headers?: Record<string, string>) =>
  executedThen((exchange) => answer(exchange, status, body, headers));

const fine = executedThen((exchange) => answer(exchange, 200, exchange.good));

/** Reads the whole request and refuses it. Nothing is carried out. */
const refused = (status: number, body: string, headers?: Record<string, string>): Fault => ({
  requested: async (exchange) => {
    await wholeRequest(exchange);
    answer(exchange, status, body, headers);
  },
});

/** Misbehaves for the first requests to the cell, and is fine from then on. */
const first = (times: number, fault: Fault): Fault => ({
  requested: async (exchange) => (exchange.number <= times ? fault : fine).requested?.(exchange),
});

/** Answers with a whole head, which tells of more bytes than follow before the connection ends. */
const cutOff = (bodyOf: (good: string) => string, end: (socket: Socket) => unknown) =>
  executedThen(async ({ socket, good }) => {
    const head = `HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\ncontent-type: application/json`;
    socket.write(`${head}\r\ncontent-length: ${Buffer.byteLength(good) + 10}\r\n\r\n${bodyOf(good)}`);
    // A reset overtakes what was written just before.
    await delay(50);
    end(socket);
  });

/**
 * Every way in which a cell can misbehave. A request that is answered with a 5xx or a 303, or refused as a replay, counts
 * as carried out: that is the worst that may lie behind such an answer.
 */
export const FAULTS = {
  fine,
  "refused connection": { closed: true },
  "reset on connect": { connected: (socket) => socket.resetAndDestroy() },
  "reset during the body": { requested: async ({ socket }) => socket.resetAndDestroy() },
  "reset after the request": executedThen(({ socket }) => socket.resetAndDestroy()),
  /**
   * The first request to the cell opens the connection, is answered and does not count. One that comes on a connection
   * that was open is carried out, and the connection reset; one that brings a new connection is carried out and answered.
   */
  "reset of a reused connection": {
    requested: async (exchange) => {
      await wholeRequest(exchange);
      exchange.execute();
      if (exchange.reused) return exchange.socket.resetAndDestroy();
      if (exchange.number === 1) exchange.ignore();
      answer(exchange, 200, exchange.good, { connection: "keep-alive" });
    },
  },
  "half a header": executedThen(({ socket }) => socket.end("HTTP/1.1 200 OK\r\ncontent-ty")),
  "half a body": cutOff(
    (good) => good.slice(0, good.length / 2),
    (socket) => socket.resetAndDestroy(),
  ),
  "wrong content-length": cutOff(
    (good) => good,
    (socket) => socket.end(),
  ),
  "empty success": executedAndAnswered(200, ""),
  "HTML success": executedAndAnswered(200, "<!doctype html><title>Sign in</title>", { "content-type": "text/html" }),
  "array success": executedAndAnswered(200, "[]"),
  "text success": executedAndAnswered(200, '"ok"'),
  "envelope failure": refused(200, JSON.stringify({ status: "failure", message: "The campaign is not ready." })),
  "307 elsewhere": {
    requested: async (exchange) => {
      await wholeRequest(exchange);
      answer(exchange, 307, "", { location: exchange.elsewhere });
    },
  },
  "303 elsewhere": executedThen((exchange) => answer(exchange, 303, "", { location: exchange.elsewhere })),
  "401 once": first(1, refused(401, UNAUTHORIZED)),
  "401 always": refused(401, UNAUTHORIZED),
  "401 replay": first(1, executedAndAnswered(401, REPLAY)),
  "429 with Retry-After": first(1, refused(429, "{}", { "retry-after": "1" })),
  "429 without Retry-After": first(1, refused(429, "{}")),
  "429 always": refused(429, "{}"),
  "rate limit in a 200": first(1, refused(200, JSON.stringify({ message: RATE_LIMIT }))),
  "rate limit in a 200 text": first(1, refused(200, RATE_LIMIT, { "content-type": "text/plain" })),
  "rate limit in a 400": first(1, refused(400, JSON.stringify({ errors: [{ msg: RATE_LIMIT, code: 400 }] }))),
  "400": refused(400, "{}"),
  "408": refused(408, "{}"),
  "500": executedAndAnswered(500, "{}"),
  "502": executedAndAnswered(502, "<h1>Bad gateway</h1>", { "content-type": "text/html" }),
  "504": executedAndAnswered(504, "<h1>Gateway timeout</h1>", { "content-type": "text/html" }),
  "503 twice": first(2, executedAndAnswered(503, "{}")),
  "answer after the timeout": executedThen(async (exchange) => {
    await delay(LATE);
    answer(exchange, 200, exchange.good);
  }),
  "answer never": executedThen(() => {}),
  /** The late answer again: it is the caller who does something else. */
  "answer after the abort": executedThen(async (exchange) => {
    await delay(LATE);
    answer(exchange, 200, exchange.good);
  }),
} satisfies Record<string, Fault>;

/** Name of a fault. */
export type FaultName = keyof typeof FAULTS;
