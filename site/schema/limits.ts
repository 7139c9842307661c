import type { Spec } from "../../scripts/spec/spec.ts";
import { type FlatSchema, flatten, type Schema } from "./flatten.ts";

/** Writes a value of the spec in Markdown. */
export type ShowValue = (value: unknown) => string;

/** Shows a value as it stands in JSON: quotes tell `"1"` from `1`. */
export const jsonValue: ShowValue = (value) => `\`${JSON.stringify(value)}\``;

/** Shows a value as it stands in a URL. */
export const urlValue: ShowValue = (value) => `\`${value}\``;

const TYPES: Readonly<Record<string, { readonly one: string; readonly many: string }>> = {
  string: { one: "string", many: "list of strings" },
  integer: { one: "integer", many: "list of integers" },
  boolean: { one: "boolean", many: "list of booleans" },
  object: { one: "object", many: "list of objects" },
};

/** What patterns ask for, in words. */
export const PATTERNS: Readonly<Record<string, string>> = {
  "^(0?[1-9]|1[0-2]):[0-5][0-9] (AM|PM)$": "written as `9:00 AM`",
};

/**
 * Says in Markdown what a value may be, for example "string, at most 48 characters". The properties of an object have
 * limits of their own. Throws on what it has no words for, so that no limit is left out.
 */
export function limitsOf(schema: Schema, spec: Spec, show: ShowValue = jsonValue): string {
  const { keywords } = flatten(schema, spec);
  const only = onlyValue(keywords, show);
  const {
    type,
    enum: values,
    const: _only,
    "x-extensible-enum": known,
    items,
    format,
    minimum,
    maximum,
    minLength,
    maxLength,
    minItems,
    maxProperties,
    additionalProperties,
    oneOf,
    title: _title,
    pattern,
    "x-ogen-properties": _ogen,
    "x-enum-varnames": _names,
    default: fallback,
    ...unknown
  } = keywords;
  const [keyword] = Object.keys(unknown);
  if (keyword) throw new Error(`limits.ts has no words for the keyword "${keyword}".`);

  const kind = () => {
    if (only !== undefined) return `always ${only}`;
    if (values) return `one of ${values.map(show).join(", ")}`;
    if (oneOf) return oneOf.map(kindOf).join(" or ");
    if (type === "array") return listOf(items);
    if (maxProperties === 0) return "empty object";
    return wordFor(type, TYPES[type]).one;
  };
  const kindOf = (branch: Schema) => onlyValue(flatten(branch, spec).keywords, show) ?? limitsOf(branch, spec, show);
  const listOf = (item: Schema) => {
    const limits = limitsOf(item, spec, show);
    const plain = Object.values(TYPES).find(({ one }) => one === limits);
    return plain ? plain.many : `list, each ${limits}`;
  };
  return [
    kind(),
    known && `for example ${known.map(show).join(", ")}`,
    pattern && wordFor(`the pattern ${pattern}`, PATTERNS[pattern]),
    format && wordFor(format, { "date-time": "date and time", int32: "" }[format as string]),
    range(minimum, maximum),
    range(minLength, maxLength, "character"),
    range(minItems, undefined),
    maxProperties && wordFor(`maxProperties: ${maxProperties}`, undefined),
    additionalProperties !== undefined &&
      wordFor("additionalProperties", additionalProperties === true ? "other fields allowed" : undefined),
    "default" in keywords && `default ${show(fallback)}`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** Shows the only value that keywords allow; `undefined` if there is a choice. */
function onlyValue(keywords: FlatSchema["keywords"], show: ShowValue = jsonValue): string | undefined {
  const { const: only, enum: values = [only] } = keywords;
  return values.length > 1 || values[0] === undefined ? undefined : show(values[0]);
}

/** Says what a number may be, for example "1 to 100", or "at most 48 characters". */
export function range(least: number | undefined, most: number | undefined, unit?: string): string {
  const units = unit ? ` ${unit}${(most ?? least) === 1 ? "" : "s"}` : "";
  if (least === undefined) return most === undefined ? "" : `at most ${most}${units}`;
  return most === undefined ? `at least ${least}${units}` : `${least} to ${most}${units}`;
}

function wordFor<Word>(what: string, word: Word | undefined): Word {
  if (word === undefined) throw new Error(`limits.ts has no words for ${what}.`);
  return word;
}
