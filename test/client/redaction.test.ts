import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { createRedactor, type Redactor } from "../../src/call/redact.ts";
import type { CampaignClientOptions } from "../../src/index.ts";
import { json, koreAnswering } from "../support/answering.ts";
import { CAMPAIGN_ID, getByHttp, koreAt, STREAM_ID, TOKEN, thrownBy } from "../support/kore.ts";
import { leakText } from "../support/leak-text.ts";

const [HEADER, PAYLOAD, SIGNATURE] = TOKEN.split(".") as [string, string, string];
const MARK = "[auth]";

const digest = (text: string) => createHash("sha256").update(text).digest("base64url");
const signatureOf = (number: number) => digest(`signature ${number}`);
/** Tokens that share nothing but their header. */
const tokenOf = (number: number) => `${HEADER}.${digest(`payload ${number}`)}.${signatureOf(number)}`;

/** A redactor that knows these tokens. */
function redactorOf(...tokens: string[]) {
  const redactor = createRedactor();
  for (const token of tokens) redactor.add(token);
  return redactor;
}

const hex = (character: string) => character.charCodeAt(0).toString(16).padStart(2, "0");

/** Ways in which a token comes back, each with a part of it that must not be there any more. */
const FORMS: [name: string, text: string, secret: string][] = [
  ["whole", TOKEN, TOKEN],
  ["without its first character", TOKEN.slice(1), SIGNATURE],
  ["without its last character", TOKEN.slice(0, -1), SIGNATURE.slice(0, -1)],
  ["without a character at either end", TOKEN.slice(1, -1), SIGNATURE.slice(0, -1)],
  ["with a character more at either end", `x${TOKEN}x`, TOKEN],
  ["as its header", HEADER, HEADER],
  ["as its payload", PAYLOAD, PAYLOAD],
  ["as its signature", SIGNATURE, SIGNATURE],
  ["as its signature without its first character", SIGNATURE.slice(1), SIGNATURE.slice(1)],
  ["as its signature without its last character", SIGNATURE.slice(0, -1), SIGNATURE.slice(0, -1)],
  ["as a part of 15 characters of its signature", SIGNATURE.slice(5, 20), SIGNATURE.slice(5, 20)],
  ["in its three parts", TOKEN.split(".").join(" . "), SIGNATURE],
  ["in lines", TOKEN.split(".").join(".\n"), SIGNATURE],
  ["behind Bearer", `Bearer ${TOKEN}`, TOKEN],
  ["in a URL", `https://kore.example/?auth=${encodeURIComponent(TOKEN)}&x=1`, TOKEN],
  ["in a URL, its dots escaped", TOKEN.replaceAll(".", "%2E"), SIGNATURE],
  ["in a URL, escaped twice", TOKEN.replaceAll(".", "%252e"), SIGNATURE],
  ["in JSON", JSON.stringify({ auth: TOKEN }), TOKEN],
  ["in JSON in JSON", JSON.stringify(JSON.stringify({ auth: TOKEN })), TOKEN],
  ["in JSON that breaks off", `{"auth":"${TOKEN.slice(0, -3)}`, SIGNATURE.slice(0, -3)],
  ["behind the escape of a line break", `{"auth":"\\n${TOKEN}`, TOKEN],
  ["with the escapes of JSON for its dots", TOKEN.replaceAll(".", "\\u002e"), SIGNATURE],
  ["with entities of HTML for its dots", TOKEN.replaceAll(".", "&#46;"), SIGNATURE],
  ["in HTML", `<pre>auth: ${TOKEN}</pre>`, TOKEN],
  ["in a cookie", `token=${TOKEN}; path=/`, TOKEN],
];

test.each(FORMS)("a token is redacted: %s", (_, text, secret) => {
  const redacted = redactorOf(TOKEN).text(text);
  expect(redacted).toContain(MARK);
  expect(redacted).not.toContain(secret);
});

test("15 characters of a token are found at any place of a run", () => {
  const part = SIGNATURE.slice(5, 20);
  for (let before = 0; before <= 24; before++)
    for (const after of [0, 1, 2, 3, 12, 13]) {
      const run = "x".repeat(before) + part + "y".repeat(after);
      expect(redactorOf(TOKEN).text(`auth: ${run}, code: 1`)).toBe(`auth: ${MARK}, code: 1`);
    }
});

