import { inspect } from "node:util";
import { expect, test } from "vitest";
import { type CampaignClientOptions, createCampaignClient } from "../../src/index.ts";
import { json, koreAnswering } from "../support/answering.ts";
import { CAMPAIGN } from "../support/campaign.ts";
import { ACCOUNT_ID, CAMPAIGN_ID, getByHttp, koreAt, STREAM_ID, TOKEN, thrownBy } from "../support/kore.ts";
import { leakText } from "../support/leak-text.ts";
import { serve } from "../support/server.ts";

const CLIENT_SECRET = "b64/client+secret==";

/** Starts a server that echoes the token in the headers and the body of its response. */
const echo = (status: number, body: (token: string) => string) =>
  serve((request, response) => {
    const token = String(request.headers.auth);
    response
      .writeHead(status, { "x-token": token, location: `https://elsewhere.example/?t=${token}` })
      .end(body(token));
  });

test.each<[string, number, (token: string) => string]>([
  ["an HTML page", 500, (token) => `<pre>auth: ${token}</pre>`],
  ["the documented error", 401, (token) => JSON.stringify({ errors: [{ msg: `bad ${token}`, code: 401 }] })],
  ["other JSON", 400, (token) => JSON.stringify({ message: token, headers: { auth: [token] } })],
  ["a redirect", 307, () => ""],
  ["an unreadable response", 200, (token) => `"${token}"`],
  ["a success status that reports a failure", 200, (token) => JSON.stringify({ status: "failure", message: token })],
  ["escaped JSON", 400, (token) => JSON.stringify({ [token]: [token] }).replaceAll(".", "\\u002e")],
])("redacts a token that the server echoes in %s", async (_, status, body) => {
  const kore = koreAt(await echo(status, body));
  for (const call of [() => kore.voice.get(CAMPAIGN_ID), () => kore.voice.start(CAMPAIGN_ID)]) {
    const text = leakText(await thrownBy(call));
    expect(text).not.toContain(TOKEN);
    expect(text).toContain("[auth]");
  }
});

test("a token of one character is hidden in the header auth, and redaction damages nothing else", async () => {
  const seen: (string | null)[] = [];
  const replies = [
    json(429, { message: "too many" }, { "retry-after": "0", "x-t": "t" }),
    json(404, {}, { auth: "t" }),
  ];
  const { kore, tokens } = koreAnswering(replies, {
    auth: "t",
    onRequest: ({ headers }) => void seen.push(headers.get("auth"), headers.get("content-type")),
    onResponse: ({ headers }) => void seen.push(headers.get("retry-after"), headers.get("auth")),
  });
  const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
  expect(tokens).toEqual(["t", "t"]);
  const request = ["[auth]", "application/json"];
  expect(seen).toEqual([...request, "0", null, ...request, null, "[auth]"]);
  expect(Object.fromEntries(error.headers)).toEqual({ "content-type": "application/json", auth: "[auth]" });
});

test("a token of one character does not hide for how long to wait", async () => {
  const refused = json(429, {}, { "retry-after": "40" });
  const delays: number[] = [];
  const controller = new AbortController();
  const { kore } = koreAnswering([refused], {
    auth: "t",
    onRetry: ({ milliseconds }) => {
      delays.push(milliseconds);
      controller.abort();
    },
  });
  await thrownBy(() => kore.voice.get(CAMPAIGN_ID, { signal: controller.signal }));
  expect(delays).toEqual([40_000]);
});

test("redacts a token that a custom fetch puts into the headers", async () => {
  const another = "made-by-the-gateway-0123456789";
  const echoing =
    (end: (text: string) => Response): typeof fetch =>
    async (_, init) => {
      const headers = init?.headers as Headers;
      headers.set("auth", another);
      return end(`bad token ${another}`);
    };
  for (const end of [
    (text: string) => json(400, { message: text }),
    (text: string) => {
      throw new Error(text);
    },
  ]) {
    const kore = koreAt("https://kore.example", { fetch: echoing(end) });
    expect(leakText(await thrownBy(() => kore.voice.start(CAMPAIGN_ID)))).not.toContain(another);
  }
});

