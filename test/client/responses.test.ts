import { createServer } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  ApiError,
  ConflictError,
  ForbiddenError,
  NotFoundError,
  OutcomeUnknownError,
  RateLimitError,
  ServerError,
  UnauthorizedError,
  UnreadableResponseError,
} from "../../src/index.ts";
import { RATE_LIMIT_SENTENCE, REPLAY_BODY } from "../support/documented.ts";
import { CAMPAIGN_ID, getByHttp, koreAt, STREAM_ID, thrownBy } from "../support/kore.ts";
import { listen, serve } from "../support/server.ts";

const DOCUMENTED = { errors: [{ msg: "the token has run out", code: 401 }] };

/** Creates a client of a server that sends this response. If `cut`, the connection breaks after the body. */
async function koreWithResponse(status: number, body: string, { cut = false, type = "application/json" } = {}) {
  const url = await serve((_, response) => {
    response.writeHead(status, { "content-type": type, "content-length": Buffer.byteLength(body) + (cut ? 10 : 0) });
    response.write(body, () => cut && response.destroy());
    if (!cut) response.end();
  });
  return koreAt(url);
}

async function readError(...response: Parameters<typeof koreWithResponse>) {
  const kore = await koreWithResponse(...response);
  return thrownBy(() => kore.voice.get(CAMPAIGN_ID));
}

async function startError(...response: Parameters<typeof koreWithResponse>) {
  const kore = await koreWithResponse(...response);
  return thrownBy(() => kore.voice.start(CAMPAIGN_ID));
}

describe("the error for status", () => {
  test.each([
    [400, ApiError],
    [401, UnauthorizedError],
    [403, ForbiddenError],
    [404, NotFoundError],
    [409, ConflictError],
    [422, ApiError],
    [429, RateLimitError],
  ])("%i", async (status, ErrorClass) => {
    for (const error of [await readError(status, "{}"), await startError(status, "{}")]) {
      expect(error.constructor).toBe(ErrorClass);
      expect(error).toMatchObject({ status, body: {}, code: undefined, name: ErrorClass.name });
      expect(error.headers.get("content-type")).toBe("application/json");
      expect(error.stack).toMatch(new RegExp(`^${ErrorClass.name}: `));
    }
  });

  test.each([
    [401, "check the token"],
    [403, "check that the application has the API scope Campaign Management"],
    [404, "check the ids, streamId and baseUrl"],
    [409, "look at the state of the campaign first"],
    [429, "wait before you call again"],
  ])("%i says what to do", async (status, wayOut) => {
    expect((await startError(status, '{"message":"no"}')).message).toContain(`was refused with ${status}: no (`);
    expect((await startError(status, '{"message":"no"}')).message).toContain(wayOut);
  });

  test("403 says what to do about 403, even if the body has another code", async () => {
    const error = await startError(403, JSON.stringify(DOCUMENTED));
    expect(error.message).toContain("has the API scope");
    expect(error.message).not.toContain("check the token");
  });

  test.each([
    [401, true],
    [429, true],
    [400, false],
  ])("%i with a text about a replay: says that the token was used before: %s", async (status, says) => {
    const error = await readError(status, JSON.stringify(REPLAY_BODY));
    expect(error.message.includes("the token was used before")).toBe(says);
  });

  test.each([500, 502, 599])("%i leaves the outcome of a start unknown", async (status) => {
    expect((await readError(status, "{}")).constructor).toBe(ServerError);
    const error = await startError(status, "{}");
    expect(error.constructor).toBe(OutcomeUnknownError);
    expect(error.cause.constructor).toBe(ServerError);
    expect(error.status).toBe(status);
    expect(error.message).toContain("It is unknown whether the call was executed");
  });
});

