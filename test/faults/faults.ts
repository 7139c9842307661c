import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { HOURLY_RATE_LIMIT_SENTENCE as HOURLY, RATE_LIMIT_SENTENCE, REPLAY_BODY } from "../support/documented.ts";

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
  /** It executes the request, and says that it refused it. The client can only pass that on, and must not send it again. */
  readonly misreports?: true;
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
/** The documented error body. */
const errorBody = (msg: string, code: number) => JSON.stringify({ errors: [{ msg, code }] });
/** The documented body for a refused token. */
const UNAUTHORIZED = errorBody("error verifying the jwt", 401);
const REPLAY = JSON.stringify(REPLAY_BODY);
const RATE_LIMITED = JSON.stringify({ message: RATE_LIMIT_SENTENCE });
const ALREADY_USED = '<error code="401" message="The token was already used"/>';
/** The body of a start that was executed. */
const RESULT = JSON.stringify({ status: "Active", campaignInstanceId: "cid-7" });
const HTML = { "content-type": "text/html" };

async function readRequest({ request }: RequestContext): Promise<void> {
  request.resume();
  if (!request.complete) await once(request, "end");
}

/** Sends a response that echoes the tokens in a header, which must be kept out of logs. */
function respond(
  { response, tokens }: RequestContext,
  status: number,
  body: string | Buffer,
  headers: Record<string, string> = {},
): void {
  const defaults = { "content-type": "application/json", connection: "close", "x-received": tokens };
  response
    .writeHead(status, { ...defaults, ...headers })
    .end(typeof body === "string" ? body.replaceAll(TOKEN, tokens) : body);
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

const executeAndRespond = (status: number, body: string | Buffer, headers?: Record<string, string>) =>
  executeThen((context) => respond(context, status, body, headers));

/** Executes the request, and sends a response that refuses it. */
const executeAndRefuse = (status: number, body: string, headers?: Record<string, string>): Fault => ({
  ...executeAndRespond(status, body, headers),
  misreports: true,
});

const executeAndRedirect = (status: number) =>
  executeThen((context) => respond(context, status, "", { location: context.redirectUrl }));

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
  ...fault,
  onRequest: async (context) => (context.number <= count ? fault : succeed).onRequest?.(context),
});

/** Sends complete headers, and fewer bytes than their `content-length` before the connection ends. */
const cutOff = (bodyOf: (whole: string) => string, end: (socket: Socket) => unknown, status = "200 OK") =>
  executeThen(async ({ socket, responseBody }) => {
    const body = bodyOf(responseBody);
    const head = `HTTP/1.1 ${status}\r\naccess-control-allow-origin: *\r\ncontent-type: application/json`;
    socket.write(`${head}\r\ncontent-length: ${Buffer.byteLength(body) + 10}\r\n\r\n${body}`);
    // A reset discards data that was written just before.
    await delay(50);
    end(socket);
  });

