import { once } from "node:events";
import { request } from "node:http";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { requestExample } from "../../scripts/spec/examples.ts";
import { readYaml } from "../../scripts/spec/spec.ts";
import { ConnectionError, campaignId, createCampaignClient, OutcomeUnknownError } from "../../src/index.ts";
import { FAULT_NAMES } from "../../src/sandbox/http/faults.ts";
import { type SandboxServer, type SandboxServerOptions, startSandboxServer } from "../../src/sandbox/server/index.ts";

const ADA = "+12025550143";
const spec = readYaml("openapi/sandbox.yaml");
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(spec, "spec");

const pointer = (...parts: string[]) =>
  parts.map((part) => `/${encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))}`).join("");

let server: SandboxServer;
const lines: string[] = [];
const errors: unknown[] = [];

async function start(options: SandboxServerOptions = {}) {
  server = await startSandboxServer({
    port: 0,
    speed: 0,
    log: (line) => lines.push(line),
    onError: (error) => errors.push(error),
    ...options,
    sandbox: { now: "2026-03-02T09:00:00-05:00", ...options.sandbox },
  });
}

beforeEach(() => start());
afterEach(async () => {
  await server.close();
  lines.length = 0;
  expect(errors.splice(0)).toEqual([]);
});

/** Calls the control API, and compares request and response with its description. */
async function control(method: string, path: string, body?: unknown) {
  const headers = { "content-type": "application/json" };
  const init = { method, ...(body !== undefined && { headers, body: JSON.stringify(body) }) };
  const response = await fetch(`${server.url}/_sandbox${path}`, init);
  const text = await response.text();
  const answer = text === "" ? undefined : JSON.parse(text);
  const operation = spec.paths[`/_sandbox${path}`]?.[method.toLowerCase()];
  if (!operation) return { status: response.status, answer };

  const place = ["paths", `/_sandbox${path}`, method.toLowerCase()];
  if (response.ok && body !== undefined)
    validate(body, [...place, "requestBody", "content", "application/json", "schema"]);
  const documented = response.ok ? String(response.status) : "4XX";
  const { $ref, content } = operation.responses[documented];
  const name = $ref?.split("/").at(-1);
  if (name) validate(answer, ["components", "responses", name, "content", "application/json", "schema"]);
  else if (content) validate(answer, [...place, "responses", documented, "content", "application/json", "schema"]);
  else expect(answer).toBeUndefined();
  return { status: response.status, answer };
}

function validate(value: unknown, place: string[]) {
  const check = ajv.compile({ $ref: `spec#${pointer(...place)}` });
  check(value);
  expect(check.errors, `${place.join(" ")}: ${JSON.stringify(value)}`).toBeNull();
}

const client = () =>
  createCampaignClient({
    baseUrl: server.url,
    streamId: "st-1",
    accountId: "a",
    auth: "t",
    allow: ["read", "write", "contact"],
    retries: 0,
    now: () => server.sandbox.clock.now,
  });

/** A body, and what it says that it is. */
const sent = (body: string, type = "application/json") => ({ body, headers: { "content-type": type } });

/** Makes a list with one person, and a voice campaign of it. */
async function withCampaign() {
  const kore = client();
  await kore.contactLists.create({ name: "Patients", description: "Due for a test", source: "passiveApi" });
  await kore.contactLists.addContacts({ contact_list_name: "Patients", data: [{ phoneNumber: ADA }] });
  const { campaignType: _, ...example } = requestExample("create-voice-campaign-progressive-v2");
  return { kore, id: campaignId(await kore.voice.create({ ...example, contactLists: ["Patients"] })) };
}

