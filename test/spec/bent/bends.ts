import { operationsOf, webhooksOf } from "../../../scripts/spec/spec.ts";
import type { Json } from "../bundle.ts";

/** A change to one constraint of the description. */
export interface Bend {
  /** Where it is and what is done, such as `DialingStrategy.properties.maxRingTime: maximum is removed`. */
  readonly name: string;
  /** Makes the change in a copy of the description. */
  readonly apply: (spec: Json) => void;
}

/** Lists a change for each constraint of the description: what it requires, limits, allows, shows and warns of. */
export function bendsOf(spec: Json): Bend[] {
  const bends: Bend[] = [];
  const add = (path: readonly string[], what: string, change: (node: Json) => void) =>
    bends.push({ name: `${path.join(".")}: ${what}`, apply: (copy) => change(at(copy, path)) });

  const bendSchema = (path: string[]) => {
    const schema = at(spec, path);
    for (const name of schema.required ?? [])
      add(path, `${name} is no longer required`, (node) => {
        node.required = node.required.filter((other: string) => other !== name);
      });
    for (const name of Object.keys(schema.properties ?? {}).filter((name) => !schema.required?.includes(name)))
      add(path, `${name} becomes required`, (node) => {
        node.required = [...(node.required ?? []), name];
      });
    for (const value of schema.enum ?? [])
      add(path, `enum loses ${JSON.stringify(value)}`, (node) => {
        node.enum = node.enum.filter((other: unknown) => other !== value);
      });
    if (schema.enum) add(path, "enum has one more", (node) => node.enum.push("pause"));
    if ("const" in schema) {
      add(path, "const is another", (node) => Object.assign(node, { const: "pause" }));
      add(path, "const is removed", (node) => delete node.const);
    }
    if (schema.type) add(path, "type is another", (node) => Object.assign(node, { type: otherType(node.type) }));
    for (const name of LIMITS.filter((name) => typeof schema[name] === "number")) {
      add(path, `${name} is removed`, (node) => delete node[name]);
      add(path, `${name} is one less`, (node) => node[name]--);
      add(path, `${name} is one more`, (node) => node[name]++);
    }
    if (schema.format) add(path, "format is removed", (node) => delete node.format);
    if ("additionalProperties" in schema)
      add(path, "additionalProperties is removed", (node) => delete node.additionalProperties);
    else if (schema.properties)
      add(path, "additionalProperties is false", (node) => Object.assign(node, { additionalProperties: false }));
  };
  const walk = (path: string[]) => {
    const schema = at(spec, path);
    if (typeof schema !== "object") return;
    bendSchema(path);
    for (const name of Object.keys(schema.properties ?? {})) walk([...path, "properties", name]);
    for (const name of ["items", "additionalProperties"]) if (schema[name]) walk([...path, name]);
    for (const name of ["oneOf", "anyOf", "allOf"])
      for (const index of Object.keys(schema[name] ?? [])) walk([...path, name, index]);
  };

  for (const name of Object.keys(spec.components.schemas)) walk(["components", "schemas", name]);
  const bendParameter = (path: string[]) => {
    const parameter = at(spec, path);
    if (parameter.$ref) return;
    if (parameter.in === "query")
      add(path, "required is another", (node) => Object.assign(node, { required: !node.required }));
    walk([...path, "schema"]);
  };
  for (const name of Object.keys(spec.components.parameters)) bendParameter(["components", "parameters", name]);

  for (const { path, method, operation } of webhooksOf(spec)) {
    const place = ["webhooks", path, method.toLowerCase()];
    for (const holder of [["requestBody"], ["responses", "200"]])
      walk([...place, ...holder, "content", "application/json", "schema"]);
    for (const [holder, name] of examplesOf(operation, "200"))
      add([...place, ...holder], `the example ${name} is removed`, (node) => delete node[name]);
  }
  for (const { path, method, operation } of operationsOf(spec)) {
    const place = ["paths", path, method.toLowerCase()];
    for (const index of Object.keys(operation.parameters ?? {})) bendParameter([...place, "parameters", index]);
    for (const [holder, name] of examplesOf(operation))
      add([...place, ...holder], `the example ${name} is removed`, (node) => delete node[name]);
    for (const [parameters, effect] of effectsOf(operation["x-effect"]))
      for (const other of ["read", "write", "contact"].filter((other) => other !== effect))
        add(place, `x-effect ${[...parameters, effect].join(".")} is ${other}`, (node) => {
          const last = ["x-effect", ...parameters].pop() as string;
          at(node, ["x-effect", ...parameters].slice(0, -1))[last] = other;
        });
    for (const name of ["Effect", "Repeating"])
      add(place, `the description does not say "${name}"`, (node) => {
        node.description = node.description.replace(new RegExp(`\\*\\*${name}\\.\\*\\* .*\\n?`), "");
      });
    add(place, "needs no security", (node) => Object.assign(node, { security: [] }));
  }
  for (const name of Object.keys(spec.security[0]))
    add(["security", "0"], `${name} is removed`, (node) => delete node[name]);
  for (const name of Object.keys(spec.components.securitySchemes))
    add(["components", "securitySchemes", name], "the header is another", (node) =>
      Object.assign(node, { name: "authorization" }),
    );
  return bends;
}

const LIMITS = [
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
];

const otherType = (type: string) => (type === "string" ? "boolean" : "string");

const at = (node: Json, path: readonly string[]): Json => path.reduce((value, name) => value[name], node);

/** The places of the examples of an operation, and their names. */
function examplesOf({ requestBody, responses }: Json, status = "2XX"): [path: string[], name: string][] {
  const content = (path: string[], body: Json): [string[], string][] =>
    Object.entries<Json>(body?.content ?? {}).flatMap(([type, { examples = {} }]) =>
      Object.keys(examples).map((name): [string[], string] => [[...path, "content", type, "examples"], name]),
    );
  return [...content(["requestBody"], requestBody), ...content(["responses", status], responses[status])];
}

/** Each effect of an operation, and the parameter and value that it depends on, if any. */
const effectsOf = (effects: Json): [path: string[], effect: string][] =>
  typeof effects === "string"
    ? [[[], effects]]
    : Object.entries<Json>(effects).flatMap(([parameter, values]) =>
        Object.entries<string>(values).map(([value, effect]): [string[], string] => [[parameter, value], effect]),
      );
