import type { Field } from "./fields.ts";

/** A value, and the kinds of the call that have it; `kinds` is `undefined` if all have it that are in question. */
export interface ByKind<Value> {
  readonly kinds: readonly string[] | undefined;
  readonly value: Value;
}

/** The fields of one kind of a call. */
export interface KindFields {
  /** For example `agentless`. */
  readonly kind: string;
  readonly fields: readonly Field[];
}

/** A field of a body, in all kinds of the call that have it. */
export interface FieldRow {
  readonly name: string;
  readonly kinds: readonly string[] | undefined;
  readonly required: readonly ByKind<boolean>[];
  /** Markdown. */
  readonly limits: readonly ByKind<string>[];
  /** Markdown. */
  readonly description: readonly ByKind<string>[];
  readonly rows: readonly FieldRow[];
}

/** Merges the fields of the kinds of a call: one row a name, which says where kinds differ. */
export function mergeFields(all: readonly KindFields[]): FieldRow[] {
  const names = [...new Set(all.flatMap(({ fields }) => fields.map(({ name }) => name)))];
  return names.map((name) => {
    const own = all.flatMap(({ kind, fields }) => {
      const field = fields.find((each) => each.name === name);
      return field ? [{ kind, field }] : [];
    });
    const values = <Value>(pick: (field: Field) => Value) =>
      groupByValue(own.map(({ kind, field }) => ({ kind, value: pick(field) })));
    return {
      name,
      kinds: own.length < all.length ? own.map(({ kind }) => kind) : undefined,
      required: values(({ required }) => required),
      limits: values(({ limits }) => limits),
      description: values(({ description }) => description),
      rows: mergeFields(own.map(({ kind, field }) => ({ kind, fields: field.fields }))),
    };
  });
}

/** Lists the different values, each with its kinds. */
export function groupByValue<Value>(all: readonly { readonly kind: string; readonly value: Value }[]): ByKind<Value>[] {
  const values = [...new Set(all.map(({ value }) => value))];
  return values.map((value) => ({
    kinds: values.length > 1 ? all.filter((each) => each.value === value).map(({ kind }) => kind) : undefined,
    value,
  }));
}