test("redacts the tokens of earlier attempts", async () => {
  let count = 0;
  const tokens: string[] = [];
  const url = await serve((request, response) => {
    tokens.push(String(request.headers.auth));
    response.writeHead(401).end(JSON.stringify({ message: tokens.join(", ") }));
  });
  const error = await thrownBy(() =>
    koreAt(url, { auth: () => `secret-${++count}`, retries: 1 }).voice.get(CAMPAIGN_ID),
  );
  expect(tokens).toEqual(["secret-1", "secret-2"]);
  expect(error.body).toEqual({ message: "[auth], [auth]" });
});

test.each<[string, number, (token: string) => string]>([
  ["at the end of the excerpt", 400, (token) => "x".repeat(200 - token.length / 2) + token],
  ["at the size limit of the body", 400, (token) => "x".repeat(64 * 1024 - token.length + 1) + token],
])("redacts a token that is cut off %s", async (_, status, body) => {
  const kore = koreAt(await echo(status, body));
  const text = leakText(await thrownBy(() => kore.voice.start(CAMPAIGN_ID)));
  expect(text).not.toContain(TOKEN.slice(0, 16));
  expect(text).toContain("[auth]");
});

test.each([200, 400])("redacts a partial token at the end of a %i response that is cut off", async (status) => {
  const part = (token: string | null) => new TextEncoder().encode(`{"token":"${token?.slice(0, -1)}`);
  const kore = koreAt("https://kore.example", {
    fetch: async (_, init) =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(part(tokenIn(init))),
          pull: (controller) => controller.error(new Error("reset")),
        }),
        { status },
      ),
  });
  const text = leakText(await thrownBy(() => kore.voice.start(CAMPAIGN_ID)));
  expect(text).not.toContain(TOKEN.slice(0, 16));
  expect(text).toContain("[auth]");
});

test("a message that is cut behind a mark, and a mark that is cut, show no token", async () => {
  for (const before of [150, 195, 199, 200]) {
    const kore = koreAt(await echo(400, (token) => `${"x".repeat(before)}${token}${"y".repeat(300)}`));
    const error = await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
    expect(error.message).toContain(`${`${"x".repeat(before)}[auth]${"y".repeat(300)}`.slice(0, 200)}…`);
    expect(leakText(error)).not.toContain(TOKEN.slice(0, 12));
  }
});

test("redacts all of a token that starts with an earlier one", async () => {
  const tokens = ["token-01", "token-01-and-more"];
  const kore = koreAt(await echo(401, (token) => `no: ${token}`), { retries: 1, auth: () => tokens.shift() as string });
  expect(leakText(await thrownBy(() => kore.voice.get(CAMPAIGN_ID)))).not.toContain("and-more");
});

test("hides cookies and authorization headers from hooks", async () => {
  const seen: string[] = [];
  const kore = koreAt(await echo(200, () => "{}"), { onRequest: ({ headers }) => void seen.push(inspect(headers)) });
  const names = ["cookie", "authorization", "proxy-authorization"];
  await getByHttp(kore, { headers: Object.fromEntries(names.map((name) => [name, CLIENT_SECRET])) });
  expect(seen).toHaveLength(1);
  expect(seen[0]).not.toContain(CLIENT_SECRET);
});

test("redacts a token in a CampaignKindError", async () => {
  const kore = koreAt(await echo(200, (token) => JSON.stringify({ data: { format: "simple", name: token } })));
  const error = await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
  expect(error.name).toBe("CampaignKindError");
  expect(leakText(error)).not.toContain(TOKEN);
  expect(leakText(error)).toContain("[auth]");
});

/** Creates an error that contains the token in every field. */
function leakyError(token: string | null) {
  const cause = Object.assign(new Error(`inner ${token}`), { code: `E_${token}`, request: { token }, cause: token });
  const error = Object.assign(new Error(`failed with ${token}`, { cause }), { options: { headers: { auth: token } } });
  return Object.assign(error, { name: `Error ${token}`, code: { token } });
}

const tokenIn = (init: RequestInit | undefined) => new Headers(init?.headers).get("auth");

