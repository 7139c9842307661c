import { importPKCS8 } from "jose";
import { InvalidRequestError } from "./errors/invalid-request-error.ts";

/** What a token is signed with. WebCrypto holds it and does not hand it out again. */
export type SigningKey = Awaited<ReturnType<typeof importPKCS8>>;

/** The key that a client secret is (RFC 7518, section 3.2). */
export const secretKey = (secret: string, algorithm: "HS256" | "HS512"): Promise<SigningKey> =>
  crypto.subtle.importKey(
    "raw",
    new TextEncoder().encode(secret),
    { name: "HMAC", hash: `SHA-${algorithm.slice(2)}` },
    false,
    ["sign"],
  );

/**
 * The RSA key in a PEM (RFC 7518, section 3.3).
 *
 * @throws {@link InvalidRequestError} where it holds none, or a short one. What WebCrypto says of it is left out, lest it
 * quote the key.
 */
export async function rsaKey(pem: string, algorithm: "RS256" | "RS512"): Promise<SigningKey> {
  const key = await importPKCS8(pem, algorithm).catch(() => {
    throw new InvalidRequestError(
      "privateKey: this can't be read as an RSA key. It is damaged, or a key of another kind, such as EC.",
    );
  });
  const { modulusLength } = key.algorithm as { modulusLength: number } & typeof key.algorithm;
  if (modulusLength < 2048)
    throw new InvalidRequestError(
      `privateKey: an RSA key of ${modulusLength} bits is too short. ${algorithm} takes 2048 bits or more (RFC 7518, section 3.3).`,
    );
  return key;
}

/**
 * The part of a text that is a private key in a PEM of PKCS #8 (RFC 7468, section 10).
 *
 * @throws {@link InvalidRequestError} where there is none. It says what there is instead, and does not print it.
 */
export function pkcs8In(text: string): string {
  const [block] = text.match(/-----BEGIN PRIVATE KEY-----[A-Za-z0-9+/=\s]+-----END PRIVATE KEY-----/) ?? [];
  if (block) return block;
  const instead = OTHERS.find(([sign]) => text.includes(sign))?.[1] ?? "This is none.";
  throw new InvalidRequestError(
    `privateKey: expected a private key in PKCS #8, as PEM: "-----BEGIN PRIVATE KEY-----" and so on. ${instead}`,
  );
}

/** What people have in place of PKCS #8, by what tells it, and the way out. OpenSSL asks for the password where it needs one. */
const OTHERS = [
  ["\\n", 'Its line breaks are written as "\\n": use .replaceAll("\\\\n", "\\n").'],
  [
    "-----BEGIN RSA PRIVATE KEY-----",
    "This one is PKCS #1. Convert it: openssl pkcs8 -topk8 -nocrypt -in key.pem -out pkcs8.pem",
  ],
  [
    "-----BEGIN ENCRYPTED PRIVATE KEY-----",
    "This one is encrypted. Decrypt it: openssl pkcs8 -topk8 -nocrypt -in key.pem -out pkcs8.pem",
  ],
  ["-----BEGIN PUBLIC KEY-----", "This is the public key, which signs nothing."],
] as const;
