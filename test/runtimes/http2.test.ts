import { constants, type ServerHttp2Stream } from "node:http2";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CAMPAIGN_ID, STREAM_ID, TOKEN } from "../support/kore.ts";
import { commandRuntime } from "./command.ts";
import { type Certificate, createCertificate, startHttp2Server } from "./http2-server.ts";

// Over HTTP/2, a frame ends a body. Node's `fetch` does not tell what a text without a length ended with.

const TEXT = "Too Many Requests";
const JSON_TEXT = '{"errors":[{"msg":"Refused","code":429}]}';
const { NGHTTP2_INTERNAL_ERROR, NGHTTP2_NO_ERROR, NGHTTP2_REFUSED_STREAM } = constants;

type Answer = (stream: ServerHttp2Stream) => void;

/** @param length its `content-length`; none by default */
const respond =
  (status: number, body: string, length?: number): Answer =>
  (stream) => {
    const type = { "content-type": "text/plain", "retry-after": "0" };
    stream.respond({ ":status": status, ...type, ...(length !== undefined && { "content-length": length }) });
    if (body) stream.write(body);
    stream.end();
  };

/** Sends headers and the beginning of a body, and resets the stream. */
const resetAfter =
  (status: number, body: string): Answer =>
  (stream) => {
    stream.respond({ ":status": status, "retry-after": "0" });
    if (body) stream.write(body);
    // A reset discards data that was written just before. `close` would end the body first.
    setTimeout(() => stream.destroy(new Error("reset")), 50);
  };

const reset =
  (code: number): Answer =>
  (stream) =>
    stream.close(code);

/** @param lastId the last stream that the server says it has looked at; by default, it looked at all */
const goAway =
  (code: number, lastId?: number): Answer =>
  ({ session }) => {
    session?.goaway(code, lastId);
    setTimeout(() => session?.destroy(), 50);
  };

type Ends = [end: string, sent: number];
const UNKNOWN: Ends = ["OutcomeUnknownError < ConnectionError", 1];
const BROKEN: Ends = ["ConnectionError", 3];
const UNREADABLE: Ends = ["OutcomeUnknownError < UnreadableResponseError", 1];
const LIMITED: Ends = ["RateLimitError", 3];
const MAYBE_LIMITED: Ends = ["OutcomeUnknownError < RateLimitError", 1];
const UNAUTHORIZED: Ends = ["UnauthorizedError", 1];

/** How a start and a read end, each with how often the server gets its request. */
const ROWS: [name: string, answer: Answer, start: Ends, read: Ends][] = [
  ["a success", respond(200, '{"status":"Active"}'), ["done", 1], ["done", 1]],
  ["429, text", respond(429, TEXT), MAYBE_LIMITED, LIMITED],
  ["429, text with a length", respond(429, TEXT, TEXT.length), LIMITED, LIMITED],
  ["429, text shorter than its length", respond(429, TEXT, TEXT.length + 1), MAYBE_LIMITED, LIMITED],
  ["429, text, then a reset", resetAfter(429, TEXT), MAYBE_LIMITED, LIMITED],
  ["429, JSON", respond(429, JSON_TEXT), LIMITED, LIMITED],
  ["429, half of JSON", respond(429, JSON_TEXT.slice(0, -3)), MAYBE_LIMITED, LIMITED],
  ["429, JSON, then a reset", resetAfter(429, JSON_TEXT), MAYBE_LIMITED, LIMITED],
  ["429, nothing", respond(429, ""), MAYBE_LIMITED, LIMITED],
  ["429, a length of 0", respond(429, "", 0), LIMITED, LIMITED],
  ["401, text", respond(401, TEXT), ["OutcomeUnknownError < UnauthorizedError", 1], UNAUTHORIZED],
  ["401, text with a length", respond(401, TEXT, TEXT.length), UNAUTHORIZED, UNAUTHORIZED],
  ["401, JSON", respond(401, JSON_TEXT), UNAUTHORIZED, UNAUTHORIZED],
  ["a reset", reset(NGHTTP2_INTERNAL_ERROR), UNKNOWN, BROKEN],
  ["a refused stream", reset(NGHTTP2_REFUSED_STREAM), UNKNOWN, BROKEN],
  ["a reset after the headers", resetAfter(200, ""), UNREADABLE, ["UnreadableResponseError", 3]],
  ["a reset after half a body", resetAfter(200, '{"status":"Act'), UNREADABLE, ["UnreadableResponseError", 3]],
  ["GOAWAY", goAway(NGHTTP2_NO_ERROR), UNKNOWN, BROKEN],
  ["GOAWAY that denies the request", goAway(NGHTTP2_NO_ERROR, 0), UNKNOWN, BROKEN],
  ["GOAWAY with an error", goAway(NGHTTP2_INTERNAL_ERROR), UNKNOWN, BROKEN],
];

const PRELOAD = fileURLToPath(new URL("http2-dispatcher.mjs", import.meta.url));
const RUNTIMES = [
  ...[20, 22, 24].map((version) =>
    commandRuntime(`Node ${version} with allowH2`, `node-${version}/bin/node`, "--import", PRELOAD),
  ),
  commandRuntime("Node 26", "node-26/bin/node"),
];

let certificate: Certificate;
beforeAll(async () => {
  certificate = await createCertificate();
  process.env.NODE_EXTRA_CA_CERTS = certificate.caPath;
});
afterAll(async () => {
  delete process.env.NODE_EXTRA_CA_CERTS;
  await certificate.remove();
});

describe.each(RUNTIMES)("HTTP/2 in $name", (runtime) => {
  const results = new Map<string, Ends>();

  beforeAll(async () => {
    const calls = ROWS.flatMap(([name, answer]) =>
      ["voice.start", "campaigns.status"].map((method) => ({ name: `${name}, ${method}`, answer, method })),
    );
    const servers = await Promise.all(calls.map(({ answer }) => startHttp2Server(certificate, answer)));
    const ends = await runtime.run(
      calls.map(({ name, method }, at) => ({
        url: servers[at]?.url ?? "",
        warm: false,
        call: { method, args: [CAMPAIGN_ID] },
        // The rate limit is counted per account.
        options: { streamId: STREAM_ID, accountId: name.replaceAll(/\W/g, "-"), auth: TOKEN },
      })),
    );
    for (const [at, server] of servers.entries()) {
      results.set(calls[at]?.name ?? "", [ends[at] ?? "", server.requests()]);
      server.close();
    }
  });

  test.each(ROWS)("%s", (name, _, start, read) => {
    expect([results.get(`${name}, voice.start`), results.get(`${name}, campaigns.status`)]).toEqual([start, read]);
  });
});