test("12 characters of a token are found at either end of a run", () => {
  const part = SIGNATURE.slice(5, 17);
  for (const run of [part, `${part}x`, `x${part}`]) expect(redactorOf(TOKEN).text(run)).toBe(MARK);
});

test.each<[string, string]>([
  ["nothing", ""],
  ["words", "The campaign does not exist, or this environment does not serve the path."],
  ["the id of a campaign", CAMPAIGN_ID],
  ["the id of an application", STREAM_ID],
  ["ids in a URL", `https://kore.example/api/v2/public/${STREAM_ID}/campaign/${CAMPAIGN_ID}?accountId=1`],
  ["a token of somebody else", "eyJraWQiOiIxIn0.eyJ1c2VyIjoiYW5vdGhlciJ9.YW5vdGhlci1zaWduYXR1cmU"],
  ["11 characters of the token", SIGNATURE.slice(0, 11)],
  ["a part of the signature that is changed", SIGNATURE.slice(0, 11).toUpperCase()],
  ["a long run", "a".repeat(100_000)],
  ["URL-encoded text", "campaignName=%C3%84%C3%96%C3%9C%20rzte%20%26%20S"],
  ["emoji and other scripts", "😀 ⚠️ ошибка エラー"],
  ["HTML", "<h1>502 Bad Gateway</h1><hr><center>nginx</center>"],
])("text without a token comes back as it is: %s", (_, text) => {
  expect(redactorOf(TOKEN, "secret-1", "a+b/c==").text(text)).toBe(text);
});

test("a redactor that knows no token, or only an empty one, changes nothing", () => {
  expect(createRedactor().text(TOKEN)).toBe(TOKEN);
  expect(redactorOf("").text(TOKEN)).toBe(TOKEN);
});

describe("tokens that are no JWT", () => {
  const OPAQUE = "b64/token+with==:and=more/of+it";
  test.each<[string, string]>([
    ["short", "secret-1"],
    ["of one character", "!"],
    ["of 11 characters", "abcdefghijk"],
    ["of 12 characters", "abcdefghijkl"],
    ["with + and /", "ab+cd/ef"],
    ["with = and :", "user:pass=="],
    ["long, with all of them", OPAQUE],
    ["with special characters of patterns", "a.*(b)[c]$^|\\d"],
    ["with characters that a replacement gives a meaning to", "$&-$1-$$"],
  ])("%s", (_, token) => {
    const redactor = redactorOf(token);
    for (const text of [token, encodeURIComponent(token), `${token},${token}`]) {
      const redacted = redactor.text(`before ${text} after`);
      expect(redacted).not.toContain(text);
      expect(redacted).toMatch(/^before .*\[auth\].* after$/);
    }
  });

  const IRREGULAR = "ab+cd/ef=gh:ij+kl/mn=op:qr+st/uv=wx";
  test.each([
    ["cut at the beginning", IRREGULAR.slice(1)],
    ["cut at the end", IRREGULAR.slice(0, -1)],
    ["URL-encoded in lower case", encodeURIComponent(IRREGULAR).toLowerCase()],
    ["URL-encoded and cut", encodeURIComponent(IRREGULAR.slice(0, -1))],
  ])("a token with many special characters is redacted if it is %s", (_, text) => {
    const redactor = createRedactor();
    redactor.add(IRREGULAR);
    expect(redactor.text(`x ${text} y`)).toBe("x [auth] y");
  });

  test("short tokens that are used once are forgotten in time, like long ones", () => {
    const redactor = createRedactor();
    for (let count = 0; count < 1_000; count++) redactor.add(`t-${String(count).padStart(6, "0")}`);
    expect(redactor.text("t-000000 t-000999")).toBe("t-000000 [auth]");
  });

  test("a token that begins with another one is redacted as a whole, in either order", () => {
    for (const tokens of [
      ["abc", "abc+def"],
      ["abc+def", "abc"],
    ])
      expect(redactorOf(...tokens).text("x abc+def y abc z")).toBe(`x ${MARK} y ${MARK} z`);
  });
});

