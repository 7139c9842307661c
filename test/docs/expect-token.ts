import { jwtVerify } from "jose";
import { expect } from "vitest";

/** Checks a token of the guide: that its secret alone verifies it, what it claims, and that it lasts five minutes. */
export async function expectToken(token: string, secret: string): Promise<void> {
  const keyOf = (text: string) => new TextEncoder().encode(text);
  const { payload, protectedHeader } = await jwtVerify(token, keyOf(secret));
  expect(protectedHeader.alg).toBe("HS256");
  expect(payload).toEqual({ appId: "cs-123", sub: "1", iat: expect.any(Number), exp: (payload.iat ?? 0) + 300 });
  await expect(jwtVerify(token, keyOf(`another ${secret}`))).rejects.toThrow("signature verification failed");
}
