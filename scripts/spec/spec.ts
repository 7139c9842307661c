import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Effects } from "../../src/operations/operation.ts";

/** A link to a documentation page that an operation was made from, at the commit that was read. */
export interface Page {
  description: string;
  url: string;
}

/** How far the documentation can be relied on for an operation. */
export interface Confidence {
  level: "documented" | "contradicted" | "inferred";
  /** The ids of the discrepancies that decide it. */
  discrepancies?: string[];
}

/** A place where the documentation disagrees with itself or is silent, in short. */
export interface DiscrepancySummary {
  id: string;
  what: string;
  choice: string;
  affects: ("send" | "receive" | "behaviour" | "wording")[];
  /** Whether somebody may be called or messaged who must not be, or once too often, if the choice is wrong. */
  safety: boolean;
}

/** The body of a request or a response with its examples, or a reference to it. */
export interface Body {
  $ref?: string;
  content?: Record<string, { schema?: object; examples?: Record<string, unknown> }>;
}

/** An operation of the bundle, as far as the scripts use it. */
export interface Operation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  "x-effect": Effects;
  /** The first page. */
  externalDocs: Page;
  /** The other pages. */
  "x-pages"?: Page[];
  "x-confidence": Confidence;
  /** The security schemes that it needs, if they aren't those of the spec. */
  security?: Record<string, string[]>[];
  parameters?: object[];
  requestBody?: Body;
  responses: Record<string, Body>;
}

/** How the summary of an operation begins that may reach people: tools that read no `x-effect` show it. */
export const REACHES_PEOPLE = "☎ Reaches people: ";

/** What an operation does: its summary without {@link REACHES_PEOPLE} and without the version. */
export function taskOf({ summary }: Pick<Operation, "summary">): string {
  const task = summary.replace(REACHES_PEOPLE, "").replace(/ \(v\d\)$/, "");
  return task.charAt(0).toUpperCase() + task.slice(1);
}

/** A schema of the bundle, as far as the scripts use it. */
export interface Schema {
  title?: string;
  description: string;
  type?: string;
  allOf?: object[];
  oneOf?: { $ref?: string }[];
}

/** The bundle, as far as the scripts use it. */
export interface Spec {
  info: { title: string; version: string; description: string };
  servers: { url: string; description: string; variables?: Record<string, { default: string }> }[];
  security: Record<string, string[]>[];
  tags: { name: string }[];
  paths: Record<string, { parameters?: object[] } & Record<string, unknown>>;
  webhooks: Record<string, Record<string, unknown>>;
  components: {
    schemas: Record<string, Schema>;
    parameters: Record<string, { name: string; in: string; description: string; example?: string }>;
    securitySchemes: Record<string, { name: string; description: string }>;
  };
  "x-confidence": { discrepancies: string[] };
  "x-discrepancies": DiscrepancySummary[];
}

/** The bundle that `npm run generate` writes. */
export const BUNDLE = "generated/openapi.yaml";

/** Reads the JSON edition of the bundle, which parses much faster than the YAML. */
export const readBundle = () => JSON.parse(readFileSync("generated/openapi.json", "utf8"));

const parsed = new Map<string, unknown>();

/** Reads a YAML file. Parsing takes up to half a second, so that it is done once per process; each reader gets a copy. */
// biome-ignore lint/suspicious/noExplicitAny: files of many shapes, which their readers name.
export function readYaml(file: string): any {
  if (!parsed.has(file)) parsed.set(file, parse(readFileSync(file, "utf8")));
  return structuredClone(parsed.get(file));
}

/** Resolves a reference within the spec, such as `#/components/schemas/DncList`. */
export function nodeAt(spec: Spec, reference: string) {
  const names = reference
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  // biome-ignore lint/suspicious/noExplicitAny: the bundle is walked as it comes.
  return names.reduce((node: any, name) => node[name], spec);
}

/** Follows a reference to what it stands for; anything else is what it is. */
// biome-ignore lint/suspicious/noExplicitAny: the bundle is walked as it comes.
export const resolved = (spec: Spec, node: any): any => (node?.$ref ? resolved(spec, nodeAt(spec, node.$ref)) : node);

const METHODS = ["get", "put", "post", "delete", "patch"];

/** An operation, with where it is in the spec. */
export interface FoundOperation {
  /** The path, or the name of a webhook. */
  path: string;
  method: string;
  operation: Operation;
}

/** Lists the operations of the spec, in the order of its paths. */
export const operationsOf = (spec: Spec): FoundOperation[] => operationsIn(spec.paths);

/** Lists the webhooks of the spec: what the platform sends to an endpoint of the application, and no client sends. */
export const webhooksOf = (spec: Spec): FoundOperation[] => operationsIn(spec.webhooks);

const operationsIn = (items: Record<string, Record<string, unknown>>): FoundOperation[] =>
  Object.entries(items).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, operation]) => ({ path, method: method.toUpperCase(), operation: operation as Operation })),
  );