test("a token of which every character is URL-encoded is redacted", () => {
  const redactor = createRedactor();
  redactor.add(TOKEN);
  const encoded = [...TOKEN].map((character) => `%${character.charCodeAt(0).toString(16)}`).join("");
  expect(redactor.text(`t=${encoded} x`)).toBe("t=[auth] x");
});

test("an irregular token with a regular beginning is redacted as a whole", () => {
  const redactor = createRedactor();
  redactor.add("k3y9sPq2LmZ+abcDEF12345678");
  expect(redactor.text("x k3y9sPq2LmZ+abcDEF12345678 y")).toBe("x [auth] y");
});

describe("JSON", () => {
  const redactor = redactorOf(TOKEN);

  test("keys and values are redacted, at any depth", () => {
    const value = { [TOKEN]: 1, list: ["text", TOKEN, { deep: `x ${SIGNATURE}` }], other: null, flag: true, count: 5 };
    expect(redactor.json(value)).toEqual({
      [MARK]: 1,
      list: ["text", MARK, { deep: `x ${MARK}` }],
      other: null,
      flag: true,
      count: 5,
    });
    expect(value.list[1]).toBe(TOKEN);
  });

  test.each<[string, unknown]>([
    ["an object", { a: 1, b: [{ c: "text" }], id: CAMPAIGN_ID }],
    ["a list", [1, "two", null, { three: [] }]],
    ["an empty object", {}],
    ["text", "text"],
    ["a number", 1],
    ["null", null],
    ["a field that is called like that of every object", JSON.parse('{"__proto__":{"a":1},"constructor":2}')],
  ])("without a token it is the same value: %s", (_, value) => {
    expect(redactor.json(value)).toBe(value);
  });

  test("a name is redacted, too, if its value stays the same", () => {
    expect(redactor.json({ [TOKEN]: 1 })).toEqual({ [MARK]: 1 });
  });

  test("what has no token stays the same beside what has", () => {
    const untouched = { deep: ["text"] };
    const redacted = redactor.json({ untouched, auth: TOKEN }) as Record<string, unknown>;
    expect(redacted.untouched).toBe(untouched);
    expect(redacted.auth).toBe(MARK);
  });

  test("a field called __proto__ stays a field", () => {
    const redacted = redactor.json(JSON.parse(`{"__proto__":{"auth":"${TOKEN}"}}`));
    expect(JSON.stringify(redacted)).toBe(`{"__proto__":{"auth":"${MARK}"}}`);
    expect(Object.getPrototypeOf(redacted)).toBe(Object.prototype);
  });

  test.each<[string, (value: unknown) => unknown]>([
    ["lists", (value) => [value]],
    ["objects", (value) => ({ value })],
  ])("deep %s do not overflow the stack: what is too deep becomes an ellipsis", (_, wrap) => {
    let value: unknown = TOKEN;
    for (let depth = 0; depth < 50_000; depth++) value = wrap(value);
    const redacted = JSON.stringify(redactor.json(value));
    expect(redacted).not.toContain(SIGNATURE);
    expect(redacted).toContain('"…"');
  });
});

describe("what was thrown", () => {
  const { cause } = redactorOf(TOKEN);
  test("is left out if it is no error and no text", () => {
    const { proxy, revoke } = Proxy.revocable(new Error(), {});
    revoke();
    for (const thrown of [undefined, null, 5, Symbol("no"), { message: "no" }, proxy])
      expect(cause(thrown)).toBeUndefined();
  });

  test("an error is copied with its name, message and code, and without a cause if it has none", () => {
    const copy = cause(Object.assign(new TypeError(`no ${TOKEN}`), { code: 7, request: TOKEN })) as Error;
    expect({ ...copy }).toMatchObject({ name: "TypeError", code: 7 });
    expect(copy.message).toBe(`no ${MARK}`);
    expect(copy).not.toHaveProperty("request");
    expect(Object.hasOwn(copy, "cause")).toBe(false);
  });

  test("a field of another type is left out", () => {
    const strange = Object.assign(new Error(), { name: 5, message: 5, code: { deep: TOKEN }, cause: 5 });
    const copy = cause(strange) as Error;
    expect([copy.name, copy.message, Object.hasOwn(copy, "code"), Object.hasOwn(copy, "cause")]).toEqual([
      "Error",
      "",
      false,
      false,
    ]);
  });

  test("the stack is that of the error, redacted, and a cause may be a string", () => {
    const thrown = Object.assign(new Error("no"), { stack: `Error: no\n    at ${TOKEN} (file.ts:1:2)`, cause: TOKEN });
    const copy = cause(thrown) as Error;
    expect(copy.stack).toBe(`Error: no\n    at ${MARK} (file.ts:1:2)`);
    expect(copy.cause).toBe(MARK);
  });

  test("five causes are followed", () => {
    let thrown: Error | undefined;
    for (let depth = 9; depth >= 0; depth--) thrown = new Error(String(depth), { cause: thrown });
    const messages: string[] = [];
    for (let copy = cause(thrown) as Error | undefined; copy; copy = copy.cause as Error) messages.push(copy.message);
    expect(messages).toEqual(["0", "1", "2", "3", "4", "5"]);
  });
});

