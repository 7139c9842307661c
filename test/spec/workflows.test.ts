// What the workflows say of reaching people, and that no step that does so is repeated. test/workflows/ runs them.
import { describe, expect, test } from "vitest";
import { operationsOf, readBundle, readYaml } from "../../scripts/spec/spec.ts";
import { type Action, readWorkflows, resolveAction, type Step, type Workflow } from "../../scripts/spec/workflows.ts";
import { type Effect, resolveEffect } from "../../src/operations/operation.ts";

const document = readWorkflows();
const { info, workflows } = document;
const operations = operationsOf(readBundle());

/** What a step does: by its operation, and by the value of the parameter that decides. */
function effectOf({ operationId, parameters = [] }: Step): Effect | undefined {
  const found = operations.find(({ operation }) => operation.operationId === operationId);
  const valuesOf = (name: string) => parameters.filter((each) => each.name === name).map(({ value }) => String(value));
  return found && resolveEffect(found.operation["x-effect"], valuesOf);
}

const reaching = workflows.flatMap(({ workflowId, steps }) =>
  steps.filter((step) => effectOf(step) === "contact").map((step) => ({ workflowId, ...step })),
);

test("they have the version of the package", () => {
  expect(info.version).toBe(readYaml("package.json").version);
});

test("these steps reach people", () => {
  expect(reaching.map(({ workflowId, stepId }) => `${workflowId} ${stepId}`)).toEqual([
    "callList start",
    "messageList start",
    "scheduleAndUnschedule enable",
    "callBack scheduleCallback",
  ]);
});

describe.each<Workflow>(workflows)("$workflowId", ({ workflowId, summary, description, failureActions }) => {
  const own = reaching.filter((step) => step.workflowId === workflowId);

  test("says in a summary what it does, and first in its description whether it reaches people", () => {
    expect(summary).toMatch(/^[A-Z].{10,80}[^.]$/);
    expect(description.startsWith("**Reaches people")).toBe(own.length > 0);
  });

  test("repeats no step that reaches people", () => {
    expect(failureActions).toBeUndefined();
    const actions: Action[] = own.flatMap(({ onSuccess = [], onFailure = [] }) => [...onSuccess, ...onFailure]);
    const types = actions.map((action) => resolveAction(action, document).type);
    expect(types.filter((type) => type !== "goto")).toEqual([]);
    for (const { description } of own) expect(description).toContain("It is sent once.");
  });
});
