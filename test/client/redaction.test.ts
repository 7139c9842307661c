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
  ["as its signature without its last character", SIGNATURE.slice(0, -1), SIGNATURE.slice(0, -1)],
  ["as its signature within a longer word", `x${SIGNATURE}x`, SIGNATURE],
  ["in lower case, as in the name of a header", TOKEN.toLowerCase(), SIGNATURE.toLowerCase()],
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

describe("a token that the end of a text cuts off", () => {
  const BASE64 = "ab+cd/ef=gh:ij+kl";
  const JSON_ESCAPED = JSON.stringify('a"b"c"d"e"f"').slice(1, -1);

  test.each<[string, string, string]>([
    ["from 12 characters on", TOKEN, TOKEN.slice(0, 12)],
    ["within its payload", TOKEN, TOKEN.slice(0, 30)],
    ["by one character", TOKEN, TOKEN.slice(0, -1)],
    ["as its signature, from 12 characters on", TOKEN, SIGNATURE.slice(0, 12)],
    ["that is no JWT", BASE64, BASE64.slice(0, 12)],
    ["URL-encoded", BASE64, encodeURIComponent(BASE64).slice(0, 12)],
    ["within an escape of a URL", BASE64, encodeURIComponent(BASE64).slice(0, -3)],
    ["within an escape of JSON", 'a"b"c"d"e"f"', JSON_ESCAPED.slice(0, -1)],
  ])("is redacted: %s", (_, token, part) => {
    expect(redactorOf(token).text(`token: ${part}`)).toBe(`token: ${MARK}`);
    expect(redactorOf(token).text(part)).toBe(MARK);
  });

  test.each<[string, string]>([
    ["11 characters", TOKEN.slice(0, 11)],
    ["11 characters of the signature", SIGNATURE.slice(0, 11)],
    ["12 characters and another one", `${SIGNATURE.slice(0, 12)}!`],
    ["12 characters that are not at the end", `${SIGNATURE.slice(0, 12)} is no token`],
    ["12 characters from within", SIGNATURE.slice(1, 13)],
  ])("stays if the text has only %s", (_, text) => {
    expect(redactorOf(TOKEN).text(`token: ${text}`)).toBe(`token: ${text}`);
  });

  test("is redacted in a key, a value and a header", () => {
    const cut = SIGNATURE.slice(0, -1);
    const redactor = redactorOf(TOKEN);
    expect(redactor.json({ [cut]: [`x ${cut}`] })).toEqual({ [MARK]: [`x ${MARK}`] });
    expect([...redactor.headers(new Headers({ "x-told": cut, [`x-${cut}`]: "1" }))]).toEqual([["x-told", MARK]]);
  });

  test("is redacted in a message, and in the stack, where lines follow", () => {
    const thrown = new Error(`no token: ${TOKEN.slice(0, -1)}`, { cause: `first line ${SIGNATURE.slice(0, 12)}` });
    expect(thrown.stack).toContain(`${TOKEN.slice(0, -1)}\n    at `);
    const copy = redactorOf(TOKEN).cause(thrown) as Error;
    expect(copy.message).toBe(`no token: ${MARK}`);
    expect(copy.stack).toContain(`Error: no token: ${MARK}\n    at `);
    expect(copy.cause).toBe(`first line ${MARK}`);
  });
});

describe("only what has 8 characters or more is redacted", () => {
  test.each<[string, string]>([
    ["a word", "retry"],
    ["one character", "t"],
    ["7 characters", "abcdefg"],
    ["7 characters that are longer in a URL", '!@#$%&"'],
  ])("a token of %s stays", (_, token) => {
    const redactor = redactorOf(token);
    for (const text of [token, encodeURIComponent(token), JSON.stringify(token), `before ${token} after`])
      expect(redactor.text(text)).toBe(text);
    expect(redactor.json({ [token]: token })).toEqual({ [token]: token });
  });

  test("a token of 8 characters is redacted", () => {
    expect(redactorOf("abcdefgh").text("abcdefgh abcdefg abcdefghi")).toBe(`${MARK} abcdefg ${MARK}i`);
  });

  test("a part of 8 characters is redacted, one of 7 stays", () => {
    const redactor = redactorOf("abcdefg.12345678.hijklmn");
    expect(redactor.text("abcdefg, 12345678, hijklmn")).toBe(`abcdefg, ${MARK}, hijklmn`);
    expect(redactor.text("x abcdefg.12345678.hijklmn y")).toBe(`x ${MARK} y`);
  });

  test("the header auth never has the token, however short it is, and no other header is damaged", () => {
    const headers = { auth: "t", "content-type": "text/plain", "retry-after": "9", "x-t": "t" };
    expect(Object.fromEntries(redactorOf("t").headers(new Headers(headers)))).toEqual({ ...headers, auth: MARK });
  });
});

