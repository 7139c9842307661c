import { describe, expect, test } from "vitest";
import { ConnectionError, OutcomeUnknownError } from "../../src/index.ts";
import { koreAnswering, networkError } from "../support/answering.ts";
import { CAMPAIGN } from "../support/campaign.ts";
import { CAMPAIGN_ID, koreAt, thrownBy } from "../support/kore.ts";
import { serve } from "../support/server.ts";

test("where no connection is made, nothing was sent, whatever the call does", async () => {
  // Nothing listens there: it is below 1024, and no port that was just closed, which another process may be given.
  const kore = koreAt("http://127.0.0.1:2");
  for (const call of [
    () => kore.voice.get(CAMPAIGN_ID),
    () => kore.voice.start(CAMPAIGN_ID),
    () => kore.v1.voice.create(CAMPAIGN),
  ]) {
    const error = await thrownBy(call);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error.message).toContain("was not sent: no connection could be made (ECONNREFUSED)");
    expect(error.cause.cause.code).toBe("ECONNREFUSED");
  }
});

test("a name that does not resolve makes no connection", async () => {
  const error = await thrownBy(() => koreAt("https://kore.invalid").voice.start(CAMPAIGN_ID));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error.message).toMatch(/was not sent: no connection could be made \((ENOTFOUND|EAI_AGAIN)\)/);
});

test("where the connection breaks, the outcome of a call that does something is unknown", async () => {
  const kore = koreAt(await serve((request) => request.socket.destroy()));
  const read = await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
  expect(read).toBeInstanceOf(ConnectionError);
  for (const call of [() => kore.voice.start(CAMPAIGN_ID), () => kore.v1.voice.create(CAMPAIGN)]) {
    const error = await thrownBy(call);
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error.cause).toBeInstanceOf(ConnectionError);
  }
});

test.each(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"])(
  "%s says that no connection was made, in the error or in its cause",
  async (code) => {
    for (const reason of [{ code }, { cause: Object.assign(new Error("inner"), { code }) }]) {
      const fetch = async () => Promise.reject(Object.assign(new Error("outer"), reason));
      const options = { fetch, trustConnectionErrors: true };
      const error = await thrownBy(() => koreAt("https://kore.example", options).voice.start(CAMPAIGN_ID));
      expect(error.constructor).toBe(ConnectionError);
    }
  },
);

test.each([
  ...["DEPTH_ZERO_SELF_SIGNED_CERT", "ERR_TLS_CERT_ALTNAME_INVALID", "CERT_HAS_EXPIRED", "SELF_SIGNED_CERT_IN_CHAIN"],
  ...["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "UNABLE_TO_VERIFY_LEAF_SIGNATURE"],
])("%s says that nothing was sent, and won't pass", async (code) => {
  const { kore, tokens } = koreAnswering([networkError(code)]);
  const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
  expect(error.constructor).toBe(ConnectionError);
  expect(error.message).toContain(`was not sent: the certificate of the server is not accepted (${code})`);
  expect(tokens).toHaveLength(1);
});

test.each(["ECONNRESET", "EPIPE", "ECONNABORTED", "ETIMEDOUT", "UND_ERR_SOCKET", "UND_ERR_HEADERS_TIMEOUT"])(
  "%s may come after the call was sent",
  async (code) => {
    for (const reason of [{ code }, { cause: Object.assign(new Error("inner"), { code }) }]) {
      const fetch = async () => Promise.reject(Object.assign(new Error("outer"), reason));
      const error = await thrownBy(() => koreAt("https://kore.example", { fetch }).voice.start(CAMPAIGN_ID));
      expect(error.constructor).toBe(OutcomeUnknownError);
      expect(error.message).toContain(`(${code})`);
    }
  },
);

describe("a fetch that is not what it should be leaves the outcome of a start unknown", () => {
  const locked = new Response('{"status":"success"}');
  locked.body?.getReader();
  const strange = Object.assign(new Error("x"), { message: 5, stack: null, code: {} });
  Object.defineProperty(strange, "cause", {
    get: () => {
      throw new Error("no");
    },
  });

  const circular = new Error("circular");
  circular.cause = circular;

  test.each<[string, () => unknown]>([
    ["rejects with an error that is its own cause", () => Promise.reject(circular)],
    [
      "throws at once",
      () => {
        throw new Error("no");
      },
    ],
    ["rejects with nothing", () => Promise.reject()],
    ["rejects with a text", () => Promise.reject("no")],
    ["rejects with an error of another shape", () => Promise.reject(strange)],
    ["returns nothing", () => undefined],
    ["returns an object", async () => ({})],
    ["returns an answer that is none yet", async () => ({ status: 100, headers: [], body: null })],
    ["returns an answer beyond all statuses", async () => ({ status: 600, headers: [], body: null })],
    ["returns an answer without a status", async () => Response.error()],
    ["returns an answer that is being read", async () => locked],
    ["returns a body that is none", async () => ({ status: 200, headers: [], body: {} })],
  ])("%s", async (_, fetch) => {
    const kore = koreAt("https://kore.example", { fetch: fetch as typeof globalThis.fetch });
    const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
    expect(error.constructor).toBe(OutcomeUnknownError);
    expect(error.cause.constructor).toBe(ConnectionError);
  });
});
