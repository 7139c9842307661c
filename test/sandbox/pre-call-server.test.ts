// The pre-call check of a server, with an endpoint that is asked over HTTP.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { campaignId, createCampaignClient } from "../../src/index.ts";
import { type SandboxServer, type SandboxServerOptions, startSandboxServer } from "../../src/sandbox/server/index.ts";
import { runCli } from "../../src/sandbox/server/run-cli.ts";
import { ajv } from "../spec/bundle.ts";
import { AGENTLESS, creationOf } from "./setups.ts";

const [ADA, BOB] = ["+12025550143", "+12025550144"] as const;

let endpoint: Server;
let server: SandboxServer | undefined;
/** Answers a request of the platform. */
let respond: (phoneNumber: string, reply: ServerResponse, message: IncomingMessage) => unknown;
const requests: { method: string | undefined; type: string | undefined; body: unknown }[] = [];
const lines: string[] = [];
const errors: unknown[] = [];

const send = (handle: string) => (reply: ServerResponse) => reply.end(JSON.stringify({ contactHandling: { handle } }));
const call = send("CALL");

beforeEach(async () => {
  respond = (_, reply) => call(reply);
  endpoint = createServer(async (message, reply) => {
    const body = JSON.parse(await text(message));
    requests.push({ method: message.method, type: message.headers["content-type"], body });
    respond(body.contactData.phoneNumber, reply, message);
  });
  await new Promise<void>((resolve) => endpoint.listen(0, "127.0.0.1", resolve));
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  endpoint.closeAllConnections();
  await new Promise((resolve) => endpoint.close(resolve));
  requests.length = 0;
  lines.length = 0;
  expect(errors.splice(0)).toEqual([]);
});

const urlOf = () => `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/pre-call`;

// biome-ignore lint/suspicious/noExplicitAny: responses are compared with what they should be.
const control = async (path: string, body?: object): Promise<any> => {
  const headers = { "content-type": "application/json" };
  const init = body && { method: "POST", headers, body: JSON.stringify(body) };
  const response = await fetch(`${server?.url}/_sandbox${path}`, init);
  return response.status === 204 ? undefined : response.json();
};
const reached = async () => (await control("/contacted")).map((each: { phoneNumber: string }) => each.phoneNumber);

/** Starts a server, and a campaign that calls Ada and Bob once, at 9 o'clock. */
async function startCampaign({
  sandbox,
  ...options
}: SandboxServerOptions = {}): Promise<{ stop: () => Promise<unknown> }> {
  server = await startSandboxServer({
    port: 0,
    speed: 0,
    preCallUrl: urlOf(),
    log: (line) => lines.push(line),
    onError: (error) => errors.push(error),
    sandbox: { assume: { "call-outcomes": "completed" }, ...sandbox },
    ...options,
  });
  const kore = createCampaignClient({ ...server.sandbox.options, baseUrl: server.url, fetch: globalThis.fetch });
  await kore.contactLists.create({ name: "Patients", description: "Due for a test", source: "passiveApi" });
  const data = [{ phoneNumber: ADA }, { phoneNumber: BOB }];
  await kore.contactLists.addContacts({ contact_list_name: "Patients", data });
  await control("/clock", { advance: "1m" });
  const { body } = creationOf(AGENTLESS, { dialingStrategy: { maxAttemptsPerRecord: 1 } });
  const id = campaignId(await kore.voice.create(body));
  await control("/clock", { advance: "5m" });
  await kore.voice.start(id);
  return { stop: () => kore.voice.stop(id) };
}

test("the documented request is sent for each contact, and CALL has it called", async () => {
  await startCampaign();
  await control("/clock", { settle: true });
  expect(await reached()).toEqual([ADA, BOB]);
  expect(requests).toMatchObject([
    { method: "POST", type: "application/json", body: { CampaignName: "Recalls", contactData: { phoneNumber: ADA } } },
    { method: "POST", type: "application/json", body: { CampaignName: "Recalls", contactData: { phoneNumber: BOB } } },
  ]);
  const schema = "bundle#/webhooks/preCallCheck/post/requestBody/content/application~1json/schema";
  for (const { body } of requests) expect(ajv.validate(schema, body), ajv.errorsText()).toBe(true);
  expect(lines).toContain(`pre-call check of ${ADA}: POST ${urlOf()} 200`);
});

