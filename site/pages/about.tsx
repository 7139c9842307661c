import { readFileSync } from "node:fs";
import { readWorkflows } from "../../scripts/spec/workflows.ts";
import { AssumptionsContent } from "../assumptions.tsx";
import { DiscrepanciesContent } from "../discrepancies.tsx";
import { ErrorsAndLimitsContent } from "../errors-and-limits/content.tsx";
import { Html } from "../html.tsx";
import type { Page } from "../layout/page.ts";
import { LifecycleContent } from "../lifecycle.tsx";
import type { Markdown } from "../markdown.tsx";
import type { Source } from "../source.ts";
import { WorkflowsContent } from "../workflows/content.tsx";
import type { OperationPage } from "./operation-pages.ts";
import type { Aliases } from "./row.ts";

/** A page that is neither about a call nor a guide. */
export interface AboutPage extends Page {
  /** If the menu doesn't have the title. */
  readonly menuTitle?: string;
  readonly aliases: Aliases;
}

/** Makes the pages about the API, in the order of the menu. The links of `markdown` lead from the root. */
export const aboutPages = ({ spec, ledger, pages, lifecycle, markdown }: Source): AboutPage[] => [
  {
    path: "errors-and-limits.html",
    title: "Errors and limits",
    summary: "Whether a call that failed has reached people, what may be sent again, and every documented limit.",
    content: <ErrorsAndLimitsContent source={{ spec, ledger, pages, lifecycle, markdown }} />,
    aliases:
      "refusals statuses http codes failure problem exception 4xx 5xx bot id application id header limits maximum length range quota pause resume webhook overnight idempotency, error, errors, error codes, status code, status codes, http status, limits, limit, error format, error body, error message, maximum, exception, reason, success, success or failure, bad request, webhook, pause, overnight, bot id, iid, 400, 401, 404, 405, 406, 408, 410, 413, 415, 422, 460, 499",
  },
  {
    path: "lifecycle.html",
    title: "The life of a campaign",
    summary: "The states of a campaign and what moves it from one to another.",
    content: <LifecycleContent lifecycle={lifecycle} pages={pages} />,
    source: "openapi/lifecycle.yaml",
    aliases:
      "states life cycle diagram preparing ready active stopped completed scheduled paused pause resume, campaign states, campaign lifecycle, states, lifecycle, life cycle, preparing, active, stopped, completed, scheduled, rescheduled, paused, state machine, state diagram",
  },
  {
    path: "workflows.html",
    title: "Workflows",
    summary: "The usual sequences of calls: what each step needs, and what ends it.",
    content: <WorkflowsContent document={readWorkflows()} pages={pages} markdown={markdown} />,
    source: "openapi/workflows.arazzo.yaml",
    aliases: "arazzo sequence steps order of calls how to, workflows, workflow, arazzo, sequence",
  },
  {
    path: "discrepancies.html",
    title: "Contradictions and gaps",
    summary: `${ledger.length} places where the documentation disagrees or is silent, and what we chose.`,
    content: <DiscrepanciesContent spec={spec} ledger={ledger} pages={pages} markdown={markdown} />,
    source: "openapi/discrepancies.yaml",
    aliases:
      "contradictions gaps errors in the documentation unknown, contradictions, discrepancies, documentation errors, undocumented",
  },
  {
    path: "assumptions.html",
    title: "What the sandbox assumes",
    summary: "Each behaviour that no page documents, and how to switch it.",
    content: <AssumptionsContent ledger={ledger} markdown={markdown} />,
    source: "src/sandbox/assumptions/list.ts",
    aliases: "assume strict guess x-sandbox-assumptions, assumptions, strict",
  },
  {
    path: "coverage.html",
    menuTitle: "Coverage of the documentation",
    summary: "What was made from each page of the documentation.",
    ...fromFile("generated/coverage.md", markdown, (text) => withoutBreaks(text, pages)),
    aliases: "pages of the documentation",
  },
  {
    path: "changelog.html",
    summary: "What has changed, by version.",
    ...fromFile("CHANGELOG.md", markdown),
    source: "CHANGELOG.md",
    aliases: "changes releases versions, release notes, what is new, version history",
  },
];

/** Reads the title and the content of a page from a Markdown file of the repository. */
function fromFile(file: string, markdown: Markdown, adapt = (text: string) => text): Pick<Page, "title" | "content"> {
  const text = adapt(readFileSync(file, "utf8").replace(/^<!--.*-->\n+/, ""));
  const [, title = file] = /^# (.+)$/m.exec(text) ?? [];
  return { title, content: <Html of={markdown.blocks(text)} /> };
}

/** Adapts the table of coverage to the site: no HTML in cells, and each page of the documentation leads to its own call. */
const withoutBreaks = (text: string, operations: readonly OperationPage[]): string =>
  text
    .split("\n")
    .map((row) => {
      const [, slug = ""] = /\/([a-z0-9-]+)\.mdx/.exec(row) ?? [];
      const own = operations.find(
        ({ row: { half }, operation }) => half?.slugs.test(slug) && row.includes(`\`${operation.operationId}\``),
      );
      const linked = own ? row.replace(`\`${own.operation.operationId}\``, `\`${own.name}\``) : row;
      return linked.replaceAll("<br>", ", ");
    })
    .join("\n");
