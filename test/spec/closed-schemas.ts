import type { Json } from "./bundle.ts";

/** The places in the schemas that refuse a field which is not described. The pages list fields, and no page forbids one. */
export function closedSchemas(spec: Json): string[] {
  const closed: string[] = [];
  const walk = (node: Json, place: string): void => {
    if (typeof node !== "object" || node === null) return;
    if (node.additionalProperties === false) closed.push(place);
    for (const [name, child] of Object.entries(node)) walk(child, `${place}.${name}`);
  };
  walk(spec.components.schemas, "components.schemas");
  walk(spec.webhooks, "webhooks");
  return closed;
}
