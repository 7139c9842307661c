import { type FoundOperation, operationFinder } from "../../src/operation.ts";

/** The `baseUrl` of clients whose `fetch` is a stub. */
export const BASE_URL = "https://kore.example";

const findOperation = operationFinder(new URL(BASE_URL), new Map());

/** A request that a client passed to `fetch`, and the operation that it calls. */
export interface SentRequest extends FoundOperation {
  // biome-ignore lint/suspicious/noExplicitAny: each test checks the fields that it expects.
  readonly body: any;
}

/** Parses the arguments of `fetch`. @throws an Error if the spec doesn't describe the operation */
export async function parseSentRequest(url: unknown, init: RequestInit | undefined): Promise<SentRequest> {
  const target = new URL(String(url));
  const operation = findOperation(init?.method ?? "GET", target);
  if (!operation) throw new Error(`${target} is not in the spec.`);
  const text = await new Response(init?.body).text();
  return { ...operation, body: text ? JSON.parse(text) : undefined };
}
