import { nodeAt, operationsOf, type Spec } from "../../../scripts/spec/spec.ts";
import type { Json } from "../bundle.ts";

/** A tool as a server for language models lists it. */
export interface ServedTool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: object;
}

/** Lists the tools as FastMCP 4.2.3 does: parameters and body in one schema, in which no reference is left. */
export const servedTools = (edition: Spec): ServedTool[] =>
  operationsOf(edition).map(({ path, operation }) => {
    const parameters = [...(edition.paths[path]?.parameters ?? []), ...(operation.parameters ?? [])].map(
      resolved(edition),
    );
    const body = resolved(edition)(operation.requestBody?.content?.["application/json"]?.schema ?? {}) as Json;
    const ownProperties = body.properties ?? (body.type === "array" ? { body } : {});
    const properties = Object.fromEntries(
      parameters.map(({ name, schema, description }: Json) => {
        const key = name in ownProperties ? `${name}__query` : name;
        return [key, { ...schema, description: description ?? schema.description ?? "(Query parameter)" }];
      }),
    );
    const required = [
      ...parameters.filter((it: Json) => it.required).map((it: Json) => it.name),
      ...(body.required ?? []),
    ];
    const inputSchema = { type: "object", properties: { ...properties, ...ownProperties }, required };
    return { name: operation.operationId, description: operation.description, inputSchema };
  });

const resolved =
  (edition: Spec) =>
  (node: Json): Json => {
    if (Array.isArray(node)) return node.map(resolved(edition));
    if (typeof node !== "object" || node === null) return node;
    const { $ref, ...rest } = node;
    const whole = $ref ? { ...nodeAt(edition, $ref), ...rest } : rest;
    return Object.fromEntries(Object.entries(whole).map(([key, value]) => [key, resolved(edition)(value)]));
  };
