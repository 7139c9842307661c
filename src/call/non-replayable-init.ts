import { inBrowser, inNode } from "../platform.ts";

/**
 * Options of `fetch` that keep a runtime from sending a request a second time by itself, as some do after the server
 * has executed it. Measured in November 2026, for POST, PUT and DELETE, on a reused connection that breaks and on a
 * 421:
 *
 * - Node 20 to 26 resend on a 421 unless the body is a stream. A `content-length` keeps a stream from going out in
 *   chunks. Node 24.14 rejects a 401 to a stream unless credentials are omitted.
 * - Deno resends a string and a request without a body, workerd a DELETE without one; neither a Blob nor a stream.
 *   There a stream goes out in chunks, so only a request without a body gets one.
 * - Bun resends PUT and DELETE, but not over a connection of its own, which `keepalive: false` asks for.
 * - Nothing keeps a browser from it, and a stream can't be sent there.
 *
 * @param headers of this very request; a length is added if it needs one
 */
export function nonReplayableInit(body: string | null, headers: Headers): RequestInit {
  if (inBrowser()) return { body };
  if (!inNode()) return { keepalive: false, body: body === null ? streamOf() : new Blob([body]), duplex: "half" };
  if (body === null) return { credentials: "omit", body: streamOf(), duplex: "half" };
  const bytes = new TextEncoder().encode(body);
  headers.set("content-length", String(bytes.length));
  return { credentials: "omit", body: streamOf(bytes), duplex: "half" };
}

const streamOf = (...chunks: Uint8Array[]) =>
  new ReadableStream({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
