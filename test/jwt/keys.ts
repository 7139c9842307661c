import { generateKeyPairSync, type KeyObject } from "node:crypto";

/** Adds the private key as PEM (PKCS #8) to a key pair. */
export function newKey(pair: { privateKey: KeyObject; publicKey: KeyObject }) {
  const pem = pair.privateKey.export({ type: "pkcs8", format: "pem" }) as string;
  return { ...pair, pem };
}

const rsaKeys = new Map<number, ReturnType<typeof newKey>>();

/** A key of RSA, always the same for a length: making one takes up to a second. */
export function rsaKey(bits = 2048) {
  const key = rsaKeys.get(bits) ?? newKey(generateKeyPairSync("rsa", { modulusLength: bits }));
  rsaKeys.set(bits, key);
  return key;
}

export const SECRET = "kQ0mV5dGxh3nZ8yR1sT7uW2pL4cB6eJ9aFgHiXoN";

/** Valid options for HS256, the default. */
export const GOOD = {
  clientId: "cs-0a1b2c3d-4e5f-5678-9abc-def012345678",
  clientSecret: SECRET,
  subject: "1",
} as const;
