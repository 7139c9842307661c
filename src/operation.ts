import { operations } from "../generated/operations.ts";
import { fillPath, SEGMENT } from "./path.ts";

/** Name of a described operation, for example `createCampaignV1`. */
export type OperationId = keyof typeof operations;

/**
 * What a call does to the outside world: `read` looks, `write` changes configuration, `contact` has people called
 * or messaged.
 */
export type Effect = "read" | "write" | "contact";

/** `x-effect` of an operation: an effect, or the effects of the values of the one query parameter that decides. */
export type Effects = Effect | Readonly<Record<string, Readonly<Record<string, Effect>>>>;

/** What a request is, and where it goes. */
export interface FoundOperation {
  readonly operationId: OperationId;
  readonly effect: Effect;
  /** The URL of the request, or what `paths` puts in its place. */
  readonly url: URL;
  /** What stands for the parameters of the described path. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Tells what a request is by its method and URL; `undefined` where it is not described. */
export type OperationFinder = (method: string, url: URL) => FoundOperation | undefined;

/** Makes the finder for calls below a base URL, with the paths that are to be called in place of documented ones. */
export function operationFinder(baseUrl: URL, replacements: ReadonlyMap<OperationId, string>): OperationFinder {
  const basePath = baseUrl.pathname.replace(/\/$/, "");
  const routes = Object.entries(operations)
    .map(([operationId, { method, path, effect }]) => ({
      operationId: operationId as OperationId,
      method,
      effects: effect as Effects,
      pattern: new RegExp(`^${literally(basePath + path).replace(/\\\{([^}]+)\\\}/g, `(?<$1>${SEGMENT})`)}$`),
      parameters: path.split("{").length,
    }))
    // A path that spells a segment out wins over one with a parameter there.
    .sort((a, b) => a.parameters - b.parameters);
  return (method, url) => {
    if (url.origin !== baseUrl.origin) return undefined;
    for (const { operationId, pattern, effects, ...route } of routes) {
      const match = route.method === method && pattern.exec(url.pathname);
      if (!match) continue;
      const parameters = match.groups ?? {};
      const replacement = replacements.get(operationId);
      const target = new URL(url);
      if (replacement !== undefined) target.pathname = basePath + fillPath(replacement, parameters);
      return { operationId, effect: effectIn(effects, url.searchParams), url: target, parameters };
    }
    return undefined;
  };
}

const MOST_FIRST: readonly Effect[] = ["contact", "write", "read"];

/** The effect of a query. One that does not say what it does, or says it twice, counts as what does most. */
function effectIn(effects: Effects, query: URLSearchParams): Effect {
  if (typeof effects === "string") return effects;
  const [[parameter, byValue]] = Object.entries(effects) as [[string, Readonly<Record<string, Effect>>]];
  const [value, ...more] = query.getAll(parameter);
  const known = more.length === 0 && value !== undefined && Object.hasOwn(byValue, value) ? byValue[value] : undefined;
  return known ?? (MOST_FIRST.find((effect) => Object.values(byValue).includes(effect)) as Effect);
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
