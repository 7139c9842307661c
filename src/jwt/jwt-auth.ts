import { SignJWT } from "jose";
import { CampaignError, InvalidRequestError } from "../errors/campaign-error.ts";
import { inBrowser } from "../platform.ts";
import { assertInteger, describeType, readNow, readOptions } from "../validate.ts";
import { importRsaKey, importSecretKey, readPkcs8, type SigningKey } from "./signing-key.ts";

/** Options of {@link jwtAuth}, whatever it signs with. */
export interface JwtClaimsOptions {
  /** The client id (`cs-…`), sent as the claim `appId`. Not the id of the application (`st-…`), which is `streamId`. */
  readonly clientId: string;
  /**
   * The user on whose behalf the calls are made, sent as the claim `sub`. The documentation takes any identity of a
   * user.
   */
  readonly subject: string;
  /**
   * How long a token is valid, in minutes: a whole number, 1 to 60. Default 5. A token is used for half of it, so the
   * clock of the service may be ahead by almost the other half.
   */
  readonly expiresInMinutes?: number;
  /**
   * Whether every token gets a `jti` of its own, a random UUID. Set it if the application demands one: each request gets
   * a new token, because tokens of the SDK are then accepted once and for an hour. That those of the API are too is an
   * inference. Default `false`.
   */
  readonly jti?: boolean;
  /**
   * Tells the time, for `iat` and `exp`. Default: the clock of this machine. For tests with their own clock: give it the
   * same function as the client.
   */
  readonly now?: () => Date;
}

/**
 * Options of {@link jwtAuth} that sign with the client secret: HMAC with SHA-256 or SHA-512 (RFC 7518, section 3.2).
 */
export interface ClientSecretOptions extends JwtClaimsOptions {
  /** Default `HS256`. */
  readonly algorithm?: "HS256" | "HS512";
  /** The client secret. An environment variable may be given as it is: {@link jwtAuth} throws if it is not set. */
  readonly clientSecret: string | undefined;
  readonly privateKey?: never;
}

/**
 * Options of {@link jwtAuth} that sign with a private key: RSA with SHA-256 or SHA-512 (RFC 7518, section 3.3). The
 * public key must have been uploaded before.
 */
export interface PrivateKeyOptions extends JwtClaimsOptions {
  readonly algorithm: "RS256" | "RS512";
  /**
   * The key, of 2048 bits or more, as PEM in PKCS #8: `-----BEGIN PRIVATE KEY-----` and so on. An environment variable
   * may be given as it is: {@link jwtAuth} throws if it is not set.
   */
  readonly privateKey: string | undefined;
  readonly clientSecret?: never;
}

/** Options of {@link jwtAuth}. */
export type JwtAuthOptions = ClientSecretOptions | PrivateKeyOptions;

/** Makes tokens: the client's `auth`. */
export interface JwtAuth {
  /**
   * Resolves with a token that is valid for at least half its life. Concurrent calls share one token.
   *
   * @throws `InvalidRequestError` if `privateKey` turns out to be damaged, not an RSA key or too short
   */
  (): Promise<string>;
  /** Stops handing out this token. The client calls it when the service refused the token. Any other token stays. */
  forget(token: string): void;
}

/**
 * Makes the client's `auth` from the credentials of the application. Nothing is sent: the tokens are signed here.
 *
 * ```ts
 * auth: jwtAuth({ clientId: "cs-…", clientSecret: process.env.KORE_CLIENT_SECRET, subject: "…" })
 * ```
 *
 * Documentation: "How to generate the JWT token", API scope Campaign Management, has HS256, `appId` and `sub`. The other
 * algorithms, `iat` and `exp` are those of the page on SDK security: see `docs/token.md`.
 *
 * @throws `InvalidRequestError` if an option is wrong, without WebCrypto, and in a browser page, where everyone who
 * opens it could read the secret
 */
export function jwtAuth(options: JwtAuthOptions): JwtAuth {
  assertPlatform();
  const { header, claims, lifetime, jti, now, importKey } = readJwtOptions(options);
  let key: SigningKey | undefined;
  let cached: Signed | undefined;
  let refused: Signed | undefined;
  let previous: Promise<unknown> = Promise.resolve();

  const sign = async (): Promise<Signed> => {
    key ??= await importKey();
    const iat = Math.floor(now().getTime() / 1000);
    // A token that is signed within the same second would be the refused one again.
    const exp = iat + lifetime - (iat + lifetime === refused?.exp ? 1 : 0);
    const payload = { ...claims, iat, exp, ...(jti && { jti: crypto.randomUUID() }) };
    return { iat, exp, token: await new SignJWT(payload).setProtectedHeader(header).sign(key) };
  };

  const next = async () => {
    if (cached && isFresh(cached, now().getTime())) return cached.token;
    const signed = await sign().catch(throwWithoutSecrets);
    if (!jti) cached = signed;
    return signed.token;
  };

  // One after the other, so that concurrent calls find the token that the first one signed.
  const auth = () => {
    const token = previous.then(next);
    previous = token.catch(() => {});
    return token;
  };
  const forget = (token: string) => {
    if (cached?.token !== token) return;
    refused = cached;
    cached = undefined;
  };
  return Object.assign(auth, { forget });
}

