import { operationsOf } from "../../scripts/spec.ts";
import { ajv, escaped, type Json, pointerOf, spec } from "./bundle.ts";

/** Returns a JSON pointer to the schema of the request body that has this example. */
function bodyWith(example: string): string {
  for (const found of operationsOf(spec)) {
    const media = (found.operation as Json).requestBody?.content["application/json"];
    if (media?.examples[example])
      return `${pointerOf(found)}/requestBody/content/${escaped("application/json")}/schema`;
  }
  throw new Error(`No body of a request has the example "${example}".`);
}

/** Returns the places that the schema refuses in a body. Empty if the body is valid. */
export function refusedPlaces(example: string, body: unknown): string[] {
  const validate = ajv.getSchema(`bundle#${encodeURI(bodyWith(example))}`);
  if (!validate) throw new Error(`The body of "${example}" has no schema.`);
  if (validate(body)) return [];
  const places = (validate.errors ?? []).map(({ instancePath, params }) =>
    [...instancePath.split("/").slice(1), ...(params.missingProperty ? [params.missingProperty] : [])].join("."),
  );
  return [...new Set(places)];
}
