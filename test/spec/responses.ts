import { nodeAt, operationsOf, type Spec } from "../../scripts/spec/spec.ts";
import type { Json } from "./bundle.ts";

/** What a client may rely on in the responses: for each object with required fields, by place, their names. */
export function requiredInResponses(spec: Spec): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  visitResponses(spec, (place, schema) => {
    if (schema.required) found[place] = [...schema.required].sort();
  });
  return found;
}

/** Calls back for each schema of the 2XX responses, once, with its place, such as `ContactListV2.mapping`. */
function visitResponses(spec: Spec, visit: (place: string, schema: Json) => void): void {
  const seen = new Set<string>();
  const walk = (schema: Json, place: string): void => {
    if (schema.$ref) {
      const name = schema.$ref.split("/").at(-1);
      if (!seen.has(name)) walk(nodeAt(spec, schema.$ref), name);
      seen.add(name);
      return;
    }
    visit(place, schema);
    for (const [name, child] of Object.entries(schema.properties ?? {})) walk(child, `${place}.${name}`);
    if (schema.items) walk(schema.items, `${place}[]`);
    for (const branches of ["allOf", "oneOf", "anyOf"])
      for (const [index, branch] of (schema[branches] ?? []).entries()) walk(branch, `${place}.${branches}.${index}`);
  };
  for (const { operation } of operationsOf(spec)) {
    const { schema } = (operation.responses["2XX"] as Json).content["application/json"];
    walk(schema, `${operation.operationId}.response`);
  }
}