test("a campaign from start to end, over HTTP", async () => {
  const { kore, id } = await withCampaign();
  await control("POST", "/clock", { advance: "15m" });
  await control("POST", "/contacts/script", { phoneNumber: ADA, outcomes: ["completed"] });
  await kore.voice.start(id);
  expect((await control("GET", "/contacted")).answer).toEqual([]);
  expect((await control("GET", "/clock")).answer).toMatchObject({ now: "2026-03-02T14:15:00.000Z", speed: 0 });

  expect((await control("POST", "/clock", { settle: true })).answer.nextDue).toBeNull();
  const { answer: contacted } = await control("GET", "/contacted");
  expect(contacted).toMatchObject([
    { phoneNumber: ADA, kind: "call", attempt: 1, outcome: "completed", campaignId: id },
  ]);
  const { answer: state } = await control("GET", "/state");
  expect(state).toMatchObject({
    campaigns: [{ id, state: "Completed", type: "voice", runs: [{ id: contacted[0].campaignInstanceId }] }],
    contactLists: [{ name: "Patients", phoneNumbers: [ADA] }],
  });
  const { answer: log } = await control("GET", "/log");
  expect(log.at(-1)).toEqual({ at: "2026-03-02T14:15:00.000Z", operationId: "triggerVoiceCampaignV2", status: 200 });
  expect(lines[0]).toMatch(/^2026-03-02T14:00:00\.000Z POST \/campaign\/api\/\S+createContactList\S* 200 \d+ ms$/);
});

test("its end breaks off a request that waits for its response", async () => {
  await control("POST", "/faults", { operationId: "listContactListsV2", fault: "slow" });
  const waiting = client()
    .contactLists.list()
    .catch((error) => error);
  await vi.waitFor(() => expect(server.sandbox.log).toHaveLength(1));
  await server.close();
  expect(await waiting).toBeInstanceOf(ConnectionError);
});

test("somebody opts out, and in again", async () => {
  const { kore, id } = await withCampaign();
  const entry = { name: "Default Global DNC", phoneNumber: ADA };
  expect((await control("POST", "/dnc-lists", entry)).status).toBe(204);
  await control("POST", "/clock", { advance: "15m" });
  expect((await control("DELETE", "/dnc-lists", entry)).status).toBe(204);
  await kore.voice.start(id);
  await control("POST", "/clock", { settle: true });
  expect((await control("GET", "/contacted")).answer).toEqual([]);
});

test("the clock settles until a moment", async () => {
  const { id } = await withCampaign();
  const { answer } = await control("POST", "/clock", { settle: { until: "2026-03-02T14:01:00Z" } });
  expect(answer).toMatchObject({ now: "2026-03-02T14:00:10.000Z", nextDue: "2026-03-02T14:02:30.000Z" });
  expect((await control("GET", "/state")).answer.campaigns).toMatchObject([{ id, state: "Preparing" }]);
});

test("a script of another kind of campaign is reported when it is used, and the call is made", async () => {
  const { kore, id } = await withCampaign();
  await control("POST", "/clock", { settle: true });
  await control("POST", "/contacts/script", { phoneNumber: ADA, outcomes: ["delivered"] });
  await kore.voice.start(id);
  expect(await control("POST", "/clock", { settle: true })).toMatchObject({
    status: 400,
    answer: { error: expect.stringContaining(`a call to ${ADA} can't end as "delivered"`) },
  });
  expect((await control("GET", "/contacted")).answer).toMatchObject([{ phoneNumber: ADA, attempt: 1 }]);
  expect((await control("GET", "/state")).answer.campaigns).toMatchObject([{ id, state: "Completed" }]);
});

test("the console pauses a run, lets it go on, and runs an SMS campaign as emergency", async () => {
  const { kore, id } = await withCampaign();
  const act = (action: string, campaignId = id) => control("POST", "/console", { campaignId, action });
  await control("POST", "/clock", { advance: "15m" });
  await kore.voice.start(id);
  expect(await act("pause")).toEqual({ status: 200, answer: { assumptions: ["pause-holds", "paused-counts"] } });
  expect((await control("GET", "/state")).answer.campaigns).toMatchObject([{ state: "Paused" }]);
  await control("POST", "/clock", { settle: true });
  expect((await control("GET", "/contacted")).answer).toEqual([]);
  expect(await act("resume")).toEqual({ status: 200, answer: { assumptions: [] } });
  await control("POST", "/clock", { settle: true });
  expect((await control("GET", "/contacted")).answer).not.toEqual([]);

  const { campaignType: _, ...example } = requestExample("create-sms-campaign-without-template-v2");
  const sms = campaignId(await kore.sms.create({ ...example, contactLists: ["Patients"] }));
  expect((await act("run-as-emergency", sms)).answer.assumptions).toContain("emergency-run");
  expect((await act("pause", sms)).status).toBe(400);
});

