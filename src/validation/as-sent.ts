import { serializeQuery, writeJson } from "../operations/serialize.ts";
import { createIssue, type Issue, toPointer } from "./issue.ts";

/** A value as it is sent, and what can't be. */
export interface Sent<Value> {
  readonly value: Value;
  readonly issues: readonly Issue[];
}

/** Reads a value as it is sent: a `Date` is its text. `root` begins the paths of what can't be sent. */
export function asSent(given: unknown, root = ""): Sent<unknown> {
  const issues: Issue[] = [];
  try {
    const json = writeJson(given, (steps, problem, value) => {
      issues.push(createIssue(root + toPointer(steps), `is ${problem}, which can't be sent`, value));
      return null;
    });
    return { value: JSON.parse(json), issues };
  } catch {
    const message = "contains itself, nests too deep, or has a getter or a proxy that throws";
    return { value: null, issues: [createIssue(root, message, given)] };
  }
}

/** Reads a query as it is sent. */
export function queryAsSent(given: URLSearchParams | Readonly<Record<string, unknown>>): Sent<URLSearchParams> {
  if (given instanceof URLSearchParams) return { value: given, issues: [] };
  const { value, issues } = asSent(given, "query");
  try {
    const query = new URLSearchParams(serializeQuery(value as Record<string, unknown>));
    return { value: query, issues };
  } catch {
    const all = issues.length > 0 ? issues : [createIssue("query", "can't be written in a URL", given)];
    return { value: new URLSearchParams(), issues: all };
  }
}
