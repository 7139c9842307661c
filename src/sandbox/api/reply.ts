import type { OperationId } from "../../operations/operation.ts";
import type { World } from "../world.ts";

/** A request that is one of the 33 operations, and that the schema of its body accepts. */
export interface SandboxRequest {
  readonly operationId: OperationId;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  // biome-ignore lint/suspicious/noExplicitAny: the schema of the operation has checked it.
  readonly body: any;
}

/** What the sandbox answers. */
export interface Reply {
  readonly status: number;
  readonly body: object;
}

/** Carries out an operation. It throws a {@link Refusal} if it refuses. */
export type Handler = (request: SandboxRequest, world: World) => Reply;

/** A request that is refused. The status and the words are assumed: no page documents any. */
export class Refusal extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 429,
    message: string,
  ) {
    super(message);
  }
}

export const ok = (body: object): Reply => ({ status: 200, body });
