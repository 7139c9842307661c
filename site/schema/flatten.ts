import { nodeAt, type Spec } from "../../scripts/spec/spec.ts";

/** A schema of the bundle, or a part of one. */
// biome-ignore lint/suspicious/noExplicitAny: the bundle is walked as it comes.
export type Schema = any;

/** A schema without references: what `$ref` and `allOf` bring stands beside its own keywords. */
export interface FlatSchema {
  /** Markdown: its own description, then those of the schemas that it refers to or includes. */
  readonly description: string;
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, Schema>>;
  /** All other keywords. */
  readonly keywords: Readonly<Record<string, Schema>>;
}

/** Resolves `$ref` and merges `allOf`, not within the properties. Throws if two schemas say different things. */
export function flatten(schema: Schema, spec: Spec): FlatSchema {
  const { $ref, allOf = [], description = "", required = [], properties = {}, not, ...keywords } = schema;
  const flat = { description: joinDescriptions([description, exclusion(not)]), required, properties, keywords };
  const referred = $ref ? [flatten(nodeAt(spec, $ref), spec)] : [];
  const included = (allOf as Schema[])
    .map((each) => flatten(each, spec))
    .map((each) => ({ ...each, description: each.description && `Includes: ${each.description}` }));
  return [...referred, ...included].reduce(merge, flat);
}

/** Says which fields an object never has, or of which it has one at least. */
function exclusion(not: Schema): string {
  if (!not) return "";
  if (not.not) return `Has ${namesIn(not.not).join(" or ")}.`;
  return `Never has ${namesIn(not).join(" or ")}.`;
}

function namesIn(schema: Schema): string[] {
  const branches: Schema[] = schema.anyOf ?? [schema];
  if (!branches.every(({ required }) => required?.length === 1))
    throw new Error(`There are no words for not: ${JSON.stringify(schema)}.`);
  return branches.map(({ required: [name] }) => `\`${name}\``);
}

const merge = (one: FlatSchema, other: FlatSchema): FlatSchema => ({
  description: joinDescriptions([one.description, other.description]),
  required: [...new Set([...other.required, ...one.required])],
  properties: union(other.properties, one.properties),
  keywords: union(other.keywords, one.keywords),
});

function union(one: Record<string, Schema>, other: Record<string, Schema>): Record<string, Schema> {
  for (const name of Object.keys(one)) {
    if (name in other && JSON.stringify(one[name]) !== JSON.stringify(other[name]))
      throw new Error(`Two schemas that are merged define "${name}" differently.`);
  }
  return { ...one, ...other };
}

/** Joins descriptions into one. Leaves out those that another one contains. */
export const joinDescriptions = (descriptions: readonly string[]): string => {
  const texts = [...new Set(descriptions.map((each) => each.trim()).filter(Boolean))];
  const isSaid = (text: string) =>
    texts.some((other) => other !== text && other.toLowerCase().includes(text.toLowerCase().replace(/\.$/, "")));
  return texts.filter((text) => !isSaid(text)).join(" ");
};
