import { isDeepStrictEqual } from "node:util";
import { operationsOf, type Spec } from "../spec/spec.ts";

/** A change as oasdiff reports it, as far as it is printed. */
export interface Change {
  /** 3 breaks callers, 2 may do so, 1 doesn't. */
  readonly level: 1 | 2 | 3;
  /** Missing if it is about the whole description. */
  readonly operationId?: string;
  readonly text: string;
}

const LEVELS = { 3: "breaking", 2: "maybe breaking", 1: "" } as const;

/** Lists what only we know: an operation that now has another effect, which decides who is reached and what is repeated. */
export function effectChanges(base: Spec, revision: Spec): Change[] {
  const before = operationsOf(base).map(({ operation }) => operation);
  return operationsOf(revision).flatMap(({ operation: { operationId, "x-effect": effect } }) => {
    const old = before.find((operation) => operation.operationId === operationId)?.["x-effect"];
    if (old === undefined || isDeepStrictEqual(old, effect)) return [];
    return {
      level: 3,
      operationId,
      text: `the effect changed from ${JSON.stringify(old)} to ${JSON.stringify(effect)}`,
    };
  });
}

/** Formats changes by operation: first the operations whose changes break callers, and in each these changes. */
export function formatChanges(changes: readonly Change[]): string {
  const byOperation = new Map<string, Change[]>();
  for (const change of changes) {
    const operation = change.operationId ?? "all operations";
    byOperation.set(operation, [...(byOperation.get(operation) ?? []), change]);
  }
  const worst = (list: readonly Change[]) => Math.max(...list.map(({ level }) => level));
  return [...byOperation]
    .sort(([, one], [, other]) => worst(other) - worst(one))
    .map(([operation, own]) => [operation, ...[...own].sort((one, other) => other.level - one.level).map(lineOf)])
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

/** Branches by their names, and without where else the same schema stands: each of these operations has its own line. */
const lineOf = ({ level, text }: Change): string => {
  const short = text
    .replace(/, also at .*(?=\)$)/s, "")
    .replace(/\[subschema #\d+: (?:[^\]]* -> subschema #\d+: )?([^\]]+)\]/g, "[$1]")
    .replace(/allOf\[(subschema #\d+|#[^\]]*)\]\//g, "");
  return `  ${LEVELS[level] && `${LEVELS[level]}: `}${short}`;
};

/** Whether a version may have changes that break callers of another: before 1.0 the minor decides, then the major. */
export function mayBreak(base: string, revision: string): boolean {
  const [oldMajor, oldMinor] = base.split(".").map(Number);
  const [major, minor] = revision.split(".").map(Number);
  return major !== oldMajor || (major === 0 && minor !== oldMinor);
}
