import { readYaml, resolved } from "../../../scripts/spec/spec.ts";
import { ajv, escaped, type Json, pointerOf, spec as published } from "../bundle.ts";
import { type Field, fieldsOf } from "./fields.ts";

/** A field as a page documents it. */
interface DocumentedField {
  readonly type: string;
  readonly sampleType?: string;
  readonly required?: boolean;
  readonly in?: "table" | "sample";
  readonly unit?: string;
  readonly [limit: string]: unknown;
}

/** What a page documents, as `pages.yaml` has it. */
interface DocumentedPage {
  readonly method: string;
  /** A webhook has a name instead. */
  readonly path?: string;
  readonly webhook?: string;
  readonly headers: readonly string[];
  readonly query?: Record<string, { type?: string; required?: boolean; values?: string[] }>;
  readonly samples?: number;
  readonly request?: { fields: Record<string, DocumentedField> };
  readonly response: Record<string, DocumentedField>;
}

export const PAGES: Record<string, DocumentedPage> = readYaml("test/spec/documented/pages.yaml");

const nameOf = (place: string) => place.replace(/.*\./, "");

/** The names of all fields of all responses. */
const IN_RESPONSES = new Set(Object.values(PAGES).flatMap(({ response }) => Object.keys(response).map(nameOf)));

/** The units of fields, by name: a field has the same on every page. */
const UNITS = new Map(
  Object.values(PAGES)
    .flatMap(({ request, response }) => [...Object.entries(request?.fields ?? {}), ...Object.entries(response)])
    .flatMap(([place, { unit }]) => (unit ? [[nameOf(place), unit]] : [])),
);

/** Lists where a spec and the pages differ, one line each. */
export function differencesIn(spec: Json): string[] {
  return Object.entries(PAGES).flatMap(([slug, page]) => {
    const item = itemOf(spec, page);
    const operation = item?.[page.method.toLowerCase()];
    if (!operation) return [`${slug}: there is no operation ${page.method} ${page.path ?? page.webhook}`];
    const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
    const { request, response } = SCHEMAS[slug] as BodySchemas;
    return [
      ...parameterDifferences(
        page,
        parameters.map((parameter: Json) => {
          const { schema, ...rest } = resolved(spec, parameter);
          return { ...rest, schema: resolved(spec, schema) };
        }),
      ),
      ...securityDifferences(page, operation.security ?? spec.security, spec.components.securitySchemes),
      ...(request ? bodyDifferences(page.request?.fields ?? {}, fieldsOf(spec, request), "request") : []),
      // The response to a webhook is what we send, as the request of an operation is.
      ...bodyDifferences(page.response, fieldsOf(spec, response), page.webhook ? "request" : "response"),
      ...sampleDifferences(spec, slug, page, operation),
    ].map((difference) => `${slug}: ${difference}`);
  });
}

const itemOf = (spec: Json, { path, webhook }: DocumentedPage): Json =>
  webhook === undefined ? spec.paths[path as string] : spec.webhooks[webhook];

/** The response that a page shows. The page of a webhook names its status. */
const successOf = ({ responses }: Json): Json => responses["2XX"] ?? responses["200"];

/** The schemas of the request and the response of a page. */
type BodySchemas = { request?: Json; response: Json };

/** The schemas of the bodies of a page: of a choice, the branch that accepts the example of the page. */
function schemasOf(slug: string, page: DocumentedPage): BodySchemas {
  const { path = "", webhook = path, method } = page;
  const operation = itemOf(published, page)[method.toLowerCase()];
  const at = pointerOf({ path: webhook, method });
  const request = operation.requestBody && branchFor(slug, operation.requestBody.content, `${at}/requestBody`);
  return {
    ...(request && { request }),
    response: branchFor(slug, successOf(operation).content, `${at}/responses/${webhook === path ? "2XX" : "200"}`),
  };
}

function branchFor(slug: string, content: Json, pointer: string): Json {
  const { schema, examples } = content["application/json"];
  const [name] = Object.keys(examples).filter((name) => name === slug || name.startsWith(`${slug}-`));
  const example = resolved(published, examples[name ?? (Object.keys(examples)[0] as string)]).value;
  const branches: Json[] = resolved(published, schema).oneOf ?? [];
  const isBranch = ({ $ref }: Json) => ajv.validate(`bundle${$ref}`, example);
  return (
    branches.find(isBranch) ?? { $ref: schema.$ref ?? `#${pointer}/content/${escaped("application/json")}/schema` }
  );
}

/** The schemas of each page. They are looked up once, because a lookup validates examples. */
const SCHEMAS = Object.fromEntries(Object.entries(PAGES).map(([slug, page]) => [slug, schemasOf(slug, page)]));

function parameterDifferences({ query = {}, path, method }: DocumentedPage, parameters: Json[]): string[] {
  const described = parameters.filter((parameter) => parameter.in === "query");
  const ids = parameters.filter((parameter) => parameter.in === "path" && parameter.schema.type !== "string");
  const missing = Object.keys(query).filter((name) => !described.some((parameter) => parameter.name === name));
  return [
    ...ids.map(({ name, schema }) => `path ${name}: type is ${schema.type}`),
    ...missing.map((name) => `query ${name}: it is not described`),
    ...described.flatMap(({ name, required = false, schema }) => {
      const documented = query[name];
      if (!documented) return [`query ${name}: the page does not have it`];
      const { type = "string" } = documented;
      const values = schema.const ? [schema.const] : schema.enum;
      return [
        ...(schema.type === type ? [] : [`query ${name}: type is ${schema.type}`]),
        ...((documented.required ?? false) === required ? [] : [`query ${name}: required is ${required}`]),
        ...(sameValues(values, valuesOf(name, path, method)) ? [] : [`query ${name}: values are ${values}`]),
      ];
    }),
  ];
}

