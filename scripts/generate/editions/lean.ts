// biome-ignore lint/suspicious/noExplicitAny: the bundle is walked as it comes.
type Json = any;

/** What a request can be written without. */
const LEFT_OUT = ["title", "example", "examples", "x-enum-varnames", "x-ogen-properties"];

/**
 * What may be left out and isn't offered. `schedule` of a campaign: no page says what `true` does, and one says that `false`
 * triggers it at once. `accountId` of the query: a model doesn't know it, and the header has it.
 */
export const NOT_OFFERED = ["schedule", "accountId"];

/** Sentences that are never cut: they keep people from being reached by mistake, or say what holds for SMS alone. */
const NEVER_CUT = /DNC|opted out|people|guarantee|automatically|messaged|recipient|Base64|SMS:/i;

/**
 * Leaves out of a part of the spec what a request can be written without: examples, titles, hints for generators, the
 * addresses of links, and of descriptions all but the first sentence and what people's safety depends on. A `const` becomes
 * an `enum` of one value, which more models read.
 */
export function lean(node: Json): Json {
  if (Array.isArray(node)) return node.map(lean);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries<Json>(node).flatMap(([key, value]) => {
      if (LEFT_OUT.includes(key) || (key === "format" && value === "int32")) return [];
      if (key === "description") return describes(node) ? descriptionOf(value, "properties" in node) : [];
      if (key === "const") return [["enum", [value]]];
      if (key === "properties") return [[key, withLeanValues(offered(value))]];
      return [[key, lean(value)]];
    }),
  );
}

/** Makes the values of a map lean whose keys are names, which may be called like a keyword. */
export const withLeanValues = (map: Record<string, Json>): Json =>
  Object.fromEntries(Object.entries(map).map(([name, value]) => [name, lean(value)]));

const offered = (properties: Record<string, Json>) =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => !NOT_OFFERED.includes(name)));

/** Whether a description says more than the values do: of a choice, one that names them. */
const describes = (node: Json): boolean => !("const" in node) && !(node.enum && !node.description.includes("`"));

/** An object's own first sentence says less than its properties do. */
function descriptionOf(text: string, ofObject: boolean): [string, string][] {
  const withoutLinks = text
    .trim()
    .replaceAll(/ \(\[[^\]]*\]\([^)]*\)\)/g, "")
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1");
  const sentences = withoutLinks.split(/(?<=[.!?])\s+(?=[A-Z`"*])/);
  const kept = sentences.filter((sentence, index) => NEVER_CUT.test(sentence) || (index === 0 && !ofObject));
  return kept.length === 0 ? [] : [["description", kept.join(" ")]];
}
