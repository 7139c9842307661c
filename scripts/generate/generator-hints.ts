import type { Spec } from "../spec/spec.ts";

// biome-ignore lint/suspicious/noExplicitAny: the bundle is walked as it comes.
type Json = any;

/** The name of the Go field for `_id`: without it, it would be that of `id`. */
const OGEN_ID = { _id: { name: "UnderscoreID" } };

/**
 * Adds to schemas what generators ask for and readers don't need: how large an integer is, and, for ogen, a name for `_id`
 * where a schema has `id` too.
 */
export function withGeneratorHints(spec: Spec): Spec {
  return JSON.parse(JSON.stringify(spec), (_, node: Json) => {
    if (node?.type === "integer") return { ...node, format: "int32" };
    if (node?.properties?.id && node.properties._id) return { ...node, "x-ogen-properties": OGEN_ID };
    return node;
  });
}
