import type { CampaignClientOptions } from "../../src/index.ts";
import { koreAt } from "./kore.ts";

/** A response, or the error that `fetch` rejects with, or a function that returns a response. */
export type Reply = Response | Error | ((init: RequestInit) => Response | Promise<Response>);

/** Never responds. Rejects when the request is aborted. */
export const NEVER: Reply = ({ signal }) =>
  new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));

/** A body that every call may succeed with. */
export const SUCCESS = { status: "success", message: "", data: { _id: "cd-1" } };

/** Creates a JSON response: by default, {@link SUCCESS}, or an empty body for a refusal. */
export const json = (
  status: number,
  body: unknown = status < 300 ? SUCCESS : {},
  headers: Record<string, string> = {},
) => Response.json(body, { status, headers });

/** Creates the error that `fetch` rejects with for an error code such as `ECONNRESET`. */
export const networkError = (code: string) =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });

/**
 * Creates a client whose requests get these replies in order. The last reply is repeated. `tokens` holds the token of
 * each request.
 */
export function koreAnswering(replies: Reply[], options: Partial<CampaignClientOptions> = {}) {
  const tokens: (string | null)[] = [];
  const kore = koreAt("https://kore.example", {
    retries: 2,
    // The codes of `networkError` are those of the platform.
    trustConnectionErrors: true,
    ...options,
    fetch: async (_, init = {}) => {
      const reply = replies[Math.min(tokens.length, replies.length - 1)] as Reply;
      tokens.push(new Headers(init.headers).get("auth"));
      if (reply instanceof Error) throw reply;
      return typeof reply === "function" ? reply(init) : reply.clone();
    },
  });
  return { kore, tokens };
}
