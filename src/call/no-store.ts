import { inBrowser, inNode } from "../platform.ts";

const NO_STORE = { cache: "no-store" };
let accepted: boolean | undefined;

/**
 * The option of `fetch` that keeps a cache from answering: Next.js 14 replaces `fetch` and would answer a call in a GET
 * route from its cache, without sending it. workerd refuses the option up to the compatibility date 2024-11-11, so it is
 * tried once there.
 */
export function noStore(): RequestInit {
  accepted ??= inNode() || inBrowser() || accepts(NO_STORE as object);
  return accepted ? (NO_STORE as object) : {};
}

function accepts(init: RequestInit): boolean {
  try {
    return Boolean(new Request("https://localhost", init));
  } catch {
    return false;
  }
}
