import type { CampaignClientOptions } from "../../src/index.ts";
import { koreAt } from "./kore.ts";

/** An answer, or what `fetch` rejects with. */
export type Reply = Response | Error | ((init: RequestInit) => Response | Promise<Response>);

/** No answer, until the request is given up. */
export const NEVER: Reply = ({ signal }) =>
  new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));

/** An answer with a JSON body. */
export const json = (status: number, body: unknown = {}, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers });

/** What `fetch` rejects with where a request fails with such a code. */
export const broken = (code: string) =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });

/** A client whose requests get these replies in turn, the last one for ever, and the tokens that they were sent with. */
export function koreAnswering(replies: Reply[], options: Partial<CampaignClientOptions> = {}) {
  const tokens: (string | null)[] = [];
  const kore = koreAt("https://kore.example", {
    retries: 2,
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