describe("headers", () => {
  test("values are redacted, and those that open a session are left out", () => {
    const headers = redactorOf(TOKEN).headers(
      new Headers({
        auth: TOKEN,
        location: `https://elsewhere.example/?t=${SIGNATURE}`,
        "x-id": CAMPAIGN_ID,
        "set-cookie": "session=1",
        cookie: "session=1",
        authorization: "Basic x",
        "proxy-authorization": "Basic x",
      }),
    );
    expect(Object.fromEntries(headers)).toEqual({
      auth: MARK,
      location: `https://elsewhere.example/?t=${MARK}`,
      "x-id": CAMPAIGN_ID,
    });
  });

  test("a name that has a token is left out", () => {
    const redactor = createRedactor();
    redactor.add("secret-of-12-or-more");
    expect([...redactor.headers(new Headers({ "x-secret-of-12-or-more": "1", "x-other": "2" }))]).toEqual([
      ["x-other", "2"],
    ]);
  });

  test("the headers that were given stay as they are", () => {
    const headers = new Headers({ auth: TOKEN });
    redactorOf(TOKEN).headers(headers);
    expect(headers.get("auth")).toBe(TOKEN);
  });
});

describe("9 MB do not overflow the stack", () => {
  const SIZE = 9_000_000;
  const redactor = redactorOf(TOKEN, "ab+cd/ef");

  test("one run without a token is the same", () => {
    const run = "x".repeat(SIZE);
    expect(redactor.text(run) === run).toBe(true);
  });

  test.each<[string, (token: string) => string]>([
    ["at the beginning", (token) => token + "x".repeat(SIZE)],
    ["at the end", (token) => "x".repeat(SIZE) + token],
    ["in the middle", (token) => "x".repeat(SIZE / 2) + token + "x".repeat(SIZE / 2)],
  ])("one run with a token %s is redacted", (_, write) => {
    expect(redactor.text(write(TOKEN))).toBe(MARK);
  });

  test("many short runs", () => {
    const text = "some words of a page ".repeat(SIZE / 21);
    expect(redactor.text(text) === text).toBe(true);
    expect(redactor.text(`${text}${TOKEN} ${text}`) === `${text}${MARK} ${text}`).toBe(true);
  });

  test("runs that are almost a token", () => {
    const text = `${SIGNATURE.slice(0, 11)} `.repeat(SIZE / 12);
    expect(redactor.text(text) === text).toBe(true);
  });

  test.each([" ", "\n", "%", ".", '"'])("one character: %j", (character) => {
    const text = character.repeat(SIZE);
    expect(redactor.text(text) === text).toBe(true);
  });

  test("a response to a read", async () => {
    const page = "x".repeat(SIZE);
    const { kore } = koreAnswering([json(200, { status: "failure", message: `${page} ${TOKEN}`, page })]);
    const error = await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
    expect(error.body.message === `${page} ${MARK}`).toBe(true);
    expect(error.body.page === page).toBe(true);
  });
});

test("the token of every request under way is redacted, however many others there are", async () => {
  let count = 0;
  const auth = () => tokenOf(++count);
  const signatures: string[] = [];
  const kore = koreAt("https://kore.example", {
    auth,
    fetch: async (_, init) => {
      const signature = new Headers(init?.headers).get("auth")?.split(".")[2] as string;
      signatures.push(signature);
      await new Promise((resolve) => setTimeout(resolve, 20));
      return Response.json({ message: `bad ${signature}` }, { status: 400 });
    },
  });
  const errors = await Promise.all(Array.from({ length: 300 }, () => thrownBy(() => kore.voice.get(CAMPAIGN_ID))));
  expect(signatures).toHaveLength(300);
  expect(errors.filter(({ body }) => body.message !== "bad [auth]")).toEqual([]);
});

