import { CampaignError } from "./errors/campaign-error.ts";

/** An answer whose body has been read. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  /** The body, or as much of it as arrived. */
  readonly text: string;
  /** Why the body is not whole; `undefined` where it is. */
  readonly cut: unknown;
}

/** Longest body that is read, in bytes. A documented answer stays far below; this bounds what a broken server can fill. */
const LONGEST = 32 * 1024 * 1024;

/** Reads the body of an answer, and keeps what came before it broke. Never throws. */
export async function readAnswer(response: Response): Promise<Answer> {
  const { status, statusText, headers } = response;
  let text = "";
  let cut: unknown;
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  try {
    for (let length = 0; reader; ) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > LONGEST) throw new CampaignError(`The body is longer than ${LONGEST} bytes.`);
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    cut = error;
    reader?.cancel().catch(() => {});
  }
  return { status, statusText, headers, text: text + decoder.decode(), cut };
}

/** The JSON object in a text, or `undefined` where there is none. */
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
