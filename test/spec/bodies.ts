import type { ErrorObject } from "ajv/dist/2020.js";
import { operationsOf, resolved } from "../../scripts/spec/spec.ts";
import { ajv, escaped, HINT, type Json, pointerOf, spec } from "./bundle.ts";

/** Returns the schema of the request body that has this example, and a JSON pointer to it. */
function bodyWith(example: string): { schema: Json; pointer: string } {
  for (const found of operationsOf(spec)) {
    const media = (found.operation as Json).requestBody?.content["application/json"];
    if (media?.examples[example])
      return {
        schema: media.schema,
        pointer: `${pointerOf(found)}/requestBody/content/${escaped("application/json")}/schema`,
      };
  }
  throw new Error(`No body of a request has the example "${example}".`);
}

/** Returns what the schema refuses in a body. Empty if the body is valid. */
export function refusalsOf(example: string, body: unknown): ErrorObject[] {
  const validate = ajv.getSchema(`bundle#${encodeURI(bodyWith(example).pointer)}`);
  if (!validate) throw new Error(`The body of "${example}" has no schema.`);
  return validate(body) ? [] : (validate.errors ?? []);
}

/** Returns the place in the body that a refusal is about, such as `dialingStrategy.maxRingTime`. */
export const placeOf = ({ instancePath, params }: ErrorObject): string =>
  [...instancePath.split("/").slice(1), ...(params.missingProperty ? [params.missingProperty] : [])].join(".");

/** A limit that the schema of a body has. */
export interface DocumentedLimit {
  /** Where it is, such as `dialingStrategy.maxRingTime maximum`. */
  readonly name: string;
  /** Whether a refusal is due to it. */
  readonly causes: (refusal: ErrorObject) => boolean;
}

const KEYWORDS = [
  "enum",
  "const",
  "pattern",
  "format",
  "multipleOf",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
  "uniqueItems",
];

/** Lists the keywords of a schema that limit its value. The type says nothing more beside an enum or properties. */
const limitingKeywords = (schema: Json): string[] => [
  ...KEYWORDS.filter((keyword) => keyword in schema && schema[keyword] !== HINT),
  ...(["string", "number", "integer", "boolean"].includes(schema.type) && !schema.enum && !schema.const
    ? ["type"]
    : []),
];

/** Lists the limits of the body that has this example: those of its own branch, if the operation has other bodies too. */
export const documentedLimits = (example: string, body: unknown): DocumentedLimit[] =>
  limitsIn(branchOf(example, body), "");

/** Returns the schema that a body has, without those of other bodies of the operation. */
export function branchOf(example: string, body: unknown): Json {
  const schema = resolved(spec, bodyWith(example).schema);
  const branches: { $ref: string }[] = schema.oneOf ?? [];
  return resolved(spec, branches.find(({ $ref }) => ajv.getSchema(`bundle${$ref}`)?.(body)) ?? schema);
}

function limitsIn(schema: Json, place: string): DocumentedLimit[] {
  if (schema.$ref) return limitsIn(resolved(spec, schema), place);
  const { required = [], properties = {}, items, additionalProperties, oneOf = [], anyOf = [], allOf = [] } = schema;
  const isHere = (refusal: ErrorObject, keyword: string) =>
    refusal.keyword === keyword && refusal.parentSchema === schema;
  return [
    ...limitingKeywords(schema).map((keyword) => ({
      name: `${place || "body"}: ${keyword} ${JSON.stringify(schema[keyword])}`,
      causes: (refusal: ErrorObject) => isHere(refusal, keyword),
    })),
    ...required.map((name: string) => ({
      name: `${place || "body"}: ${name} is required`,
      causes: (refusal: ErrorObject) => isHere(refusal, "required") && refusal.params.missingProperty === name,
    })),
    ...Object.entries<Json>(properties).flatMap(([name, child]) => limitsIn(child, place ? `${place}.${name}` : name)),
    ...(items ? limitsIn(items, `${place}[]`) : []),
    ...(typeof additionalProperties === "object" ? limitsIn(additionalProperties, `${place}.*`) : []),
    ...[...oneOf, ...anyOf, ...allOf].flatMap((branch) => limitsIn(branch, place)),
  ];
}