describe("every token that the client has used is redacted", () => {
  /** A client with a new token for each call, whose server tells in a refusal all tokens that it has seen. */
  function koreWithEcho(options: Partial<CampaignClientOptions> = {}) {
    const tokens: string[] = [];
    let count = 0;
    const kore = koreAt("https://kore.example", {
      auth: () => `eyJhbGciOiJIUzI1NiJ9.cGF5bG9hZC1vZi1hLXRva2Vu.signature-number-${++count}-of-the-client`,
      ...options,
      fetch: async (_, init) => {
        tokens.push(new Headers(init?.headers).get("auth") as string);
        return json(400, { message: tokens.join(", "), signatures: tokens.map((token) => token.split(".")[2]) });
      },
    });
    return { kore, tokens };
  }

  test("in the error of a later call", async () => {
    const { kore, tokens } = koreWithEcho();
    let error: unknown;
    for (let call = 0; call < 3; call++) error = await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
    expect(new Set(tokens).size).toBe(3);
    expect(leakText(error)).not.toContain("signature-number");
    expect((error as { body: unknown }).body).toEqual({
      message: [MARK, MARK, MARK].join(", "),
      signatures: [MARK, MARK, MARK],
    });
  });

  test("in what kore.http returns later", async () => {
    const { kore } = koreWithEcho();
    await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
    const { error } = await getByHttp(kore);
    expect(error).toEqual({ message: `${MARK}, ${MARK}`, signatures: [MARK, MARK] });
  });

  test("a client does not know the tokens of another", async () => {
    const { kore } = koreAnswering([json(400, { message: TOKEN })], { auth: "another-token-of-a-client" });
    expect((await thrownBy(() => kore.voice.get(CAMPAIGN_ID))).body).toEqual({ message: TOKEN });
  });
});

describe("many tokens that are used once", () => {
  let redactor: Redactor;
  beforeAll(() => {
    redactor = redactorOf(...Array.from({ length: 10_000 }, (_, number) => tokenOf(number)));
  });

  test("the signature of the oldest is forgotten, so the memory is bounded", () => {
    expect(redactor.text(signatureOf(0))).toBe(signatureOf(0));
    expect(redactor.text(signatureOf(5_000))).toBe(signatureOf(5_000));
  });

  test("the oldest is still recognized as a whole, by the beginning that all of them share", () => {
    expect(redactor.text(`auth: ${tokenOf(0)}`)).toBe(`auth: ${MARK}`);
  });

  test("the signatures of the last 50 are known", () => {
    for (let number = 9_950; number < 10_000; number++) expect(redactor.text(signatureOf(number))).toBe(MARK);
  });

  test("200 are remembered; the next one displaces the first 100", () => {
    const few = redactorOf(...Array.from({ length: 200 }, (_, number) => tokenOf(number)));
    expect(few.text(signatureOf(0))).toBe(MARK);
    few.add(tokenOf(200));
    expect(few.text(signatureOf(99))).toBe(signatureOf(99));
    expect(few.text(signatureOf(100))).toBe(MARK);
  });

  test("long ones displace others sooner", () => {
    const long = (number: number) => Array.from({ length: 40 }, (_, part) => digest(`${number} ${part}`)).join("");
    const few = redactorOf(...Array.from({ length: 50 }, (_, number) => long(number)));
    expect(few.text(long(0))).toBe(long(0));
    expect(few.text(long(49))).toBe(MARK);
  });

  test("a token that is used again and again is not forgotten", () => {
    const fixed = createRedactor();
    for (let number = 0; number < 10_000; number++) {
      fixed.add(tokenOf(number));
      fixed.add(TOKEN);
    }
    expect(fixed.text(SIGNATURE)).toBe(MARK);
  });
});

