import type { Fixtures } from "../../src/sandbox/world.ts";

/** A sandbox that was told nothing of what the API cannot make. */
export const NO_FIXTURES: Fixtures = { queues: undefined, flows: undefined, dncLists: undefined, strict: false };
