import { importPKCS8 } from "jose";
import { InvalidRequestError } from "../errors/campaign-error.ts";

/** A key that signs tokens. WebCrypto keeps it and does not export it. */
export type SigningKey = Awaited<ReturnType<typeof importPKCS8>>;

/** Imports a client secret as an HMAC key (RFC 7518, section 3.2). */
export const importSecretKey = (secret: string, algorithm: "HS256" | "HS512"): Promise<SigningKey> =>
  crypto.subtle.importKey(
    "raw",
    new TextEncoder().encode(secret),
    { name: "HMAC", hash: `SHA-${algorithm.slice(2)}` },
    false,
    ["sign"],
  );

/**
 * Imports the RSA key of a PEM (RFC 7518, section 3.3).
 *
 * @throws {@link InvalidRequestError} if there is none, or it is too short. WebCrypto's error is left out, because it
 * may quote the key
 */
export async function importRsaKey(pem: string, algorithm: "RS256" | "RS512"): Promise<SigningKey> {
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
 * Finds the private key, a PEM of PKCS #8 (RFC 7468, section 10), in a text.
 *
 * @throws {@link InvalidRequestError} if there is none. It says what there is instead, without printing it
 */
export function readPkcs8(text: string): string {
  const [block] = text.match(/-----BEGIN PRIVATE KEY-----[A-Za-z0-9+/=\s]+-----END PRIVATE KEY-----/) ?? [];
  if (block) return block;
  const instead = OTHER_KEY_FORMATS.find(([sign]) => text.includes(sign))?.[1] ?? "This is not one.";
  throw new InvalidRequestError(
    `privateKey: expected a private key in PKCS #8, as PEM: "-----BEGIN PRIVATE KEY-----" and so on. ${instead}`,
  );
}

/**
 * What people give instead of PKCS #8, how to recognize it, and the way out. OpenSSL asks for a password if it needs
 * one.
 */
const OTHER_KEY_FORMATS = [
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
