import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { RATE_LIMIT_SENTENCE, REPLAY_BODY } from "../support/documented.ts";

/** A request to a target, as soon as its headers have arrived. */
export interface RequestContext {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly socket: Socket;
  /** The number of this request to the target, from 1. */
  readonly number: number;
  /** Whether its connection carried another request before. */
  readonly reused: boolean;
  /** The expected response body, as JSON text. */
  readonly responseBody: string;
  /** The tokens of this request and of the earlier ones, as a proxy's debug page might echo them. */
  readonly tokens: string;
  /** The URL of another server, which must never be called. */
  readonly redirectUrl: string;
  /** Counts the request as executed: from now on, it may have reached people. */
  execute(): void;
}

/** What a target does wrong. */
export interface Fault {
  /** Nothing listens on its port. */
  readonly closed?: true;
  /** Handles a new connection, before anything is read from it. */
  readonly onConnection?: (socket: Socket) => void;
  /** Handles a request whose headers have arrived. */
  readonly onRequest?: (context: RequestContext) => Promise<unknown>;
}

/** Delay of a late response, in ms. The client's timeout must be much shorter. */
const LATE_MS = 1_500;
/** Delay of a response whose caller has aborted before, in ms. */
const VERY_LATE_MS = 20_000;

/** A placeholder for the tokens, in the bodies below. */
const TOKEN = "<token>";
/** The documented body for a refused token. */
const UNAUTHORIZED = JSON.stringify({ errors: [{ msg: "error verifying the jwt", code: 401 }] });
const REPLAY = JSON.stringify(REPLAY_BODY);

async function readRequest({ request }: RequestContext): Promise<void> {
  request.resume();
  if (!request.complete) await once(request, "end");
}

/** Sends a response that echoes the tokens in a header, which must be kept out of logs. */
function respond(
  { response, tokens }: RequestContext,
  status: number,
  body: string,
  headers: Record<string, string> = {},
): void {
  const defaults = { "content-type": "application/json", connection: "close", "x-received": tokens };
  response.writeHead(status, { ...defaults, ...headers }).end(body.replaceAll(TOKEN, tokens));
}

/** Reads the whole request, executes it, and then calls `then`, which sends a response or breaks the connection. */
const executeThen = (then: (context: RequestContext) => unknown): Fault => ({
  onRequest: async (context) => {
    await readRequest(context);
    context.execute();
    await then(context);
  },
});

const respondAfter = (milliseconds: number) =>
  executeThen(async (context) => {
    await delay(milliseconds);
    respond(context, 200, context.responseBody);
  });

const executeAndRespond = (status: number, body: string, headers?: Record<string, string>) =>
  executeThen((context) => respond(context, status, body, headers));

const succeed = executeThen((context) => respond(context, 200, context.responseBody));

/** Reads the whole request and refuses it. Nothing is executed. */
const refuse = (status: number, body: string, headers?: Record<string, string>): Fault => ({
  onRequest: async (context) => {
    await readRequest(context);
    respond(context, status, body, headers);
  },
});

/** Applies a fault to the first requests. Later requests succeed. */
const firstRequests = (count: number, fault: Fault): Fault => ({
  onRequest: async (context) => (context.number <= count ? fault : succeed).onRequest?.(context),
});

/** Sends complete headers, and fewer bytes than their `content-length` before the connection ends. */
const cutOff = (bodyOf: (whole: string) => string, end: (socket: Socket) => unknown, status = "200 OK") =>
  executeThen(async ({ socket, responseBody }) => {
    const head = `HTTP/1.1 ${status}\r\naccess-control-allow-origin: *\r\ncontent-type: application/json`;
    socket.write(`${head}\r\ncontent-length: ${Buffer.byteLength(responseBody) + 10}\r\n\r\n${bodyOf(responseBody)}`);
    // A reset discards data that was written just before.
    await delay(50);
    end(socket);
  });

/**
 * The faults. A request that gets a 5xx, a 303 or the error for a token that was already used counts as executed, because
 * that is the worst case.
 */
