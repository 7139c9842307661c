import type { World } from "../world.ts";

/** What the sandbox answers. */
export interface Reply {
  readonly status: number;
  readonly body: object;
}

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

/** Refuses a request because of an assumption: that it is refused, or how. */
export function refuse(world: World, assumption: string, status: Refusal["status"], message: string): never {
  world.assumptions.use(assumption);
  throw new Refusal(status, message);
}

/** Refuses a request with 409, unless the assumption has the value `ok`. */
export function refuseConflict(world: World, assumption: string, message: string): void {
  if (world.assumptions.use(assumption) !== "ok") throw new Refusal(409, message);
}

/** Refuses a request with 400 if the assumption has the value `refuse`. */
export function refuseIfAssumed(world: World, assumption: string, message: string): void {
  if (world.assumptions.use(assumption) === "refuse") throw new Refusal(400, message);
}

/** Writes a time as the responses have it, for example `2026-03-02T14:00:00.000Z`. */
export const timestamp = (time: number): string => new Date(time).toISOString();
