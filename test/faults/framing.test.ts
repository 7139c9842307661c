import { describe, expect, onTestFinished, test } from "vitest";
import type { CampaignClient } from "../../src/index.ts";
import { CAMPAIGN_ID } from "../support/kore.ts";
import { endOfMethod, reportCall } from "./call-report.ts";
import { type ConnectionEnd, startRawServer } from "./raw-server.ts";
import { shortBackoff } from "./test-hooks.ts";

shortBackoff();

const TEXT = "Refused: this to";
const JSON_TEXT = '{"errors":[{"msg":"Refused","code":429}]}';
const HALF_JSON = JSON_TEXT.slice(0, -3);

/** The head of a response, without its status. */
const head = (...headers: string[]) => ["content-type: text/plain", ...headers, "", ""].join("\r\n");
const withLength = (body: string, missing = 0) => head(`content-length: ${body.length + missing}`) + body;
const CHUNKED = head("transfer-encoding: chunked");
const chunk = (body: string) => `${body.length.toString(16)}\r\n${body}\r\n`;
const LAST_CHUNK = "0\r\n\r\n";
const CLOSE = head("connection: close");
const CLOSED_CHUNKS = head("connection: close", "transfer-encoding: chunked");
const CLOSED_WHOLE = head("connection: close", `content-length: ${TEXT.length}`) + TEXT;
const CLOSED_CUT = head("connection: close", "content-length: 99") + TEXT;
const IDENTITY = head("transfer-encoding: identity");

/**
 * What a refusal is: whole, as far as HTTP or JSON says; whole, but JSON that is no object, after which a start is not sent
 * again; cut off, or without an end that could be told from a cut; or no response, because `fetch` takes it for none.
 */
type Verdict = "whole" | "whole, but not understood" | "cut off" | "no response";

const ROWS: [name: string, version: "1.0" | "1.1", response: string, end: ConnectionEnd, verdict: Verdict][] = [
  ["HTTP/1.0, text", "1.0", head() + TEXT, "FIN", "cut off"],
  ["HTTP/1.0, text, reset", "1.0", head() + TEXT, "RST", "cut off"],
  ["HTTP/1.0, nothing", "1.0", head(), "FIN", "cut off"],
  ["HTTP/1.0, JSON", "1.0", head() + JSON_TEXT, "FIN", "whole"],
  ["HTTP/1.0, JSON, reset", "1.0", head() + JSON_TEXT, "RST", "whole"],
  ["HTTP/1.0, half of JSON", "1.0", head() + HALF_JSON, "FIN", "cut off"],
  ["HTTP/1.0 with a length, text", "1.0", withLength(TEXT), "FIN", "whole"],
  ["HTTP/1.0 with a length, text, cut", "1.0", withLength(TEXT, 1), "FIN", "cut off"],

  ["a length, text", "1.1", withLength(TEXT), "stays", "whole"],
  ["a length of 0", "1.1", withLength(""), "stays", "whole"],
  ["a length, JSON", "1.1", withLength(JSON_TEXT), "stays", "whole"],
  ["a length, a JSON text", "1.1", withLength('"Refused"'), "stays", "whole, but not understood"],
  ["a length, a number", "1.1", withLength("429"), "stays", "whole"],
  ["a length, half of JSON", "1.1", withLength(HALF_JSON), "stays", "cut off"],
  ["a length, text, cut by FIN", "1.1", withLength(TEXT, 1), "FIN", "cut off"],
  ["a length, text, cut by RST", "1.1", withLength(TEXT, 1), "RST", "cut off"],
  ["a length, nothing, cut by FIN", "1.1", withLength("", 1), "FIN", "cut off"],
  ["a length, JSON, cut by FIN", "1.1", withLength(JSON_TEXT, 1), "FIN", "cut off"],
  ["a length, JSON, cut by RST", "1.1", withLength(JSON_TEXT, 1), "RST", "cut off"],

  ["chunks, text", "1.1", CHUNKED + chunk(TEXT) + LAST_CHUNK, "stays", "whole"],
  ["chunks, nothing", "1.1", CHUNKED + LAST_CHUNK, "stays", "whole"],
  ["chunks, JSON", "1.1", CHUNKED + chunk(JSON_TEXT) + LAST_CHUNK, "stays", "whole"],
  ["chunks, half of JSON", "1.1", CHUNKED + chunk(HALF_JSON) + LAST_CHUNK, "stays", "cut off"],
  ["chunks without the last one, FIN", "1.1", CHUNKED + chunk(TEXT), "FIN", "cut off"],
  ["chunks without the last one, RST", "1.1", CHUNKED + chunk(TEXT), "RST", "cut off"],
  ["chunks without the last one, JSON, FIN", "1.1", CHUNKED + chunk(JSON_TEXT), "FIN", "cut off"],
  ["half a chunk", "1.1", CHUNKED + chunk(TEXT).slice(0, -6), "FIN", "cut off"],
  ["half of the last chunk", "1.1", `${CHUNKED + chunk(TEXT)}0\r\n`, "FIN", "cut off"],

  // Node 20 reports the first of them as the others do.
  ["connection: close and chunks, text", "1.1", CLOSED_CHUNKS + chunk(TEXT) + LAST_CHUNK, "FIN", "cut off"],
  ["connection: close and chunks, JSON", "1.1", CLOSED_CHUNKS + chunk(JSON_TEXT) + LAST_CHUNK, "FIN", "whole"],
  ["connection: close and chunks without the last one, FIN", "1.1", CLOSED_CHUNKS + chunk(TEXT), "FIN", "cut off"],
  ["connection: close and chunks without the last one, RST", "1.1", CLOSED_CHUNKS + chunk(TEXT), "RST", "cut off"],
  ["connection: close and no chunk, FIN", "1.1", CLOSED_CHUNKS, "FIN", "cut off"],
  ["connection: close and half a chunk", "1.1", CLOSED_CHUNKS + chunk(TEXT).slice(0, -6), "FIN", "cut off"],
  ["connection: close and a length, text", "1.1", CLOSED_WHOLE, "FIN", "whole"],
  ["connection: close and a length, text, then RST", "1.1", CLOSED_WHOLE, "RST", "whole"],
  ["connection: close and a length, text, cut by FIN", "1.1", CLOSED_CUT, "FIN", "cut off"],
  ["connection: close and a length, text, cut by RST", "1.1", CLOSED_CUT, "RST", "cut off"],

  ["connection: close, text", "1.1", CLOSE + TEXT, "FIN", "cut off"],
  ["connection: close, text, reset", "1.1", CLOSE + TEXT, "RST", "cut off"],
  ["connection: close, nothing", "1.1", CLOSE, "FIN", "cut off"],
  ["connection: close, JSON", "1.1", CLOSE + JSON_TEXT, "FIN", "whole"],
  ["connection: close, a JSON text", "1.1", `${CLOSE}"Refused"`, "FIN", "whole, but not understood"],
  ["connection: close, the number that a text begins with", "1.1", `${CLOSE}429`, "FIN", "cut off"],
  ["connection: close, half of JSON", "1.1", CLOSE + HALF_JSON, "FIN", "cut off"],

  ["identity, text", "1.1", IDENTITY + TEXT, "FIN", "cut off"],
  ["identity, nothing", "1.1", IDENTITY, "FIN", "cut off"],
  ["identity, JSON", "1.1", IDENTITY + JSON_TEXT, "FIN", "whole"],
  ["identity, half of JSON", "1.1", IDENTITY + HALF_JSON, "FIN", "cut off"],
  ["identity after chunked", "1.1", head("transfer-encoding: chunked, identity") + TEXT, "FIN", "cut off"],
  [
    "identity and a length",
    "1.1",
    head("transfer-encoding: identity", "content-length: 99") + TEXT,
    "FIN",
    "no response",
  ],
  [
    "chunks and a length",
    "1.1",
    head("transfer-encoding: chunked", "content-length: 99") + chunk(TEXT) + LAST_CHUNK,
    "FIN",
    "no response",
  ],
  ["two lengths", "1.1", head("content-length: 1", `content-length: ${TEXT.length}`) + TEXT, "FIN", "no response"],
];

