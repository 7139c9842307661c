import { kindOf } from "../../scripts/spec/kind.ts";
import type { Spec } from "../../scripts/spec/spec.ts";
import { additionTo, flatten, joinDescriptions, type Schema } from "./flatten.ts";
import { limitsOf } from "./limits.ts";

/** What a schema says of a value. */
export interface Value {
  /** What it may be, in Markdown. */
  readonly limits: string;
  /** Markdown. */
  readonly description: string;
  readonly isList: boolean;
  /** Its fields, or those of each item. */
  readonly fields: readonly Field[];
  /** The schemas of a `oneOf`. */
  readonly kinds: readonly Kind[];
}

/** A field of an object. */
export interface Field extends Value {
  readonly name: string;
  readonly required: boolean;
}

/** One of several schemas that a value may have. */
export interface Kind extends Value {
  readonly title: string;
  /** For example `#/components/schemas/DncList`. */
  readonly reference: string;
}

/** Reads a schema, with the fields of the value and theirs. A schema may not contain itself. */
export function readValue(schema: Schema, spec: Spec): Value {
  const { description, keywords, properties, required } = flatten(schema, spec);
  const items = keywords.items && readValue(keywords.items, spec);
  const ofEach = items && additionTo(description, items.description);
  return {
    limits: limitsOf(schema, spec),
    description: joinDescriptions([description, ofEach ? `Each: ${ofEach}` : ""]),
    isList: items !== undefined,
    fields:
      items?.fields ??
      Object.entries(properties).map(([name, property]) => readField(name, required.includes(name), property, spec)),
    kinds: (keywords.oneOf ?? []).map((kind: Schema) => ({
      title: kindOf(kind, spec),
      reference: kind.$ref,
      ...readValue(kind, spec),
    })),
  };
}

function readField(name: string, required: boolean, schema: Schema, spec: Spec): Field {
  const value = readValue(schema, spec);
  if (value.kinds.some(({ fields }) => fields.length > 0))
    throw new Error(`There is no way to show the objects that the field "${name}" may be.`);
  const description = joinDescriptions([value.description, ...value.kinds.map((kind) => kind.description)]);
  return { ...value, name, required, description };
}
