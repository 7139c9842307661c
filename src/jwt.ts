import { SignJWT } from "jose";
import { inBrowser } from "./browser.ts";
import { CampaignError } from "./errors/campaign-error.ts";
import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import { kindOf } from "./kind-of.ts";
import { checkNames } from "./known-names.ts";
import { pkcs8In, rsaKey, type SigningKey, secretKey } from "./signing-key.ts";
import { checkWhole } from "./whole-number.ts";

/** What {@link jwtAuth} is given, whatever it signs with. */
export interface JwtClaimsOptions {
  /** The client id (`cs-…`), sent as the claim `appId`. Not the id of the application (`st-…`), which is `streamId`. */
  readonly clientId: string;
  /** Whom the calls are made for, sent as the claim `sub`. The documentation takes any identity of a user. */
  readonly subject: string;
  /** How long a token is good for, in minutes: a whole number, 1 to 60. Default 5. */
  readonly expiresInMinutes?: number;
  /**
   * Whether every token gets a `jti` of its own, a random UUID. Set it where the application demands one: there, a token is
   * accepted only once, so each request gets a new one. Default `false`: a token is used until 30 seconds before it expires.
   */
  readonly jti?: boolean;
}

/** Signs with the client secret: HMAC with SHA-256 or SHA-512 (RFC 7518, section 3.2). */
export interface ClientSecretOptions extends JwtClaimsOptions {
  /** Default `HS256`. */
  readonly algorithm?: "HS256" | "HS512";
  /** The client secret. An environment variable can be given as it is: where it is not set, {@link jwtAuth} throws. */
  readonly clientSecret: string | undefined;
  readonly privateKey?: never;
}

/** Signs with a private key: RSA with SHA-256 or SHA-512 (RFC 7518, section 3.3). Its public key was uploaded before. */
export interface PrivateKeyOptions extends JwtClaimsOptions {
  readonly algorithm: "RS256" | "RS512";
  /**
   * The key, of 2048 bits or more, as PEM in PKCS #8: `-----BEGIN PRIVATE KEY-----` and so on. An environment variable can
   * be given as it is: where it is not set, {@link jwtAuth} throws.
   */
  readonly privateKey: string | undefined;
  readonly clientSecret?: never;
}

/** What {@link jwtAuth} is made with. */
export type JwtAuthOptions = ClientSecretOptions | PrivateKeyOptions;

/** Makes tokens: the client's `auth`. */
export interface JwtAuth {
  /**
   * A token that is good for 30 seconds and more. However many ask at once, one token is signed at a time.
   *
   * @throws `InvalidRequestError` where `privateKey` turns out to be damaged, no RSA key or too short.
   */
  (): Promise<string>;
  /** Hands this token out no more. The client says so when the service refused it. Any other token stays. */
  forget(token: string): void;
}

/**
 * Makes the client's `auth` out of the credentials of the application. Nothing is sent: the tokens are signed here.
 *
 * ```ts
 * auth: jwtAuth({ clientId: "cs-…", clientSecret: process.env.KORE_CLIENT_SECRET, subject: "…" })
 * ```
 *
 * Documentation: "How to generate the JWT token", API scope Campaign Management.
 *
 * @throws `InvalidRequestError` where an option is wrong, without WebCrypto, and in a browser page, where everyone who opens
 * it could read the secret.
 */
