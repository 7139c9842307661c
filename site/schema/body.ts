import type { Body, Spec } from "../../scripts/spec/spec.ts";
import type { OperationPage } from "../pages/operation-pages.ts";
import { type Example, examplesOf, hasSchema } from "./examples.ts";
import { type Kind, readValue, type Value } from "./fields.ts";
import { joinDescriptions, type Schema } from "./flatten.ts";

/** What a body holds. */
export interface BodyModel extends Value {
  readonly isRequired: boolean;
  /** The objects that it may be. Empty if it is always the same. */
  readonly variants: readonly Variant[];
  readonly examples: readonly Example[];
}

/** One of several objects that a body may be. */
export interface Variant extends Kind {
  /** Those that have its schema. */
  readonly examples: readonly Example[];
}

/** Reads a body that has a schema. On a page for one task, its examples are those of the task. */
export function readBody(page: OperationPage, body: Body, spec: Spec): BodyModel {
  const { description = "", required = false, content } = body as Schema;
  const [{ schema }] = Object.values<Schema>(content);
  const value = readValue(schema, spec);
  const examples = examplesOf(page, body, spec);
  return {
    ...value,
    isRequired: required,
    description: joinDescriptions([description, value.description]),
    variants: value.kinds.map((kind) => ({
      ...kind,
      examples: examples.filter((example) => hasSchema(example, kind.reference, spec)),
    })),
    examples,
  };
}
