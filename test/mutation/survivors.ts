import { readFileSync } from "node:fs";
import { parse, stringify } from "yaml";
import type { Mutant } from "./report.ts";

/** Why mutants of a file may survive, by file, as `survivors.yaml` has it. Each mutant is the text of {@link diffOf}. */
type Reasons = Readonly<Record<string, readonly { readonly reason: string; readonly mutants: readonly string[] }[]>>;

/** A mutant that survived, and why it may. */
export interface Survivor extends Mutant {
  /** `undefined` if `survivors.yaml` does not say. */
  readonly reason: string | undefined;
}

/** The change that a mutant is, in two lines. */
export const diffOf = ({ line, becomes }: Mutant) => `- ${line}\n+ ${becomes}\n`;

const keyOf = (mutant: Mutant) => `${mutant.file}\n${diffOf(mutant)}`;

/** The survivors in what decides about a call, with their reasons, and the reasons that no survivor needs. */
export function explainSurvivors(mutants: Mutant[], path: URL): { survivors: Survivor[]; stale: string[] } {
  const reasons: Reasons = parse(readFileSync(path, "utf8")) ?? {};
  const survivors = mutants
    .filter((mutant) => mutant.isKilled === false && mutant.area.decides)
    .map((mutant): Survivor => {
      const groups = reasons[mutant.file] ?? [];
      return { ...mutant, reason: groups.find(({ mutants }) => mutants.includes(diffOf(mutant)))?.reason };
    });
  // A mutant that was not run may survive, too.
  const possible = new Set(mutants.filter(({ isKilled }) => isKilled !== true).map(keyOf));
  const stale = Object.entries(reasons)
    .filter(([file]) => mutants.some((mutant) => mutant.file === file))
    .flatMap(([file, groups]) => groups.flatMap(({ mutants }) => mutants.map((diff) => `${file}\n${diff}`)))
    .filter((entry) => !possible.has(entry));
  return { survivors, stale };
}

/** Writes survivors in the form of `survivors.yaml`, to be copied there. */
export function entriesFor(survivors: Survivor[]): string {
  const files = [...new Set(survivors.map(({ file }) => file))];
  const entries = files.map((file) => {
    const mutants = new Set(survivors.filter((survivor) => survivor.file === file).map(diffOf));
    return [file, [{ reason: "", mutants: [...mutants] }]];
  });
  return stringify(Object.fromEntries(entries), { lineWidth: 0, blockQuote: "literal" });
}
