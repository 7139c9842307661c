import { operationsOf } from "../../scripts/spec.ts";
import { ajv, escaped, type Json, pointerOf, spec } from "./bundle.ts";

/** Where the body of a request stands that has the example of that name, as a JSON pointer. */
function bodyWith(example: string): string {
  for (const found of operationsOf(spec)) {
    const media = (found.operation as Json).requestBody?.content["application/json"];
    if (media?.examples[example])
      return `${pointerOf(found)}/requestBody/content/${escaped("application/json")}/schema`;
  }
  throw new Error(`No body of a request has the example "${example}".`);
}

/** The places in a body that its schema refuses; none where it accepts it. */
export function refusedPlaces(example: string, body: unknown): string[] {
  const validate = ajv.getSchema(`bundle#${encodeURI(bodyWith(example))}`);
  if (!validate) throw new Error(`The body of "${example}" has no schema.`);
  if (validate(body)) return [];
  const places = (validate.errors ?? []).map(({ instancePath, params }) =>
    [...instancePath.split("/").slice(1), ...(params.missingProperty ? [params.missingProperty] : [])].join("."),
  );
  return [...new Set(places)];
}
