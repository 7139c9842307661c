import { inBrowser } from "../browser.ts";

/**
 * Options of `fetch` that keep a runtime from sending a request a second time by itself, as some do when a connection
 * that they reuse dies, also after the server has carried the request out. Measured in November 2026, for POST, PUT and
 * DELETE: Node 20 to 26 never do. Deno resends what has a text for a body, or none; workerd a DELETE without one. Both
 * can't where the body is a Blob or a stream. Bun resends PUT and DELETE whatever the body, but not over a connection
 * of its own, which is what `keepalive: false` gets there. Nothing keeps a browser from it, and there a stream can't be sent.
 */
export function sentOnce(body: string | null): RequestInit {
  if (inBrowser()) return { body };
  return {
    keepalive: false,
    // A Blob, where there is something to send, as a stream would go out in chunks.
    body: body === null ? new ReadableStream({ start: (controller) => controller.close() }) : new Blob([body]),
    duplex: "half",
  };
}
