import { decodeJwt } from "jose";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { InvalidRequestError } from "../../src/index.ts";
import { jwtAuth } from "../../src/jwt/jwt-auth.ts";
import { GOOD, rsaKey } from "./keys.ts";

const NOW = Date.UTC(2026, 10, 21, 12, 0, 0, 789);
const SECOND = 1000;
const MINUTE = 60 * SECOND;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
});
/** Counts signings, and how many run at the same time. */
function watchSigning() {
  const sign = crypto.subtle.sign.bind(crypto.subtle);
  const seen = { count: 0, now: 0, most: 0 };
  vi.spyOn(crypto.subtle, "sign").mockImplementation(async (...args) => {
    seen.count++;
    seen.most = Math.max(seen.most, ++seen.now);
    await new Promise((resolve) => setTimeout(resolve, 1));
    try {
      return await sign(...args);
    } finally {
      seen.now--;
    }
  });
  return seen;
}

describe("without jti, a token", () => {
  // The times in a token are whole seconds.
  const signedAt = Math.floor(NOW / SECOND) * SECOND;

  test.each([undefined, 1, 60])("is reused for half its life (expiresInMinutes %s)", async (minutes) => {
    const auth = jwtAuth({ ...GOOD, ...(minutes && { expiresInMinutes: minutes }) });
    const renewal = signedAt + ((minutes ?? 5) * MINUTE) / 2;
    const first = await auth();
    vi.setSystemTime(renewal - 1);
    expect(await auth()).toBe(first);
    vi.setSystemTime(renewal);
    const second = await auth();
    expect(second).not.toBe(first);
    expect(decodeJwt(second).iat).toBe(renewal / SECOND);
    expect(await auth()).toBe(second);
  });

  test("is not reused if the clock was set back", async () => {
    const auth = jwtAuth(GOOD);
    const first = await auth();
    vi.setSystemTime(signedAt - 1);
    const second = await auth();
    expect(second).not.toBe(first);
    expect(decodeJwt(second).iat).toBe(signedAt / SECOND - 1);
  });

  test("is not reused after forget()", async () => {
    const auth = jwtAuth(GOOD);
    const first = await auth();
    vi.setSystemTime(NOW + MINUTE);
    auth.forget(first);
    const second = await auth();
    expect(second).not.toBe(first);
    expect(decodeJwt(second).iat).toBe(Math.floor((NOW + MINUTE) / SECOND));
  });

  test("differs after forget(), even within the same second", async () => {
    const auth = jwtAuth(GOOD);
    const first = await auth();
    auth.forget(first);
    const second = await auth();
    expect(second).not.toBe(first);
    expect(decodeJwt(second).exp).toBe((decodeJwt(first).exp as number) - 1);
  });

  test("is kept if another one is forgotten", async () => {
    const auth = jwtAuth(GOOD);
    const first = await auth();
    vi.setSystemTime(NOW + MINUTE);
    auth.forget(first);
    const second = await auth();
    vi.setSystemTime(NOW + 2 * MINUTE);
    // Calls that were in flight with the first token.
    auth.forget(first);
    auth.forget("");
    expect(await auth()).toBe(second);
  });
});

test("forget() before the first token does nothing", async () => {
  const auth = jwtAuth(GOOD);
  auth.forget("");
  expect(decodeJwt(await auth()).iat).toBe(Math.floor(NOW / SECOND));
});

describe("signing", () => {
  test.each([
    ["in the middle of a second", NOW],
    ["at the beginning of a second", Math.floor(NOW / SECOND) * SECOND],
  ])("without jti, signs once for all waiting calls %s", async (_, now) => {
    vi.setSystemTime(now);
    const signing = watchSigning();
    const auth = jwtAuth(GOOD);
    const tokens = await Promise.all(Array.from({ length: 100 }, auth));
    expect(new Set(tokens).size).toBe(1);
    expect(signing).toMatchObject({ count: 1, most: 1 });
  });

  test("with jti, signs one token after another", async () => {
    const signing = watchSigning();
    const auth = jwtAuth({ ...GOOD, jti: true });
    const tokens = await Promise.all(Array.from({ length: 100 }, auth));
    expect(new Set(tokens).size).toBe(100);
    expect(signing).toMatchObject({ count: 100, most: 1 });
  });

  test("with a private key, imports the key once and signs one token after another", async () => {
    const reading = vi.spyOn(crypto.subtle, "importKey");
    const signing = watchSigning();
    const { clientId, subject } = GOOD;
    const auth = jwtAuth({ clientId, subject, algorithm: "RS256", privateKey: rsaKey().pem, jti: true });
    const tokens = await Promise.all(Array.from({ length: 10 }, auth));
    expect(new Set(tokens).size).toBe(10);
    expect(reading).toHaveBeenCalledTimes(1);
    expect(signing).toMatchObject({ count: 10, most: 1 });
  });
});

test("with jti, 1,000 tokens have 1,000 different jti", async () => {
  const auth = jwtAuth({ ...GOOD, jti: true });
  const seen = new Set<string | undefined>();
  for (let i = 0; i < 1000; i++) seen.add(decodeJwt(await auth()).jti);
  expect(seen.size).toBe(1000);
  expect(seen).not.toContain(undefined);
});

describe("a signing that fails", () => {
  const failure = new DOMException("The key is kQ0mV5dGxh3nZ8yR1sT7uW2pL4cB6eJ9aFgHiXoN.", "OperationError");

  test.each([false, true])("fails only its own call, and the next calls get their tokens (jti %s)", async (jti) => {
    vi.spyOn(crypto.subtle, "sign").mockRejectedValueOnce(failure);
    const auth = jwtAuth({ ...GOOD, jti });
    const [first, second, third] = await Promise.allSettled([auth(), auth(), auth()]);
    expect(first).toMatchObject({ status: "rejected", reason: expect.any(InvalidRequestError) });
    expect(second).toMatchObject({ status: "fulfilled", value: expect.stringMatching(/^eyJ/) });
    expect(third).toMatchObject({ status: "fulfilled", value: expect.stringMatching(/^eyJ/) });
    await expect(auth()).resolves.toMatch(/^eyJ/);
  });

  test("throws an error that hides the cause", async () => {
    vi.spyOn(crypto.subtle, "sign").mockRejectedValueOnce(failure);
    const error = await jwtAuth(GOOD)().catch((error) => error);
    expect(error.message).toBe(
      "jwtAuth: WebCrypto did not sign the token (OperationError). The next call tries again.",
    );
    expect(error.cause).toBeUndefined();
  });

  test("is retried by the next call, also if the key import failed", async () => {
    vi.spyOn(crypto.subtle, "importKey").mockRejectedValueOnce(failure);
    const auth = jwtAuth(GOOD);
    await expect(auth()).rejects.toThrow(InvalidRequestError);
    await expect(auth()).resolves.toMatch(/^eyJ/);
  });
});
