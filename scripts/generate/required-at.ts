// biome-ignore lint/suspicious/noExplicitAny: a schema is walked as it comes.
type Json = any;

/** Makes a schema for a field that must be there, by the names that lead to it. */
export const requiredAt = (path: readonly string[], schema: Json): Json =>
  path.reduceRight((inner, name) => ({ type: "object", required: [name], properties: { [name]: inner } }), schema);
