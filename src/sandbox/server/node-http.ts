import type { IncomingMessage, ServerResponse } from "node:http";

/** Makes a `Request` for the sandbox of a request to the server. */
export async function toRequest(message: IncomingMessage, baseUrl: string, signal: AbortSignal): Promise<Request> {
  const { method = "GET", url = "/", headers } = message;
  const chunks: Uint8Array[] = [];
  for await (const chunk of message) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  return new Request(`${baseUrl}${url.startsWith("/") ? url : "/"}`, {
    method,
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
