import { createDncLists, type DncLists } from "../../src/sandbox/dnc-lists.ts";
import type { Fixtures } from "../../src/sandbox/world.ts";

/** DNC lists with any numbers on them. */
export const givenDncLists = (given: Readonly<Record<string, readonly string[]>> = {}): DncLists =>
  createDncLists({ given, global: "Default Global DNC", strict: false, checkNumbers: () => {} });

/** A sandbox that was told nothing of what the API cannot make. */
export const NO_FIXTURES: Fixtures = {
  queues: undefined,
  flows: undefined,
  dncLists: givenDncLists(),
  strict: false,
};
