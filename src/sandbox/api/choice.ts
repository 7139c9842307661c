import type { World } from "../world.ts";
import { refuse } from "./refuse.ts";
import type { SandboxRequest } from "./reply.ts";

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
