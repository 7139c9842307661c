import { ignoreErrors } from "../hooks.ts";

/** A response whose body has been read. */
export interface ReceivedResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  /** Whether it is a redirect, also one that a browser hides (status 0). Its body is not read. */
  readonly redirect: boolean;
  /** The body, or as much of it as arrived. */
  readonly text: string;
  /** The JSON object that the whole body is; `undefined` if it is not one. */
  readonly json: Record<string, unknown> | undefined;
  /** Why the body is not complete, a `RangeError` if it is too long; `undefined` if it is complete. */
  readonly truncatedBy: unknown;
}

/** Largest body of a success that is read, in bytes. A documented response is far smaller. */
const MAX_BODY_BYTES = 32 * 1024 * 1024;

/** Largest body of a refusal that is read, in bytes. Only its first words matter. */
const MAX_REFUSAL_BYTES = 64 * 1024;

/** How many chunks are read before timers get their turn. */
const MAX_CHUNKS_IN_A_ROW = 1_000;

/** What can stop the reading of a response, and what was read when it is stopped. */
export interface Exchange {
  /** Whether the attempt has ended: what it was answered comes too late. */
  isOver?: boolean;
  /** Closes the body while it is read: a `fetch` that ignores the signal would leave it open. */
  closeBody?: () => void;
  /** Decodes what was read of the body so far. */
  readSoFar?: () => string;
}

/**
 * Reads a response, and keeps what arrived of its body before it broke.
 *
 * @throws if the value is not a response: `fetch` may be anybody's
 */
export async function readResponse(response: Response, exchange: Exchange): Promise<ReceivedResponse> {
  const { status, statusText, body } = response;
  const headers = response.headers instanceof Headers ? response.headers : new Headers(response.headers);
  const redirect = response.type === "opaqueredirect" || (status >= 300 && status < 400);
  if (response.redirected) throw new Error("fetch followed a redirect.");
  if (!redirect && !(status >= 200 && status < 600)) throw new Error(`The response has no valid status: ${status}.`);
  const isRead = !redirect && !exchange.isOver;
  if (!isRead && body) ignoreErrors(() => body.cancel());
  const { text, truncatedBy } = isRead
    ? await readBody(response, status < 300 ? MAX_BODY_BYTES : MAX_REFUSAL_BYTES, exchange)
    : { text: "", truncatedBy: undefined };
  return {
    status,
    statusText: typeof statusText === "string" ? statusText : "",
    headers,
    redirect,
    text,
    json: truncatedBy === undefined ? parseObject(text) : undefined,
    truncatedBy,
  };
}

type Content = Pick<ReceivedResponse, "text" | "truncatedBy">;

async function readBody(response: Response, maxBytes: number, exchange: Exchange): Promise<Content> {
  if (response.bodyUsed) return { text: "", truncatedBy: new Error("The body was read before.") };
  const reader = response.body?.getReader();
  if (!reader) return readText(response);
  exchange.closeBody = () => ignoreErrors(() => reader.cancel());
  // Decoded in one piece at the end, which is several times faster than chunk by chunk.
  let bytes: Uint8Array = new Uint8Array();
  let length = 0;
  const readSoFar = () => new TextDecoder().decode(bytes.subarray(0, length));
  exchange.readSoFar = readSoFar;
  try {
    for (let chunks = 1; ; chunks++) {
      // A stream that always has a chunk ready would keep timers from firing.
      if (chunks % MAX_CHUNKS_IN_A_ROW === 0) await new Promise((resolve) => setTimeout(resolve));
      const { done, value } = await reader.read();
      if (done) return { text: readSoFar(), truncatedBy: undefined };
      const chunk = value.subarray(0, maxBytes - length);
      bytes = length === 0 ? chunk : append(bytes, length, chunk);
      length += chunk.length;
      if (chunk.length < value.length) throw new RangeError(`The body is longer than ${maxBytes} bytes.`);
    }
  } catch (error) {
    exchange.closeBody();
    return { text: readSoFar(), truncatedBy: error ?? new Error("The body broke off.") };
  }
}

/** Appends a chunk to the first bytes of an array, which grows to twice the size so that many small chunks stay cheap. */
function append(bytes: Uint8Array, length: number, chunk: Uint8Array): Uint8Array {
  const needed = length + chunk.length;
  let target = bytes;
  if (needed > bytes.length) {
    target = new Uint8Array(2 * needed);
    target.set(bytes);
  }
  target.set(chunk, length);
  return target;
}

/** Reads a response without a stream: one without a body, or one of a polyfill (jsdom, React Native). */
async function readText(response: Response): Promise<Content> {
  try {
    return { text: String(await response.text()), truncatedBy: undefined };
  } catch (error) {
    return { text: "", truncatedBy: error ?? new Error("The body broke off.") };
  }
}

/** The JSON object that a text is; `undefined` if it is not one. */
export function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
