import { readYaml } from "../../../scripts/spec.ts";

const listed: Record<string, string[]> = readYaml("test/spec/documented/deviations.yaml");

/** Differences between description and pages that an entry of the ledger explains. */
export const deviations = Object.entries(listed).flatMap(([entry, patterns]) =>
  patterns.map((pattern) => {
    const form = new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`);
    return { entry, pattern, covers: (line: string) => form.test(line) };
  }),
);
