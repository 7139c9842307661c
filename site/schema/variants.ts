import type { Field } from "./fields.ts";

/** Lists the fields that all variants have alike. Of a field that holds more in some, what all hold. */
export function sharedFields(variants: readonly (readonly Field[])[]): Field[] {
  const [first = [], ...others] = variants;
  return first.flatMap((field): Field[] => {
    const counterparts = others.map((fields) => named(field.name, fields));
    if (counterparts.every((each) => isSame(each, field))) return [field];
    if (!counterparts.every((each) => isSameHead(each, field))) return [];
    const fields = sharedFields([field, ...counterparts].map((each) => each?.fields ?? []));
    return fields.length > 0 ? [{ ...field, description: "The variants say more about it.", fields }] : [];
  });
}

/** Lists the fields of a variant without those that all variants have. */
export const ownFields = (fields: readonly Field[], shared: readonly Field[]): Field[] =>
  fields.flatMap((field) => {
    const same = named(field.name, shared);
    if (same && isSame(same, field)) return [];
    return [{ ...field, fields: ownFields(field.fields, same?.fields ?? []) }];
  });

/** The fields that a variant has of its own. */
interface OwnFields {
  readonly title: string;
  readonly fields: readonly Field[];
}

/** Shortens fields that an earlier variant has alike: a long description, or inner fields, become a reference to it. */
export function withReferences(variants: readonly OwnFields[], referTo: (title: string) => string): Field[][] {
  const titles = new Map<string, string>();
  const shorten = (fields: readonly Field[], title: string, place: string): Field[] =>
    fields.map((field) => {
      const key = `${place}: ${JSON.stringify(field)}`;
      const earlier = titles.get(key);
      if (earlier === undefined) {
        titles.set(key, title);
        return { ...field, fields: shorten(field.fields, title, `${place}.${field.name}`) };
      }
      const isLong = field.fields.length > 0 || field.description.length > LONGEST_REPEATED;
      return isLong ? { ...field, description: referTo(earlier), fields: [] } : field;
    });
  return variants.map(({ title, fields }) => shorten(fields, title, ""));
}

/** Longer descriptions stand once, in characters of Markdown. */
const LONGEST_REPEATED = 120;

/** A field that not all variants have alike. */
export interface Difference {
  /** For example `dialingStrategy.callingHours.days[].start`. */
  readonly path: string;
  /** What each variant has there; `undefined` if it has no such field. */
  readonly fields: readonly (Field | undefined)[];
}

/**
 * Lists where variants differ in more than a description, what tells them apart first. What only one of them has counts
 * once, without its own fields.
 *
 * @param variants `undefined` where a variant has nothing to compare
 */
export function differencesOf(variants: readonly (readonly Field[] | undefined)[], prefix = ""): Difference[] {
  const compared = variants.filter((fields) => fields !== undefined);
  const names = new Set(compared.flatMap((fields) => fields.map(({ name }) => name)));
  const differences = [...names].flatMap((name): Difference[] => {
    const fields = variants.map((each) => each && named(name, each));
    const present = fields.filter((field) => field !== undefined);
    const [first] = present;
    const isHere = present.length < compared.length || present.some((field) => !isSameHead(field, first));
    const inner = fields.map((field) => field?.fields);
    const isShared = present.length > 1;
    const within = isShared ? differencesOf(inner, `${prefix}${name}${first?.isList ? "[]" : ""}.`) : [];
    return [...(isHere ? [{ path: prefix + name, fields }] : []), ...within];
  });
  const tellsApart = ({ fields }: Difference) => fields.every((field) => !field || field.only !== undefined);
  return [...differences.filter(tellsApart), ...differences.filter((each) => !tellsApart(each))];
}

/** Puts fields that have only one value first. */
export const fixedFirst = (fields: readonly Field[]): Field[] => [
  ...fields.filter(({ only }) => only !== undefined),
  ...fields.filter(({ only }) => only === undefined),
];

const named = (name: string, fields: readonly Field[]) => fields.find((field) => field.name === name);

const isSame = (one: Field | undefined, other: Field) => JSON.stringify(one) === JSON.stringify(other);

/** Compares all but descriptions and inner fields. */
const isSameHead = (one: Field | undefined, other: Field | undefined) =>
  one?.required === other?.required && one?.limits === other?.limits;
