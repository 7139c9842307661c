import { describe, expect, test } from "vitest";
import { saysTokenWasUsed } from "../../src/response/used-token.ts";
import { RATE_LIMIT_TEXTS, REPLAY_BODY } from "../support/documented.ts";

const SAYINGS = [
  "error verifying the jwt: possibly a replay",
  ...["Replay attack detected", "REPLAYED TOKEN", "replay-detected", "token_replayed", "JwtReplayException"],
  ...["token reused", "token re-used", "Token reuse detected", "The token can't be reused", "reusing a token"],
  ...["duplicate jti", "Duplicate token", "duplicate_jwt_id", "Duplicated request"],
  ...["token has already been used", "Token already used", "already_used", "ALREADY_USED", "Already seen jti"],
  ...["The token was already consumed", "The JWT has already been redeemed", "token already spent"],
  ...["The token has previously been accepted", "token previously used", "assertion has been used previously"],
  ...["We've already seen this token", "This request was already processed", "token already exchanged"],
  ...["token has expired or has already been used", "token used twice", "JWT was used more than once"],
  ...["JTI was used before", "token seen before", "token presented before", "the token was received earlier"],
  ...["token was used before by another client", "Used before."],
  ...[
    "jti already exists",
    "jti has been seen",
    "The jti is not unique",
    "jti must be unique",
    "invalid jti",
    "jti in use",
  ],
  ...["nonce already used", "invalid nonce", "nonce mismatch"],
  ...["Single-use token", "single use token spent", "one-time token", "one time token expired"],
  ...["This token can only be used once", "token is valid only once", "just valid once"],
  ...["Token is no longer unused", "The token is no longer unique"],
  ...["This token has been used", "This token was used.", "The token is used", "token used", "token_used", "jti_used"],
  ...[
    "Token has been consumed",
    "token consumed",
    "the assertion had been presented",
    "Token has been used, get a new one",
  ],
  ...[
    "The token provided has been used",
    "the token you sent has been used",
    "the presented token was used by another request",
  ],
  ...[
    "Token was used in a previous request",
    "token used by another client",
    "the jwt was used at 12:00",
    "token used 3 times",
  ],
  ...["token already in use", "token already known", "A token with this id already exists", "JWT ID not unique"],
  ...["token was submitted earlier", "The same token was sent twice", "token has been recorded before"],
  ...["tokenAlreadyUsed", "TokenReusedError", "jtiAlreadyUsed", "TokenUsedException"],
  ...[
    "The<br>token<br>was<br>already<br>used",
    "<td>token</td><td>seen</td><td>before</td>",
    "<p>Token</p><br/><p>already used</p>",
  ],
  ...["The&nbsp;token&nbsp;was&nbsp;used", "possibly a re&shy;play", "The&#32token&#32was&#32already&#32used"],
  ...["The token&nbspwas&nbspused", "The to&shy;ken was used", "The to&SHY;ken was used", "re&#x70lay"],
  ...["re&lt;i&gt;p&lt;/i&gt;lay", "&amp;#114;eplay", "&quot;jwt used&quot; it says", "&apos;jwt used&apos; it says"],
  ...["TokenReuseDetected", "SingleUseTokenViolation", "InvalidNonce", "token.already.used", "error.token.used"],
  ...[
    "The token was used before this request",
    "Token ID 7f3a has been used.",
    "used token",
    "The token was sent twice",
  ],
  ...["repeated token", "This token cannot be used again", "request was already executed", "re play", "ｒｅｐｌａｙ"],
  ...['{"message":"{\\"m\\":\\"\\\\u0072eplay\\"}"}', "\\replay", "&#114eplay", "%u0072eplay", "%252572eplay"],
  ...['{"error":"token used"}', "<p>The token was used</p>", "(jwt used)", "token: used"],
];

test.each(SAYINGS)("this says that a token was used: %s", (text) => {
  expect(saysTokenWasUsed(text)).toBe(true);
});

test("the documented body of a replay does", () => {
  expect(saysTokenWasUsed(JSON.stringify(REPLAY_BODY))).toBe(true);
});

