import { readYaml } from "../../scripts/spec/spec.ts";
import type { Exchange } from "./report.ts";
import type { Target } from "./schemathesis.ts";

/** Why the sandbox refuses a request that fits the description. */
export interface Reason {
  /** A regular expression that its message matches. */
  readonly message: string;
  /** What the description can't say. */
  readonly why: string;
}

/** The reasons of a target. */
export const reasonsOf = (target: Target): Reason[] => readYaml("test/schemathesis/refusals.yaml")[target];

/** Sorts refusals: those that no reason explains, and reasons that explain none. */
export function explain(exchanges: readonly Exchange[], reasons: readonly Reason[]) {
  const used = new Set<Reason>();
  const unexplained = exchanges.filter(({ isValid, status, responseBody }) => {
    if (!isValid || status < 400 || status >= 500) return false;
    const message = messageOf(responseBody);
    const matching = reasons.filter((reason) => new RegExp(reason.message, "s").test(message));
    for (const reason of matching) used.add(reason);
    return matching.length === 0;
  });
  return { unexplained, unused: reasons.filter((reason) => !used.has(reason)) };
}

/** The message of a refusal, by the management API or by the control API. */
export function messageOf(body: string): string {
  const { errors, error } = JSON.parse(body);
  return error ?? errors[0].msg;
}
