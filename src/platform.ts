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

/** Dispatchers of undici that make one attempt for each request, directly or through a proxy. */
const PLAIN_DISPATCHERS = [
  "Agent",
  "Client",
  "Pool",
  "BalancedPool",
  "ProxyAgent",
  "EnvHttpProxyAgent",
  "Dispatcher1Wrapper",
];

/**
 * Tells whether the global dispatcher of undici, which Node's `fetch` goes through and `setGlobalDispatcher` replaces,
 * sends a request again by itself: a `RetryAgent` does; one that is composed of interceptors, or of an unknown class, may.
 */
export function dispatcherRetries(): "yes" | "maybe" | "no" {
  const globals = globalThis as { [key: symbol]: Dispatcher | undefined };
  // Which of the two counts depends on the versions of Node and undici.
  const verdicts = [1, 2].map((version) => verdictOn(globals[Symbol.for(`undici.globalDispatcher.${version}`)]));
  return verdicts.find((verdict) => verdict === "yes") ?? verdicts.find((verdict) => verdict === "maybe") ?? "no";
}

function verdictOn(dispatcher: Dispatcher | undefined): ReturnType<typeof dispatcherRetries> {
  if (!dispatcher) return "no";
  for (let link: object | null = dispatcher; link; link = Object.getPrototypeOf(link))
    if (link.constructor?.name === "RetryAgent") return "yes";
  const { name, prototype } = Object(dispatcher.constructor) as Dispatcher["constructor"];
  return PLAIN_DISPATCHERS.includes(name) && dispatcher.dispatch === prototype?.dispatch ? "no" : "maybe";
}

interface Dispatcher {
  readonly constructor: { readonly name: string; readonly prototype: Dispatcher };
  readonly dispatch: unknown;
}
