import { createMatcher } from "../../src/operations/matcher.ts";
import type { Effect, OperationId } from "../../src/operations/operation.ts";

/** The `baseUrl` of clients whose `fetch` is a stub. */
export const BASE_URL = "https://kore.example";

const match = createMatcher(new URL(BASE_URL), new Map());

/** Finds the operation that a request calls. @throws an Error if the spec doesn't describe it */
export function matchOperation(method: string, url: URL) {
  const matched = match(method, url);
  if (!matched) throw new Error(`${method} ${url} is not in the spec.`);
  return matched;
}

/** A request that a client passed to `fetch`, and the operation that it calls. */
export interface SentRequest {
  readonly operationId: OperationId;
  readonly effect: Effect;
  readonly url: URL;
  readonly parameters: Readonly<Record<string, string>>;
  // biome-ignore lint/suspicious/noExplicitAny: each test checks the fields that it expects.
  readonly body: any;
}

/** Parses the arguments of `fetch`. @throws an Error if the spec doesn't describe the operation */
export async function parseSentRequest(url: unknown, init: RequestInit | undefined): Promise<SentRequest> {
  const matched = matchOperation(init?.method ?? "GET", new URL(String(url)));
  const text = await new Response(init?.body).text();
  const { operationId, effect, url: called } = matched.call;
  return {
    operationId,
    effect,
    url: new URL(called),
    parameters: matched.parameters,
    body: text ? JSON.parse(text) : undefined,
  };
}
