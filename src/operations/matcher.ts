import { ID_PATTERN } from "./ids.ts";
import { type CallDescription, OPERATIONS, type OperationId, resolveEffect } from "./operation.ts";
import { serializePath } from "./serialize.ts";

/** A request that is known to be a described call. */
export interface MatchedCall {
  readonly call: CallDescription;
  /** The values of the path parameters. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Finds out which described call a request is; `undefined` if it is none. */
export type Matcher = (method: string, url: URL) => MatchedCall | undefined;

/**
 * Creates a matcher for the calls below a base URL. Only `kore.http` needs it, because middleware may change the URL
 * there.
 *
 * @param replacements paths to call in place of documented ones
 */
export function createMatcher(baseUrl: URL, replacements: ReadonlyMap<OperationId, string>): Matcher {
  const basePath = baseUrl.pathname.replace(/\/$/, "");
  const routes = Object.entries(OPERATIONS)
    .map(([operationId, operation]) => ({
      operationId: operationId as OperationId,
      ...operation,
      pattern: new RegExp(
        `^${escapeRegExp(basePath + operation.path).replace(/\\\{([^}]+)\\\}/g, `(?<$1>${ID_PATTERN})`)}$`,
      ),
      parameterCount: operation.path.split("{").length,
    }))
    // A literal segment wins over a parameter.
    .sort((a, b) => a.parameterCount - b.parameterCount);

  return (method, url) => {
    if (url.origin !== baseUrl.origin) return undefined;
    for (const route of routes) {
      const match = route.method === method && route.pattern.exec(url.pathname);
      if (!match) continue;
      const { operationId } = route;
      const parameters = { ...match.groups };
      const effect = resolveEffect(route.effect, (parameter) => valuesOf(url, parameter));
      const target = new URL(url);
      const replacement = replacements.get(operationId);
      if (replacement !== undefined) target.pathname = basePath + serializePath(replacement, parameters);
      return { call: { method, url: target.href, operationId, effect }, parameters };
    }
    return undefined;
  };
}

/** The values of a query parameter, also under other spellings that a server may accept: `TRIGGER`, `trigger[]`. */
export const valuesOf = ({ searchParams }: URL, parameter: string): string[] =>
  [...searchParams].filter(([name]) => isSpelling(name, parameter)).map(([, value]) => value);

const isSpelling = (name: string, parameter: string): boolean =>
  name.replace(/\[.*/, "").toLowerCase() === parameter.toLowerCase();

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
