import { readYaml } from "../../../scripts/spec/spec.ts";

const listed: Record<string, string[]> = readYaml("test/spec/documented/deviations.yaml");

/** What an entry of the ledger explains: differences between the description and the pages. */
export const deviations = Object.entries(listed).flatMap(([entry, patterns]) =>
  patterns.map((pattern) => {
    const form = new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`);
    return { entry, pattern, covers: (line: string) => form.test(line) };
  }),
);

/** The differences that no entry explains. */
export const unexplained = (differences: string[]) =>
  differences.filter((line) => !deviations.some(({ covers }) => covers(line)));

/** The patterns of deviations that explain no difference. */
export const needless = (differences: string[]) =>
  deviations.filter(({ covers }) => !differences.some(covers)).map(({ pattern }) => pattern);