test("a single message has no campaign", async () => {
  await client().sms.send(requestExample("send-outbound-sms"));
  expect((await control("GET", "/contacted")).answer).toMatchObject([{ kind: "sms", campaignId: null }]);
});

test("a lost start breaks the connection, and was executed", async () => {
  const { kore, id } = await withCampaign();
  await control("POST", "/clock", { advance: "15m" });
  expect(
    (await control("POST", "/faults", { operationId: "triggerVoiceCampaignV2", fault: "done-then-lost" })).status,
  ).toBe(204);
  const error = await kore.voice.start(id).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(OutcomeUnknownError);
  expect((await error.confirm()).outcome).toBe("executed");
  expect(lines).toContainEqual(expect.stringMatching(/ POST \S+\/trigger\/\S+ broken \d+ ms$/));
});

test("a late start breaks the connection, and is executed a minute later", async () => {
  const { kore, id } = await withCampaign();
  await control("POST", "/clock", { advance: "15m" });
  await control("POST", "/faults", { operationId: "triggerVoiceCampaignV2", fault: "late" });
  const error = await kore.voice.start(id).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(OutcomeUnknownError);
  expect((await kore.campaigns.status(id)).data.status).toBe("Ready");
  await control("POST", "/clock", { advance: "1m" });
  expect((await kore.campaigns.status(id)).data.status).toBe("Active");
});

test.each(["refused", "lost-before", "late", "cut"])("%s leaves no complete response", async (fault) => {
  await control("POST", "/faults", { operationId: "listContactListsV2", fault, count: 1 });
  await expect(client().contactLists.list()).rejects.toThrow();
  expect((await client().contactLists.list()).status).toBe("success");
});

test("a cut response has a status and the first half of its body", async () => {
  const url = `${server.url}/campaign/api/v2/public/st-1/campaign/contactList/getAllListDetails?accountId=a`;
  await control("POST", "/faults", { operationId: "listContactListsV2", fault: "cut" });
  const response = await fetch(url, { headers: { auth: "t", iid: "st-1", accountId: "a" } });
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow("terminated");
});

test("a slow response comes after a minute of the sandbox's clock", async () => {
  await control("POST", "/faults", { operationId: "listContactListsV2", fault: "slow" });
  const list = client().contactLists.list();
  await vi.waitFor(async () => expect((await control("GET", "/log")).answer).toHaveLength(1));
  await control("POST", "/clock", { advance: "1m" });
  await list;
});

test.each([
  ["GET", "/campaign", 404],
  ["GET", "/_sandbox/state", 200],
  ["GET", "/_sandbox/nothing", 404],
  ["POST", "/_sandbox/reset", 200],
  ["OPTIONS", "/campaign", 204],
  ["PURGE", "/campaign", 405],
])("%s %s is dated by the clock of the sandbox", async (method, path, status) => {
  const [response] = await once(request(`${server.url}${path}`, { method }).end(), "response");
  expect(response.resume().statusCode).toBe(status);
  expect(response.headers.date).toBe("Mon, 02 Mar 2026 14:00:00 GMT");
});

test("turning the clock is dated by the time that it was turned to", async () => {
  const response = await fetch(`${server.url}/_sandbox/clock`, { method: "POST", ...sent('{"advance": "1d"}') });
  expect(response.headers.get("date")).toBe("Tue, 03 Mar 2026 14:00:00 GMT");
});

test("faults can be forgotten", async () => {
  await control("POST", "/faults", { operationId: "listContactListsV2", fault: "refused" });
  expect((await control("DELETE", "/faults")).status).toBe(204);
  await client().contactLists.list();
});

test("a reset makes a new sandbox, with other options if there are some", async () => {
  await withCampaign();
  await control("POST", "/clock", { advance: "1d" });
  expect((await control("POST", "/reset")).answer.now).toBe("2026-03-02T14:00:00.000Z");
  expect((await control("GET", "/state")).answer).toMatchObject({ campaigns: [], contactLists: [] });
  const options = { now: "2026-04-01T09:00:00Z", seed: 2, dncLists: { "Opted out": [ADA] }, strict: true };
  expect((await control("POST", "/reset", options)).answer.now).toBe("2026-04-01T09:00:00.000Z");
  expect((await control("POST", "/clock", { set: "2026-04-02T09:00:00+02:00" })).answer.now).toBe(
    "2026-04-02T07:00:00.000Z",
  );
});