describe("an error body", () => {
  test("of the documented shape", async () => {
    const error = await startError(401, JSON.stringify(DOCUMENTED));
    expect(error).toMatchObject({ status: 401, code: 401, body: DOCUMENTED });
    expect(error.message).toContain("was refused with 401: the token has run out");
  });

  test.each([
    ["with a message", '{"message":"no such queue"}', "422: no such queue", { message: "no such queue" }],
    ["with a detail", '{"detail":"too long"}', "422: too long", { detail: "too long" }],
    ["with no known field", '{"a":1}', "was refused with 422", { a: 1 }],
    ["with errors of another shape", '{"errors":"none"}', "was refused with 422", { errors: "none" }],
    ["an array", "[1]", "422: [1]", "[1]"],
    ["null", "null", "422: null", "null"],
  ])("JSON %s", async (_, text, message, body) => {
    const error = await startError(422, text);
    expect(error.message.endsWith(message)).toBe(true);
    expect(error.body).toEqual(body);
  });

  test("nested too deep to be copied", async () => {
    const deep = `{"message":"busy","a":${"[".repeat(20_000)}${"]".repeat(20_000)}}`;
    const error = await startError(500, deep);
    expect(error.constructor).toBe(OutcomeUnknownError);
    expect(error.cause.body.message).toBe("busy");
  });

  test("HTML", async () => {
    const html = `<html>\n<h1>Bad   gateway</h1>${"x".repeat(500)}`;
    const error = await readError(502, html, { type: "text/html" });
    expect(error.body).toBe(html);
    expect(error.message).toContain("502: <html> <h1>Bad gateway</h1>xxx");
    expect(error.message.length).toBeLessThan(400);
  });

  test("empty", async () => {
    const error = await startError(403, "");
    expect(error).toMatchObject({ status: 403, body: "" });
    expect(error.message).toMatch(/was refused with 403 \(check/);
  });

  test("cut off", async () => {
    const error = await startError(404, '{"message":"no su', { cut: true });
    expect(error).toMatchObject({ status: 404, body: '{"message":"no su' });
    expect(error.constructor).toBe(NotFoundError);
    expect(error.cause).toBeInstanceOf(Error);
  });
});

test("the message says if the token was already used", async () => {
  const error = await startError(401, JSON.stringify(REPLAY_BODY));
  expect(error.message).toContain(
    "(the token was used before: an earlier copy of this request may have been executed;",
  );
  expect((await readError(401, JSON.stringify(REPLAY_BODY))).constructor).toBe(UnauthorizedError);
});

describe("a success status that reports a failure", () => {
  test.each(["failure", "error"])("envelope %s", async (status) => {
    const error = await startError(200, JSON.stringify({ status, message: "no such campaign" }));
    expect(error.constructor).toBe(ApiError);
    expect(error).toMatchObject({ status: 200, body: { status } });
    expect(error.message).toContain("200: no such campaign");
  });

  test.each([
    [{ msg: "no" }, undefined, ApiError],
    [{ msg: "no", code: "401" }, 401, UnauthorizedError],
    [{ msg: "no", code: "" }, undefined, ApiError],
    [{ msg: "no", code: { valueOf: 1, toString: 1 } }, undefined, ApiError],
    ["no", undefined, ApiError],
  ])("an error %j", async (fault, code, ErrorClass) => {
    const error = await startError(200, JSON.stringify({ errors: [fault] }));
    expect(error.constructor).toBe(ErrorClass);
    expect(error.code).toBe(code);
  });

  test("the documented error body", async () => {
    const error = await startError(200, JSON.stringify(DOCUMENTED));
    expect(error.constructor).toBe(UnauthorizedError);
    expect(error).toMatchObject({ status: 200, code: 401 });
    expect(error.message).toContain("check the token");
  });
});

describe("an unreadable success keeps its status and says why", () => {
  test.each([
    ["empty", "", false, "the response is empty"],
    ["HTML", "<html>", false, "the response is not a JSON object"],
    ["a JSON string", '"done"', false, "the response is not a JSON object"],
    ["null", "null", false, "the response is not a JSON object"],
    ["an array", "[]", false, "the response is not a JSON object"],
    ["cut off", '{"status":"Act', true, "the response broke off"],
    ["cut off after valid JSON", '{"status":"Active"}', true, "the response broke off"],
  ])("%s", async (_, text, cut, message) => {
    const read = await readError(201, text, { cut });
    expect(read.constructor).toBe(UnreadableResponseError);
    expect(read).toMatchObject({ status: 201, body: text });
    expect(read.message).toContain(`was answered with 201, but ${message}`);

    const start = await startError(201, text, { cut });
    expect(start.constructor).toBe(OutcomeUnknownError);
    expect(start.status).toBe(201);
    expect(start.cause.constructor).toBe(UnreadableResponseError);
  });

  test("204", async () => {
    const url = await serve((_, response) => response.writeHead(204).end());
    const error = await thrownBy(() => koreAt(url).voice.start(CAMPAIGN_ID));
    expect(error).toMatchObject({ name: "OutcomeUnknownError", status: 204 });
  });

  test("longer than 32 MiB", async () => {
    let closed = () => {};
    const connectionClosed = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const url = await serve((request, response) => {
      request.socket.on("close", closed);
      const filler = Buffer.alloc(1024 * 1024, " ");
      const more = (error?: Error | null) => void (error || response.write(filler, more));
      more();
    });
    const error = await thrownBy(() => koreAt(url).voice.get(CAMPAIGN_ID));
    expect(error.constructor).toBe(UnreadableResponseError);
    expect(error.cause.message).toContain("longer than 33554432 bytes");
    await connectionClosed;
  });

  test("through kore.http", async () => {
    const kore = await koreWithResponse(200, "<html>");
    await expect(getByHttp(kore)).rejects.toThrow(UnreadableResponseError);
  });
});

test("the message for the documented rate-limit text says what to do", async () => {
  const error = await startError(400, JSON.stringify({ message: RATE_LIMIT_SENTENCE }));
  expect(error.constructor).toBe(RateLimitError);
  expect(error.message).toContain("wait before you call again");
});

test("the documented rate-limit text is data inside a campaign", async () => {
  const body = { data: { message: { text: RATE_LIMIT_SENTENCE }, name: RATE_LIMIT_SENTENCE } };
  expect(await (await koreWithResponse(200, JSON.stringify(body))).voice.get(CAMPAIGN_ID)).toEqual(body);
});

test("a failed callback in a success is data", async () => {
  const data = [{ campaignDialingListId: "cid-1", status: "failed", reason: "The time has passed." }];
  const kore = await koreWithResponse(200, JSON.stringify({ status: "success", message: "m", data }));
  const response = await kore.campaigns.scheduleCallbacks("cid-1", []);
  expect(response.data).toEqual(data);
});

test("returns fields that are not described", async () => {
  const body = { status: "active", message: "m", updatedAt: "now", more: { deep: [1] } };
  const kore = await koreWithResponse(200, JSON.stringify(body));
  expect(await kore.v1.sms.start(CAMPAIGN_ID)).toEqual(body);
});

test("reads a body whose content-length is wrong", async () => {
  const respond = () => new Response('{"status":"Active"}', { headers: { "content-length": "0" } });
  const kore = koreAt("https://kore.example", { fetch: async () => respond() });
  expect(await kore.v1.sms.start(CAMPAIGN_ID)).toEqual({ status: "Active" });
});

test("does not drop half a character at the end of a body", async () => {
  const kore = koreAt("https://kore.example", {
    fetch: async () => new Response(Buffer.concat([Buffer.from("{}"), Buffer.from("ä").subarray(0, 1)])),
  });
  const error = await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
  expect(error).toMatchObject({ name: "UnreadableResponseError", body: "{}\ufffd" });
});

test("a body that breaks off with an undefined reason is unreadable", async () => {
  const broken = () =>
    new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"status":"Active"}')),
      pull: (controller) => controller.error(),
    });
  const kore = koreAt("https://kore.example", { fetch: async () => new Response(broken()) });
  const error = await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
  expect(error).toMatchObject({ name: "UnreadableResponseError", message: expect.stringContaining("broke off") });
  expect(error.cause.message).toBe("The body broke off.");
});

