import { expectTypeOf, test } from "vitest";
import type { TokenSource } from "../../src/index.ts";
import { type JwtAuth, jwtAuth } from "../../src/jwt/jwt-auth.ts";

const claims = { clientId: "cs-1", subject: "1" };

test("each algorithm takes its own key", () => {
  jwtAuth({ ...claims, clientSecret: "s" });
  jwtAuth({ ...claims, clientSecret: "s", algorithm: "HS256", jti: true, expiresInMinutes: 60 });
  jwtAuth({ ...claims, clientSecret: "s", algorithm: "HS512" });
  jwtAuth({ ...claims, privateKey: "k", algorithm: "RS256" });
  jwtAuth({ ...claims, privateKey: "k", algorithm: "RS512" });
});

test("an environment variable can be passed directly", () => {
  jwtAuth({ ...claims, clientSecret: process.env.KORE_CLIENT_SECRET });
  jwtAuth({ ...claims, algorithm: "RS256", privateKey: process.env.KORE_PRIVATE_KEY });
});

test("the wrong key for an algorithm does not compile", () => {
  // @ts-expect-error: HS256 is the default
  jwtAuth({ ...claims, privateKey: "k" });
  // @ts-expect-error: HS256 signs with the secret
  jwtAuth({ ...claims, privateKey: "k", algorithm: "HS256" });
  // @ts-expect-error: HS512 signs with the secret
  jwtAuth({ ...claims, privateKey: "k", algorithm: "HS512" });
  // @ts-expect-error: RS256 signs with the private key
  jwtAuth({ ...claims, clientSecret: "s", algorithm: "RS256" });
  // @ts-expect-error: RS512 signs with the private key
  jwtAuth({ ...claims, clientSecret: "s", algorithm: "RS512" });
  // @ts-expect-error: both keys
  jwtAuth({ ...claims, clientSecret: "s", privateKey: "k" });
  // @ts-expect-error: both keys
  jwtAuth({ ...claims, clientSecret: "s", privateKey: "k", algorithm: "RS256" });
});

test("missing and unknown options do not compile", () => {
  // @ts-expect-error: no key
  jwtAuth(claims);
  // @ts-expect-error: no key
  jwtAuth({ ...claims, algorithm: "RS256" });
  // @ts-expect-error: no subject
  jwtAuth({ clientId: "cs-1", clientSecret: "s" });
  // @ts-expect-error: no clientId
  jwtAuth({ subject: "1", clientSecret: "s" });
  // @ts-expect-error: no such algorithm
  jwtAuth({ ...claims, clientSecret: "s", algorithm: "ES256" });
  // @ts-expect-error: misspelled
  jwtAuth({ ...claims, clientSecret: "s", expiresIn: 5 });
});

test("the returned function is a TokenSource", () => {
  expectTypeOf<JwtAuth>().toExtend<TokenSource>();
  expectTypeOf<JwtAuth["forget"]>().toExtend<NonNullable<TokenSource["forget"]>>();
});
