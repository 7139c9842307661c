import { type Body, resolved, type Spec } from "../../scripts/spec/spec.ts";
import type { OperationPage } from "../pages/operation-pages.ts";
import { type KindSamples, samplesOf } from "../samples/samples-of.ts";
import { type ByKind, type FieldRow, groupByValue, mergeFields } from "./by-kind.ts";
import { textByKind, textOfKind } from "./conditions.ts";
import { hasSchema } from "./examples.ts";
import { type Field, readValue, type Value } from "./fields.ts";
import { additionTo, joinDescriptions, type Schema } from "./flatten.ts";

/** What a body holds, in each kind of the call. */
export interface BodyRows {
  readonly isRequired: boolean;
  readonly isList: boolean;
  /** Markdown. */
  readonly description: readonly ByKind<string>[];
  /** Markdown: what is said of the one of several objects that a kind has. */
  readonly descriptions: readonly ByKind<string>[];
  readonly rows: readonly FieldRow[];
}

/** The example of a body in one kind of the call, and the schema that it has. */
interface KindBody {
  readonly kind: string;
  readonly example: unknown;
  readonly value: Value;
  /** What a text says of this kind. */
  readonly textOf: (text: string) => string;
}

/** Reads the body of a request; `undefined` if the call has none. */
export function requestRows(page: OperationPage, spec: Spec): BodyRows | undefined {
  const { requestBody } = page.operation;
  return requestBody && readBody(page, requestBody, spec, ({ request }) => request.body, ownFields);
}

/** Reads the body of the response 2XX. */
export function responseRows(page: OperationPage, spec: Spec): BodyRows {
  const success = page.operation.responses["2XX"];
  if (!success) throw new Error(`${page.name}: no response 2XX.`);
  return readBody(
    page,
    success,
    spec,
    ({ response }) => response?.value,
    ({ value }) => value.fields,
  );
}

function readBody(
  page: OperationPage,
  body: Body,
  spec: Spec,
  exampleOf: (samples: KindSamples) => unknown,
  fieldsOf: (body: KindBody, all: readonly KindBody[]) => readonly Field[],
): BodyRows {
  const { description = "", required = false, content } = resolved(spec, body);
  const [{ schema }] = Object.values<Schema>(content);
  const value = readValue(schema, spec);
  const all = samplesOf(page, spec).map((samples) => {
    const example = exampleOf(samples);
    const textOf = (text: string) => textOfKind(text, page, samples.row);
    return { kind: samples.kind?.id ?? ONLY, example, value: branchOf(value, example, page, spec), textOf };
  });
  const unshown = value.kinds.filter((branch) => !all.some((each) => each.value === branch));
  if (unshown.length > 0 && !page.task)
    throw new Error(`${page.name}: no kind of its row in site/pages/ has the body "${unshown[0]?.title}".`);
  return {
    isRequired: required,
    isList: value.isList,
    description: textByKind(joinDescriptions([description, additionTo(description, value.description)]), page),
    descriptions: groupByValue(
      all.map(({ kind, value: branch, textOf }) => ({
        kind,
        value: branch === value ? "" : textOf(branch.description),
      })),
    ),
    rows: mergeFields(all.map((each) => ({ kind: each.kind, fields: fieldsAbout(fieldsOf(each, all), each.textOf) }))),
  };
}

/** Stands for the kind of a call that has only one. */
const ONLY = "only";

/** Finds, of several objects that a body may be, the one that an example is. */
function branchOf(value: Value, example: unknown, page: OperationPage, spec: Spec): Value {
  if (value.kinds.length === 0) return value;
  const branch = value.kinds.find(({ reference }) => hasSchema(example, reference, spec));
  if (!branch) throw new Error(`${page.name}: an example is none of the objects that the body may be.`);
  return branch;
}

/** Fields with what is said of them in a kind. A field that has only sentences about others is none of its own. */
const fieldsAbout = (fields: readonly Field[], textOf: KindBody["textOf"]): Field[] =>
  fields
    .map((field) => ({ ...field, description: textOf(field.description), fields: fieldsAbout(field.fields, textOf) }))
    .filter(({ description }, index) => description || !fields[index]?.description);

/** The fields of a kind, without those that only the example of another kind with the same schema has. */
const ownFields = (own: KindBody, all: readonly KindBody[]): Field[] =>
  withoutOthers(
    own.value.fields,
    own.example,
    all.filter((each) => each !== own && each.value === own.value).map(({ example }) => example),
  );

const withoutOthers = (fields: readonly Field[], own: unknown, others: readonly unknown[]): Field[] =>
  fields
    .filter(({ name }) => valueAt(own, name) !== undefined || others.every((each) => valueAt(each, name) === undefined))
    .map((field) => ({
      ...field,
      fields: withoutOthers(
        field.fields,
        valueAt(own, field.name),
        others.map((other) => valueAt(other, field.name)),
      ),
    }));

const valueAt = (example: unknown, name: string): unknown => Object(example)[name];
