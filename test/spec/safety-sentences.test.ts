import { expect, test } from "vitest";
import { readYaml } from "../../scripts/spec/spec.ts";
import { FIELD_TEXTS, firstSentence } from "./field-texts.ts";

const BY_ENTRY: Record<string, Record<string, string>> = readYaml("test/spec/safety-sentences.yaml");

test("every entry on safety names its fields, or that it has none", () => {
  expect(Object.keys(BY_ENTRY)).toEqual(readYaml("test/spec/safety-entries.yaml"));
});

test.each(Object.values(BY_ENTRY).flatMap((fields) => Object.entries(fields)))(
  "the first sentence of %s says: %s",
  (place, says) => {
    const field = FIELD_TEXTS.find((each) => each.place === place);
    expect(field && firstSentence(field.text)).toContain(says);
  },
);

test("who may not be reached, and when, is said first wherever a request asks for it", () => {
  const asked = FIELD_TEXTS.filter(({ place }) =>
    /Request\.dncLists$|(Dialing|Sms)Strategy\.callingHours$/.test(place),
  );
  const listed = Object.values(BY_ENTRY).flatMap((fields) => Object.keys(fields));
  expect(asked.length).toBeGreaterThan(6);
  expect(asked.map(({ place }) => place).filter((place) => !listed.includes(place))).toEqual([]);
});
