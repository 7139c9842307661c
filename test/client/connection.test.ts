import { describe, expect, test } from "vitest";
import { ConnectionError, OutcomeUnknownError } from "../../src/index.ts";
import { koreAnswering, networkError } from "../support/answering.ts";
import { CAMPAIGN } from "../support/campaign.ts";
import { CAMPAIGN_ID, koreAt, thrownBy } from "../support/kore.ts";
import { serve } from "../support/server.ts";

test("if no connection can be made, every call throws ConnectionError, because nothing was sent", async () => {
  // Nothing listens on port 2. Another process could get a port that was just closed.
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

test("if the host name does not resolve, a start throws ConnectionError", async () => {
  const error = await thrownBy(() => koreAt("https://kore.invalid").voice.start(CAMPAIGN_ID));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error.message).toMatch(/was not sent: no connection could be made \((ENOTFOUND|EAI_AGAIN)\)/);
});

test("if the connection breaks, the outcome of a write or a start is unknown", async () => {
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
  "%s in an error or its cause means that no connection was made",
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
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "CERT_HAS_EXPIRED",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
])("%s means that nothing was sent, and is not retried", async (code) => {
  const { kore, tokens } = koreAnswering([networkError(code)]);
  const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
  expect(error.constructor).toBe(ConnectionError);
  expect(error.message).toContain(`was not sent: the certificate of the server is not accepted (${code})`);
  expect(error.call.operationId).toBe("triggerVoiceCampaignV2");
  expect(error.cause.cause.code).toBe(code);
  expect(tokens).toHaveLength(1);
});

test.each(["ECONNRESET", "EPIPE", "ECONNABORTED", "ETIMEDOUT", "UND_ERR_SOCKET", "UND_ERR_HEADERS_TIMEOUT"])(
  "%s may happen after the call was sent",
  async (code) => {
    for (const reason of [{ code }, { cause: Object.assign(new Error("inner"), { code }) }]) {
      const fetch = async () => Promise.reject(Object.assign(new Error("outer"), reason));
      const error = await thrownBy(() => koreAt("https://kore.example", { fetch }).voice.start(CAMPAIGN_ID));
      expect(error.constructor).toBe(OutcomeUnknownError);
      expect(error.message).toContain(`(${code})`);
    }
  },
);

describe("the outcome of a start is unknown if a custom fetch", () => {
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
      "throws",
      () => {
        throw new Error("no");
      },
    ],
    ["rejects with undefined", () => Promise.reject()],
    ["rejects with a string", () => Promise.reject("no")],
    ["rejects with an error whose fields have wrong types", () => Promise.reject(strange)],
    ["returns undefined", () => undefined],
    ["returns an object", async () => ({})],
    ["returns status 100", async () => ({ status: 100, headers: [], body: null })],
    ["returns status 600", async () => ({ status: 600, headers: [], body: null })],
    ["returns Response.error()", async () => Response.error()],
    ["returns a response whose body is locked", async () => locked],
    ["returns a body that is not a stream", async () => ({ status: 200, headers: [], body: {} })],
  ])("%s", async (_, fetch) => {
    const kore = koreAt("https://kore.example", { fetch: fetch as typeof globalThis.fetch });
    const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
    expect(error.constructor).toBe(OutcomeUnknownError);
    expect(error.cause.constructor).toBe(ConnectionError);
  });
});
