import { resolved, type Spec } from "../spec/spec.ts";
import { requiredAt } from "./required-at.ts";

// biome-ignore lint/suspicious/noExplicitAny: the bundle is walked as it comes.
type Json = any;

/**
 * Writes a choice of responses as conditions on the fields that only the others have, so that a validator reports the
 * mistakes of one branch alone. A branch tells these fields with `not`. Any other schema stays as it is, without `not`:
 * the conditions have decided it.
 */
export function withBranchesByField({ not: _, oneOf, ...rest }: Json, spec: Spec): Json {
  if (rest.allOf) return { ...rest, allOf: rest.allOf.map((part: Json) => withBranchesByField(part, spec)) };
  return oneOf ? { ...rest, ...conditionsOf(oneOf, spec) } : rest;
}

function conditionsOf(branches: Json[], spec: Spec): Json {
  if (branches.length === 1) return branches[0];
  // The one that excludes most goes first: what it excludes, all others have.
  const [last] = branches
    .flatMap((branch) => excludedBy(branch, spec).map((excluded) => ({ branch, ...excluded })))
    .sort((a, b) => fieldsIn(b.not) - fieldsIn(a.not));
  if (!last) throw new Error(`No field tells these branches apart: ${JSON.stringify(branches)}`);
  const others = branches.filter((branch) => branch !== last.branch);
  const condition = requiredAt(last.path, { type: "object", ...last.not });
  // biome-ignore lint/suspicious/noThenProperty: it is JSON Schema.
  return { if: condition, then: conditionsOf(others, spec), else: last.branch };
}

/** What a schema excludes, and in which of its fields. */
function excludedBy(schema: Json, spec: Spec, path: readonly string[] = []): { path: readonly string[]; not: Json }[] {
  const { not, allOf = [], properties = {} } = resolved(spec, schema);
  return [
    ...(not ? [{ path, not }] : []),
    ...allOf.flatMap((part: Json) => excludedBy(part, spec, path)),
    ...Object.entries(properties).flatMap(([name, property]) => excludedBy(property, spec, [...path, name])),
  ];
}

const fieldsIn = ({ anyOf = [{}] }: Json): number => anyOf.length;
