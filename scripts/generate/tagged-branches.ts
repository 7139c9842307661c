import { resolved, type Spec } from "../spec/spec.ts";
import { requiredAt } from "./required-at.ts";

// biome-ignore lint/suspicious/noExplicitAny: the bundle is walked as it comes.
type Json = any;

/**
 * Writes a choice of objects as conditions on the fields that select the branch, so that a validator reports the mistakes
 * of that branch alone. Any other schema stays as it is.
 */
export function withBranchesByTag(schema: Json, spec: Spec): Json {
  const { oneOf, ...rest } = schema;
  if (!oneOf?.every((branch: Json) => resolved(spec, branch).type === "object")) return schema;
  return { ...rest, ...conditionsOf(oneOf, spec) };
}

function conditionsOf(branches: Json[], spec: Spec): Json {
  if (branches.length === 1) return branches[0];
  const empty = branches.find((branch) => resolved(spec, branch).maxProperties === 0);
  if (empty) {
    const others = branches.filter((branch) => branch !== empty);
    return { type: "object", if: { maxProperties: 0 }, else: conditionsOf(others, spec) };
  }
  const tags = branches.map((branch) => tagsOf(branch, spec));
  const path = [...(tags[0]?.keys() ?? [])].find(
    (tag) => tags.every((own) => own.has(tag)) && valuesOf(tag).length > 1,
  );
  if (path === undefined) throw new Error(`No field tells these branches apart: ${JSON.stringify(branches)}`);

  const steps = path.split(".");
  function valuesOf(tag: string) {
    return [...new Set(tags.map((own) => own.get(tag)))];
  }
  return {
    ...requiredAt(steps, { enum: valuesOf(path) }),
    allOf: valuesOf(path).map((value) => ({
      if: requiredAt(steps, { const: value }),
      // biome-ignore lint/suspicious/noThenProperty: it is JSON Schema.
      then: conditionsOf(
        branches.filter((_, i) => tags[i]?.get(path) === value),
        spec,
      ),
    })),
  };
}

/** The required fields of a branch with one value only, by their paths. */
function tagsOf(branch: Json, spec: Spec, prefix = ""): Map<string, unknown> {
  const { required = [], properties = {} } = resolved(spec, branch);
  return new Map(
    required.flatMap((name: string) => {
      const property = resolved(spec, properties[name] ?? {});
      if ("const" in property) return [[prefix + name, property.const]];
      return [...tagsOf(property, spec, `${prefix}${name}.`)];
    }),
  );
}
