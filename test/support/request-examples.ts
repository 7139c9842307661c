import { operationsOf, readBundle, resolved } from "../../scripts/spec/spec.ts";
import type { OperationId } from "../../src/operations/operation.ts";
import type { Json } from "../spec/bundle.ts";

const spec: Json = readBundle();

/** All operations of the description. */
export const operations = operationsOf(spec).map(({ operation }) => operation as Json);

export const idOf = (operation: Json): OperationId => operation.operationId;

/** A value for each query parameter that an operation demands. */
export function queryOf(operation: Json): URLSearchParams {
  const parameters = (operation.parameters ?? []).map((parameter: Json) => resolved(spec, parameter));
  const required = parameters.filter((parameter: Json) => parameter.in === "query" && parameter.required);
  return new URLSearchParams(
    required.map(({ name, schema: reference }: Json) => {
      const schema = resolved(spec, reference);
      return [name, schema.const ?? schema.enum?.[0] ?? (schema.type === "boolean" ? "true" : "a text")];
    }),
  );
}

/** Every documented body: its operation, its name, a query and itself. */
export const requestExamples = operations.flatMap((operation) =>
  Object.entries<Json>(operation.requestBody?.content["application/json"].examples ?? {}).map(
    ([name, example]) => [idOf(operation), name, queryOf(operation), resolved(spec, example).value as Json] as const,
  ),
);

/** Every documented response of a success: its operation, its name and itself. */
export const responseExamples = operations.flatMap((operation) =>
  Object.entries<Json>(operation.responses["2XX"].content["application/json"].examples).map(
    ([name, example]) => [idOf(operation), name, resolved(spec, example).value as Json] as const,
  ),
);

/** A copy of a documented body, by the name of the example. */
export function requestCopy(name: string): Json {
  const example = requestExamples.find(([, other]) => other === name);
  if (!example) throw new Error(`There is no example ${name}.`);
  return structuredClone(example[3]);
}