test.each<[string, string]>([
  ["a token that is older than the last 200", tokenOf(0).slice(HEADER.length + 1)],
  ["a part from within a token", SIGNATURE.slice(1)],
  ["a token without its first character that is no JWT", "paque+token/of+somebody"],
  ["the beginning of a part within a text", `token ${SIGNATURE.slice(0, -1)}…`],
  ["a token of which every character is escaped", [...SIGNATURE].map((each) => `%${hex(each)}`).join("")],
])("a limit that the documentation of the redactor states: it can't see %s", (_, text) => {
  const redactor = redactorOf(
    ...Array.from({ length: 500 }, (_, number) => tokenOf(number)),
    "opaque+token/of+somebody",
  );
  redactor.add(TOKEN);
  expect(redactor.text(`${text}, no`)).toBe(`${text}, no`);
});

test("the header that JWTs share is redacted", () => {
  expect(redactorOf(TOKEN).text(`x ${HEADER}.another y`)).toBe(`x ${MARK}.another y`);
});

test("secrets that overlap become one mark", () => {
  const redactor = redactorOf("abcd-1234-efgh", "efgh-5678-ijkl", "1234-efg");
  expect(redactor.text("x abcd-1234-efgh-5678-ijkl y")).toBe(`x ${MARK} y`);
  expect(redactor.text("x abcd-1234-efghefgh-5678-ijkl y")).toBe(`x ${MARK}${MARK} y`);
});

test("a character that is longer in lower case does not shift what is redacted", () => {
  expect(redactorOf(TOKEN).text(`İİİ ${TOKEN} İ`)).toBe(`İİİ ${MARK} İ`);
  const longer = Array.from({ length: 0x11_0000 }, (_, code) => String.fromCodePoint(code)).filter(
    (character) => character.toLowerCase().length !== character.length,
  );
  expect(longer).toEqual(["İ"]);
});

