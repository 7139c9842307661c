/**
 * Whether this is a browser page or one of its workers, by the name that every browser gives itself, which begins with
 * "Mozilla/". Node 20 has no `navigator`; later Node, Bun, Deno and workerd give other names.
 */
export const inBrowser = (): boolean => {
  const { navigator } = globalThis as { navigator?: { userAgent?: unknown } };
  return typeof navigator?.userAgent === "string" && navigator.userAgent.startsWith("Mozilla/");
};

/** The version of undici within Node. Bun, Deno and workerd have `process.versions.node` too, but not this one. */
const undiciVersion = (): string | undefined =>
  (globalThis as { process?: { versions?: { undici?: string } } }).process?.versions?.undici;

/** Whether this is Node. */
export const inNode = (): boolean => Boolean(undiciVersion());

const platformFetch = globalThis.fetch;

/** Whether a `fetch` is the platform's own: not one that somebody put in its place after this package was loaded. */
export const isPlatformFetch = (fetch: typeof globalThis.fetch): boolean => fetch === platformFetch;

interface Dispatcher {
  readonly dispatch?: unknown;
  readonly interceptors?: unknown;
}

/** The global dispatchers of undici, which `setGlobalDispatcher` replaces. Up to undici 7, `fetch` takes the first. */
const globalDispatchers = (): (Dispatcher | undefined)[] =>
  [1, 2].map(
    (version) =>
      (globalThis as { [key: symbol]: Dispatcher | undefined })[Symbol.for(`undici.globalDispatcher.${version}`)],
  );

/** Whether a global dispatcher is a `RetryAgent`, which sends a request again by itself. */
export const usesRetryAgent = (): boolean =>
  globalDispatchers().some((dispatcher) => classNames(dispatcher).includes("RetryAgent"));

/**
 * Whether Node's `fetch` is known to make one attempt for each request: with an `Agent` as undici makes it, and with an
 * `EnvHttpProxyAgent` over one. One that has a `factory` or interceptors of somebody else, or that doesn't tell what is
 * behind it, such as a `ProxyAgent` or a `Dispatcher1Wrapper`, may make more.
 */
export function usesKnownDispatcher(): boolean {
  const [first, second] = globalDispatchers();
  // Node 26 sets the first for older copies of undici alone.
  const isUnused = Number.parseInt(undiciVersion() ?? "", 10) >= 8 && classNames(first)[0] === "Dispatcher1Wrapper";
  try {
    return (isUnused || isKnown(first)) && isKnown(second);
  } catch {
    return false;
  }
}

function isKnown(dispatcher: Dispatcher | undefined): boolean {
  if (!dispatcher) return true;
  const prototype = Object.getPrototypeOf(dispatcher);
  // A derived class has more ancestors, and a composed dispatcher has a `dispatch` of its own.
  const isOriginal = /^(EnvHttpProxy)?Agent,DispatcherBase,Dispatcher,EventEmitter,Object$/.test(
    `${classNames(dispatcher)}`,
  );
  if (!isOriginal || dispatcher.dispatch !== Object.getPrototypeOf(prototype).dispatch) return false;
  // Its options are those of all agents behind an EnvHttpProxyAgent.
  const agent = fieldOf(dispatcher, "no proxy agent");
  if (agent) return isKnown(agent);
  const factory = fieldOf(dispatcher, "factory");
  const fresh = new prototype.constructor();
  return (
    typeof factory === "function" &&
    factory === fieldOf(fresh, "factory") &&
    // Undici 5 and 6 take interceptors as options.
    fieldOf(dispatcher, "options").interceptors === undefined &&
    String(dispatcher.interceptors) === String(fresh.interceptors)
  );
}

/** The names of the classes of an object, its own first. */
function classNames(object: object | undefined): unknown[] {
  const names: unknown[] = [];
  for (let link = object && Object.getPrototypeOf(object); link; link = Object.getPrototypeOf(link))
    names.push(link.constructor?.name);
  return names;
}

/** What an object has under its own symbol of this description. */
// biome-ignore lint/suspicious/noExplicitAny: undici does not export its symbols, nor the types of what is under them.
const fieldOf = (object: any, description: string): any =>
  object[Object.getOwnPropertySymbols(object).find((symbol) => symbol.description === description) as symbol];
