import { operations } from "../generated/operations.ts";
import { SEGMENT } from "./path.ts";

/** Name of a described operation, for example `createCampaignV1`. */
export type OperationId = keyof typeof operations;

/**
 * What a call does to the outside world: `read` looks, `write` changes configuration, `contact` has people called
 * or messaged.
 */
export type Effect = "read" | "write" | "contact";

/** Tells the operation and the effect of a request by its method and URL; `undefined` where it is not described. */
export type OperationFinder = (
  method: string,
  url: URL,
) => { readonly operationId: OperationId; readonly effect: Effect } | undefined;

/** Makes the finder for calls below a base URL. */
export function operationFinder(baseUrl: URL): OperationFinder {
  const basePath = baseUrl.pathname.replace(/\/$/, "");
  const routes = Object.entries(operations)
    .map(([operationId, { method, path, effect }]) => ({
      operationId: operationId as OperationId,
      method,
      effect,
      pattern: new RegExp(`^${literally(basePath + path).replace(/\\\{[^}]+\\\}/g, SEGMENT)}$`),
      parameters: path.split("{").length,
    }))
    // A path that spells a segment out wins over one with a parameter there.
    .sort((a, b) => a.parameters - b.parameters);
  return (method, url) => {
    if (url.origin !== baseUrl.origin) return undefined;
    const route = routes.find((route) => route.method === method && route.pattern.test(url.pathname));
    return route && { operationId: route.operationId, effect: route.effect };
  };
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
