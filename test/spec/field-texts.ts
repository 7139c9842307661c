import { operationsOf, resolved, webhooksOf } from "../../scripts/spec/spec.ts";
import { readValue } from "../../site/schema/fields.ts";
import { additionTo, flatten, joinDescriptions } from "../../site/schema/flatten.ts";
import { limitsOf } from "../../site/schema/limits.ts";
import { splitSentences } from "../../site/schema/sentences.ts";
import { type Json, spec } from "./bundle.ts";

/** What is said of a field or a parameter where it stands. */
export interface FieldText {
  /** For example `CampaignInUse.id`, `scheduleCampaignV2?campaignName` or `updateCampaignV2 body`. */
  readonly place: string;
  /** What it may be, as the site says it. */
  readonly chip: string;
  /** Its own description, and what those of the schemas behind it add. */
  readonly text: string;
}

/** The texts of all properties of schemas, those of webhooks too. */
const properties = (schema: Json, name: string): FieldText[] => [
  ...(schema.allOf ?? []).flatMap((part: Json) => (part.$ref ? [] : properties(part, name))),
  ...Object.entries<Json>(schema.properties ?? {}).flatMap(([property, value]) => {
    const { limits, description } = readValue(value, spec);
    const place = `${name}.${property}`;
    return [{ place, chip: limits, text: description }, ...properties(value, place)];
  }),
];

/** The texts of the parameters of all operations. */
const parameters = operationsOf(spec).flatMap(({ path, operation }) =>
  [...(spec.paths[path].parameters ?? []), ...(operation.parameters ?? [])].map((parameter: Json): FieldText => {
    const { name, description, schema } = resolved(spec, parameter);
    return {
      place: `${operation.operationId}?${name}`,
      chip: limitsOf(schema, spec),
      text: joinDescriptions([description, additionTo(description, flatten(schema, spec).description)]),
    };
  }),
);

/** The texts of the bodies that operations are sent. */
const bodies = operationsOf(spec).flatMap(({ operation: { operationId, requestBody } }): FieldText[] => {
  if (!requestBody) return [];
  const { description = "", content } = requestBody as Json;
  const value = readValue(content["application/json"].schema, spec);
  const text = joinDescriptions([description, additionTo(description, value.description)]);
  return [{ place: `${operationId} body`, chip: value.limits, text }];
});

/** The texts of all fields, parameters and bodies of requests. */
export const FIELD_TEXTS: readonly FieldText[] = [
  ...Object.entries<Json>(spec.components.schemas).flatMap(([name, schema]) => properties(schema, name)),
  ...webhooksOf(spec).flatMap(({ operation }) =>
    [operation.requestBody, operation.responses["200"]].flatMap((body) =>
      properties((body as Json).content["application/json"].schema, operation.operationId),
    ),
  ),
  ...parameters,
  ...bodies,
];

/** What the site shows of a text before anything is unfolded. */
export const firstSentence = (text: string): string => splitSentences(text)[0] ?? "";

/** The words that a reader sees: a link is its text. */
export const wordsOf = (markdown: string): string[] => markdown.replace(/\]\([^)]*\)/g, "]").match(/\S+/g) ?? [];
