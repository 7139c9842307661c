/**
 * Whether this is a browser page or one of its workers, by the name that every browser gives itself, which begins with
 * "Mozilla/". Node 20 has no `navigator`; later Node, Bun, Deno and workerd give other names.
 */
export const inBrowser = (): boolean => {
  const { navigator } = globalThis as { navigator?: { userAgent?: unknown } };
  return typeof navigator?.userAgent === "string" && navigator.userAgent.startsWith("Mozilla/");
};

/** Whether this is Node. Bun, Deno and workerd have `process.versions.node` too, but no version of undici. */
export const inNode = (): boolean => {
  const { process } = globalThis as { process?: { versions?: { undici?: string } } };
  return Boolean(process?.versions?.undici);
};

const platformFetch = globalThis.fetch;

/** Whether a `fetch` is the platform's own: not one that somebody put in its place after this package was loaded. */
export const isPlatformFetch = (fetch: typeof globalThis.fetch): boolean => fetch === platformFetch;

/** The dispatchers of undici that make one attempt for each request, directly or through a proxy. */
const PLAIN_DISPATCHERS = ["Agent", "Client", "Pool", "BalancedPool", "ProxyAgent", "EnvHttpProxyAgent"];

/**
 * Tells whether the global dispatcher of undici, which Node's `fetch` goes through and `setGlobalDispatcher` replaces,
 * sends a request again by itself: a `RetryAgent` does; one that is composed of interceptors, or of an unknown class,
 * may.
 */
export function dispatcherRetries(): "yes" | "maybe" | "no" {
  const globals = globalThis as { [key: symbol]: Dispatcher | undefined };
  // Since undici 8 the first is only a wrapper of the second.
  const dispatcher =
    globals[Symbol.for("undici.globalDispatcher.2")] ?? globals[Symbol.for("undici.globalDispatcher.1")];
  if (!dispatcher) return "no";
  const { name, prototype } = dispatcher.constructor;
  if (name === "RetryAgent") return "yes";
  return PLAIN_DISPATCHERS.includes(name) && dispatcher.dispatch === prototype.dispatch ? "no" : "maybe";
}

interface Dispatcher {
  readonly constructor: { readonly name: string; readonly prototype: Dispatcher };
  readonly dispatch: unknown;
}
