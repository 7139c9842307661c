import { readYaml } from "../../../scripts/spec/spec.ts";
import type { Json } from "../bundle.ts";

/** The units that a description may name, from the shortest to the longest. */
export const UNITS = ["milliseconds", "seconds", "minutes", "hours", "days", "weeks"];

const UNIT = `(?:ms|(?:${UNITS.map((unit) => unit.slice(0, -1)).join("|")})s?)\\b`;
const UNIT_OF_FIELD = new RegExp(`\\bin (${UNIT})`, "gi");
/** Such as "15 minutes", "a few days" and "60 requests a minute". */
const SPAN = new RegExp(`(?:\\b\\d[\\d,]* (?:\\w+ )?)?\\b(?:\\d+|an?|few|every|other|per)[ -](?:${UNIT})`, "gi");
/** What is no measure of time: the hours of the day, and what is done a second time. */
const NO_UNITS = /\b(?:calling|the|different days and) hours\b|\bdifferent days\b|\ba second (?=[a-z])/gi;

/** The units that a description of a field gives for its value: "in minutes". */
export const unitsIn = (description: string): string[] => [
  ...new Set([...description.matchAll(UNIT_OF_FIELD)].map(([, unit = ""]) => unit.toLowerCase())),
];

/** The spans of time in the prose of the description, and who says so, by the place where they stand. */
export const SPANS: Readonly<Record<string, { spans: readonly string[]; says: string }>> = readYaml(
  "test/spec/documented/spans.yaml",
);

/** Lists where the spans of time in the descriptions of a spec differ from those that are known, one sentence each. */
export function spanDifferencesIn(spec: Json): string[] {
  const found: Record<string, string[]> = {};
  const differences: string[] = [];
  for (const [place, description] of descriptionsIn(spec)) {
    const text = description.replace(NO_UNITS, "");
    const spans = text.match(SPAN) ?? [];
    if (spans.length > 0) found[place] = [...(found[place] ?? []), ...spans];
    const [rest] = withoutUnit(place, text.replace(SPAN, "")).match(new RegExp(`\\b${UNIT}.*`, "i")) ?? [];
    if (rest)
      differences.push(`${place}: "${rest}": write the unit of a field as "in minutes", and a span as "15 minutes".`);
  }
  for (const place of new Set([...Object.keys(found), ...Object.keys(SPANS)])) {
    const [said, known] = [found[place] ?? [], SPANS[place]?.spans ?? []].map((spans) => spans.join(", ")) as [
      string,
      string,
    ];
    if (said !== known)
      differences.push(
        `${place} says "${said}", and test/spec/documented/spans.yaml "${known}": correct the one that the documentation doesn't say.`,
      );
  }
  return differences;
}

/** Only fields have a unit: what else says "in minutes" must be a span. */
const withoutUnit = (place: string, text: string) => (place.includes(".") ? text.replace(UNIT_OF_FIELD, "") : text);

/** Every description, by the operation, the component and the field that it is of. */
function descriptionsIn(node: Json, place = ""): [place: string, description: string][] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries<Json>(node).flatMap(([name, child]): [string, string][] => {
    if (name === "description" && typeof child === "string") return [[place, child]];
    if (name === "examples" || name.startsWith("x-")) return [];
    return descriptionsIn(child, placeOf(place, name, child));
  });
}

function placeOf(place: string, name: string, { operationId }: Json = {}): string {
  if (operationId) return operationId;
  const isContainer = /^(?:paths|components|schemas|responses|parameters|properties|allOf|oneOf|items|\d+)$/.test(name);
  return isContainer || name.startsWith("/") ? place : [place, name].filter(Boolean).join(".");
}
