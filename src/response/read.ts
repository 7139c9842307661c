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

/**
 * Reads a response, and keeps what arrived of its body before it broke.
 *
 * @param signal stops reading
 * @throws if the value is not a response: `fetch` may be anybody's
 */
export async function readResponse(response: Response, signal: AbortSignal): Promise<ReceivedResponse> {
  const { status, statusText, body } = response;
  const headers = new Headers(response.headers);
  const redirect = response.type === "opaqueredirect" || (status >= 300 && status < 400);
  if (response.redirected) throw new Error("fetch followed a redirect.");
  if (!redirect && !(status >= 200 && status < 600)) throw new Error(`The response has no valid status: ${status}.`);
  const head = { status, statusText: typeof statusText === "string" ? statusText : "", headers, redirect };

  if (redirect || signal.aborted) {
    if (body) ignoreErrors(() => body.cancel());
    return { ...head, text: "", json: undefined, truncatedBy: redirect ? undefined : signal.reason };
  }
  const { text, truncatedBy } = await readBody(response, status < 300 ? MAX_BODY_BYTES : MAX_REFUSAL_BYTES, signal);
  return { ...head, text, json: truncatedBy === undefined ? parseObject(text) : undefined, truncatedBy };
}

async function readBody(
  response: Response,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Pick<ReceivedResponse, "text" | "truncatedBy">> {
  if (response.bodyUsed) return { text: "", truncatedBy: new Error("The body was read before.") };
  const reader = response.body?.getReader();
  if (!reader) return readText(response);
  const cancel = () => ignoreErrors(() => reader.cancel());
  // A fetch that ignores the signal would leave the body open.
  signal.addEventListener("abort", cancel, { once: true });
  const decoder = new TextDecoder();
  let text = "";
  try {
    for (let room = maxBytes, chunks = 1; ; chunks++) {
      // A stream that always has a chunk ready would keep timers from firing.
      if (chunks % MAX_CHUNKS_IN_A_ROW === 0) await new Promise((resolve) => setTimeout(resolve));
      const { done, value } = await reader.read();
      if (done) return { text: text + decoder.decode(), truncatedBy: undefined };
      text += decoder.decode(value.subarray(0, room), { stream: true });
      room -= value.length;
      if (room < 0) throw new RangeError(`The body is longer than ${maxBytes} bytes.`);
    }
  } catch (error) {
    cancel();
    return { text, truncatedBy: error ?? new Error("The body broke off.") };
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}

/** Reads a response without a stream: one without a body, or one of a polyfill (jsdom, React Native). */
async function readText(response: Response): Promise<Pick<ReceivedResponse, "text" | "truncatedBy">> {
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