/** The values that the pages of an operation give to a parameter. */
const valuesOf = (name: string, path: string | undefined, method: string) =>
  Object.values(PAGES)
    .filter((page) => page.path === path && page.method === method)
    .flatMap(({ query = {} }) => query[name]?.values ?? []);

const sameValues = (some: unknown[] = [], others: unknown[] = []) =>
  isSame([...new Set(some)].sort(), [...new Set(others)].sort());

function securityDifferences({ headers }: DocumentedPage, security: Json[], schemes: Json): string[] {
  const sent = Object.keys(security[0] ?? {}).map((name) => schemes[name].name);
  return isSame([...headers].sort(), sent.sort()) ? [] : [`headers: ${sent}`];
}

/** Each sample of a page has an example, which is named after the page and shows the same fields. */
function sampleDifferences(
  spec: Json,
  slug: string,
  { request, response, samples = 1 }: DocumentedPage,
  operation: Json,
): string[] {
  const bodies = {
    ...(request && { request: [operation.requestBody, request.fields] }),
    response: [successOf(operation), response],
  };
  return Object.entries<Json>(bodies).flatMap(([name, [body, fields]]) => {
    const own = Object.entries<Json>(body.content["application/json"].examples ?? {}).filter(
      ([example]) => example === slug || example.startsWith(`${slug}-`),
    );
    if (own.length < samples) return [`${name}: it has ${own.length} examples`];
    const values = own.map(([, example]) => resolved(spec, example).value);
    return Object.entries<DocumentedField>(fields)
      .filter(([place, field]) => field.in !== "table" && !values.some((value) => shows(value, place)))
      .map(([place]) => `${name}.${place}: no example of openapi/components/examples/ shows it`);
  });
}

/** Whether an example has a field at a place such as `data[].mapping`. */
const shows = (value: Json, place: string) => hasField(value, place.replaceAll("[]", ".[]").split(".").filter(Boolean));

function hasField(value: Json, [name, ...below]: string[]): boolean {
  if (name === undefined) return true;
  if (name === "[]") return Array.isArray(value) && value.some((item) => hasField(item, below));
  return Object.hasOwn(value ?? {}, name) && hasField(value[name], below);
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function bodyDifferences(
  documented: Record<string, DocumentedField>,
  described: Record<string, Field>,
  body: "request" | "response",
): string[] {
  const places = Object.keys(documented);
  const missing = places.filter((place) => !described[place]);
  return [
    ...missing.map((place) => `${body}.${place}: it is not described`),
    ...(places.length === 0 && described[""]?.limits.maxProperties !== 0 ? [`${body}: it takes fields`] : []),
    ...Object.entries(described).flatMap(([place, field]) => {
      if (place === "" || place.endsWith("[]")) return [];
      const expected = documented[place];
      if (!expected)
        // Pages share the schemas of responses, so that another one may have it.
        return body === "response" && IN_RESPONSES.has(nameOf(place))
          ? []
          : [`${body}.${place}: the page does not have it${field.required ? ", and it is required" : ""}`];
      const below = places.filter((other) => other.startsWith(`${place}.`) || other.startsWith(`${place}[]`));
      const items = described[`${place}[]`];
      const all = { ...field, limits: { ...items?.limits, ...field.limits } };
      return fieldDifferences(
        expected,
        expected.unit ?? UNITS.get(nameOf(place)),
        all,
        below.map((other) => documented[other] as DocumentedField),
        body,
      ).map((difference) => `${body}.${place}: ${difference}`);
    }),
  ];
}

const typeName = (type: string) => (type === "number" ? "integer" : type.replace(/\[.*/, ""));

function fieldDifferences(
  expected: DocumentedField,
  unit: string | undefined,
  field: Field,
  below: DocumentedField[],
  body: string,
): string[] {
  const { type, sampleType, required: marked, in: where, unit: _, ...limits } = expected;
  const types = [type, ...(sampleType ? [sampleType] : [])].map(typeName);
  const required =
    body === "request" ? (marked ?? below.some((one) => one.required === true)) : field.required && where !== "table";
  const { const: tag, enum: values = tag && [tag], ...others } = field.limits;
  const { enum: expectedValues, ...expectedOthers } = limits as { enum?: unknown[] };
  return [
    ...(field.types.every((name) => types.includes(name)) ? [] : [`type is ${field.types}`]),
    ...(isSame(field.units, unit ? [unit] : [])
      ? []
      : [`unit is ${field.units.join(" and ") || "not named"}, not ${unit ?? "documented"}`]),
    ...(field.required === required ? [] : [`required is ${field.required}`]),
    ...(tag ? (expectedValues?.includes(tag) ? [] : [`it is ${tag}`]) : []),
    ...(tag || sameValues(values as unknown[] | undefined, expectedValues) ? [] : [`values are ${values}`]),
    ...(isSame(sorted(others), sorted(expectedOthers)) ? [] : [`limits are ${JSON.stringify(others)}`]),
  ];
}

const sorted = (object: object) => Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