describe("what is wrong is said in a sentence", () => {
  test.each([
    ["GET", "/nothing", undefined, 404, "there is no /_sandbox/nothing. There are /_sandbox/state"],
    ["GET", "/toString", undefined, 404, "there is no"],
    ["DELETE", "/clock", undefined, 405, "/_sandbox/clock takes GET or POST, not DELETE."],
    ["POST", "/clock", undefined, 400, "body: expected a plain object"],
    ["POST", "/clock", {}, 400, "send one of"],
    ["POST", "/clock", { advance: "1d", settle: true }, 400, "send one of"],
    ["POST", "/clock", { advance: "soon" }, 400, 'Invalid duration "soon"'],
    ["POST", "/clock", { advance: 5 }, 400, "advance: expected a string, but got number."],
    ["POST", "/clock", { settle: false }, 400, "settle: expected true or"],
    ["POST", "/clock", { settle: { until: 5 } }, 400, "settle.until: expected a string, but got number."],
    ["POST", "/clock", { settle: {} }, 400, "settle.until: expected a string"],
    ["POST", "/clock", { settle: { until: "2036-03-05T00:00:00Z" } }, 400, "clock.settle: expected at most ten years."],
    ["POST", "/clock", { set: "2020-01-01T00:00:00Z" }, 400, "can't be turned back"],
    ["POST", "/clock", { turn: "1d" }, 400, "turn: there is no such option"],
    ["POST", "/faults", { operationId: "start", fault: "cut" }, 400, 'there is no operation "start"'],
    ["POST", "/faults", { operationId: "listCampaignsV2", fault: "odd" }, 400, 'there is no fault "odd"'],
    ["POST", "/faults", { operationId: "listCampaignsV2" }, 400, "fault: expected a string"],
    ["POST", "/faults", { operationId: "listCampaignsV2", fault: "cut", count: 0 }, 400, "1 to 1000"],
    ["POST", "/contacts/script", { phoneNumber: ADA }, 400, "outcomes: expected an array"],
    ["POST", "/contacts/script", { phoneNumber: ADA, outcomes: ["gone"] }, 400, '"gone"'],
    ["POST", "/contacts/script", { phoneNumber: 1, outcomes: [] }, 400, "phoneNumber: expected a string"],
    ["POST", "/dnc-lists", { name: "Opted out" }, 400, "phoneNumber: expected a string"],
    ["DELETE", "/dnc-lists", { name: "Opted out", phoneNumber: ADA }, 400, "is not on the DNC list"],
    ["POST", "/console", { campaignId: "cd-1", action: "pause" }, 400, 'There is no campaign with the id "cd-1".'],
    [
      "POST",
      "/console",
      { campaignId: "cd-1", action: "stop" },
      400,
      "action: expected pause, resume, run-as-emergency.",
    ],
    ["POST", "/console", { action: "pause" }, 400, "campaignId: expected a string, but got undefined."],
    ["POST", "/clock", { advance: "30642794696m" }, 400, "clock.advance: expected at most ten years."],
    ["POST", "/clock", { set: "2036-03-05T00:00:00Z" }, 400, "clock.set: expected at most ten years."],
    ["POST", "/reset", { seed: -1 }, 400, "seed: expected a whole number"],
    ["POST", "/reset", { now: null }, 400, "now: expected a Date, or ISO 8601 with an offset"],
    ["POST", "/reset", { now: 5 }, 400, "now: expected"],
    ["POST", "/reset", { seed: null }, 400, "seed: expected a whole number"],
    ["POST", "/reset", { queues: null }, 400, "queues: expected a plain object"],
    ["POST", "/reset", { flows: null }, 400, "flows: expected an array"],
    ["POST", "/reset", { strict: null }, 400, "strict: expected true or false."],
    ["POST", "/reset", { assume: null }, 400, "assume: expected a plain object"],
    ["POST", "/reset", { rateLimit: null }, 400, "rateLimit: expected a whole number"],
    ["POST", "/reset", [], 400, "body: expected a plain object"],
  ])("%s %s %j", async (method, path, body, status, sentence) => {
    const result = await control(method, path, body);
    expect(result).toEqual({ status, answer: { error: expect.stringContaining(sentence) } });
  });

  test("a method that no Request has", async () => {
    const trace = request(server.url, { method: "TRACE" }).end();
    const [response] = await once(trace, "response");
    expect(response.resume().statusCode).toBe(405);
    expect(response.headers.allow).toBe("GET, HEAD, POST, PUT, PATCH, DELETE");
    const [ofControl] = await once(request(`${server.url}/_sandbox/clock`, { method: "TRACE" }).end(), "response");
    expect(ofControl.resume().statusCode).toBe(405);
    expect(ofControl.headers.allow).toBe("GET, POST");
  });

  test("a body that is not JSON", async () => {
    const response = await fetch(`${server.url}/_sandbox/clock`, { method: "POST", ...sent("advance") });
    expect(await response.json()).toEqual({ error: "body: expected JSON." });
  });
});