test.each<[string, (token: string | null) => unknown]>([
  ["rejects with an error", (token) => Promise.reject(leakyError(token))],
  [
    "throws an error",
    (token) => {
      throw leakyError(token);
    },
  ],
  ["rejects with a string", (token) => Promise.reject(`failed with ${token}`)],
  [
    "fails while a success body is read",
    (token) =>
      new Response(
        new ReadableStream({
          pull: () => {
            throw leakyError(token);
          },
        }),
      ),
  ],
  [
    "fails while an error body is read",
    (token) =>
      new Response(
        new ReadableStream({
          pull: () => {
            throw leakyError(token);
          },
        }),
        { status: 400 },
      ),
  ],
])("redacts the token if a custom fetch %s", async (_, respond) => {
  const kore = koreAt("https://kore.example", {
    fetch: async (_, init) => respond(tokenIn(init)) as Promise<Response>,
  });
  for (const call of [() => kore.voice.get(CAMPAIGN_ID), () => kore.voice.start(CAMPAIGN_ID)]) {
    const text = leakText(await thrownBy(call));
    expect(text).not.toContain(TOKEN);
    expect(text).toContain("failed with [auth]");
  }
});

test("redacts the token in an abort reason", async () => {
  const signal = AbortSignal.abort(leakyError(TOKEN));
  const text = leakText(await thrownBy(() => koreAt("https://kore.example").voice.get(CAMPAIGN_ID, { signal })));
  expect(text).not.toContain(TOKEN);
  expect(text).toContain("failed with [auth]");
});

test("timeouts, aborts and connection errors do not contain the token", async () => {
  const kore = koreAt(await serve((request) => void setTimeout(() => request.socket.destroy(), 50)));
  const abort = () => ({ signal: AbortSignal.timeout(10) });
  for (const [call, cause] of [
    [() => kore.voice.start(CAMPAIGN_ID, { timeout: 10 }), "TimeoutError"],
    [() => kore.v1.voice.create(CAMPAIGN, abort()), "AbortedError"],
    [() => kore.voice.start(CAMPAIGN_ID), "ConnectionError"],
  ] as const) {
    const error = await thrownBy(call);
    expect(error.cause.name).toBe(cause);
    expect(leakText(error)).not.toContain(TOKEN);
  }
});

test.each<[string, Record<string, unknown>]>([
  ["auth of the wrong type", { auth: { clientId: "cs-1", clientSecret: CLIENT_SECRET } }],
  ["auth with a space", { auth: `Bearer ${CLIENT_SECRET}` }],
  ["a secret as streamId", { streamId: CLIENT_SECRET }],
  ["a secret as accountId", { accountId: CLIENT_SECRET }],
  ["a secret in baseUrl", { baseUrl: `https://kore:${CLIENT_SECRET}@kore.example` }],
  ["a secret in an unknown option", { clientSecret: CLIENT_SECRET }],
])("does not print the client secret in the error for %s", async (_, options) => {
  const good = { baseUrl: "https://kore.example", streamId: STREAM_ID, accountId: ACCOUNT_ID, auth: TOKEN };
  const error = await thrownBy(() => createCampaignClient({ ...good, ...options } as CampaignClientOptions));
  expect(leakText(error)).not.toContain(CLIENT_SECRET);
});

test.each<[string, () => unknown]>([
  [
    "throws it",
    () => {
      throw new Error(`can't sign with ${CLIENT_SECRET}`);
    },
  ],
  ["rejects with it", () => Promise.reject({ secret: CLIENT_SECRET })],
  ["returns an object that contains it", () => ({ clientSecret: CLIENT_SECRET })],
  ["returns a malformed token that contains it", () => `Bearer ${CLIENT_SECRET}`],
])("does not print the client secret if the auth function %s", async (_, auth) => {
  const kore = koreAt("https://kore.example", { auth: auth as () => string });
  expect(leakText(await thrownBy(() => kore.voice.get(CAMPAIGN_ID)))).not.toContain(CLIENT_SECRET);
});

test("inspecting the client does not show the token", () => {
  expect(inspect(koreAt("https://kore.example"), { depth: 20, showHidden: true })).not.toContain(TOKEN);
});
