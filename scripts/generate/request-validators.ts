import { type Operation, operationsOf, resolved, type Spec } from "../spec/spec.ts";
import { absolute, compileValidators, type ValidatorModule } from "./compile-validators.ts";
import { withBranchesByTag } from "./tagged-branches.ts";

// biome-ignore lint/suspicious/noExplicitAny: the bundle is walked as it comes.
type Json = any;

/** Compiles a validator for the query and the body of each operation. It takes `{ query, body }`. */
export async function requestValidators(spec: Spec): Promise<ValidatorModule> {
  const schemas = operationsOf(spec).map(({ operation }) => [operation.operationId, requestSchema(operation, spec)]);
  return compileValidators(spec, Object.fromEntries(schemas), withBranchesByTag);
}

function requestSchema({ parameters = [], requestBody }: Operation, spec: Spec): Json {
  const query = parameters
    .map((parameter) => resolved(spec, parameter))
    .filter((parameter) => parameter.in === "query");
  const body: Json = requestBody?.content?.["application/json"];
  return {
    type: "object",
    required: (requestBody as Json)?.required ? ["body"] : [],
    properties: {
      query: {
        type: "object",
        required: query.filter(({ required }) => required).map(({ name }) => name),
        properties: Object.fromEntries(query.map(({ name, schema }) => [name, querySchema(schema)])),
      },
      ...(body && { body: absolute(body.schema) }),
    },
  };
}

/** A query has texts only. */
const querySchema = (schema: Json) => (schema.type === "boolean" ? { enum: ["true", "false"] } : absolute(schema));