describe("who may call it", () => {
  /** Sends headers that `fetch` sets itself. */
  async function get(path: string, headers: Record<string, string>, method = "GET") {
    const [response] = await once(request(`${server.url}${path}`, { method, headers }).end(), "response");
    const chunks: Buffer[] = await response.toArray();
    return { status: response.statusCode, headers: response.headers, text: Buffer.concat(chunks).toString() };
  }

  test.each(["http://localhost:5173", "http://127.0.0.1", "https://[::1]:8443"])(
    "pages of this machine: %s",
    async (origin) => {
      const preflight = await get("/campaign", { origin }, "OPTIONS");
      expect(preflight.status).toBe(204);
      expect(preflight.headers["access-control-allow-headers"]).toBe("auth, iid, accountId, content-type");
      const { status, headers } = await get("/_sandbox/state", { origin });
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        "access-control-allow-origin": origin,
        "access-control-expose-headers": "date, retry-after, x-sandbox-assumptions",
        vary: "origin",
      });
    },
  );

  test.each(["https://evil.example", "null", "http://localhost.evil.example", "http://127.0.0.1.evil.example", ""])(
    "no other page: %j",
    async (origin) => {
      for (const [path, method] of [
        ["/_sandbox/state", "GET"],
        ["/_sandbox/reset", "POST"],
        ["/campaign", "OPTIONS"],
      ] as const) {
        const { status, headers, text } = await get(path, { origin }, method);
        expect(status, `${method} ${path}`).toBe(403);
        expect(headers["access-control-allow-origin"]).toBeUndefined();
        expect(JSON.parse(text).error).toContain(`start the sandbox with --cors-origin ${origin}`);
      }
    },
  );

  test.each(["localhost", "LOCALHOST:80", "127.0.0.1:4010", "127.3.2.1", "[::1]:4010"])(
    "by the name %s",
    async (host) => {
      expect((await get("/_sandbox/state", { host })).status).toBe(200);
    },
  );

  test.each([
    "evil.example",
    "evil.example:4010",
    "localhost.evil.example",
    "127.0.0.1@evil.example",
    "0.0.0.0:4010",
    "a b",
  ])("by no other name: %s", async (host) => {
    const { status, text } = await get("/_sandbox/state", { host });
    expect(status).toBe(403);
    expect(JSON.parse(text).error).toContain("start the sandbox with --allow-host");
    expect(server.sandbox.log).toEqual([]);
  });

  test("names and origins that are given", async () => {
    await server.close();
    await start({ allowHosts: ["sandbox"], corsOrigins: ["https://app.example"] });
    expect((await get("/_sandbox/state", { host: "sandbox:4010", origin: "https://app.example" })).status).toBe(200);
    expect((await get("/_sandbox/state", { host: "sandbox2" })).status).toBe(403);
    expect((await get("/_sandbox/state", { origin: "https://app.example:8443" })).status).toBe(403);
  });

  test.each([
    [{ allowHosts: ["sandbox:4010"] }, 'allowHosts: expected names such as "sandbox", but got "sandbox:4010".'],
    [{ allowHosts: ["http://sandbox"] }, "allowHosts"],
    [{ corsOrigins: ["app.example"] }, 'corsOrigins: expected origins such as "https://app.example:8443"'],
    [{ corsOrigins: ["https://app.example/"] }, "corsOrigins"],
    [{ corsOrigins: ["*"] }, "corsOrigins"],
  ])("%j is refused", async (options, sentence) => {
    await expect(startSandboxServer({ port: 0, ...options })).rejects.toThrow(sentence);
  });

  test("with another host, it listens there, and its address is allowed", async () => {
    await server.close();
    await start({ host: "127.0.0.2" });
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.2:/);
    expect((await fetch(`${server.url}/_sandbox/state`)).status).toBe(200);
    await server.close();
    await start({ host: "0.0.0.0" });
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:/);
  });
});

