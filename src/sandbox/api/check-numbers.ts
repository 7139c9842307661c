import { UnreadableNumber } from "../contacted/fictitious.ts";
import type { World } from "../world.ts";
import { refuse } from "./reply.ts";

/**
 * Refuses phone numbers that can't be read, as the platform may, and those that somebody may have, as only the sandbox
 * does.
 */
export function checkNumbers(phoneNumbers: readonly string[], world: World): void {
  try {
    world.checkNumbers(phoneNumbers);
  } catch (error) {
    if (!(error instanceof UnreadableNumber)) throw error;
    refuse(world, "number-format", 400, error.message);
  }
}
