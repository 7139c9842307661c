import { generateKeyPairSync } from "node:crypto";
import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { InvalidRequestError } from "../../src/index.ts";
import { type JwtAuthOptions, jwtAuth } from "../../src/jwt/jwt-auth.ts";
import { GOOD, newKey, rsaKey, SECRET } from "./keys.ts";

const { clientId, subject } = GOOD;
const RSA = { clientId, subject, algorithm: "RS256" } as const;
const rsa = rsaKey();
const short = rsaKey(1024);
const elliptic = newKey(generateKeyPairSync("ec", { namedCurve: "P-256" }));
const pss = newKey(generateKeyPairSync("rsa-pss", { modulusLength: 2048 }));
const pkcs1 = rsa.privateKey.export({ type: "pkcs1", format: "pem" }) as string;
const ec1 = elliptic.privateKey.export({ type: "sec1", format: "pem" }) as string;
const encrypted = rsa.privateKey.export({
  type: "pkcs8",
  format: "pem",
  cipher: "aes-256-cbc",
  passphrase: SECRET,
}) as string;
const publicKey = rsa.publicKey.export({ type: "spki", format: "pem" }) as string;
const damaged = rsa.pem.split("\n").toSpliced(5, 1).join("\n");

const PEMS = [rsa.pem, short.pem, elliptic.pem, pss.pem, pkcs1, ec1, encrypted];
const SECRETS = [SECRET, ...PEMS.flatMap((pem) => pem.split("\n").filter((line) => line && !line.startsWith("-")))];

/** Expects that no way to print a value shows a secret. */
function expectNoSecretIn(value: unknown) {
  const { message, stack } = value as Error;
  const hidden = inspect(value, { depth: null, showHidden: true, maxStringLength: null });
  const printed = [hidden, JSON.stringify(value), String(value), message, stack].join("\n");
  for (const secret of SECRETS) expect(printed).not.toContain(secret);
}

/** Returns the error that `jwtAuth` throws for these options. */
function thrownFor(options: unknown): Error {
  try {
    jwtAuth(options as JwtAuthOptions);
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidRequestError);
    expectNoSecretIn(error);
    return error as Error;
  }
  throw new Error("Nothing was thrown.");
}

const CONVERT = "Convert it: openssl pkcs8 -topk8 -nocrypt -in key.pem -out pkcs8.pem";
const DECRYPT = "Decrypt it: openssl pkcs8 -topk8 -nocrypt -in key.pem -out pkcs8.pem";
const NO_PKCS8 = 'privateKey: expected a private key in PKCS #8, as PEM: "-----BEGIN PRIVATE KEY-----" and so on.';

test.each<[string, object, string]>([
  [
    "a missing clientId",
    { ...GOOD, clientId: undefined },
    "clientId: expected a non-empty string, but got undefined. Is the",
  ],
  ["an empty clientId", { ...GOOD, clientId: "" }, "clientId: expected a non-empty string, but got an empty one."],
  ["a stream id as clientId", { ...GOOD, clientId: "st-0a1b" }, "Give the client id (cs-…)."],
  ["a line break in clientId", { ...GOOD, clientId: "cs-1\n" }, "clientId: it begins or ends with a space or a line"],
  ["a missing subject", { ...GOOD, subject: undefined }, "subject: expected a non-empty string, but got undefined."],
  ["a number as subject", { ...GOOD, subject: 1 }, "subject: expected a non-empty string, but got number."],
  ["an empty subject", { ...GOOD, subject: "" }, "subject: expected a non-empty string, but got an empty one."],
  ["a subject that is a space", { ...GOOD, subject: " " }, "subject: it begins or ends with a space or a line break."],
  [
    "a missing secret",
    { ...GOOD, clientSecret: undefined },
    "clientSecret: expected a non-empty string, but got undefined. Is the environment variable set?",
  ],
  [
    "an empty secret",
    { ...GOOD, clientSecret: "" },
    "clientSecret: expected a non-empty string, but got an empty one.",
  ],
  [
    "a Buffer as secret",
    { ...GOOD, clientSecret: Buffer.from(SECRET) },
    "clientSecret: expected a non-empty string, but",
  ],
  ["a line break after the secret", { ...GOOD, clientSecret: `${SECRET}\n` }, "Remove it: .trim()."],
  ["a secret in privateKey", { ...GOOD, clientSecret: undefined, privateKey: SECRET }, "HS256 signs with clientSecret"],
  ["both keys", { ...GOOD, privateKey: rsa.pem }, "privateKey: HS256 signs with clientSecret."],
  ["both keys for RS512", { ...GOOD, algorithm: "RS512", privateKey: rsa.pem }, "clientSecret: RS512 signs with priv"],
  ["a secret for RS256", { ...GOOD, algorithm: "RS256" }, "clientSecret: RS256 signs with privateKey."],
  [
    "a key for HS512",
    { ...RSA, algorithm: "HS512", privateKey: rsa.pem },
    "privateKey: HS512 signs with clientSecret.",
  ],
  [
    "a missing key",
    RSA,
    "privateKey: expected a non-empty string, but got undefined. Is the environment variable set?",
  ],
  ["a KeyObject as privateKey", { ...RSA, privateKey: rsa.privateKey }, "privateKey: expected a non-empty string"],
  ["a text that is not PEM", { ...RSA, privateKey: SECRET }, `${NO_PKCS8} This is not one.`],
  ["a PEM of PKCS #1", { ...RSA, privateKey: pkcs1 }, `${NO_PKCS8} This one is PKCS #1. ${CONVERT}`],
  ["an encrypted PEM", { ...RSA, privateKey: encrypted }, `${NO_PKCS8} This one is encrypted. ${DECRYPT}`],
  ["a public key", { ...RSA, privateKey: publicKey }, `${NO_PKCS8} This is the public key, which signs nothing.`],
  ["an EC key", { ...RSA, privateKey: ec1 }, `${NO_PKCS8} This is not one.`],
  ["a truncated PEM", { ...RSA, privateKey: rsa.pem.slice(0, 900) }, `${NO_PKCS8} This is not one.`],
  ["a PEM on one line", { ...RSA, privateKey: rsa.pem.replaceAll("\n", "\\n") }, 'use .replaceAll("\\\\n", "\\n").'],
  ["an unknown algorithm", { ...GOOD, algorithm: "ES256" }, "algorithm: expected HS256, HS512, RS256 or RS512."],
  ["the algorithm none", { ...GOOD, algorithm: "none" }, "algorithm: expected HS256, HS512, RS256 or RS512."],
  ["0 minutes", { ...GOOD, expiresInMinutes: 0 }, "expiresInMinutes: expected a whole number of minutes, 1 to 60."],
  ["61 minutes", { ...GOOD, expiresInMinutes: 61 }, "expiresInMinutes: expected a whole number of minutes, 1 to 60."],
  ["half a minute", { ...GOOD, expiresInMinutes: 0.5 }, "expiresInMinutes: expected a whole number of minutes"],
  ["minutes as a string", { ...GOOD, expiresInMinutes: "5" }, "expiresInMinutes: expected a whole number of minutes"],
  ["a custom jti", { ...GOOD, jti: "1" }, "jti: expected true or false, but got string."],
  ["a time instead of a clock", { ...GOOD, now: new Date() }, "now: expected a function, but got object."],
  ["a misspelled option", { ...GOOD, expiresIn: 5 }, "expiresIn: there is no such option. jwtAuth takes clientId, sub"],
])("refuses %s", (_, options, message) => {
  expect(thrownFor(options).message).toContain(message);
});