export function jwtAuth(options: JwtAuthOptions): JwtAuth {
  checkPlatform();
  const { header, claims, lifetime, jti, importKey } = checkOptions(options);
  let key: SigningKey | undefined;
  let cached: Signed | undefined;
  let refused: Signed | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const sign = async (): Promise<Signed> => {
    key ??= await importKey();
    const iat = Math.floor(Date.now() / 1000);
    // Signed within the same second, it would be the refused token once more.
    const exp = iat + lifetime - (iat + lifetime === refused?.exp ? 1 : 0);
    const payload = { ...claims, iat, exp, ...(jti && { jti: crypto.randomUUID() }) };
    return { iat, exp, token: await new SignJWT(payload).setProtectedHeader(header).sign(key) };
  };

  const next = async () => {
    if (cached && isFresh(cached)) return cached.token;
    const signed = await sign().catch(cleared);
    if (!jti) cached = signed;
    return signed.token;
  };

  // Those who ask meanwhile wait for their turn, and find the token that was made before.
  const auth = () => {
    const token = turn.then(next);
    turn = token.catch(() => {});
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

/** A request takes its time, and clocks differ: in ms, how long a token must be good for when it is handed out. */
const MARGIN = 30_000;

/** A token from the future was made before the clock was set back, and would be held for fresh too long. */
const isFresh = ({ iat, exp }: Signed) => iat * 1000 <= Date.now() && Date.now() < exp * 1000 - MARGIN;

/** What signing fails with goes no further, lest it hold the key. */
function cleared(reason: unknown): never {
  if (reason instanceof CampaignError) throw reason;
  const kind = reason instanceof Error ? reason.name : typeof reason;
  throw new InvalidRequestError(`jwtAuth: WebCrypto did not sign the token (${kind}). The next call tries again.`);
}

function checkPlatform(): void {
  if (inBrowser())
    throw new InvalidRequestError(
      "jwtAuth: it does not sign in a browser page, where everyone who opens it could read the client secret or the private key. Sign on a server of your own, and give the client a function that fetches the token from there as its auth.",
    );
  if (!globalThis.crypto?.subtle)
    throw new InvalidRequestError(
      "jwtAuth: there is no WebCrypto here (crypto.subtle). Node has it from version 20 on.",
    );
}

const OPTIONS = ["clientId", "subject", "algorithm", "clientSecret", "privateKey", "expiresInMinutes", "jti"];

function checkOptions(options: JwtAuthOptions) {
  checkNames("jwtAuth", options, OPTIONS);
  const { clientId, subject, expiresInMinutes = 5, jti = false } = options;
  checkBareText("clientId", clientId);
  if (clientId.startsWith("st-"))
    throw new InvalidRequestError(
      "clientId: this is the id of the application (st-…), which is the client's streamId. Give the client id (cs-…).",
    );
  checkBareText("subject", subject);
  checkWhole("expiresInMinutes", expiresInMinutes, 1, 60, " of minutes");
  if (typeof jti !== "boolean") throw new InvalidRequestError(`jti: expected true or false, and got ${kindOf(jti)}.`);
  return {
    header: { alg: options.algorithm ?? "HS256", typ: "JWT" },
    claims: { appId: clientId, sub: subject },
    lifetime: expiresInMinutes * 60,
    jti,
    importKey: keyImport(options),
  };
}

/** Checks the key as far as that can be done at once. The rest shows when WebCrypto reads it, for the first token. */
function keyImport(options: JwtAuthOptions): () => Promise<SigningKey> {
  const { algorithm = "HS256", clientSecret, privateKey } = options;
  switch (algorithm) {
    case "HS256":
    case "HS512":
      if (privateKey !== undefined)
        throw new InvalidRequestError(
          `privateKey: ${algorithm} signs with clientSecret. For a private key, set algorithm to RS256 or RS512.`,
        );
      checkBareText("clientSecret", clientSecret);
      return () => secretKey(clientSecret, algorithm);
    case "RS256":
    case "RS512": {
      if (clientSecret !== undefined)
        throw new InvalidRequestError(
          `clientSecret: ${algorithm} signs with privateKey. For a client secret, set algorithm to HS256 or HS512.`,
        );
      checkText("privateKey", privateKey);
      const pem = pkcs8In(privateKey);
      return () => rsaKey(pem, algorithm);
    }
    default:
      throw new InvalidRequestError("algorithm: expected HS256, HS512, RS256 or RS512.");
  }
}

/** @throws {@link InvalidRequestError} where it is no text. It is not printed, for it may be a secret. */
function checkText(place: string, value: unknown): asserts value is string {
  if (typeof value === "string" && value !== "") return;
  const hint = value === undefined ? " Is the environment variable set?" : "";
  throw new InvalidRequestError(`${place}: expected a non-empty string, and got ${kindOf(value)}.${hint}`);
}

/** @throws {@link InvalidRequestError} also where it has around it what nobody meant, such as the line break of a file. */
function checkBareText(place: string, value: unknown): asserts value is string {
  checkText(place, value);
  if (value !== value.trim())
    throw new InvalidRequestError(`${place}: it begins or ends with a space or a line break. Take that away: .trim().`);
}
