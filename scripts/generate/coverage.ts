import { type ClientMethod, clientMethods } from "../spec/client-methods.ts";
import { type Discrepancy, readLedger } from "../spec/ledger.ts";
import { linkTo, pagesOf } from "../spec/page-link.ts";
import {
  type Body,
  type FoundOperation,
  operationsOf,
  readYaml,
  resolved,
  type Spec,
  webhooksOf,
} from "../spec/spec.ts";

/** What the coverage is derived from: the spec, its ledger, the slugs of all pages, and the methods of the client. */
export interface Sources {
  spec: Spec;
  ledger: Pick<Discrepancy, "id" | "pages" | "operations">[];
  slugs: string[];
  methods: ClientMethod[];
}

/** What covers a page: a cell of Markdown for each column, empty if nothing does. */
export type Row = Record<(typeof COLUMNS)[number], string>;

const COLUMNS = ["page", "operation", "client method", "request example", "answer example", "discrepancy"] as const;

const INTRODUCTION = `Examples go by their names in the request body and the 2XX response of the operation, discrepancies by their ids
in openapi/discrepancies.yaml: those that bear on the operation and were found on this page.`;

/** Pages that send no body although another page of the same operation does. */
const WITHOUT_BODY = ["get-campaign-status"];

/** A spec together with the ledger, the pages and the methods of this repository. */
export const sourcesFor = (spec: Spec): Sources => ({
  spec,
  ledger: readLedger(),
  slugs: readYaml("openapi/pages.yaml"),
  methods: clientMethods(),
});

/** Writes the table: a row for each page of the documentation, and what was made from it. */
export function coverageTable(sources: Sources): string {
  const rows = sources.slugs.map((slug) => {
    const row = rowOf(slug, sources);
    return COLUMNS.map((column) => row[column]);
  });
  const lines = [COLUMNS, COLUMNS.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |\n`);
  return `# What was made from each page of the documentation\n\n${INTRODUCTION}\n\n${lines.join("")}`;
}

/** The row of one page. */
export function rowOf(slug: string, { spec, ledger, slugs, methods }: Sources): Row {
  const isFrom = ({ operation }: FoundOperation) => pagesOf(operation).some((page) => page.slug === slug);
  const webhooks = webhooksOf(spec).filter(isFrom);
  const found = [...operationsOf(spec).filter(isFrom), ...webhooks];
  const operations = found.map(({ operation }) => operation);
  const page = operations.flatMap(pagesOf).find((page) => page.slug === slug);

  const own = (body: Body) => examplesIn(body, spec).filter((example) => pageOf(example, slugs) === slug);
  const requests = operations.flatMap(({ requestBody }) => (requestBody ? own(requestBody) : []));
  const bodiless = operations.some(({ requestBody }) => !requestBody) || WITHOUT_BODY.includes(slug);
  const answers = operations.flatMap(({ responses }) => own(responses["2XX"] ?? responses["200"] ?? {}));
  const ids = operations.map(({ operationId }) => operationId);
  const discrepancies = ledger.filter(
    (entry) => entry.pages.includes(slug) && ids.some((id) => entry.operations.includes(id)),
  );

  return {
    page: page ? linkTo(page) : slug,
    operation: listed(found.flatMap(({ operation, method, path }) => [operation.operationId, `${method} ${path}`])),
    "client method":
      listed(methods.filter(({ pages }) => pages.includes(slug)).map(({ name }) => name)) ||
      (webhooks.length > 0 ? "none: the platform sends it" : ""),
    "request example": listed(requests) || (page && bodiless ? "no body" : ""),
    "answer example": listed(answers),
    discrepancy: listed(discrepancies.map(({ id }) => id)) || (page ? "none" : ""),
  };
}

const listed = (names: string[]) => names.map((name) => `\`${name}\``).join("<br>");

/** The names of the examples of a body. */
function examplesIn(body: Body, spec: Spec): string[] {
  const { content = {} }: Body = resolved(spec, body);
  return Object.values(content).flatMap(({ examples = {} }) => Object.keys(examples));
}

/** Finds the page of an example, which has its slug as name, maybe with a suffix. The longest slug that fits wins. */
function pageOf(example: string, slugs: string[]): string | undefined {
  const candidates = slugs.filter((slug) => example === slug || example.startsWith(`${slug}-`));
  return candidates.sort((a, b) => b.length - a.length)[0];
}
