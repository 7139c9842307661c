import type { IncomingMessage, ServerResponse } from "node:http";

/** The longest body that is taken, in bytes. */
const MAX_BODY_BYTES = 10_000_000;

/**
 * Reads the body of a request.
 *
 * @returns `undefined` if it is longer than 10 MB. What is too much is read and not kept, so that the client gets its
 * response
 */
export async function readBody(message: IncomingMessage): Promise<Buffer | undefined> {
  let length = 0;
  const chunks: Uint8Array[] = [];
  for await (const chunk of message) {
    length += chunk.length;
    if (length <= MAX_BODY_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  return length > MAX_BODY_BYTES ? undefined : Buffer.concat(chunks);
}

/** What a `fetch` takes besides the URL, of a request to the server. */
export function toInit({ method = "GET", headers }: IncomingMessage, body: Buffer, signal: AbortSignal): RequestInit {
  return {
    method,
    headers: Object.entries(headers).flatMap(([name, value]) =>
      [value ?? []].flat().map((one) => [name, one] as [string, string]),
    ),
    signal,
    ...(body.length > 0 && method !== "GET" && method !== "HEAD" && { body }),
  };
}

/**
 * Sends a `Response`.
 *
 * @throws what its body fails with. The bytes before that have been sent
 */
export async function sendResponse(response: Response, target: ServerResponse): Promise<void> {
  target.statusCode = response.status;
  for (const [name, value] of response.headers) target.setHeader(name, value);
  const reader = response.body?.getReader();
  // The last part is held until the end is known: a body of one part then leaves in one piece, with its length.
  let held: Uint8Array | undefined;
  const sendHeld = () => new Promise((resolve) => (held ? target.write(held, resolve) : resolve(undefined)));
  try {
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      await sendHeld();
      held = part.value;
    }
  } catch (error) {
    await sendHeld();
    throw error;
  }
  target.end(held);
}
