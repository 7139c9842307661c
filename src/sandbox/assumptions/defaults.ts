import type { Assumption } from "./assumptions.ts";
import { ASSUMPTIONS } from "./list.ts";

/** The id of something that the sandbox assumes. The page "What the sandbox assumes" of the reference lists them. */
export type AssumptionId = keyof typeof ASSUMPTIONS;

/**
 * Has the value of each assumption by default. With `strict`, it decides all of them as the sandbox would:
 *
 * ```ts
 * createSandbox({ strict: true, assume: { ...assumptionDefaults, "dnc-scrub": "also-at-start" } });
 * ```
 */
export const assumptionDefaults = Object.freeze(
  Object.fromEntries(Object.entries<Assumption>(ASSUMPTIONS).map(([id, { values }]) => [id, values[0]])),
) as Readonly<Record<AssumptionId, string>>;
