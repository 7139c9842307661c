// Validators that were compiled, with conditions in place of choices, judge as a validator of JSON Schema 2020-12 does.
import { expect, test } from "vitest";
import { operationsOf } from "../../scripts/spec/spec.ts";
import { type Issue, validate, validateResponse } from "../../src/validation/index.ts";
import { createAjv, escaped, HINT, type Json, pointerOf, spec } from "../spec/bundle.ts";
import { requestExamples, responseExamples } from "../support/request-examples.ts";

// No page says how large a number may be.
const ajv = createAjv(spec).addFormat(HINT, true);
const PLACES = new Map(operationsOf(spec).map((found) => [found.operation.operationId, pointerOf(found)]));

const OTHERS = [null, {}, [], "", "another text", -1, 1.5, 1e6, true];

/** Every copy of a value in which one place has something else, or nothing; and where. */
function* changed(value: Json, path = ""): Generator<[path: string, copy: Json]> {
  for (const other of OTHERS) yield [path, other];
  for (const key of Object.keys(Object(value))) {
    if (typeof value === "string") return;
    const place = `${path}/${key}`;
    if (!Array.isArray(value))
      yield [place, Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))];
    for (const [inner, copy] of changed(value[key], place))
      yield [inner, Array.isArray(value) ? value.with(Number(key), copy) : { ...value, [key]: copy }];
  }
}

/** Compares verdicts on each change of an example. Returns how many were compared, and where they differ. */
function compare(example: Json, pointer: string, issuesOf: (value: Json) => Issue[]) {
  const differences: string[] = [];
  let compared = 0;
  for (const [path, value] of changed(example)) {
    const isValid = ajv.validate(`bundle#${encodeURI(pointer)}`, value);
    compared += 1;
    if (isValid !== (issuesOf(value).length === 0)) differences.push(`${path} ${isValid}`);
  }
  return { compared, differences };
}

/** What the schemas do not say: times and zones, and states that no page names. */
const isBeyondSchema = ({ message, value }: Issue): boolean =>
  /tz database|later than the start/.test(message) ||
  (typeof value === "string" && /^must be "(Preparing|Ready)" or/.test(message));

test.each(requestExamples)("%s: %s, changed in one place", (id, _, __, body) => {
  const pointer = `${PLACES.get(id)}/requestBody/content/${escaped("application/json")}/schema`;
  const { compared, differences } = compare(body, pointer, (value) =>
    validate(id, value).filter((issue) => !isBeyondSchema(issue)),
  );
  expect(compared).toBeGreaterThan(5);
  expect(differences).toEqual([]);
});

test.each(responseExamples)("response of %s: %s, changed in one place", (id, _, body) => {
  const pointer = `${PLACES.get(id)}/responses/2XX/content/${escaped("application/json")}/schema`;
  const { compared, differences } = compare(body, pointer, (value) =>
    validateResponse(id, value).filter((issue) => !isBeyondSchema(issue)),
  );
  expect(compared).toBeGreaterThan(10);
  expect(differences).toEqual([]);
});
