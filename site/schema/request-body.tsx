import { Html } from "../html.tsx";
import type { OperationPage } from "../pages/operation-pages.ts";
import { Section } from "../section.tsx";
import type { Source } from "../source.ts";
import { readBody } from "./body.ts";
import { BodyContent } from "./body-content.tsx";

/** Shows the body of a request, if the operation takes one. */
export function RequestBody({ page, source: { spec, markdown } }: { page: OperationPage; source: Source }) {
  const { requestBody } = page.operation;
  if (!requestBody) return null;
  const body = readBody(page, requestBody, spec);
  // A page for one task shows what the task sends.
  const variants = body.variants.filter(({ examples }) => !page.task || examples.length > 0);
  const [first] = variants;
  const limits = variants.length > 1 ? `one of ${variants.length} kinds` : (first ?? body).limits;
  // "An empty object" needn't be said twice.
  const isSaid = body.description.toLowerCase().includes(limits);
  const presence = `${body.isRequired ? "**Required**" : "Optional"}${isSaid ? "" : `, ${limits}`}.`;
  const view = { name: "Body", id: "body", presence: { always: "required", maybe: "optional" }, markdown };
  return (
    <Section id="body" title="The body">
      <Html of={markdown.blocks(`${presence} ${body.description}`)} />
      <BodyContent body={{ ...body, variants }} view={view} />
    </Section>
  );
}
