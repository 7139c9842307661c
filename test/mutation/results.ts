import { AREAS, GOAL } from "./areas.ts";
import type { Mutant } from "./report.ts";
import { diffOf, type Survivor } from "./survivors.ts";

/** How many of some mutants the tests killed. */
export interface Score {
  readonly name: string;
  readonly killed: number;
  readonly survived: number;
  /** Killed, in percent of those that count. */
  readonly percent: number;
}

function scoreOf(name: string, mutants: readonly Mutant[]): Score {
  const killed = mutants.filter(({ isKilled }) => isKilled === true).length;
  const survived = mutants.filter(({ isKilled }) => isKilled === false).length;
  return { name, killed, survived, percent: (100 * killed) / Math.max(killed + survived, 1) };
}

/** The score of each area that has mutants, with its goal, the whole of src/ last. */
export function areaScores(mutants: readonly Mutant[]): (Score & { readonly goal: number })[] {
  const areas = AREAS.map((area) => {
    const own = mutants.filter((mutant) => mutant.area === area);
    return { ...scoreOf(area.name, own), goal: area.goal };
  });
  const all = { ...scoreOf("all of src/", mutants), goal: GOAL };
  return [...areas, all].filter(({ killed, survived }) => killed + survived > 0);
}

const fileScores = (mutants: readonly Mutant[]) =>
  [...new Set(mutants.map(({ file }) => file))].sort().map((file) =>
    scoreOf(
      `\`${file}\``,
      mutants.filter((mutant) => mutant.file === file),
    ),
  );

const cells = ({ name, killed, survived, percent }: Score) => [name, percent.toFixed(1), killed, survived];

const table = (...rows: (string | number)[][]) => rows.map((row) => `| ${row.join(" | ")} |\n`).join("");

/** Writes RESULTS.md. */
export function resultsPage(mutants: readonly Mutant[], survivors: readonly Survivor[], facts: string[]): string {
  const areas = areaScores(mutants).map((area) => [...cells(area), area.goal || "none"]);
  const headings = survivors.map(({ file, reason }) => `### \`${file}\`\n\n${reason ?? "**No reason yet.**"}\n`);
  const blocks = [...new Set(headings)].map((heading) => {
    const diffs = survivors.filter((_, index) => headings[index] === heading).map(diffOf);
    return `${heading}\n\`\`\`diff\n${[...new Set(diffs)].join("")}\`\`\`\n`;
  });
  const notRun = mutants.filter(({ isKilled }) => isKilled === undefined).length;
  return `# Results of the mutation tests

Written by \`npm run test:mutation\`. Do not edit.

${facts.map((fact) => `- ${fact}\n`).join("")}
A mutant is a small change to \`src/\`. The tests kill it if one of them fails with it, or if they no longer end. The score
is the share of the killed ones, in percent. Of ${mutants.length} mutants, ${notRun} were not run, and do not count. Each
area is run with the tests that \`areas.ts\` names for it, so other tests may notice a survivor.

## Areas

${table(["area", "score", "killed", "survived", "goal"], Array(5).fill("---"), ...areas)}
## Files

${table(["file", "score", "killed", "survived"], Array(4).fill("---"), ...fileScores(mutants).map(cells))}
## Survivors in what decides about a call

Each has a reason in \`test/mutation/survivors.yaml\`.

${blocks.join("\n")}`;
}
