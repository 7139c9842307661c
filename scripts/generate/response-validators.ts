import { operationsOf, type Spec } from "../spec/spec.ts";
import { withBranchesByField } from "./branches-by-field.ts";
import { absolute, compileValidators, type ValidatorModule } from "./compile-validators.ts";

// biome-ignore lint/suspicious/noExplicitAny: the bundle is walked as it comes.
type Json = any;

/** Compiles a validator for the response of each operation. It takes the parsed body of a success. */
export async function responseValidators(spec: Spec): Promise<ValidatorModule> {
  const schemas = operationsOf(spec).map(({ operation }) => {
    const response: Json = operation.responses["2XX"]?.content?.["application/json"];
    return [operation.operationId, absolute(response.schema)];
  });
  return compileValidators(spec, Object.fromEntries(schemas), (schema, all) =>
    withKnownValues(withBranchesByField(schema, all)),
  );
}

/** A value that the documentation does not know is what a report is for, although more values may come. */
const withKnownValues = ({ "x-extensible-enum": known, ...schema }: Json): Json =>
  known ? { ...schema, enum: known } : schema;
