import { readWorkflows } from "../../scripts/spec/workflows.ts";
import { AssumptionsContent } from "../assumptions.tsx";
import { ChangelogContent } from "../changelog/changelog.tsx";
import { CoverageContent } from "../coverage.tsx";
import { DiscrepanciesContent } from "../discrepancies/discrepancies.tsx";
import { ErrorsAndLimitsContent } from "../errors-and-limits/content.tsx";
import type { Page } from "../layout/page.ts";
import { LifecycleContent } from "../lifecycle/lifecycle.tsx";
import type { Source } from "../source.ts";
import { WorkflowsContent } from "../workflows/content.tsx";
import type { Aliases } from "./row.ts";

/** A page that is neither about a call nor a guide. */
export interface AboutPage extends Page {
  readonly aliases: Aliases;
}

/** Makes the pages about the API, in the order of the menu. The links of `markdown` lead from the root. */
export const aboutPages = (source: Source): AboutPage[] => [
  {
    path: "errors-and-limits.html",
    title: "Errors and limits",
    summary: "Whether a call that failed has reached people, what may be sent again, and every documented limit.",
    content: <ErrorsAndLimitsContent source={source} />,
    aliases:
      "refusals statuses http codes failure problem exception 4xx 5xx bot id application id header limits maximum length range quota pause resume webhook overnight idempotency, error, errors, error codes, status code, status codes, http status, limits, limit, error format, errors[], msg, error body, error message, maximum, exception, reason, success, success or failure, bad request, webhook, pause, overnight, bot id, iid, 400, 401, 404, 405, 406, 408, 410, 413, 415, 422, 460, 499",
  },
  {
    path: "lifecycle.html",
    title: "The life of a campaign",
    summary: "The states of a campaign and what moves it from one to another.",
    content: <LifecycleContent source={source} />,
    source: "openapi/lifecycle.yaml",
    aliases:
      "states life cycle diagram preparing ready active stopped completed scheduled paused pause resume, campaign states, campaign lifecycle, states, lifecycle, life cycle, preparing, active, stopped, completed, scheduled, rescheduled, paused, state machine, state diagram, not ready, campaign not ready, draft",
  },
  {
    path: "workflows.html",
    title: "Workflows",
    summary: "The usual sequences of calls: what each step needs, and what ends it.",
    content: <WorkflowsContent document={readWorkflows()} pages={source.pages} markdown={source.markdown} />,
    source: "openapi/workflows.arazzo.yaml",
    aliases: "arazzo sequence steps order of calls how to, workflows, workflow, arazzo, sequence",
  },
  {
    path: "discrepancies.html",
    title: "Contradictions and gaps",
    summary: `${source.ledger.length} places where the documentation disagrees or is silent, and what we chose.`,
    content: <DiscrepanciesContent source={source} />,
    source: "openapi/discrepancies.yaml",
    aliases:
      "contradictions gaps errors in the documentation unknown, contradictions, discrepancies, documentation errors, undocumented",
  },
  {
    path: "assumptions.html",
    title: "What the sandbox assumes",
    summary: "Each behaviour that no page documents, and how to switch it.",
    content: <AssumptionsContent source={source} />,
    source: "src/sandbox/assumptions/list.ts",
    aliases: "assume strict guess x-sandbox-assumptions, assumptions, strict",
  },
  {
    path: "coverage.html",
    title: "Coverage of the documentation",
    summary: "What was made from each page of the documentation, and how often it disagrees.",
    content: <CoverageContent source={source} />,
    aliases: "pages of the documentation",
  },
  {
    path: "changelog.html",
    title: "Changelog",
    summary: "What has changed, by version and by operation.",
    content: <ChangelogContent source={source} />,
    source: "CHANGELOG.md",
    aliases: "changes releases versions, release notes, what is new, version history",
  },
];