/** Sends a body whose end is that of the connection. */
const withoutLength = (status: string, body: string) =>
  executeThen(({ socket }) => socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n\r\n${body}`));

/** Sends the whole headers and the beginning of a body, and resets the connection. */
const cutOffBehind = (body: string, status: string) =>
  cutOff(
    () => body,
    (socket) => socket.resetAndDestroy(),
    status,
  );

/**
 * The faults. A request counts as executed wherever it may have been: after a lost or unreadable response, a 2xx, a 5xx,
 * most redirects, and a 401 or 429 that is not whole, has a result or says that the token was used before.
 */
export const FAULTS = {
  fine: succeed,

  // No response.
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
  "response after the timeout": respondAfter(LATE_MS),
  "response after the abort": respondAfter(VERY_LATE_MS),
  "no response": executeThen(() => {}),

  // 2xx.
  "empty success": executeAndRespond(200, ""),
  "HTML success": executeAndRespond(200, `<!doctype html><title>Sign in</title>${TOKEN}`, HTML),
  "array success": executeAndRespond(200, "[]"),
  "text success": executeAndRespond(200, '"ok"'),
  "200 without a field": executeAndRespond(200, "{}"),
  "200 with success false": executeAndRespond(200, '{"success":false}'),
  "200 with error": executeAndRespond(200, '{"error":"The campaign is not ready."}'),
  "200 with a failure beside data": executeAndRespond(200, '{"status":"failure","data":{"_id":"cd-1"}}'),
  "200 with another state": refuse(200, JSON.stringify({ status: "Ready", message: "Not started" })),
  "200 with a status that nobody documented": refuse(200, '{"status":"rejected"}'),
  "200 with a failure": refuse(200, JSON.stringify({ status: "failure", message: "The campaign is not ready." })),
  "401 in a 200": firstRequests(1, executeAndRefuse(200, UNAUTHORIZED)),
  "401 replay in a 200": firstRequests(1, executeAndRespond(200, REPLAY)),
  "429 in a 200": firstRequests(1, executeAndRefuse(200, errorBody("Too many requests", 429))),

  // 3xx.
  "301 elsewhere": executeAndRedirect(301),
  "302 elsewhere": executeAndRedirect(302),
  "303 elsewhere": executeAndRedirect(303),
  "307 elsewhere": {
    onRequest: async (context) => {
      await readRequest(context);
      respond(context, 307, "", { location: `${context.redirectUrl}?token=${context.tokens}` });
    },
  },

  // 401.
  "401 once": firstRequests(1, refuse(401, UNAUTHORIZED)),
  "401 always": refuse(401, UNAUTHORIZED),
  "401 expired": firstRequests(1, refuse(401, errorBody("error verifying the jwt: jwt expired", 401))),
  "401 misreported": firstRequests(1, executeAndRefuse(401, UNAUTHORIZED)),
  "401 in another language": firstRequests(
    1,
    executeAndRefuse(401, '{"message":"Das Token wurde bereits verwendet."}'),
  ),
  "401 with a result": firstRequests(1, executeAndRespond(401, RESULT)),
  "401 that says 503": firstRequests(1, executeAndRespond(401, errorBody("Internal error", 503))),
  "401 replay": firstRequests(1, executeAndRespond(401, REPLAY)),
  "401 replay in other words": firstRequests(
    1,
    executeAndRespond(401, '{"message":"The token has already been used."}'),
  ),
  "401 replay in escapes": firstRequests(1, executeAndRespond(401, '{"message":"possibly a \\u0072epl\\u0061y"}')),
  "401 replay in an attribute": firstRequests(
    1,
    executeAndRespond(401, ALREADY_USED, { "content-type": "text/xml", "content-length": `${ALREADY_USED.length}` }),
  ),
  "401 replay in a header": firstRequests(
    1,
    executeAndRespond(401, UNAUTHORIZED, {
      "www-authenticate": 'Bearer error="invalid_token", error_description="The token was already used"',
    }),
  ),
  "401 cut off": firstRequests(1, cutOffBehind("<p>error verifying the jwt: possibly a ", "401 Unauthorized")),
  "401 with half of its JSON": firstRequests(1, executeAndRespond(401, REPLAY.slice(0, REPLAY.indexOf("replay")))),
  "401 compressed": firstRequests(1, executeAndRespond(401, gzipSync(REPLAY))),
  "401 with half of its gzip": firstRequests(
    1,
    executeAndRespond(401, gzipSync("<h1>error verifying the jwt: possibly a replay</h1>").subarray(0, 40), {
      "content-encoding": "gzip",
    }),
  ),
  "401 that ends with its connection": firstRequests(1, withoutLength("401 Unauthorized", "<h1>error verifying")),
  "401 broken gzip": firstRequests(1, executeAndRespond(401, "no gzip", { "content-encoding": "gzip" })),

  // 429.
  "429 with Retry-After": firstRequests(1, refuse(429, "{}", { "retry-after": "1" })),
  "429 without Retry-After": firstRequests(1, refuse(429, "{}")),
  "429 always": refuse(429, "{}"),
  "429 empty": firstRequests(1, refuse(429, "", { "content-length": "0" })),
  "429 as text": firstRequests(1, refuse(429, "Too Many Requests", { "content-length": "17" })),
  // Node 20 does not notice that the last chunk is missing before the end of a connection that was announced.
  "429 in chunks": firstRequests(1, executeAndRespond(429, "Too Many Requests")),
  "429 as a failure": firstRequests(1, refuse(429, '{"status":"failure","message":"Slow down","data":null}')),
  "429 as an array": firstRequests(1, executeAndRespond(429, "[]")),
  "429 with half of its JSON": firstRequests(1, executeAndRespond(429, RESULT.slice(0, -9))),
  "429 with a result": firstRequests(1, executeAndRespond(429, RESULT)),
  "429 with data": firstRequests(1, executeAndRespond(429, '{"data":{"_id":"cd-1"}}')),
  "429 that says 503": firstRequests(1, executeAndRespond(429, errorBody("Internal error", 503))),
  "429 that ends with its connection": firstRequests(1, withoutLength("429 Too Many Requests", "Too Many Requests")),
  "429 replay": firstRequests(1, executeAndRespond(429, errorBody("possibly a replay", 429))),
  "429 cut off": firstRequests(1, cutOffBehind("<h1>Too many", "429 Too Many Requests")),

  // The documented rate-limit text with another status, and what is close to it.
  "rate limit in a 200": firstRequests(1, executeAndRespond(200, RATE_LIMITED)),
  "hourly rate limit in a 200": firstRequests(1, executeAndRespond(200, JSON.stringify({ message: HOURLY }))),
  "rate limit in a 200, cut off": firstRequests(1, cutOffBehind(RATE_LIMITED, "200 OK")),
  "rate limit in a 200, as text": executeAndRespond(200, RATE_LIMIT_SENTENCE, { "content-type": "text/plain" }),
  "rate limit in a 400": firstRequests(1, executeAndRefuse(400, errorBody(RATE_LIMIT_SENTENCE, 400))),
  "rate limit in a 400, cut off": { ...cutOffBehind(RATE_LIMITED, "400 Bad Request"), misreports: true },
  "rate limit in a 400, as HTML": executeAndRefuse(400, `<p>${RATE_LIMIT_SENTENCE}</p>`, HTML),
  "rate limit in a 400, echoed": executeAndRefuse(400, `{"message":"Invalid name: ${RATE_LIMIT_SENTENCE}"}`),
  "rate limit in a 401": firstRequests(1, executeAndRefuse(401, RATE_LIMITED)),
  "rate limit in a 503": executeAndRespond(503, RATE_LIMITED),
  "rate limit service crashed": executeAndRespond(500, '{"message":"rate limit service crashed"}'),

  // Any other 4xx.
  "status 400": refuse(400, `{"message": "bad request: ${TOKEN}"}`),
  "400 replay": executeAndRefuse(400, '{"message":"possibly a replay"}'),
  "500 in a 400": executeAndRespond(400, errorBody("Internal error", 500)),
  "status 407": refuse(407, "{}"),
  "status 408": executeAndRespond(408, "{}"),
  "409 replay": executeAndRefuse(409, '{"message":"A replay of this campaign is running."}'),
  "status 421": executeAndRefuse(421, "{}"),
  "status 460": executeAndRespond(460, "{}"),
  "status 499": executeAndRespond(499, "{}"),

  // 5xx.
  "status 500": executeAndRespond(500, `<pre>auth: ${TOKEN}</pre>`, HTML),
  "status 502": executeAndRespond(502, "<h1>Bad gateway</h1>", HTML),
  "503 twice": firstRequests(2, executeAndRespond(503, "{}")),
  "status 504": executeAndRespond(504, "<h1>Gateway timeout</h1>", HTML),
} satisfies Record<string, Fault>;

/** The name of a fault. */
export type FaultName = keyof typeof FAULTS;
