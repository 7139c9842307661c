import type { Spec } from "../../scripts/spec/spec.ts";
import type { OperationPage } from "../pages/operation-pages.ts";
import { flatten, type Schema } from "../schema/flatten.ts";
import { PATTERNS, range } from "../schema/limits.ts";
import { parametersOf } from "../url.ts";

/** A limit of a field, at its place on the page of a call. */
export interface FieldLimit {
  readonly name: string;
  /** For example "1 to 1440 minutes". */
  readonly limit: string;
  readonly page: OperationPage;
  /** The id of the field on the page, for example `body.dialingStrategy.maxRingTime`. */
  readonly field: string;
}

/** Finds every length, range, count and form that the specification gives to what a call sends, in its order. */
export function fieldLimits(pages: readonly OperationPage[], spec: Spec): FieldLimit[] {
  const found = pages.flatMap((page) => {
    const { content = {} } = (page.operation.requestBody ?? {}) as Schema;
    const sent: [string, Schema][] = [
      ...parametersOf(page, spec).map(({ name, schema }): [string, Schema] => [`param.${name}`, schema]),
      ...Object.values<Schema>(content).map(({ schema }): [string, Schema] => ["body", schema]),
    ];
    return sent.flatMap(([place, schema]) => limitsIn(schema, place, spec)).map((limit) => ({ ...limit, page }));
  });
  // A field of several kinds of campaign is one field of the page.
  return [...new Map(found.map((each) => [`${each.page.name} ${each.field} ${each.limit}`, each])).values()];
}

function limitsIn(schema: Schema, field: string, spec: Spec): Omit<FieldLimit, "page">[] {
  const { keywords, properties, description } = flatten(schema, spec);
  const limit = limitOf(keywords, description);
  return [
    ...(limit ? [{ name: field.split(".").at(-1) ?? "", limit, field }] : []),
    ...Object.entries(properties).flatMap(([name, property]) => limitsIn(property, `${field}.${name}`, spec)),
    ...[keywords.items ?? [], keywords.oneOf ?? []].flat().flatMap((inner: Schema) => limitsIn(inner, field, spec)),
  ];
}

/** The unit of a number stands in its description alone. That a body must be empty is no limit of a field. */
function limitOf({ enum: values = [], ...keywords }: Record<string, Schema>, description: string): string {
  const [unit = ""] = /(?<= in )(?:minutes|seconds)\b/.exec(description) ?? [];
  const numbers: number[] = values.includes("") ? [] : values.map(Number);
  const limits = [
    range(keywords.minLength, keywords.maxLength, "character"),
    range(keywords.minItems, keywords.maxItems),
    range(keywords.minimum, keywords.maximum),
    keywords.pattern && (PATTERNS[keywords.pattern] ?? `the pattern ${keywords.pattern}`),
    numbers.length > 0 && numbers.every(Number.isInteger) && range(Math.min(...numbers), Math.max(...numbers)),
  ].filter(Boolean);
  return limits.length > 0 ? `${limits.join(", ")} ${unit}`.trim() : "";
}
