import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { RATE_LIMIT_SENTENCE, REPLAY_BODY } from "../support/documented.ts";

/** One request to a cell, as soon as its head is there. */
export interface Encounter {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly socket: Socket;
  /** Which request to the cell this is, from 1. */
  readonly number: number;
  /** Whether its connection has carried another request before. */
  readonly reused: boolean;
  /** A good answer to it, as JSON. */
  readonly good: string;
  /** The tokens of this request and of those before it, as a proxy's debugging page might repeat them. */
  readonly tokens: string;
  /** A URL of another server, which must never be called. */
  readonly elsewhere: string;
  /** Counts the request as carried out: whatever a call does to the world has now happened. */
  execute(): void;
}

/** How a cell misbehaves. */
export interface Fault {
  /** Nothing listens at its port. */
  readonly closed?: true;
  /** Meets a new connection, before anything is read from it. */
  readonly connected?: (socket: Socket) => void;
  /** Meets a request whose head is there. */
  readonly requested?: (encounter: Encounter) => Promise<unknown>;
}

/** After how many ms the late answer comes. A client that is to miss it must give up well before. */
const LATE = 1_500;
/** After how many ms an answer comes whose caller has surely aborted before. */
const VERY_LATE = 20_000;

/** Stands for the token in the bodies below. */
const TOKEN = "<token>";
/** A token that is refused, in the documented shape, and in the documented words. */
const UNAUTHORIZED = JSON.stringify({ errors: [{ msg: "error verifying the jwt", code: 401 }] });
const REPLAY = JSON.stringify(REPLAY_BODY);

async function wholeRequest({ request }: Encounter): Promise<void> {
  request.resume();
  if (!request.complete) await once(request, "end");
}

/** Answers, and repeats the token in a header, so that there is something to be kept out of logs. */
function answer(
  { response, tokens }: Encounter,
  status: number,
  body: string,
  headers: Record<string, string> = {},
): void {
  const usual = { "content-type": "application/json", connection: "close", "x-received": tokens };
  response.writeHead(status, { ...usual, ...headers }).end(body.replaceAll(TOKEN, tokens));
}

/** Reads the whole request, carries it out, and does something else than answer properly. */
const executedThen = (then: (encounter: Encounter) => unknown): Fault => ({
  requested: async (encounter) => {
    await wholeRequest(encounter);
    encounter.execute();
    await then(encounter);
  },
});

const answeredAfter = (milliseconds: number) =>
  executedThen(async (encounter) => {
    await delay(milliseconds);
    answer(encounter, 200, encounter.good);
  });

const executedAndAnswered = (status: number, body: string, headers?: Record<string, string>) =>
  executedThen((encounter) => answer(encounter, status, body, headers));

const fine = executedThen((encounter) => answer(encounter, 200, encounter.good));

/** Reads the whole request and refuses it. Nothing is carried out. */
const refused = (status: number, body: string, headers?: Record<string, string>): Fault => ({
  requested: async (encounter) => {
    await wholeRequest(encounter);
    answer(encounter, status, body, headers);
  },
});

/** Misbehaves for the first requests to the cell, and is fine from then on. */
const first = (times: number, fault: Fault): Fault => ({
  requested: async (encounter) => (encounter.number <= times ? fault : fine).requested?.(encounter),
});

/** Answers with a whole head, which tells of more bytes than follow before the connection ends. */
const cutOff = (bodyOf: (good: string) => string, end: (socket: Socket) => unknown, status = "200 OK") =>
  executedThen(async ({ socket, good }) => {
    const head = `HTTP/1.1 ${status}\r\naccess-control-allow-origin: *\r\ncontent-type: application/json`;
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
   * The first request to the cell only opens the connection: it is answered, and counts as nothing. One that comes on an
   * open connection is carried out, and the connection reset; one that brings a new connection is carried out and
   * answered. A client lets go of a connection a turn of its event loop after it has read the answer: wait for that.
   */
  "reset of a reused connection": {
    requested: async (encounter) => {
      await wholeRequest(encounter);
      if (encounter.number > 1) encounter.execute();
      if (encounter.reused) encounter.socket.resetAndDestroy();
      else answer(encounter, 200, encounter.good, { connection: "keep-alive" });
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
  "HTML success": executedAndAnswered(200, `<!doctype html><title>Sign in</title>${TOKEN}`, {
    "content-type": "text/html",
  }),
  "array success": executedAndAnswered(200, "[]"),
  "text success": executedAndAnswered(200, '"ok"'),
  "envelope failure": refused(200, JSON.stringify({ status: "failure", message: "The campaign is not ready." })),
  "307 elsewhere": {
    requested: async (encounter) => {
      await wholeRequest(encounter);
      answer(encounter, 307, "", { location: `${encounter.elsewhere}?token=${encounter.tokens}` });
    },
  },
  "303 elsewhere": executedThen((encounter) => answer(encounter, 303, "", { location: encounter.elsewhere })),
  "401 once": first(1, refused(401, UNAUTHORIZED)),
  "401 always": refused(401, UNAUTHORIZED),
  "401 replay": first(1, executedAndAnswered(401, REPLAY)),
  "401 replay cut off": first(
    1,
    cutOff(
      () => REPLAY.slice(0, REPLAY.indexOf("replay")),
      (socket) => socket.resetAndDestroy(),
      "401 Unauthorized",
    ),
  ),
  "429 with Retry-After": first(1, refused(429, "{}", { "retry-after": "1" })),
  "429 without Retry-After": first(1, refused(429, "{}")),
  "429 always": refused(429, "{}"),
  "rate limit in a 200": first(1, refused(200, JSON.stringify({ message: RATE_LIMIT_SENTENCE }))),
  "rate limit in a 200 text": first(1, refused(200, RATE_LIMIT_SENTENCE, { "content-type": "text/plain" })),
  "rate limit in a 400": first(1, refused(400, JSON.stringify({ errors: [{ msg: RATE_LIMIT_SENTENCE, code: 400 }] }))),
  "status 400": refused(400, `{"message": "bad request: ${TOKEN}"}`),
  "status 408": refused(408, "{}"),
  "status 500": executedAndAnswered(500, `<pre>auth: ${TOKEN}</pre>`, { "content-type": "text/html" }),
  "status 502": executedAndAnswered(502, "<h1>Bad gateway</h1>", { "content-type": "text/html" }),
  "status 504": executedAndAnswered(504, "<h1>Gateway timeout</h1>", { "content-type": "text/html" }),
  "503 twice": first(2, executedAndAnswered(503, "{}")),
  "answer after the timeout": answeredAfter(LATE),
  "answer after the abort": answeredAfter(VERY_LATE),
  "answer never": executedThen(() => {}),
} satisfies Record<string, Fault>;

/** Name of a fault. */
export type FaultName = keyof typeof FAULTS;