test.each([
  ["text/plain", "{}"],
  ["application/x-www-form-urlencoded", ""],
  ["application/jsonp", "{}"],
])("the control API takes no %s", async (type, body) => {
  await client().contactLists.create({ name: "Patients", description: "Due for a test", source: "passiveApi" });
  const response = await fetch(`${server.url}/_sandbox/reset`, { method: "POST", ...sent(body, type) });
  expect(response.status).toBe(415);
  expect(await response.json()).toEqual({ error: `/_sandbox/reset takes application/json, not ${type}.` });
  expect(server.sandbox.state.contactLists).toHaveLength(1);
});

test("a body of more than 10 MB is refused, and not kept", async () => {
  const url = `${server.url}/_sandbox/reset`;
  const upload = request(url, { method: "POST", headers: { "content-type": "application/json" } });
  const answered = once(upload, "response");
  const megabyte = Buffer.alloc(1_000_000, " ");
  const before = process.memoryUsage().rss;
  for (let sent = 0; sent < 200; sent++) if (!upload.write(megabyte)) await once(upload, "drain");
  upload.end();
  const [response] = await answered;
  expect(response.resume().statusCode).toBe(413);
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
});

describe("with speed", () => {
  test("the clock runs, and what is due happens by itself", async () => {
    await server.close();
    await start({ speed: 10_000 });
    const { kore, id } = await withCampaign();
    await vi.waitFor(async () => expect((await kore.campaigns.status(id)).data.status).toBe("Ready"), 10_000);
    await kore.voice.start(id);
    // No request turns the clock here.
    await vi.waitFor(() => expect(server.sandbox.contacted[0]?.outcome).toBeDefined(), 10_000);
  });

  test("it goes on from where it was turned to", async () => {
    await server.close();
    await start({ speed: 1 });
    await control("POST", "/clock", { advance: "1d" });
    const { answer } = await control("GET", "/clock");
    expect(answer.now).toMatch(/^2026-03-03T14:0/);
  });

  test.each([-1, Number.NaN, 1e7])("%d is refused", async (speed) => {
    await expect(startSandboxServer({ port: 0, speed })).rejects.toThrow("speed: expected a number, 0 to 1,000,000.");
  });
});

test("the description names every fault", () => {
  const body = spec.paths["/_sandbox/faults"].post.requestBody.content["application/json"].schema;
  expect(
    body.properties.fault.enum,
    "The enum of `fault` in openapi/sandbox.yaml has the names of FAULT_NAMES in src/sandbox/http/faults.ts, in their order. Add or remove one there.",
  ).toEqual([...FAULT_NAMES]);
});

test("a response is sent in one piece, with its length", async () => {
  const { headers } = await fetch(`${server.url}/_sandbox/clock`);
  expect(Number(headers.get("content-length"))).toBeGreaterThan(0);
  expect(headers.has("transfer-encoding")).toBe(false);
});

test("a client that leaves while it sends is no error", async () => {
  const upload = request(server.url, { method: "POST", headers: { "content-length": "1000" } });
  upload.on("error", () => {}).write("{");
  await once(upload, "socket");
  await fetch(server.url);
  upload.destroy();
  await vi.waitFor(() => expect(lines).toContainEqual(expect.stringMatching(/ POST \/ broken /)));
});

test("every operation of the description is served", async () => {
  for (const [path, methods] of Object.entries(spec.paths))
    for (const method of Object.keys(methods as object)) {
      const { status } = await control(method.toUpperCase(), path.slice("/_sandbox".length));
      expect([200, 204, 400], `${method} ${path}`).toContain(status);
    }
});
