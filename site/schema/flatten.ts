import { nodeAt, type Spec } from "../../scripts/spec/spec.ts";
import { splitSentences } from "./sentences.ts";

/** A schema of the bundle, or a part of one. */
// biome-ignore lint/suspicious/noExplicitAny: the bundle is walked as it comes.
export type Schema = any;

/** A schema without references: what `$ref` and `allOf` bring stands beside its own keywords. */
export interface FlatSchema {
  /** Markdown: its own description, then what those of the schemas that it refers to or includes add. */
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
  const added = (other: Schema): FlatSchema => {
    const each = flatten(other, spec);
    // What an object never has is said nowhere else.
    const saysOnlyNot = other.not && !other.description;
    return saysOnlyNot ? each : { ...each, description: additionTo(description, each.description) };
  };
  const referred = $ref ? [added(nodeAt(spec, $ref))] : [];
  const included = (allOf as Schema[])
    .map(added)
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

/**
 * What the description of a schema adds to one that stands beside it: all but its first sentence, which says in general what
 * the other says of this place.
 */
export const additionTo = (own: string, general: string): string =>
  own ? splitSentences(general).slice(1).join(" ") : general;

/** Joins descriptions into one. Leaves out those that another one contains. */
export const joinDescriptions = (descriptions: readonly string[]): string => {
  const texts = [...new Set(descriptions.map((each) => each.trim()).filter(Boolean))];
  const isSaid = (text: string) =>
    texts.some((other) => other !== text && other.toLowerCase().includes(text.toLowerCase().replace(/\.$/, "")));
  return texts.filter((text) => !isSaid(text)).join(" ");
};
