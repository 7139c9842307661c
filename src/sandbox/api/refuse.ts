import type { World } from "../world.ts";
import { Refusal } from "./reply.ts";

/** Refuses a request because of an assumption: that it is refused, or how. */
export function refuse(world: World, assumption: string, status: Refusal["status"], message: string): never {
  world.assumptions.use(assumption);
  throw new Refusal(status, message);
}

/** Refuses a request with 409, unless the assumption has the value `ok`. */
export function refuseConflict(world: World, assumption: string, message: string): void {
  if (world.assumptions.use(assumption) !== "ok") throw new Refusal(409, message);
}
