import { describe, expect, test } from "vitest";
import { json, koreAnswering, type Reply } from "../support/answering.ts";
import { CAMPAIGN_ID, TOKEN, thrownBy } from "../support/kore.ts";

/** The longest part of a message that is the server's, in characters. */
const MAX_LENGTH = 2_000;

/** The ESC, BEL, NUL and other control characters, and the line breaks. */
const CONTROL = /\p{Cc}|[\u2028\u2029]/u;

const NOISE = "\u0000\u0007\b\t\n\v\f\r\u001b[31mred\u001b[0m\u007f\u0085\u009b\u2028\u2029";

const text = (status: number, body: string, headers: Record<string, string> = {}) =>
  new Response(body, { status, headers });

const LONG = "word ".repeat(20_000);
const RUN = "w".repeat(50_000);

/** Refusals that say a lot, and what the body of the error is then. */
const TALKATIVE: [name: string, body: string, Reply][] = [
  ...[401, 403, 404, 409, 429, 500, 503].map((status): [string, string, Reply] => [
    `a message, with ${status}`,
    JSON.stringify({ message: LONG.slice(0, 50_000) }),
    json(status, { message: LONG.slice(0, 50_000) }),
  ]),
  ["a message of one run", JSON.stringify({ message: RUN }), json(400, { message: RUN })],
  ["the documented errors", JSON.stringify({ errors: [{ msg: RUN }] }), json(400, { errors: [{ msg: RUN }] })],
  ["error", JSON.stringify({ error: RUN }), json(400, { error: RUN })],
  ["detail", JSON.stringify({ detail: RUN }), json(400, { detail: RUN })],
  ["title", JSON.stringify({ title: RUN }), json(400, { title: RUN })],
  ["text", RUN, text(400, RUN)],
  ["HTML", `<h1>${RUN}</h1>`, text(502, `<h1>${RUN}</h1>`, { "content-type": "text/html" })],
  [
    "a failure in a success",
    JSON.stringify({ status: "failure", message: LONG }),
    json(200, { status: "failure", message: LONG }),
  ],
  ["a success that can't be read", LONG, text(200, LONG)],
];

describe("a message repeats at most 2,000 characters of the server's text, and the body keeps all", () => {
  test.each(TALKATIVE)("%s", async (_, body, reply) => {
    const { kore } = koreAnswering([reply], { retries: 0 });
    const read = await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
    const start = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
    for (const error of [read, start]) {
      const cause = error.name === "OutcomeUnknownError" ? error.cause : error;
      expect(cause.body).toEqual(body.startsWith("{") ? JSON.parse(body) : body);
      // What is ours of the longest message is far below 1,000 characters.
      expect(error.message.length).toBeLessThan(MAX_LENGTH + 1_000);
      expect(error.message.match(/[w]{4,}|(?:word ?)+/)?.[0].length ?? 0).toBeLessThanOrEqual(MAX_LENGTH);
    }
  });

  test("a JSON message of just 2,000 characters is repeated whole, one more is cut", async () => {
    for (const [length, end] of [
      [MAX_LENGTH, "w"],
      [MAX_LENGTH + 1, "w…"],
    ] as const) {
      const { kore } = koreAnswering([json(400, { message: "w".repeat(length) })]);
      const { message } = await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
      expect(message.endsWith(`: ${"w".repeat(MAX_LENGTH - 1)}${end}`)).toBe(true);
    }
  });

  test("a long location is cut, and the header is whole", async () => {
    const location = `https://elsewhere.example/${RUN.slice(0, 5_000)}`;
    const { kore } = koreAnswering([text(307, "", { location })]);
    for (const call of [() => kore.voice.get(CAMPAIGN_ID), () => kore.voice.start(CAMPAIGN_ID)]) {
      const error = await thrownBy(call);
      expect(error.message).toContain("redirect to https://elsewhere.example/ww");
      expect(error.message.length).toBeLessThan(1_000);
      expect(error.headers.get("location")).toBe(location);
    }
  });

  test("a token at the cut leaves no part of itself", async () => {
    for (let before = MAX_LENGTH - TOKEN.length; before <= MAX_LENGTH; before += 7) {
      const message = `${"x ".repeat(before / 2)}${TOKEN}`;
      const { kore } = koreAnswering([json(400, { message })]);
      expect((await thrownBy(() => kore.voice.get(CAMPAIGN_ID))).message).not.toContain(TOKEN.slice(0, 4));
    }
  });
});

describe("a message has no control characters, and the body keeps them", () => {
  test.each<[string, string, Reply]>([
    ["a JSON message", JSON.stringify({ message: `a${NOISE}b` }), json(400, { message: `a${NOISE}b` })],
    ["the documented errors", JSON.stringify({ errors: [{ msg: NOISE }] }), json(400, { errors: [{ msg: NOISE }] })],
    ["error", JSON.stringify({ error: NOISE }), json(500, { error: NOISE })],
    ["text", `a${NOISE}b`, text(400, `a${NOISE}b`)],
    ["HTML", `<h1>${NOISE}</h1>`, text(502, `<h1>${NOISE}</h1>`)],
    [
      "a failure in a success",
      JSON.stringify({ status: "failure", message: NOISE }),
      json(200, { status: "failure", message: NOISE }),
    ],
  ])("%s", async (_, body, reply) => {
    const { kore } = koreAnswering([reply], { retries: 0 });
    const error = await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
    expect(error.message).not.toMatch(CONTROL);
    expect(error.message).toContain("red");
    expect(error.body).toEqual(body.startsWith("{") ? JSON.parse(body) : body);
    const start = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
    expect(start.message).not.toMatch(CONTROL);
  });

  test("a location", async () => {
    // A header may have these, and no others.
    const location = "https://elsewhere.example/\u0085\u009b\u00a0\t.";
    const { kore } = koreAnswering([() => ({ ...fields(307), headers: [["location", location]] }) as never]);
    const error = await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
    expect(error.message).toContain("redirect to https://elsewhere.example/ .");
    expect(error.message).not.toMatch(CONTROL);
    expect(error.headers.get("location")).toBe(location);
  });

  test.each([`E\n\u001b[31m${"x".repeat(5_000)}`, 7])(
    "the code of a foreign fetch is left out if it is not a word",
    async (code) => {
      const thrown = Object.assign(new Error("no"), { code });
      const { message } = await thrownBy(() => koreAnswering([thrown], { retries: 0 }).kore.voice.get(CAMPAIGN_ID));
      expect(message).toMatch(/: the connection broke\.$/);
    },
  );

  test("half of a character is left out", async () => {
    const { kore } = koreAnswering([json(400, { message: `${"w".repeat(1_999)}😀😀` })]);
    expect((await thrownBy(() => kore.voice.get(CAMPAIGN_ID))).message).not.toMatch(/\p{Surrogate}/u);
  });

  test("white space becomes one space, and letters stay", async () => {
    const { kore } = koreAnswering([json(400, { message: "  Zoë\r\n\t said:\u00a0\u00a0 “no” 😀  " })]);
    const { message } = await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
    expect(message).toMatch(/ was refused with 400: Zoë said: “no” 😀$/);
  });
});

const fields = (status: number) => ({ status, statusText: "", body: null });
