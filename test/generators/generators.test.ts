// Clients that are generated from the bundle return the status of a response, whatever its body.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { responseExample } from "../../scripts/spec/examples.ts";
import { listen } from "../support/server.ts";
import { GENERATORS, type Start } from "./generators.ts";

const HTML = "text/html; charset=utf-8";
const JSON_TYPE = "application/json";
const REPLAY = { errors: [{ msg: "error verifying the jwt: possibly a replay", code: 401 }] };

const RESPONSES: [title: string, status: number, type: string, body: string][] = [
  ["an HTML 401", 401, HTML, "<h1>Unauthorized</h1>"],
  ["an HTML 403", 403, HTML, "<h1>Forbidden</h1>"],
  ["an empty 404", 404, HTML, ""],
  ["an HTML 502", 502, HTML, "<h1>Bad Gateway</h1>"],
  ["a 503 that breaks off", 503, JSON_TYPE, '{"errors":[{"m'],
  ["a refused token", 401, JSON_TYPE, JSON.stringify(REPLAY)],
];
const SUCCESS = responseExample("start-voice-campaign-v2");

/** Sends the response that the first segment of the path numbers, or a success. */
const server = createServer((request, response) => {
  request.resume();
  const [, status, type, body] = RESPONSES[Number(request.url?.split("/")[1])] ?? ["", 200, JSON_TYPE, undefined];
  response.writeHead(status, { "content-type": type }).end(body ?? JSON.stringify(SUCCESS));
});

let folder: string;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kore-campaigns-"));
  url = await listen(server);
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

describe.each(GENERATORS)("$name", ({ name, generate, start }) => {
  let starts: Start[];

  beforeAll(async () => {
    const own = join(folder, name);
    await mkdir(own);
    await generate(own);
    const urls = [...RESPONSES, "success"].map((_, index) => `${url}/${index}`);
    starts = await start(own, urls);
  });

  test.each(RESPONSES.map(([title, status], index) => ({ title, status, index })))("$title", ({ status, index }) => {
    const withStatus = { status, message: null };
    expect(starts.slice(2 * index, 2 * index + 2)).toEqual([withStatus, withStatus]);
  });

  test("a success is decoded", () => {
    const success = { status: 200, message: SUCCESS.message };
    expect(starts.slice(-2)).toEqual([success, success]);
  });
});
