import { readFileSync } from "node:fs";

/** A rule of the client: what it does after a failure. The words are those of the README's table. */
export interface Rule {
  readonly happened: string;
  readonly read: string;
  readonly change: string;
  /** The class that is thrown; begins with "unknown" if a call that writes or reaches people may have been executed. */
  readonly error: string;
}

/** What the README says of what is sent again, which test/readme/sent-again.test.ts tries with the client. */
export interface ClientRules {
  readonly rules: readonly Rule[];
  /** The table, what its words mean, how often and after what wait, in Markdown. */
  readonly whole: string;
}

/** Reads the rules from the README. */
export function readClientRules(readme = readFileSync("README.md", "utf8")): ClientRules {
  const [, section] = /^## What is sent again\n+([\s\S]*?)\n+##/m.exec(readme) ?? [];
  if (!section) throw new Error('README.md has no section "What is sent again".');
  const rows = section.split("\n").filter((line) => line.startsWith("|"));
  const rules = rows.slice(2).map((row) => {
    const [happened = "", read = "", change = "", error = ""] = row
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim());
    return { happened, read, change, error };
  });
  return { rules, whole: section };
}