type Ends = [end: string, sent: number];

/** How a start ends, with how often the server gets its request. */
const STARTS: Record<Verdict, Record<401 | 429, Ends>> = {
  whole: { 401: ["UnauthorizedError", 1], 429: ["RateLimitError", 3] },
  "whole, but not understood": { 401: ["UnauthorizedError", 1], 429: ["OutcomeUnknownError < RateLimitError", 1] },
  "cut off": {
    401: ["OutcomeUnknownError < UnauthorizedError", 1],
    429: ["OutcomeUnknownError < RateLimitError", 1],
  },
  "no response": {
    401: ["OutcomeUnknownError < ConnectionError", 1],
    429: ["OutcomeUnknownError < ConnectionError", 1],
  },
};

/** The same for a read, which gets one new token after a 401. */
const READS: Record<401 | 429, Ends> = { 401: ["UnauthorizedError", 2], 429: ["RateLimitError", 3] };

const start = (kore: CampaignClient) => kore.voice.start(CAMPAIGN_ID);
const read = (kore: CampaignClient) => kore.voice.get(CAMPAIGN_ID);

describe.each([401, 429] as const)("a start after a refusal with %s, and a read", (status) => {
  test.each(ROWS)("%s", async (_, version, response, end, verdict) => {
    const endsOf = async (call: (kore: CampaignClient) => Promise<unknown>) => {
      const server = await startRawServer(`HTTP/${version} ${status} Refused\r\n${response}`, end);
      onTestFinished(server.close);
      const report = await reportCall((kore) => endOfMethod(call(kore), {}), { baseUrl: server.url });
      return [report.end, server.requests()];
    };
    const readEnds = verdict === "no response" ? ["ConnectionError", 3] : READS[status];
    expect(await Promise.all([endsOf(start), endsOf(read)])).toEqual([STARTS[verdict][status], readEnds]);
  });
});
