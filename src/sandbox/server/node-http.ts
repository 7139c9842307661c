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

/** Makes a `Request` for the sandbox of a request to the server. */
export function toRequest({ method, headers }: IncomingMessage, url: URL, body: Buffer, signal: AbortSignal): Request {
  return new Request(url, {
    ...(method !== undefined && { method }),
    headers: Object.entries(headers).flatMap(([name, value]) =>
      [value ?? []].flat().map((one) => [name, one] as [string, string]),
    ),
    signal,
    ...(body.length > 0 && method !== "GET" && method !== "HEAD" && { body }),
  });
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
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    const { value } = part;
    await new Promise((resolve) => target.write(value, resolve));
  }
  target.end();
}