test.each<[string, string]>([
  ["nothing", ""],
  ["words", "The campaign does not exist, or this environment does not serve the path."],
  ["the id of a campaign", CAMPAIGN_ID],
  ["the id of an application", STREAM_ID],
  ["ids in a URL", `https://kore.example/api/v2/public/${STREAM_ID}/campaign/${CAMPAIGN_ID}?accountId=1`],
  ["a token of somebody else", "eyJraWQiOiIxIn0.eyJ1c2VyIjoiYW5vdGhlciJ9.YW5vdGhlci1zaWduYXR1cmU"],
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
    ["of 8 characters", "secret-1"],
    ["of 8 special characters", "!@#$%^&*"],
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

  test.each<[string, string, string]>([
    ["URL-encoded in lower case", OPAQUE, encodeURIComponent(OPAQUE).toLowerCase()],
    ["with slashes that JSON escapes", OPAQUE, OPAQUE.replaceAll("/", "\\/")],
    ["with quotes that JSON escapes", 'a"b-c"d-e"f', 'a\\"b-c\\"d-e\\"f'],
    ["with a backslash that JSON escapes", "a\\b-c-d-e-f", "a\\\\b-c-d-e-f"],
    ["with dots, as one of its parts", "ab+cd/ef.gh+ij/kl", "ab%2Bcd%2Fef"],
  ])("a token is redacted %s", (_, token, text) => {
    expect(redactorOf(token).text(`x ${text} y`)).toBe(`x ${MARK} y`);
  });

  test("a token that begins with another one is redacted as a whole, in either order", () => {
    for (const tokens of [
      ["abcd-efgh", "abcd-efgh-ijkl"],
      ["abcd-efgh-ijkl", "abcd-efgh"],
    ])
      expect(redactorOf(...tokens).text("x abcd-efgh-ijkl y abcd-efgh z")).toBe(`x ${MARK} y ${MARK} z`);
  });
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

test("JSON is searched 100 levels deep, of lists and of objects", () => {
  const redactor = redactorOf(TOKEN);
  const nested = (levels: number) => {
    let value: unknown = TOKEN;
    for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { value };
    return JSON.stringify(redactor.json(value));
  };
  expect(nested(100)).toContain(MARK);
  expect(nested(101)).not.toContain(MARK);
  expect(nested(101)).toContain('"…"');
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

  test("an error whose fields can't be read is copied as far as it can be", () => {
    const throwing = (name: string) =>
      Object.defineProperty(Object.assign(new TypeError("no"), { code: "ECONNRESET" }), name, {
        get: () => {
          throw new Error(TOKEN);
        },
      });
    expect(cause(throwing("message"))).toMatchObject({ name: "TypeError", code: "ECONNRESET", message: "" });
    expect(cause(throwing("cause"))).toMatchObject({ name: "TypeError", code: "ECONNRESET", message: "no" });
    expect(cause(throwing("code"))).toMatchObject({ name: "Error", message: "" });
    const proxy = new Proxy(new Error(TOKEN), {
      get: () => {
        throw new Error(TOKEN);
      },
    });
    expect(leakText(cause(proxy))).not.toContain(SIGNATURE);
  });

  test("a circular cause ends", () => {
    const thrown = new Error(TOKEN);
    thrown.cause = thrown;
    expect(leakText(cause(thrown))).not.toContain(SIGNATURE);
    expect(leakText(cause(thrown))).toContain(MARK);
  });

  test("a cause that is neither an error nor text is left out", () => {
    for (const inner of [5, null, "", { auth: TOKEN }, Symbol("no")])
      expect(Object.hasOwn(cause(new Error("no", { cause: inner })) as Error, "cause")).toBe(false);
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
    const headers = new Headers({ [`x-${TOKEN}`]: "1", [`x-${SIGNATURE}-x`]: "2", "x-other": "3" });
    expect([...redactorOf(TOKEN).headers(headers)]).toEqual([["x-other", "3"]]);
  });

  test("the headers that were given stay as they are", () => {
    const headers = new Headers({ auth: TOKEN });
    redactorOf(TOKEN).headers(headers);
    expect(headers.get("auth")).toBe(TOKEN);
  });
});

describe("a text of 1 MB", () => {
  const SIZE = 1_000_000;
  const redactor = redactorOf(TOKEN, "ab+cd/ef");

  test.each<[string, string]>([
    ["one word", "x"],
    ["many words", "some words of a page "],
    ["words that are almost a part of a token", `${SIGNATURE.slice(0, -1)} `],
    ...[" ", "\n", "%", ".", '"'].map((character): [string, string] => [`only ${character}`, character]),
  ])("stays without a token, and loses nothing but the token: %s", (_, unit) => {
    const text = unit.repeat(SIZE / unit.length);
    expect(redactor.text(text) === text).toBe(true);
    expect(redactor.text(`${text}${TOKEN} ${text}`) === `${text}${MARK} ${text}`).toBe(true);
  });

  test("is redacted in the response to a read", async () => {
    const page = "x".repeat(SIZE);
    const { kore } = koreAnswering([json(200, { status: "failure", message: `${page} ${TOKEN}`, page })]);
    const error = await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
    expect(error.body.message === `${page} ${MARK}`).toBe(true);
    expect(error.body.page === page).toBe(true);
  });
});

describe("the time", () => {
  /** Tokens as `jwtAuth` makes them: all headers are the same, and all payloads begin alike. */
  const jwtOf = (number: number) => {
    const claims = { appId: "cs-1234567890", sub: "somebody@example.com", iat: 1_700_000_000 + number, jti: number };
    return `${HEADER}.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.${signatureOf(number)}`;
  };
  const PAYLOAD_BEGINNING = (jwtOf(0).split(".")[1] as string).slice(0, 60);
  const many = redactorOf(...Array.from({ length: 200 }, (_, number) => jwtOf(number)));

  const UNITS: [string, string][] = [
    ["words", "some words of a page "],
    ["three characters that many secrets have", HEADER.slice(0, 3)],
    ["the beginning of all tokens", HEADER.slice(0, 12)],
    ["the beginning of all payloads", `${PAYLOAD_BEGINNING}!`],
    ["the header of all tokens", `${HEADER}.`],
    ["a token without its last character", `${jwtOf(7).slice(0, -1)}!`],
    ["tokens", `${jwtOf(7)} `],
  ];

  /**
   * How many times as much work one thing is as another, by the least of several measurements in turns. Processor time of
   * this process: whatever else runs on the machine does not count.
   */
  function workRatio(one: () => unknown, other: () => unknown): number {
    const least = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as [number, number];
    for (let round = 0; round < 4; round++)
      [one, other].forEach((run, index) => {
        const start = process.cpuUsage();
        run();
        const { user, system } = process.cpuUsage(start);
        least[index] = Math.min(least[index] as number, user + system);
      });
    return least[0] / least[1];
  }

  test.each(UNITS)("grows with the text, not with its square, if it repeats %s", (_, unit) => {
    const short = unit.repeat(1_000 / unit.length);
    const long = short.repeat(32);
    const pieces = Array.from({ length: 32 }, () => short);
    // One text against its 32 parts: 1 if it is linear, 32 if it is not.
    expect(
      workRatio(
        () => many.text(long),
        () => pieces.map(many.text),
      ),
    ).toBeLessThan(3);
  });

  test.each([
    ["text", (redactor: Redactor) => redactor.text(`${PAYLOAD_BEGINNING}!`.repeat(1_000))],
    [
      "texts that end almost within a token",
      (redactor: Redactor) => redactor.json(Array.from({ length: 1_000 }, () => `${PAYLOAD_BEGINNING}!`)),
    ],
  ])("hardly depends on how many tokens begin alike: %s", (_, run) => {
    const few = redactorOf(jwtOf(0), jwtOf(1));
    // 100 times as many.
    expect(
      workRatio(
        () => run(many),
        () => run(few),
      ),
    ).toBeLessThan(10);
  });

  test("does not grow with the tokens that are forgotten", () => {
    const text = Array.from({ length: 1_000 }, (_, number) => digest(String(number))).join(" ");
    const old = redactorOf(...Array.from({ length: 4_000 }, (_, number) => jwtOf(number)));
    expect(
      workRatio(
        () => old.text(text),
        () => many.text(text),
      ),
    ).toBeLessThan(3);
  });

  test("of a token that is known is that of a look-up", () => {
    const redactor = createRedactor();
    let count = 0;
    const addNew = () => {
      for (let number = 0; number < 1_000; number++) redactor.add(jwtOf(count++));
    };
    const known = jwtOf(0);
    const addKnown = () => {
      for (let number = 0; number < 1_000; number++) redactor.add(known);
    };
    expect(workRatio(addKnown, addNew)).toBeLessThan(0.1);
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

  test("the oldest are forgotten, so the memory is bounded", () => {
    for (const number of [0, 5_000, 9_599]) {
      expect(redactor.text(signatureOf(number))).toBe(signatureOf(number));
      expect(redactor.text(`x ${tokenOf(number)} y`)).toBe(`x ${tokenOf(number).replace(HEADER, MARK)} y`);
    }
  });

  test("the last 200 are known, whenever older ones are forgotten", () => {
    const known = createRedactor();
    for (let number = 0; number < 700; number++) {
      known.add(tokenOf(number));
      const oldest = Math.max(0, number - 199);
      expect(known.text(`${signatureOf(oldest)} ${signatureOf(number)}`)).toBe(`${MARK} ${MARK}`);
    }
  });

  test("a token that is used again and again is not forgotten", () => {
    const fixed = createRedactor();
    for (let number = 0; number < 1_000; number++) {
      fixed.add(tokenOf(number));
      if (number % 100 === 0) fixed.add(TOKEN);
      expect(fixed.text(SIGNATURE)).toBe(MARK);
    }
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
