import { resolveEffect } from "../../../src/operations/operation.ts";
import {
  type FoundOperation,
  nodeAt,
  operationsOf,
  REACHES_PEOPLE,
  readYaml,
  resolved,
  type Spec,
} from "../../spec/spec.ts";
import { withWarning } from "../publish.ts";
import { lean, NOT_OFFERED, withLeanValues } from "./lean.ts";
import { withSharedSchemas } from "./shared-schemas.ts";

// biome-ignore lint/suspicious/noExplicitAny: the bundle is walked as it comes.
type Json = any;

/** A row of openapi/tools.yaml, which explains the fields. */
interface Tool {
  of: string;
  query?: Record<string, unknown>;
  body?: string;
  says: string;
}

const CONTACT_TAG = {
  name: REACHES_PEOPLE.replace(": ", ""),
  description: "People are called or messaged. Ask a person first, and never repeat it automatically.",
};

const DESCRIPTION =
  "The lean edition for language models, of the newest version of each call. What reaches people says so in its name, its description and a tag. Unofficial: made from the documentation, and never run against the live service.";

/** A tool passes on what it gets. */
const RESPONSES = { "2XX": { description: "JSON." }, "4XX": { description: "Refused." } };

/**
 * Returns the spec for language models: an operation for each row of openapi/tools.yaml, with what a request needs. Names,
 * descriptions and tags of what reaches people begin with that.
 */
export function toolsEdition(spec: Spec): object {
  const operations = operationsOf(spec);
  const paths: Record<string, Json> = {};
  for (const [name, tool] of Object.entries<Tool>(readYaml("openapi/tools.yaml"))) {
    const source = operations.find(({ operation }) => operation.operationId === tool.of) as FoundOperation;
    // A fragment is not sent. It lets a path and a method stand several times.
    const path = tool.query || tool.body ? `${source.path}#${name}` : source.path;
    paths[path] ??= { parameters: spec.paths[source.path]?.parameters };
    paths[path][source.method.toLowerCase()] = operationFor(name, tool, source, spec);
  }
  const { openapi, info, servers, security, components } = spec as Json;
  const { title, version, license } = info;
  const { parts, schemas } = withSharedSchemas(
    { paths, parameters: parametersOf(paths, spec) },
    withLeanValues(components.schemas),
  );
  return {
    openapi,
    info: { title, version, description: DESCRIPTION, license },
    servers: lean(servers),
    security,
    tags: [CONTACT_TAG],
    paths: parts.paths,
    components: { securitySchemes: withLeanValues(components.securitySchemes), parameters: parts.parameters, schemas },
  };
}

function operationFor(name: string, { query, body, says }: Tool, { operation }: FoundOperation, spec: Spec): Json {
  const schema = body ? { $ref: `#/components/schemas/${body}` } : contentOf(operation.requestBody)?.schema;
  const fixed = { ...constantsOf(schema, spec), ...query };
  const parameters = (operation.parameters ?? [])
    .filter((parameter: Json) => !NOT_OFFERED.includes(resolved(spec, parameter).name))
    .map((parameter) => lean(withFixedValue(parameter, fixed, spec)));
  const valuesOf = (parameter: string): string[] => {
    const { schema } = parameters.find(({ name }) => name === parameter);
    return (schema?.enum ?? []).map(String);
  };
  const isContact = resolveEffect(operation["x-effect"], valuesOf) === "contact";
  const words = name.replaceAll(/[A-Z]+/g, (letter) => ` ${letter.toLowerCase()}`);
  const summary = words.charAt(0).toUpperCase() + words.slice(1);
  return {
    operationId: isContact ? `reachesPeople_${name}` : name,
    summary: isContact ? withWarning(summary) : summary,
    description: isContact ? withWarning(says) : says,
    ...(isContact && { tags: [CONTACT_TAG.name] }),
    ...(operation.security && { security: operation.security }),
    ...(parameters.length > 0 && { parameters }),
    ...(schema && {
      requestBody: {
        required: (operation.requestBody as Json).required,
        content: { "application/json": { schema } },
      },
    }),
    responses: RESPONSES,
  };
}

const contentOf = (body: Json) => body?.content["application/json"];

/** What a schema fixes: a query parameter of the same name has the same value. */
function constantsOf(schema: Json, spec: Spec): Record<string, unknown> {
  const properties: Record<string, Json> = (schema && nodeAt(spec, schema.$ref).properties) ?? {};
  const constants = Object.entries(properties).filter(([, property]) => "const" in property);
  return Object.fromEntries(constants.map(([name, property]) => [name, property.const]));
}

/** Leaves a query parameter the one value that makes the job and the kind, which needs no description. */
function withFixedValue(parameter: Json, values: Record<string, unknown>, spec: Spec): Json {
  const { name, in: place, schema } = resolved(spec, parameter);
  const value = values[name] ?? schema.const;
  return value === undefined
    ? parameter
    : { name, in: place, required: true, schema: { type: typeof value, enum: [value] } };
}

/** The components that the paths refer to. The application id is in all of them, and so described in short. */
function parametersOf(paths: Json, { components }: Spec): Record<string, Json> {
  const used = Object.entries(components.parameters).filter(([name]) =>
    JSON.stringify(paths).includes(`"#/components/parameters/${name}"`),
  );
  const parameters = withLeanValues(Object.fromEntries(used));
  return { ...parameters, StreamId: { ...parameters.StreamId, description: "Application id (`st-…`)." } };
}
