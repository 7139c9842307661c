import { rowOf, type Sources } from "../generate/coverage.ts";
import { pagesOf } from "../spec/page-link.ts";
import { operationsOf, webhooksOf } from "../spec/spec.ts";

/** Lists what is missing in the operations and the client, one sentence each. */
export function validateCoverage(sources: Sources): string[] {
  const { spec, slugs, methods } = sources;
  const problems: string[] = [];

  for (const slug of new Set(slugs)) {
    if (slugs.indexOf(slug) !== slugs.lastIndexOf(slug))
      problems.push(`${slug}: it stands in openapi/pages.yaml more than once.`);
    const empty = Object.entries(rowOf(slug, sources)).flatMap(([column, cell]) => (cell === "" ? column : []));
    if (empty.length > 0) problems.push(`${slug}: there is no ${empty.join(", no ")}.`);
  }

  const operations = [...operationsOf(spec), ...webhooksOf(spec)].map(({ operation }) => operation);
  const described = operations.flatMap(pagesOf).map(({ slug }) => slug);
  for (const slug of new Set(described)) {
    if (!slugs.includes(slug))
      problems.push(`${slug}: openapi/pages.yaml lacks it, and an operation has it in x-pages.`);
    if (described.indexOf(slug) !== described.lastIndexOf(slug))
      problems.push(`${slug}: it is in x-pages more than once, and belongs to one operation.`);
  }

  for (const { name, pages } of methods) {
    if (pages.length === 0) problems.push(`${name}: its docstring names no page, as "Page: <slug>." does.`);
    for (const slug of pages)
      if (!slugs.includes(slug)) problems.push(`${name}: there is no page "${slug}" in openapi/pages.yaml.`);
  }
  return problems;
}