const NEAR_MISSES = [
  "",
  "Unauthorized",
  // jsonwebtoken
  ...["jwt expired", "jwt malformed", "jwt must be provided", "jwt not active", "invalid signature", "invalid token"],
  ...["invalid algorithm", "jwt signature is required", "secret or public key must be provided"],
  ...["audience", "issuer", "id", "subject"].map((claim) => `jwt ${claim} invalid. expected: x`),
  // golang-jwt
  ...["token is malformed: token contains an invalid number of segments", "token signature is invalid"],
  ...["token has invalid claims: token is expired", "token has invalid claims: token used before issued"],
  ...["Token used before issued", "token is used before issued", "token is not valid yet", "token has invalid id"],
  "token is unverifiable: error while executing keyfunc",
  // PyJWT
  ...["Signature has expired", "Signature verification failed", "Not enough segments", "Invalid crypto padding"],
  ...["The token is not yet valid (iat)", "The token is not yet valid (nbf)", 'Token is missing the "jti" claim'],
  "The specified alg value is not allowed",
  // jose
  ...['"exp" claim timestamp check failed', '"iat" claim timestamp check failed (it should be in the past)'],
  ...[
    'unexpected "iss" claim value',
    'missing required "jti" claim',
    "no applicable key found in the JSON Web Key Set",
  ],
  '"alg" (Algorithm) Header Parameter value not allowed',
  // Kong, nginx, AWS, Apigee, Spring
  ...["No credentials found for given 'iss'", "Unrecognizable token", "Multiple tokens provided", "Bad credentials"],
  ...['{"message":"Invalid authentication credentials"}', '{"message":"API rate limit exceeded"}'],
  "<html><head><title>401 Authorization Required</title></head><body><center><h1>401 Authorization Required</h1></center><hr><center>nginx</center></body></html>",
  "<html><head><title>429 Too Many Requests</title></head><body>You have sent too many requests in a given amount of time.</body></html>",
  ...['{"message":"The incoming token has expired"}', '{"message":"Missing Authentication Token"}'],
  ...['{"message":"Limit Exceeded"}', "ThrottlingException: Rate exceeded"],
  '{"fault":{"faultstring":"Invalid access token","detail":{"errorcode":"oauth.v2.InvalidAccessToken"}}}',
  '{"fault":{"faultstring":"Spike arrest violation. Allowed rate : 10pm","detail":{"errorcode":"policies.ratelimit.SpikeArrestViolation"}}}',
  'Bearer error="invalid_token", error_description="An error occurred while attempting to decode the Jwt: Signed JWT rejected: Invalid signature"',
  'Bearer error="invalid_token", error_description="The access token provided is expired, revoked, malformed, or invalid for other reasons."',
  "Full authentication is required to access this resource",
  // A claim that is not there
  ...[
    "jti claim is missing",
    "jti is missing",
    "jti is required",
    "missing jti",
    "no jti",
    "without a jti",
    "jti not found",
    "We require a jti",
    "Your tokens lack a jti",
  ],
  "no such character: &#1114112;",
  // Used for something, or by something
  ...[
    "The token used is invalid",
    "The token used for authentication has expired",
    "the algorithm used is not allowed",
  ],
  ...["The key used to sign the token is unknown", "The token used was not issued for this client"],
  ...["unused client", "The client is unused", "client id was never used", "Access token is not used by this API"],
  ...["Use a new token", "user not found", "user is disabled", "refused", "The request was refused", "focused"],
  ...["announced", "pronounced", "display", "unseen", "overseen"],
  // Before what comes next
  ...[
    "wait before the next request",
    "Please wait before making another request",
    "Wait a minute before you try again.",
  ],
  'Bearer error="invalid_token", error_description="Jwt used before 2026-01-01T00:00:00Z"',
  ...["token was used before it was issued", "token not valid before 1700000000", "not before claim"],
  // Counts of requests
  ...RATE_LIMIT_TEXTS,
  ...["You have used all of your requests", "You have used up your quota", "Requests used: 60 of 60"],
  ...["You have already sent 60 requests", "You have already reached the limit", "Too many requests received"],
  ...["Request was throttled. Expected available in 30 seconds.", "You are being rate limited."],
  // Not accepted
  ...["token not accepted", "The token is not accepted", "token rejected", "token revoked"],
  // In different sentences
  ...["You are already logged out. The token is expired. It used an old key.", "Once you have a token, try again"],
];

