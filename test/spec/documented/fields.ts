import { nodeAt } from "../../../scripts/spec/spec.ts";
import { HINT, type Json } from "../bundle.ts";
import { unitsIn } from "./units.ts";

/** What a schema says of one field. */
export interface Field {
  /** `string`, `integer`, `object`, `array` …, of all branches. */
  readonly types: readonly string[];
  /** Whether each branch requires it in its parent. */
  readonly required: boolean;
  /** The keywords that limit its value, beside its type. */
  readonly limits: Readonly<Record<string, Json>>;
  /** The units that its descriptions name. */
  readonly units: readonly string[];
}

const LIMITS = [
  "enum",
  "const",
  "format",
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "maxProperties",
];

/**
 * Lists the fields of a schema by place, such as `data.contactLists[]`, the value itself at `""`. Follows references,
 * and merges the branches of `allOf`, `oneOf` and `anyOf`.
 */
export function fieldsOf(spec: Json, schema: Json, place = "", required = true): Record<string, Field> {
  if (schema.$ref) {
    const { $ref, ...own } = schema;
    return fieldsOf(spec, { ...nodeAt(spec, $ref), ...own }, place, required);
  }
  const {
    type,
    allOf = [],
    oneOf = [],
    anyOf = [],
    properties = {},
    items,
    required: names = [],
    description = "",
  } = schema;
  const limits = Object.fromEntries(
    LIMITS.filter((name) => name in schema && schema[name] !== HINT).map((name) => [name, schema[name]]),
  );
  const here: Field = { types: type ? [type] : [], required, limits, units: unitsIn(description) };
  const parts = [
    { [place]: here },
    ...Object.entries<Json>(properties).map(([name, child]) =>
      fieldsOf(spec, child, place ? `${place}.${name}` : name, names.includes(name)),
    ),
    ...(items ? [fieldsOf(spec, items, `${place}[]`)] : []),
    ...allOf.map((part: Json) => fieldsOf(spec, part, place, required)),
  ];
  const all = parts.reduce((merged, part) => merge(merged, part, (a, b) => a || b), {});
  const branches: Record<string, Field>[] = [...oneOf, ...anyOf].map((branch) =>
    fieldsOf(spec, branch, place, required),
  );
  if (branches.length === 0) return all;
  return merge(
    all,
    branches.reduce((merged, branch) => merge(merged, branch, (a, b) => a && b)),
    (a, b) => a || b,
  );
}

type Fields = Record<string, Field>;

/** Merges the fields of two schemas. What only one of them has is optional if `both` wants both. */
function merge(one: Fields, other: Fields, both: (a: boolean, b: boolean) => boolean): Fields {
  const places = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...places].map((place): [string, Field] => {
      const [a, b] = [one[place], other[place]];
      return [
        place,
        {
          types: [...new Set([...(a?.types ?? []), ...(b?.types ?? [])])],
          required: both(a?.required ?? false, b?.required ?? false),
          limits: { ...a?.limits, ...b?.limits },
          units: [...new Set([...(a?.units ?? []), ...(b?.units ?? [])])],
        },
      ];
    }),
  );
}
