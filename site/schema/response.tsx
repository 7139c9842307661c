import type { OperationPage } from "../pages/operation-pages.ts";
import { Section } from "../section.tsx";
import type { Source } from "../source.ts";
import { responseRows } from "./bodies.ts";
import { BodyContent } from "./body-content.tsx";

/** Shows what a call returns if it succeeds. Refusals stand once, on "Errors and limits". */
export const Response = ({ page, source: { spec, markdown } }: { page: OperationPage; source: Source }) => (
  <Section id="response" title="Response">
    <BodyContent body={responseRows(page, spec)} place={{ id: "response", maybe: "optional", markdown }} />
    <p class="small">
      No page documents a status code: accept any 2XX. Others: <a href="../errors-and-limits.html">Errors and limits</a>
      .
    </p>
  </Section>
);
