import { describe, expect, test } from "vitest";
import { type Json, spec } from "../bundle.ts";
import { differencesIn, PAGES } from "./compare.ts";
import { unexplained } from "./deviations.ts";
import { SPANS, spanDifferencesIn, UNITS } from "./units.ts";

/** The fields that the pages give a unit. */
const FIELDS = new Map(
  Object.values(PAGES)
    .flatMap(({ request, response }) => [...Object.entries(request?.fields ?? {}), ...Object.entries(response)])
    .flatMap(([place, { unit }]) => (unit ? [[place.replace(/.*\./, ""), unit]] : [])),
);

/** Changes the descriptions of a schema, an operation or a field wherever it stands. */
function withDescriptions(name: string, change: (description: string) => string): Json {
  return JSON.parse(JSON.stringify(spec), (key, value) => {
    const isNamed = key === name || value?.operationId === name;
    return isNamed && typeof value?.description === "string"
      ? { ...value, description: change(value.description) }
      : value;
  });
}

describe.each([...FIELDS])("%s, which is in %s", (name, unit) => {
  test.each(UNITS.filter((other) => other !== unit))("is noticed if it becomes %s", (other) => {
    const bent = withDescriptions(name, (text) => text.replace(`in ${unit}`, `in ${other}`));
    expect(unexplained(differencesIn(bent)).join("\n")).toContain(`unit is ${other}, not ${unit}`);
  });

  test("is noticed if its unit is dropped", () => {
    const bent = withDescriptions(name, (text) => text.replace(` in ${unit}`, ""));
    expect(unexplained(differencesIn(bent)).join("\n")).toContain(`unit is not named, not ${unit}`);
  });
});

const spans = Object.entries(SPANS).flatMap(([place, { spans }]) => spans.map((span) => [place, span] as const));
test.each(spans)("of %s, another unit and no unit are noticed: %s", (place, span) => {
  const name = place.replace(/.*\./, "");
  for (const other of ["", ...UNITS.map((unit) => unit.slice(0, -1))]) {
    const bent = withDescriptions(name, (text) => text.replaceAll(span, span.replace(/\w+?(?=s?$)/, other)));
    if (JSON.stringify(bent) !== JSON.stringify(spec)) expect(spanDifferencesIn(bent), other).not.toEqual([]);
  }
  expect.assertions(UNITS.length);
});