describe("what kore.http returns", () => {
  const returned = (body: string, init: ResponseInit = {}) =>
    getByHttp(koreAt("https://kore.example", { fetch: async () => new Response(body, init) }));

  test.each<[string, string]>([
    ["whole", TOKEN],
    ["its signature", SIGNATURE],
    ["behind an escape", `line\\n${TOKEN}`],
    ["behind an escape of a quote", `\\"${TOKEN}\\"`],
    ["behind an escaped backslash", `\\\\${TOKEN}`],
    ["with escapes in it", TOKEN.replaceAll(".", "\\u002e")],
    ["in escapes", [...TOKEN].map((character) => `\\u00${hex(character)}`).join("")],
  ])("data and error have no token: %s", async (_, written) => {
    const { data } = await returned(`{"status":"success","data":{"name":"${written}"}}`);
    expect(data).toMatchObject({ status: "success", data: { name: expect.stringContaining(MARK) } });
    expect(JSON.stringify(data)).not.toContain(SIGNATURE);
    const { error } = await returned(`{"message":"${written}"}`, { status: 400 });
    expect(error).toEqual({ message: expect.stringContaining(MARK) });
    expect(JSON.stringify(error)).not.toContain(SIGNATURE);
  });

  test.each<[string, string, string, unknown]>([
    [
      "an opaque token with a slash that is escaped",
      "ab/cd+ef==",
      '{"status":"success","data":{"t":"ab\\/cd+ef=="}}',
      { t: "[auth]" },
    ],
    ["a token with quotes", 'a"b-c"d-e"f', '{"status":"success","data":{"t":"a\\"b-c\\"d-e\\"f"}}', { t: "[auth]" }],
  ])("JSON has no token: %s", async (_, auth, body, expected) => {
    const kore = koreAt("https://kore.example", { auth, fetch: async () => new Response(body) });
    expect((await getByHttp(kore)).data).toMatchObject({ data: expected });
  });

  test("a JSON list of a refusal stays JSON", async () => {
    const body = JSON.stringify([`x\n${TOKEN}`]);
    const kore = koreAt("https://kore.example", { fetch: async () => new Response(body, { status: 400 }) });
    expect((await getByHttp(kore)).error).toEqual(["x\n[auth]"]);
  });

  test("what stands before the token stays", async () => {
    const { data } = await returned(`{"status":"success","data":{"name":"line\\n${TOKEN}"}}`);
    expect(data).toEqual({ status: "success", data: { name: `line\n${MARK}` } });
  });

  test("text that is no JSON has no token", async () => {
    const { error } = await returned(`<pre>${TOKEN}</pre>`, { status: 502 });
    expect(error).toBe(`<pre>${MARK}</pre>`);
  });

  test("JSON without a token is returned to the character", async () => {
    const body = ' {"status" : "success", "data": {"n": 1.0, "big": 12345678901234567890, "e": "\\u00e9"} }';
    const seen: string[] = [];
    const kore = koreAt("https://kore.example", { fetch: async () => new Response(body) });
    kore.http.use({ onResponse: async ({ response }) => void seen.push(await response.clone().text()) });
    await getByHttp(kore);
    expect(seen).toEqual([body]);
  });

  test("headers and the reason phrase have no token", async () => {
    const { response } = await returned("{}", {
      status: 400,
      statusText: `No ${TOKEN}`,
      headers: { "x-auth": TOKEN, "x-signature": SIGNATURE, "set-cookie": `t=${TOKEN}`, "x-id": CAMPAIGN_ID },
    });
    expect(response.statusText).toBe(`No ${MARK}`);
    expect(response.headers.get("x-auth")).toBe(MARK);
    expect(response.headers.get("x-signature")).toBe(MARK);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(response.headers.get("x-id")).toBe(CAMPAIGN_ID);
  });
});

describe("errors", () => {
  test.each(FORMS)("have no token: %s", async (_, text, secret) => {
    for (const reply of [
      json(400, { message: text, [text]: [text] }),
      new Response(text, { status: 500 }),
      new Response(text, { headers: { "x-told": encodeURI(text) } }),
    ]) {
      const { kore } = koreAnswering([reply], { retries: 0 });
      const told = leakText(await thrownBy(() => kore.voice.start(CAMPAIGN_ID)));
      expect(told).not.toContain(secret);
      expect(told).toContain(MARK);
    }
  });
});
