import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { type Body, resolved, type Spec } from "../../scripts/spec/spec.ts";
import type { OperationPage } from "../pages/operation-pages.ts";

/** A body, as the documentation shows it. */
export interface Example {
  readonly summary: string;
  readonly value: unknown;
}

/** Lists the examples of a body, each once. On a page for one task, only those of the task, which begin with its name. */
export function examplesOf({ name, task }: OperationPage, body: Body, spec: Spec): Example[] {
  const suffix = name.split("-")[1];
  const [media] = Object.values(body.content ?? {});
  const own = Object.entries(media?.examples ?? {})
    .filter(([example]) => !task || example.startsWith(`${suffix}-`))
    .map(([, example]) => resolved(spec, example) as Example);
  return [...new Map(own.map((example) => [JSON.stringify([example.summary, example.value]), example])).values()];
}

const validators = new WeakMap<Spec, Ajv2020>();

/** Whether an example has the schema with this reference, such as `#/components/schemas/DncList`. */
export function hasSchema({ value }: Example, reference: string, spec: Spec): boolean {
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
