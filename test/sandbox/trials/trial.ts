// How a value of an assumption is tried.
import { ASSUMPTIONS } from "../../../src/sandbox/assumptions/list.ts";
import type { SandboxOptions } from "../../../src/sandbox/options.ts";
import { type CallableSandbox, createCallableSandbox } from "../caller.ts";

export type AssumptionId = keyof typeof ASSUMPTIONS;
type ValueOf<Id extends AssumptionId> = (typeof ASSUMPTIONS)[Id]["values"][number];

/** A sandbox in which the assumption has the value that is tried. */
export type TriedSandbox = CallableSandbox;
export type Create = (options?: SandboxOptions) => TriedSandbox;

/** Shows what a value does. It fails with any other value. */
export type Trial = (create: Create) => Promise<void>;

/** A trial of every value of every assumption: one that is missing doesn't compile. */
export type Trials = { readonly [Id in AssumptionId]: { readonly [Value in ValueOf<Id>]: Trial } };

/**
 * Runs a trial in sandboxes that assume something.
 *
 * @returns what all responses named in `x-sandbox-assumptions`
 */
export async function run(trial: Trial, assume: Readonly<Record<string, string>> = {}): Promise<Set<string>> {
  const sandboxes: TriedSandbox[] = [];
  await trial((options = {}) => {
    const sandbox = createCallableSandbox({ ...options, assume: { ...options.assume, ...assume } });
    sandboxes.push(sandbox);
    return sandbox;
  });
  return new Set(sandboxes.flatMap(({ assumed }) => [...assumed]));
}

/** The numbers in the text of an assumption: what it says must be what happens. */
export const numbersIn = (id: AssumptionId): number[] => (ASSUMPTIONS[id].what.match(/\d+/g) ?? []).map(Number);
