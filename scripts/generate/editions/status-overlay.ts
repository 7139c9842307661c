import { operationsOf, type Spec } from "../../spec/spec.ts";

/**
 * The statuses that stand for `2XX`. The documentation names none. One alone would be invented: a client that takes every
 * other status for an error would report a start that was answered with 202 as failed.
 */
const STATUSES = ["200", "201", "202", "204"];

/**
 * Returns an OpenAPI Overlay for tools that can't read ranges of statuses: other statuses stand for `2XX`. What was `4XX` is
 * `default`, which says as little.
 */
export function statusOverlay(spec: Spec): object {
  const refusals = new Set(
    operationsOf(spec).map(({ operation }) => operation.responses["4XX"]?.$ref?.split("/").at(-1)),
  );
  const operations = operationsOf(spec).map(({ path, method, operation }) => ({
    target: `$.paths['${path}'].${method.toLowerCase()}.responses`,
    component: `${operation.operationId.replace(/^./, (first) => first.toUpperCase())}Success`,
    response: operation.responses["2XX"],
  }));
  const responses = Object.fromEntries(operations.map(({ component, response }) => [component, response]));
  return {
    overlay: "1.0.0",
    info: { title: "Statuses instead of ranges", version: spec.info.version },
    extends: "openapi.yaml",
    actions: [
      { target: "$.components.responses", update: responses },
      ...operations.map(({ target, component }) => {
        const reference = { $ref: `#/components/responses/${component}` };
        return { target, update: Object.fromEntries(STATUSES.map((status) => [status, reference])) };
      }),
      ...[...refusals].map((name) => ({ target: `$.components.responses.${name}`, remove: true })),
      ...["2XX", "4XX"].map((range) => ({ target: `$.paths.*.*.responses['${range}']`, remove: true })),
    ],
  };
}
