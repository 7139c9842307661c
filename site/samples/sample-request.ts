import { nodeAt, type Operation, resolved, type Spec } from "../../scripts/spec/spec.ts";
import type { Effect } from "../../src/operations/operation.ts";
import type { OperationPage } from "../pages/operation-pages.ts";
import type { SampleRow } from "../pages/row.ts";
import { fixedValue, type Parameter, parametersOf } from "../url.ts";

/** The request that the samples of a kind of a call send. Path, query and headers have placeholders, such as `{streamId}`. */
export interface SampleRequest {
  readonly httpMethod: string;
  readonly effect: Effect;
  /** The values of the path, except for `streamId`, by the name of the parameter. */
  readonly ids: Readonly<Record<string, string>>;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The headers that the operation documents, without those of the body. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, as the example of the documentation's page has it; `undefined` if it sends none. */
  readonly body: unknown;
  /** The method of the client that makes the call. */
  readonly clientMethod: string;
}

/** Makes the request of a kind of a call from the examples of the spec. */
export function sampleRequest(page: OperationPage, row: SampleRow, spec: Spec): SampleRequest {
  const parameters = parametersOf(page, spec);
  const valuesIn = (place: Parameter["in"]) =>
    Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === place && parameter.name !== row.without)
        .map((parameter) => [parameter.name, exampleValue(page, row, parameter, spec)]),
    );
  const { streamId: _, ...ids } = valuesIn("path");
  return {
    httpMethod: page.method,
    effect: page.effect,
    ids,
    path: page.path.replace(PLACEHOLDERS, (_, name: string) => ids[name] ?? `{${name}}`),
    query: valuesIn("query"),
    headers: credentialsOf(page.operation, spec),
    body: exampleBody(page.operation, row.example, spec),
    clientMethod: row.method,
  };
}

/** The environment variables that samples read, by the placeholder that each is for. */
const VARIABLES: Readonly<Record<string, string>> = {
  jwt: "KORE_TOKEN",
  streamId: "KORE_STREAM_ID",
  accountId: "KORE_ACCOUNT_ID",
};

/** Replaces placeholders by variables, as a language reads them. */
export const withVariables = (text: string, read: (variable: string) => string): string =>
  text.replace(PLACEHOLDERS, (placeholder, name: string) => {
    const variable = VARIABLES[name];
    return variable ? read(variable) : placeholder;
  });

/** Writes a value of the query or of a header: a variable, or a text in quotes. */
export const expression = (value: string, read: (variable: string) => string): string =>
  isPlaceholder(value) ? withVariables(value, read) : JSON.stringify(value);

/** Writes the query of a URL, with placeholders as they are. */
export function queryString({ query }: SampleRequest): string {
  const fields = Object.entries(query).map(
    ([name, value]) => `${name}=${isPlaceholder(value) ? value : encodeURIComponent(value)}`,
  );
  return fields.length > 0 ? `?${fields.join("&")}` : "";
}

/** Names in braces. */
const PLACEHOLDERS = /\{(\w+)\}/g;
const isPlaceholder = (value: string) => value.startsWith("{");

function exampleValue(page: OperationPage, { method }: SampleRow, parameter: Parameter, spec: Spec): string {
  const { name, example } = parameter;
  if (name in VARIABLES) return `{${name}}`;
  const { enum: values = [] } = resolved(spec, parameter.schema);
  // `campaignType=sms` for `kore.sms.create`, `view=contacts` for `kore.campaigns.contacts`.
  const named = values.find((value: string) => method.split(".").includes(value));
  return String(fixedValue(page, parameter, spec) ?? named ?? example);
}

function credentialsOf(operation: Operation & { security?: object[] }, spec: Spec): Record<string, string> {
  const [security = {}] = operation.security ?? nodeAt(spec, "#/security");
  const schemes = nodeAt(spec, "#/components/securitySchemes");
  return Object.fromEntries(Object.keys(security).map((scheme) => [schemes[scheme].name, `{${scheme}}`]));
}

function exampleBody({ requestBody }: Operation, name: string, spec: Spec): unknown {
  return resolved(spec, requestBody?.content?.["application/json"]?.examples?.[name])?.value;
}
