import fc from "fast-check";
import { decodeJwt, jwtVerify } from "jose";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { type JwtAuthOptions, jwtAuth } from "../../src/jwt/jwt-auth.ts";
import { importRsaKey, importSecretKey } from "../../src/jwt/signing-key.ts";
import { character } from "../properties/text.ts";
import { json, koreAnswering } from "../support/answering.ts";
import { CAMPAIGN_ID } from "../support/kore.ts";
import { GOOD, rsaKey, SECRET } from "./keys.ts";

const NOW = Date.UTC(2026, 10, 21, 12, 0, 0, 789);
const SECONDS = Math.floor(NOW / 1000);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
});
const { clientId, subject } = GOOD;
const rsa = rsaKey();
const secret = new TextEncoder().encode(SECRET);

test.each([
  ["HS256, the default", GOOD, "HS256", secret],
  ["HS256", { ...GOOD, algorithm: "HS256" }, "HS256", secret],
  ["HS512", { ...GOOD, algorithm: "HS512" }, "HS512", secret],
  ["RS256", { clientId, subject, algorithm: "RS256", privateKey: rsa.pem }, "RS256", rsa.publicKey],
  ["RS512", { clientId, subject, algorithm: "RS512", privateKey: rsa.pem }, "RS512", rsa.publicKey],
] as const)("%s: the signature, the header and the claims", async (_, options: JwtAuthOptions, alg, key) => {
  const { protectedHeader, payload } = await jwtVerify(await jwtAuth(options)(), key);
  expect(protectedHeader).toEqual({ alg, typ: "JWT" });
  expect(payload).toEqual({ appId: clientId, sub: subject, iat: SECONDS, exp: SECONDS + 300 });
});

test("the option now tells the time of iat and exp, and when a token is renewed", async () => {
  let time = Date.UTC(2030, 0, 15);
  const auth = jwtAuth({ ...GOOD, now: () => new Date(time) });
  const first = await auth();
  expect(decodeJwt(first)).toMatchObject({ iat: time / 1000, exp: time / 1000 + 300 });
  time += 149_999;
  expect(await auth()).toBe(first);
  time += 1;
  expect(await auth()).not.toBe(first);
});

test("no token is signed if now returns no valid date", async () => {
  const auth = jwtAuth({ ...GOOD, now: () => new Date(Number.NaN) });
  await expect(auth()).rejects.toThrow("now(): expected a valid Date.");
});

test("a key can't be exported, so that nothing can read the secret from it", async () => {
  expect((await importSecretKey(SECRET, "HS256")).extractable).toBe(false);
  expect((await importRsaKey(rsa.pem, "RS256")).extractable).toBe(false);
});

test("a token signed with another secret does not verify", async () => {
  const token = await jwtAuth({ ...GOOD, clientSecret: `${SECRET}?` })();
  await expect(jwtVerify(token, secret)).rejects.toThrow("signature verification failed");
});

test.each([
  ["with text around it", `Bag Attributes\n  friendlyName: key\n${rsa.pem}\n`],
  ["that is indented, as in a template", rsa.pem.replaceAll(/^/gm, "    ")],
  ["with Windows line breaks", rsa.pem.replaceAll("\n", "\r\n")],
])("accepts a PEM %s", async (_, privateKey) => {
  const token = await jwtAuth({ clientId, subject, algorithm: "RS256", privateKey })();
  await expect(jwtVerify(token, rsa.publicKey)).resolves.toMatchObject({ payload: { sub: subject } });
});

test("with jti, the claims also have a random UUID", async () => {
  const { payload } = await jwtVerify(await jwtAuth({ ...GOOD, jti: true })(), secret);
  expect(payload).toEqual({
    appId: clientId,
    sub: subject,
    iat: SECONDS,
    exp: SECONDS + 300,
    jti: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  });
});

test("the claims are exact for every subject, lifetime and time", async () => {
  const subjects = fc.string({ unit: character, minLength: 1 }).filter((text) => text.trim() === text);
  const minutes = fc.integer({ min: 1, max: 60 });
  const times = fc.integer({ min: 0, max: Date.UTC(2100, 0) });
  const isExact = async (subject: string, expiresInMinutes: number, now: number) => {
    vi.setSystemTime(now);
    const { payload } = await jwtVerify(await jwtAuth({ ...GOOD, subject, expiresInMinutes })(), secret);
    const iat = Math.floor(now / 1000);
    expect(payload).toEqual({ appId: clientId, sub: subject, iat, exp: iat + expiresInMinutes * 60 });
  };
  await fc.assert(fc.asyncProperty(subjects, minutes, times, isExact), { numRuns: 30 });
  // Long enough for a busy machine: after a timeout, the property would still set the clock of later tests.
}, 30_000);

describe("a client", () => {
  const FINE = json(200, { status: "Active" });
  const issued = (tokens: (string | null)[]) => tokens.map((token) => decodeJwt(token ?? "").iat);

  test("sends the same token with every call", async () => {
    const { kore, tokens } = koreAnswering([FINE], { auth: jwtAuth(GOOD) });
    await kore.voice.start(CAMPAIGN_ID);
    vi.setSystemTime(NOW + 60_000);
    await Promise.all([kore.v1.sms.start(CAMPAIGN_ID), kore.voice.get(CAMPAIGN_ID)]);
    expect(tokens).toHaveLength(3);
    expect(new Set(tokens).size).toBe(1);
    await jwtVerify(tokens[0] ?? "", secret);
  });

  test("with jti, sends a new token with every call", async () => {
    const { kore, tokens } = koreAnswering([FINE], { auth: jwtAuth({ ...GOOD, jti: true }) });
    await kore.voice.start(CAMPAIGN_ID);
    await Promise.all([kore.v1.sms.start(CAMPAIGN_ID), kore.voice.get(CAMPAIGN_ID)]);
    expect(new Set(tokens.map((token) => decodeJwt(token ?? "").jti)).size).toBe(3);
  });

  test("replaces a refused token, and reuses the new one", async () => {
    const { kore, tokens } = koreAnswering([FINE, json(401), FINE], { auth: jwtAuth(GOOD) });
    await kore.voice.get(CAMPAIGN_ID);
    vi.setSystemTime(NOW + 60_000);
    await kore.voice.get(CAMPAIGN_ID);
    await kore.voice.start(CAMPAIGN_ID);
    expect(issued(tokens)).toEqual([SECONDS, SECONDS, SECONDS + 60, SECONDS + 60]);
  });
});