describe("a response of a polyfill, which has no stream", () => {
  const koreWithText = (text: () => Promise<string>) =>
    koreAt("https://kore.example", { fetch: async () => ({ status: 200, headers: [], text }) as never });

  test("is read as text", async () => {
    const kore = koreWithText(async () => '{"status":"Active"}');
    expect(await kore.voice.start(CAMPAIGN_ID)).toEqual({ status: "Active" });
  });

  test.each([
    [new Error("no way through"), "no way through"],
    [undefined, "The body broke off."],
  ])("is unreadable if its text breaks off with %s", async (reason, message) => {
    const error = await thrownBy(() => koreWithText(() => Promise.reject(reason)).voice.get(CAMPAIGN_ID));
    expect(error).toMatchObject({ name: "UnreadableResponseError", body: "" });
    expect(error.message).toContain("broke off");
    expect(error.cause.message).toBe(message);
  });
});

test("reads a body of thousands of chunks", async () => {
  const bytes = new TextEncoder().encode(JSON.stringify({ status: "Active", message: "m".repeat(3_000) }));
  let at = 0;
  const pull = (controller: ReadableStreamDefaultController) =>
    at < bytes.length ? controller.enqueue(bytes.subarray(at, ++at)) : controller.close();
  const kore = koreAt("https://kore.example", { fetch: async () => new Response(new ReadableStream({ pull })) });
  expect((await kore.v1.sms.start(CAMPAIGN_ID)).message).toHaveLength(3_000);
});

