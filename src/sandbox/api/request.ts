import type { OperationId } from "../../operations/operation.ts";
import type { World } from "../world.ts";
import { type Reply, refuse } from "./reply.ts";

/** A request that is one of the 33 operations, and that the schema of its body accepts. */
export interface SandboxRequest {
  readonly operationId: OperationId;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  // biome-ignore lint/suspicious/noExplicitAny: the schema of the operation has checked it.
  readonly body: any;
}

/** Carries out an operation. It throws a {@link Refusal} if it refuses. */
export type Handler = (request: SandboxRequest, world: World) => Reply;

/** A version of the API. Both work on the same campaigns and lists. */
export type Version = 1 | 2;

/** Returns the version of an operation, which ends its operationId. */
export const versionOf = ({ operationId }: SandboxRequest): Version => (operationId.endsWith("V2") ? 2 : 1);

/** Reads a parameter of the query that has a few values. Refuses others. */
export function readChoice<T extends string>(
  { query }: SandboxRequest,
  name: string,
  choices: readonly T[],
  world: World,
): T {
  const value = query.get(name);
  const choice = choices.find((choice) => choice === value);
  if (choice === undefined)
    refuse(world, "refusal-status", 400, `${name} must be ${choices.join(" or ")} in the query, not ${value}.`);
  return choice;
}