test.each<[string, (reply: ServerResponse) => unknown, string]>([
  ["SKIP", send("SKIP"), "200"],
  ["another word", send("call"), "200"],
  ["no handle", (reply) => reply.end("{}"), "200"],
  ["no JSON", (reply) => reply.end("CALL"), "no JSON"],
  ["no body", (reply) => reply.end(), "no JSON"],
  ["a status 201", (reply) => call(reply.writeHead(201)), "status 201"],
  ["a status 500", (reply) => call(reply.writeHead(500)), "status 500"],
  ["a redirect", (reply) => reply.writeHead(307, { location: "/" }).end(), "status 307"],
  ["a broken connection", (reply) => reply.destroy(), "other side closed"],
  [
    "a body that breaks off",
    (reply) => reply.writeHead(200, { "content-length": 99 }).write("{", () => reply.destroy()),
    "other side closed",
  ],
])("%s skips the contact, and the next one is taken", async (_, skip, status) => {
  respond = (phoneNumber, reply) => (phoneNumber === ADA ? skip(reply) : call(reply));
  await startCampaign();
  await control("/clock", { settle: true });
  expect(await reached()).toEqual([BOB]);
  expect(requests).toHaveLength(2);
  expect(lines).toContain(`pre-call check of ${ADA}: POST ${urlOf()} ${status}`);
  expect((await control("/state")).campaigns).toMatchObject([{ state: "Completed" }]);
});

test("while the endpoint is down, nobody is called", async () => {
  await startCampaign({ preCallUrl: "http://127.0.0.1:9/" });
  await control("/clock", { settle: true });
  expect(await reached()).toEqual([]);
});

test("a response that is late skips the contact", async () => {
  respond = (phoneNumber, reply) => (phoneNumber === ADA ? undefined : call(reply));
  await startCampaign({ sandbox: { assume: { "pre-call-timeout": "1s" } } });
  await control("/clock", { advance: "1m" });
  expect(await reached()).toEqual([BOB]);
  expect(lines).toContain(`pre-call check of ${ADA}: POST ${urlOf()} no response within 1000 ms`);
});

test("the clock stands until the response is there, also one that runs, and requests are answered meanwhile", async () => {
  const waiting: ServerResponse[] = [];
  respond = (_, reply) => waiting.push(reply);
  await startCampaign({ speed: 1000 });
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  const { now } = await control("/clock");
  await wait(50);
  expect((await control("/clock")).now).toBe(now);
  call(waiting[0] as ServerResponse);
  await vi.waitFor(() => expect(waiting).toHaveLength(2));
  expect((await control("/contacted"))[0]).toMatchObject({ phoneNumber: ADA, at: now });
  call(waiting[1] as ServerResponse);
  await vi.waitFor(async () => expect((await control("/state")).campaigns[0].state).toBe("Completed"));
});

test("a campaign can be stopped while a response is awaited", async () => {
  const waiting: ServerResponse[] = [];
  respond = (_, reply) => waiting.push(reply);
  const { stop } = await startCampaign();
  const turned = control("/clock", { advance: "1h" });
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  await stop();
  call(waiting[0] as ServerResponse);
  const { now } = await turned;
  expect(await reached()).toEqual([]);
  expect(now).toBe("2026-01-05T10:06:00.000Z");
});

test("a reset breaks the request off, and ends the turn that waits for it", async () => {
  let hasLeft = false;
  respond = (_, reply) => reply.on("close", () => (hasLeft = true));
  await startCampaign();
  const turned = control("/clock", { settle: true });
  await vi.waitFor(() => expect(requests).toHaveLength(1));
  await control("/reset", {});
  await turned;
  await vi.waitFor(() => expect(hasLeft).toBe(true));
  expect(await reached()).toEqual([]);
  expect(requests).toHaveLength(1);
});

test("a check is no option of a reset", async () => {
  await startCampaign();
  expect(await control("/reset", { preCallCheck: urlOf() })).toEqual({
    error: "preCallCheck: expected a function, or an object with one that is called ask.",
  });
});

test.each(["pre-call", "ftp://127.0.0.1/", "http://ada:secret@127.0.0.1/", ""])(
  "refuses the URL %j",
  async (preCallUrl) => {
    await expect(startSandboxServer({ port: 0, preCallUrl })).rejects.toThrow("preCallUrl: expected a URL such as");
  },
);

test("--pre-call-url names it", async () => {
  const started = await runCli(["sandbox", "--port", "0", "--speed", "0", "--pre-call-url", urlOf()], {
    out: () => {},
    error: (line) => errors.push(line),
  });
  server = started as SandboxServer;
  expect(server.url).toMatch(/^http/);
  const refused = await runCli(["sandbox", "--pre-call-url", "here"], { out: () => {}, error: () => {} });
  expect(refused).toBe(2);
});
