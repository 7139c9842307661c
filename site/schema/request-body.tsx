import { Html } from "../html.tsx";
import type { OperationPage } from "../pages/operation-pages.ts";
import { Section } from "../section.tsx";
import type { Source } from "../source.ts";
import { requestRows } from "./bodies.ts";
import { BodyContent } from "./body-content.tsx";

/** Shows the body of a request, if the call takes one. */
export function RequestBody({ page, source: { spec, markdown } }: { page: OperationPage; source: Source }) {
  const body = requestRows(page, spec);
  if (!body) return null;
  return (
    <Section id="body" title="Request body">
      {!body.isRequired && <Html of={markdown.blocks("Optional.")} />}
      <BodyContent body={body} place={{ id: "body", always: "required", markdown }} />
    </Section>
  );
}
