/** An answer whose body has been read. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  /** Whether it only points somewhere else, or nowhere. Its body is left alone. */
  readonly redirect: boolean;
  /** The body, or as much of it as arrived. */
  readonly text: string;
  /** The JSON object that the whole body is; `undefined` where it is none. */
  readonly json: Record<string, unknown> | undefined;
  /** Why the body is not whole, a `RangeError` where it is too long; `undefined` where it is whole. */
  readonly cut: unknown;
}

/** Longest body of a success that is read, in bytes. A documented answer stays far below; this bounds what a broken server can fill. */
const LONGEST_BODY = 32 * 1024 * 1024;

/** The same for a refusal, of which only the first words matter. */
const LONGEST_REFUSAL = 64 * 1024;

/**
 * Reads an answer, and keeps what came of its body before it broke.
 *
 * @throws where it is no answer at all: `fetch` can be anybody's.
 */
export async function readAnswer(response: Response): Promise<Answer> {
  const { status, statusText = "" } = response;
  const headers = new Headers(response.headers);
  const redirect = response.type === "opaqueredirect" || (status >= 300 && status < 400);
  if (!redirect && !(status >= 200 && status < 600)) throw new Error(`The answer has no status but ${status}.`);

  if (redirect) {
    response.body?.cancel().catch(() => {});
    return { status, statusText, headers, redirect, text: "", json: undefined, cut: undefined };
  }
  const { text, cut } = await readBody(response, status < 300 ? LONGEST_BODY : LONGEST_REFUSAL);
  return { status, statusText, headers, redirect, text, json: cut === undefined ? jsonObjectIn(text) : undefined, cut };
}

async function readBody(response: Response, longest: number): Promise<{ text: string; cut: unknown }> {
  const reader = response.body?.getReader();
  if (!reader) return { text: "", cut: undefined };
  const decoder = new TextDecoder();
  let text = "";
  try {
    for (let room = longest; ; ) {
      const { done, value } = await reader.read();
      if (done) return { text: text + decoder.decode(), cut: undefined };
      text += decoder.decode(value.subarray(0, room), { stream: true });
      room -= value.length;
      if (room < 0) throw new RangeError(`The body is longer than ${longest} bytes.`);
    }
  } catch (error) {
    reader.cancel().catch(() => {});
    return { text, cut: error ?? new Error("The body broke off.") };
  }
}

/** The JSON object that a text is; `undefined` where it is none. */
export function jsonObjectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
