import type { Step, Workflow, Workflows } from "../../scripts/spec/workflows.ts";
import { InlineHtml } from "../html.tsx";
import { Bell } from "../icons.tsx";
import type { Markdown } from "../markdown.tsx";
import { PageHead } from "../page-head.tsx";
import type { OperationPage } from "../pages/operation-pages.ts";
import { Section } from "../section.tsx";
import { sentencesOf } from "./sentences.ts";

/** What every workflow needs. */
const CREDENTIALS = ["token", "streamId", "accountId"];

interface WorkflowsSource {
  readonly document: Workflows;
  readonly pages: readonly OperationPage[];
  readonly markdown: Markdown;
}

/** Shows each workflow as a numbered sequence of calls. */
export function WorkflowsContent({ document, pages, markdown }: WorkflowsSource) {
  return (
    <>
      <PageHead crumb="Start here" title="Workflows">
        The usual sequences of calls: what each step needs, and what ends it.
      </PageHead>
      <div class="rest">
        <p>
          <InlineHtml of={markdown.inline(document.info.description)} />
        </p>
        {document.workflows.map((workflow) => (
          <Section id={workflow.workflowId} title={workflow.summary}>
            <p>
              <InlineHtml of={markdown.inline(workflow.description)} />
            </p>
            <Inputs workflow={workflow} />
            <ol>
              {workflow.steps.map((step) => (
                <li id={`${workflow.workflowId}.${step.stepId}`}>
                  <Call step={step} source={{ document, pages, markdown }} />
                  <InlineHtml of={markdown.inline(sentencesOf(step, workflow, document).join(" "))} />
                </li>
              ))}
            </ol>
          </Section>
        ))}
      </div>
    </>
  );
}

function Inputs({ workflow: { inputs } }: { workflow: Workflow }) {
  const own = inputs.required.filter((name) => !CREDENTIALS.includes(name));
  return (
    <p>
      You give it{" "}
      {own.map((name, index) => (
        <>
          {index > 0 && ", "}
          <code>{name}</code>
        </>
      ))}
      .
    </p>
  );
}

/** The link to what a step calls. */
function Call({ step, source: { document, pages } }: { step: Step; source: WorkflowsSource }) {
  const inner = document.workflows.find(({ workflowId }) => workflowId === step.workflowId);
  if (inner)
    return (
      <>
        <a href={`#${inner.workflowId}`}>{inner.summary}</a>.{" "}
      </>
    );
  const page = pageOf(step, pages);
  return (
    <>
      <a href={`operations/${page.name}.html`}>{page.title}</a>
      <Bell effect={page.effect} />.{" "}
    </>
  );
}

/** The page of what a step calls: that half of the operation which its parameters ask for. */
function pageOf({ stepId, operationId, parameters = [] }: Step, pages: readonly OperationPage[]): OperationPage {
  const page = pages.find(
    ({ operation, task, row }) =>
      operation.operationId === operationId &&
      (!row.half || parameters.some(({ name, value }) => name === task?.parameter && String(value) === task.value)),
  );
  if (!page) throw new Error(`workflows.arazzo.yaml: there is no page for the step "${stepId}".`);
  return page;
}
