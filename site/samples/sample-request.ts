import { nodeAt, type Operation, resolved, type Spec } from "../../scripts/spec/spec.ts";
import type { Effect } from "../../src/operations/operation.ts";
import type { OperationPage } from "../pages/operation-pages.ts";
import type { SampleRow } from "../pages/row.ts";
import { fixedValue, type Parameter, parametersOf } from "../url.ts";

/** The request that the samples of a kind of a call send. Path, query and headers have placeholders, such as `{streamId}`. */
export interface SampleRequest {
  readonly httpMethod: string;
  /** The host that the documentation gives as an example. */
  readonly host: string;
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
  /** Made-up values for the placeholders. */
  readonly madeUp: { readonly jwt: string; readonly streamId: string; readonly accountId: string };
}

/** Makes the request of a kind of a call from the examples of the spec. */
export function sampleRequest(page: OperationPage, row: SampleRow, spec: Spec): SampleRequest {
  const parameters = parametersOf(page, spec);
  const valuesIn = (place: Parameter["in"]) =>
    Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === place)
        .map((parameter) => [parameter.name, exampleValue(page, row, parameter, spec)]),
    );
  const { streamId = "", ...ids } = valuesIn("path");
  return {
    httpMethod: page.method,
    host: nodeAt(spec, "#/servers/0/variables/host/default"),
    effect: page.effect,
    ids,
    path: fillIn(page.path, { streamId, ...ids }),
    query: valuesIn("query"),
    headers: credentialsOf(page.operation, spec),
    body: exampleBody(page.operation, row.example, spec),
    clientMethod: row.method,
    madeUp: {
      jwt: "<token>",
      streamId: nodeAt(spec, "#/components/parameters/StreamId").example,
      accountId: nodeAt(spec, "#/components/parameters/AccountId").example,
    },
  };
}

/** Replaces placeholders, which are names in braces. */
export const fillIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);

/** Writes the query of a URL, with placeholders as they are. */
export function queryString({ query }: SampleRequest): string {
  const fields = Object.entries(query).map(
    ([name, value]) => `${name}=${value.startsWith("{") ? value : encodeURIComponent(value)}`,
  );
  return fields.length > 0 ? `?${fields.join("&")}` : "";
}

const READERS_OWN = ["streamId", "accountId"];

function exampleValue(page: OperationPage, { method }: SampleRow, parameter: Parameter, spec: Spec): string {
  const { name, example } = parameter;
  if (READERS_OWN.includes(name)) return `{${name}}`;
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