test("decodes a character that arrives in two chunks", async () => {
  const [start, end] = ['{"status":"Active","message":"ä', 'ä"}'];
  const [first, second] = [Buffer.from(start).subarray(0, -1), Buffer.from(end).subarray(1)];
  const url = await serve((_, response) => {
    response.write(first);
    setTimeout(() => response.end(second), 20);
  });
  expect(await koreAt(url).v1.sms.start(CAMPAIGN_ID)).toEqual({ status: "Active", message: "ä" });
});

test("kore.http returns a refusal as openapi-fetch does", async () => {
  const kore = await koreWithResponse(409, '{"message":"active"}');
  const { data, error, response } = await kore.http.POST("/api/v2/public/{streamId}/campaign/trigger/{campaignId}", {
    params: {
      path: { streamId: STREAM_ID, campaignId: CAMPAIGN_ID },
      query: { campaignType: "voice", trigger: "play" },
    },
    body: {},
  });
  expect(data).toBeUndefined();
  expect(error).toEqual({ message: "active" });
  expect([response.status, response.statusText]).toEqual([409, "Conflict"]);
});

test("kore.http returns a refusal that is not JSON too", async () => {
  const { error, response } = await getByHttp(await koreWithResponse(400, "<h1>Not so</h1>", { type: "text/html" }));
  expect(error).toBe("<h1>Not so</h1>");
  expect(response.status).toBe(400);
});

test.each(["\u6210\u529f", "\u00e9t\u00e9", "fine\u0001"])("accepts the reason phrase %j", async (phrase) => {
  const server = createServer((socket) => {
    socket.once("data", () => socket.end(`HTTP/1.1 200 ${phrase}\r\ncontent-length: 19\r\n\r\n{"status":"Active"}`));
  });
  onTestFinished(() => void server.close());
  const url = await listen(server as Parameters<typeof listen>[0]);
  expect(await koreAt(url).voice.start(CAMPAIGN_ID)).toEqual({ status: "Active" });
});

test("accepts a missing reason phrase from a custom fetch", async () => {
  const { body, headers } = Response.json({ status: "Active" });
  const fetch = async () => ({ status: 200, type: "basic", headers, body }) as Response;
  expect(await koreAt("https://kore.example", { fetch }).voice.start(CAMPAIGN_ID)).toEqual({ status: "Active" });
});