interface Signed {
  readonly token: string;
  /** When it was signed and when it expires, in seconds since 1970, as the claims have it. */
  readonly iat: number;
  readonly exp: number;
}

/**
 * Whether a token is in the first half of its life. The other half is for clocks that differ: with 5 minutes, that of
 * the service may be 2 minutes ahead. A token from the future was made before the clock was set back, and would count
 * as fresh for too long.
 */
const isFresh = ({ iat, exp }: Signed, now: number) => iat * 1000 <= now && now < (iat + exp) * 500;

/** Hides the signing error, which may contain the key. */
function throwWithoutSecrets(reason: unknown): never {
  if (reason instanceof CampaignError) throw reason;
  const kind = reason instanceof Error ? reason.name : typeof reason;
  throw new InvalidRequestError(`jwtAuth: WebCrypto did not sign the token (${kind}). The next call tries again.`);
}

function assertPlatform(): void {
  if (inBrowser())
    throw new InvalidRequestError(
      "jwtAuth: it does not sign in a browser page, where everyone who opens it could read the client secret or the private key. Sign on a server of your own, and give the client a function as its auth that fetches the token from there.",
    );
  if (!globalThis.crypto?.subtle)
    throw new InvalidRequestError(
      "jwtAuth: there is no WebCrypto here (crypto.subtle). Node has it from version 20 on.",
    );
}

const OPTIONS = ["clientId", "subject", "algorithm", "clientSecret", "privateKey", "expiresInMinutes", "jti", "now"];

function readJwtOptions(given: JwtAuthOptions) {
  const options = readOptions("jwtAuth", given, OPTIONS);
  const { clientId, subject, expiresInMinutes = 5, jti = false } = options;
  assertTrimmed("clientId", clientId);
  if (clientId.startsWith("st-"))
    throw new InvalidRequestError(
      "clientId: this is the id of the application (st-…), which is the client's streamId. Give the client id (cs-…).",
    );
  assertTrimmed("subject", subject);
  assertInteger("expiresInMinutes", expiresInMinutes, 1, 60, " of minutes");
  if (typeof jti !== "boolean")
    throw new InvalidRequestError(`jti: expected true or false, but got ${describeType(jti)}.`);
  return {
    header: { alg: options.algorithm ?? "HS256", typ: "JWT" },
    claims: { appId: clientId, sub: subject },
    lifetime: expiresInMinutes * 60,
    jti,
    now: readNow(options.now),
    importKey: keyImporter(options),
  };
}

/**
 * Validates the key as far as possible at once. The rest is found out when WebCrypto imports it, for the first token.
 */
function keyImporter(options: JwtAuthOptions): () => Promise<SigningKey> {
  const { algorithm = "HS256", clientSecret, privateKey } = options;
  switch (algorithm) {
    case "HS256":
    case "HS512":
      if (privateKey !== undefined)
        throw new InvalidRequestError(
          `privateKey: ${algorithm} signs with clientSecret. For a private key, set algorithm to RS256 or RS512.`,
        );
      assertTrimmed("clientSecret", clientSecret);
      return () => importSecretKey(clientSecret, algorithm);
    case "RS256":
    case "RS512": {
      if (clientSecret !== undefined)
        throw new InvalidRequestError(
          `clientSecret: ${algorithm} signs with privateKey. For a client secret, set algorithm to HS256 or HS512.`,
        );
      assertText("privateKey", privateKey);
      const pem = readPkcs8(privateKey);
      return () => importRsaKey(pem, algorithm);
    }
    default:
      throw new InvalidRequestError("algorithm: expected HS256, HS512, RS256 or RS512.");
  }
}

/**
 * @throws {@link InvalidRequestError} if the value is not a non-empty string. It is not printed, because it may be a
 * secret.
 */
function assertText(place: string, value: unknown): asserts value is string {
  if (typeof value === "string" && value !== "") return;
  const hint = value === undefined ? " Is the environment variable set?" : "";
  throw new InvalidRequestError(`${place}: expected a non-empty string, but got ${describeType(value)}.${hint}`);
}

/**
 * @throws {@link InvalidRequestError} also if the string begins or ends with white space, such as the line break of a
 * file.
 */
function assertTrimmed(place: string, value: unknown): asserts value is string {
  assertText(place, value);
  if (value !== value.trim())
    throw new InvalidRequestError(`${place}: it begins or ends with a space or a line break. Remove it: .trim().`);
}