export const FAULTS = {
  fine: succeed,
  "refused connection": { closed: true },
  "reset on connect": { onConnection: (socket) => socket.resetAndDestroy() },
  "reset during the body": { onRequest: async ({ socket }) => socket.resetAndDestroy() },
  "reset after the request": executeThen(({ socket }) => socket.resetAndDestroy()),
  /**
   * The first request to the target only opens a connection: it succeeds and is not counted as executed. A later request
   * is executed. If it reuses a connection, the connection is reset; otherwise the request succeeds. A client can reuse a
   * connection one turn of its event loop after it read the response, so wait for that.
   */
  "reset of a reused connection": {
    onRequest: async (context) => {
      await readRequest(context);
      if (context.number > 1) context.execute();
      if (context.reused) context.socket.resetAndDestroy();
      else respond(context, 200, context.responseBody, { connection: "keep-alive" });
    },
  },
  "half a header": executeThen(({ socket }) => socket.end("HTTP/1.1 200 OK\r\ncontent-ty")),
  "half a body": cutOff(
    (whole) => whole.slice(0, whole.length / 2),
    (socket) => socket.resetAndDestroy(),
  ),
  "wrong content-length": cutOff(
    (whole) => whole,
    (socket) => socket.end(),
  ),
  "empty success": executeAndRespond(200, ""),
  "HTML success": executeAndRespond(200, `<!doctype html><title>Sign in</title>${TOKEN}`, {
    "content-type": "text/html",
  }),
  "array success": executeAndRespond(200, "[]"),
  "text success": executeAndRespond(200, '"ok"'),
  "envelope failure": refuse(200, JSON.stringify({ status: "failure", message: "The campaign is not ready." })),
  "307 elsewhere": {
    onRequest: async (context) => {
      await readRequest(context);
      respond(context, 307, "", { location: `${context.redirectUrl}?token=${context.tokens}` });
    },
  },
  "303 elsewhere": executeThen((context) => respond(context, 303, "", { location: context.redirectUrl })),
  "401 once": firstRequests(1, refuse(401, UNAUTHORIZED)),
  "401 always": refuse(401, UNAUTHORIZED),
  "401 replay": firstRequests(1, executeAndRespond(401, REPLAY)),
  "401 replay cut off": firstRequests(
    1,
    cutOff(
      () => REPLAY.slice(0, REPLAY.indexOf("replay")),
      (socket) => socket.resetAndDestroy(),
      "401 Unauthorized",
    ),
  ),
  "429 with Retry-After": firstRequests(1, refuse(429, "{}", { "retry-after": "1" })),
  "429 without Retry-After": firstRequests(1, refuse(429, "{}")),
  "429 always": refuse(429, "{}"),
  "rate limit in a 200": firstRequests(1, refuse(200, JSON.stringify({ message: RATE_LIMIT_SENTENCE }))),
  "rate limit in a 200 text": firstRequests(1, refuse(200, RATE_LIMIT_SENTENCE, { "content-type": "text/plain" })),
  "rate limit in a 400": firstRequests(
    1,
    refuse(400, JSON.stringify({ errors: [{ msg: RATE_LIMIT_SENTENCE, code: 400 }] })),
  ),
  "status 400": refuse(400, `{"message": "bad request: ${TOKEN}"}`),
  "status 408": refuse(408, "{}"),
  "status 500": executeAndRespond(500, `<pre>auth: ${TOKEN}</pre>`, { "content-type": "text/html" }),
  "status 502": executeAndRespond(502, "<h1>Bad gateway</h1>", { "content-type": "text/html" }),
  "status 504": executeAndRespond(504, "<h1>Gateway timeout</h1>", { "content-type": "text/html" }),
  "503 twice": firstRequests(2, executeAndRespond(503, "{}")),
  "answer after the timeout": respondAfter(LATE_MS),
  "answer after the abort": respondAfter(VERY_LATE_MS),
  "answer never": executeThen(() => {}),
} satisfies Record<string, Fault>;

/** The name of a fault. */
export type FaultName = keyof typeof FAULTS;
