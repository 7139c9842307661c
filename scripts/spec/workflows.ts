import { readYaml } from "./spec.ts";

/** What is done after a step, in its own words or in those of `components.failureActions`. */
export interface Action {
  readonly type?: "retry" | "goto" | "end";
  readonly reference?: string;
  readonly stepId?: string;
  /** Seconds. */
  readonly retryAfter?: number;
  readonly retryLimit?: number;
  readonly criteria?: readonly { readonly condition: string }[];
}

/** A call, or another workflow. */
export interface Step {
  readonly stepId: string;
  readonly description?: string;
  readonly operationId?: string;
  readonly workflowId?: string;
  readonly parameters?: readonly { readonly name: string; readonly in?: string; readonly value: unknown }[];
  readonly requestBody?: { readonly payload: unknown };
  readonly successCriteria?: readonly { readonly condition: string }[];
  readonly onSuccess?: readonly Action[];
  readonly onFailure?: readonly Action[];
}

/** A usual sequence of calls. */
export interface Workflow {
  readonly workflowId: string;
  readonly summary: string;
  readonly description: string;
  readonly inputs: { readonly required: readonly string[] };
  readonly failureActions?: readonly Action[];
  readonly steps: readonly Step[];
}

/** The document with the usual sequences of calls. */
export interface Workflows {
  readonly info: { readonly version: string; readonly description: string };
  readonly workflows: readonly Workflow[];
  readonly components: { readonly failureActions: Readonly<Record<string, Action>> };
}

/** Reads the usual sequences of calls. */
export const readWorkflows = (): Workflows => readYaml("openapi/workflows.arazzo.yaml");

/** An action with what its reference stands for. */
export function resolveAction(action: Action, { components }: Workflows): Action {
  const found = action.reference && components.failureActions[action.reference.replace(/^.*\./, "")];
  return found || action;
}