test.each(NEAR_MISSES)("this does not: %s", (text) => {
  expect(saysTokenWasUsed(text)).toBe(false);
});

test("a text of more than 64 KiB is not searched: it may say so", () => {
  expect(saysTokenWasUsed(" ".repeat(64 * 1024))).toBe(false);
  expect(saysTokenWasUsed(" ".repeat(9_000_000))).toBe(true);
});

test.each(["jwt expired", "invalid signature"])("the documented body with another message does not: %s", (msg) => {
  const errors = [{ msg: `error verifying the jwt: ${msg}`, code: 401 }];
  expect(saysTokenWasUsed(JSON.stringify({ errors }))).toBe(false);
});

const hex = (character: string, length: number) => character.charCodeAt(0).toString(16).padStart(length, "0");
const eachLetter = (write: (letter: string) => string) => (text: string) => text.replace(/[a-z]/gi, write);
const betweenLetters = (separator: string) => (text: string) => [...text].join(separator);
const inPlaceOfSpaces = (separator: string) => (text: string) => text.replaceAll(" ", separator);

/** Ways to write a text that do not change what it says. */
const SPELLINGS: [string, (text: string) => string][] = [
  ["in capitals", (text) => text.toUpperCase()],
  ["in title case", (text) => text.replace(/\b\w/g, (letter) => letter.toUpperCase())],
  ["in JSON", (text) => JSON.stringify({ errors: [{ msg: text }] })],
  ["in JSON escapes", eachLetter((letter) => `\\u${hex(letter, 4)}`)],
  ["in JSON escapes, in capitals", eachLetter((letter) => `\\u${hex(letter, 4).toUpperCase()}`)],
  ["in escapes of JavaScript", eachLetter((letter) => `\\x${hex(letter, 2)}`)],
  ["in decimal HTML entities", eachLetter((letter) => `&#${letter.charCodeAt(0)};`)],
  ["in hexadecimal HTML entities", eachLetter((letter) => `&#x${hex(letter, 2)};`)],
  ["in a URL", encodeURIComponent],
  ["in a form", inPlaceOfSpaces("+")],
  ["in URL escapes", eachLetter((letter) => `%${hex(letter, 2)}`)],
  ["in URL escapes of URL escapes", (text) => encodeURIComponent(eachLetter((letter) => `%${hex(letter, 2)}`)(text))],
  [
    "in URL escapes of HTML entities",
    (text) => encodeURIComponent(eachLetter((letter) => `&#${letter.charCodeAt(0)};`)(text)),
  ],
  ["between tags", (text) => `<p>${text}</p>`],
  ["with tags around its words", (text) => text.replace(/\S+/g, "<b class='x'>$&</b>")],
  ["split by tags", betweenLetters("<i></i>")],
  ["split by soft hyphens", betweenLetters("\u00ad")],
  ["split by entities of soft hyphens", betweenLetters("&#173;")],
  ["split by zero-width spaces", betweenLetters("\u200b")],
  ["split by word joiners", betweenLetters("\u2060")],
  ["split by byte order marks", betweenLetters("\ufeff")],
  ["with underscores", inPlaceOfSpaces("_")],
  ["with no-break spaces", inPlaceOfSpaces("\u00a0")],
  ["with thin spaces", inPlaceOfSpaces("\u2009")],
  ["with line breaks", inPlaceOfSpaces("\r\n  ")],
  ["with escaped line breaks", inPlaceOfSpaces("\\n")],
];

describe.each(SPELLINGS)("%s", (_, spell) => {
  test.each([
    "The token was already used",
    "possibly a replay",
    "jti is reused",
    "token seen before",
    "The token was used",
  ])("%s", (text) => expect(saysTokenWasUsed(spell(text))).toBe(true));

  test.each(["jwt expired", "token used before issued", "The token used is invalid", "jti claim is missing"])(
    "not: %s",
    (text) => expect(saysTokenWasUsed(spell(text))).toBe(false),
  );
});