test("asks for an environment variable only if the value is undefined", () => {
  const { message } = thrownFor({ ...GOOD, clientSecret: "" });
  expect(message).toBe("clientSecret: expected a non-empty string, but got an empty one.");
});

test.each([undefined, null, SECRET])("refuses missing options", (options) => {
  expect(thrownFor(options).message).toContain("jwtAuth: expected an object with clientId, subject");
});

test.each([
  ["damaged", damaged, "privateKey: this can't be read as an RSA key."],
  ["EC", elliptic.pem, "privateKey: this can't be read as an RSA key."],
  ["RSA-PSS", pss.pem, "privateKey: this can't be read as an RSA key."],
  ["too short", short.pem, "privateKey: an RSA key of 1024 bits is too short. RS256 takes 2048 bits or more"],
])("if the key is %s, the first token fails", async (_, privateKey, message) => {
  const error = await jwtAuth({ ...RSA, privateKey })().catch((error) => error);
  expect(error).toBeInstanceOf(InvalidRequestError);
  expect(error.message).toContain(message);
  expect(error.cause).toBeUndefined();
  expectNoSecretIn(error);
});

test("printing the returned function shows no secret", async () => {
  const fromSecret = jwtAuth(GOOD);
  const fromKey = jwtAuth({ ...RSA, privateKey: rsa.pem });
  for (const auth of [fromSecret, fromKey]) {
    expectNoSecretIn(auth);
    await auth();
    expectNoSecretIn(auth);
  }
});

describe("the runtime", () => {
  const BROWSER =
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

  test("refuses a browser page", () => {
    vi.stubGlobal("navigator", { userAgent: BROWSER });
    const { message } = thrownFor(GOOD);
    expect(message).toContain("jwtAuth: it does not sign in a browser page, where everyone who opens it could read");
    expect(message).toContain(
      "Sign on a server of your own, and give the client a function as its auth that fetches the token",
    );
  });

  test.each(["Node.js/24", "Bun/1.3.0", "Deno/2.5.0", "Cloudflare-Workers", undefined])(
    "accepts user agent %s",
    (userAgent) => {
      vi.stubGlobal("navigator", { userAgent });
      expect(jwtAuth(GOOD)).toBeTypeOf("function");
    },
  );

  test("accepts a runtime without navigator", () => {
    vi.stubGlobal("navigator", undefined);
    expect(jwtAuth(GOOD)).toBeTypeOf("function");
  });

  test.each([[undefined], [{}]])("refuses a runtime without WebCrypto (crypto is %s)", (crypto) => {
    vi.stubGlobal("crypto", crypto);
    expect(thrownFor(GOOD).message).toContain("jwtAuth: there is no WebCrypto here");
  });
});
