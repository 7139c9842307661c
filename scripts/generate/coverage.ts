import { type ClientMethod, clientMethods } from "../spec/client-methods.ts";
import { type Discrepancy, readLedger } from "../spec/ledger.ts";
import { linkTo, pagesOf } from "../spec/page-link.ts";
import {
  type Body,
  type FoundOperation,
  operationsOf,
  type Page,
  readYaml,
  resolved,
  type Spec,
  webhooksOf,
} from "../spec/spec.ts";

/** What the coverage is derived from: the spec, its ledger, the slugs of all pages, and the methods of the client. */
export interface Sources {
  spec: Spec;
  ledger: readonly Pick<Discrepancy, "id" | "pages" | "operations">[];
  slugs: readonly string[];
  methods: ClientMethod[];
}

/** What was made from a page of the documentation. */
export interface Coverage {
  readonly slug: string;
  /** Its title and address; `undefined` if no operation was made from it. */
  readonly page: Page | undefined;
  readonly operations: readonly FoundOperation[];
  readonly isOfWebhook: boolean;
  /** The names of the examples of the request and of the response. */
  readonly requests: readonly string[];
  readonly responses: readonly string[];
  readonly isBodiless: boolean;
  /** The ids of the entries of the ledger that were found on it and bear on its operation. */
  readonly entries: readonly string[];
}

/** A row of the table: a cell of Markdown for each column, empty if nothing covers the page. */
export type Row = Record<(typeof COLUMNS)[number], string>;

const COLUMNS = ["page", "operation", "client method", "request example", "response example", "discrepancies"] as const;

const INTRODUCTION = `Examples go by their names in the request body and the 2XX response of the operation. The discrepancies are the entries
of openapi/discrepancies.yaml that bear on the operation and were found on this page.`;

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

/** Finds what was made from a page. */
export function coverageOf(slug: string, { spec, ledger, slugs }: Omit<Sources, "methods">): Coverage {
  const isFrom = ({ operation }: FoundOperation) => pagesOf(operation).some((page) => page.slug === slug);
  const webhooks = webhooksOf(spec).filter(isFrom);
  const found = [...operationsOf(spec).filter(isFrom), ...webhooks];
  const operations = found.map(({ operation }) => operation);
  const ids = operations.map(({ operationId }) => operationId);
  const own = (body: Body) => examplesIn(body, spec).filter((example) => pageOf(example, slugs) === slug);
  return {
    slug,
    page: operations.flatMap(pagesOf).find((page) => page.slug === slug),
    operations: found,
    isOfWebhook: webhooks.length > 0,
    requests: operations.flatMap(({ requestBody }) => (requestBody ? own(requestBody) : [])),
    responses: operations.flatMap(({ responses }) => own(responses["2XX"] ?? responses["200"] ?? {})),
    isBodiless: operations.some(({ requestBody }) => !requestBody) || WITHOUT_BODY.includes(slug),
    entries: ledger
      .filter((entry) => entry.pages.includes(slug) && ids.some((id) => entry.operations.includes(id)))
      .map(({ id }) => id),
  };
}

/** The row of one page. */
export function rowOf(slug: string, sources: Sources): Row {
  const { page, operations, isOfWebhook, requests, responses, isBodiless, entries } = coverageOf(slug, sources);
  const methods = sources.methods.filter(({ pages }) => pages.includes(slug)).map(({ name }) => name);
  return {
    page: page ? linkTo(page) : slug,
    operation: listed(
      operations.flatMap(({ operation, method, path }) => [operation.operationId, `${method} ${path}`]),
    ),
    "client method": listed(methods) || (isOfWebhook ? "none: the platform sends it" : ""),
    "request example": listed(requests) || (page && isBodiless ? "no body" : ""),
    "response example": listed(responses),
    discrepancies: page ? String(entries.length) : "",
  };
}

const listed = (names: readonly string[]) => names.map((name) => `\`${name}\``).join("<br>");

/** The names of the examples of a body. */
function examplesIn(body: Body, spec: Spec): string[] {
  const { content = {} }: Body = resolved(spec, body);
  return Object.values(content).flatMap(({ examples = {} }) => Object.keys(examples));
}

/** Finds the page of an example, which has its slug as name, maybe with a suffix. The longest slug that fits wins. */
function pageOf(example: string, slugs: readonly string[]): string | undefined {
  const candidates = slugs.filter((slug) => example === slug || example.startsWith(`${slug}-`));
  return candidates.sort((a, b) => b.length - a.length)[0];
}
