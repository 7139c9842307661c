import { inNode } from "../platform.ts";

let init: object | undefined;

/**
 * The option of `fetch` that keeps a cache from answering: Next.js 14 replaces `fetch`, and would answer a call in a GET
 * route from its cache, without sending it. workerd refuses the option before the compatibility date 2024-11-11; it is
 * asked for once.
 */
export function noStore(): RequestInit {
  if (!init) {
    init = { cache: "no-store" };
    try {
      // Node takes the option, and looking up its Request would load the whole of its fetch.
      if (!inNode()) new Request("https://localhost", init);
    } catch {
      init = {};
    }
  }
  return init;
}
