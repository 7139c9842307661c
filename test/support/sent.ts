import { type FoundOperation, operationFinder } from "../../src/operation.ts";

/** Where the clients are that send to no server. */
export const BASE_URL = "https://kore.example";

const findOperation = operationFinder(new URL(BASE_URL), new Map());

/** A request that a client sent. */
export interface Sent extends FoundOperation {
  // biome-ignore lint/suspicious/noExplicitAny: each test asks for the fields that it expects.
  readonly body: any;
}

/** What a client hands to its fetch, as a server would take it. */
export async function sentBy(url: unknown, init: RequestInit | undefined): Promise<Sent> {
  const target = new URL(String(url));
  const operation = findOperation(init?.method ?? "GET", target);
  if (!operation) throw new Error(`${target} is not described.`);
  const text = await new Response(init?.body).text();
  return { ...operation, body: text ? JSON.parse(text) : undefined };
}
