import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Spec } from "../../scripts/spec/spec.ts";

/** A body, as the documentation shows it. */
export interface Example {
  readonly summary: string;
  readonly value: unknown;
}

const validators = new WeakMap<Spec, Ajv2020>();

/** Whether the value of an example has the schema with this reference, such as `#/components/schemas/DncList`. */
export function hasSchema(value: unknown, reference: string, spec: Spec): boolean {
  let ajv = validators.get(spec);
  if (!ajv) {
    // Not strict: extensions and `example` are OpenAPI, not JSON Schema.
    ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    ajv.addSchema(spec, "spec");
    validators.set(spec, ajv);
  }
  return ajv.validate(`spec${reference}`, value);
}
