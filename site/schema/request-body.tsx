import { Html } from "../html.tsx";
import { descriptionOf } from "../operation/description.ts";
import type { OperationPage } from "../pages/operation-pages.ts";
import { Section } from "../section.tsx";
import type { Source } from "../source.ts";
import { requestRows } from "./bodies.ts";
import { BodyContent } from "./body-content.tsx";
import { splitSentences } from "./sentences.ts";

/** Shows the body of a request, if the call takes one. */
export function RequestBody({ page, source: { spec, markdown } }: { page: OperationPage; source: Source }) {
  const body = requestRows(page, spec);
  if (!body) return null;
  const { purpose, more } = descriptionOf(page);
  const description = body.description.map(({ kinds, value }) => ({
    kinds,
    value: unsaid(value, `${purpose} ${more}`),
  }));
  return (
    <Section id="body" title="Request body">
      {!body.isRequired && <Html of={markdown.blocks("Optional.")} />}
      <BodyContent body={{ ...body, description }} place={{ id: "body", always: "required", markdown }} />
    </Section>
  );
}

/** Leaves out of a text the sentences that another one, which stands above it, has said. */
const unsaid = (text: string, above: string): string =>
  splitSentences(text)
    .filter((sentence) => !above.toLowerCase().includes(sentence.toLowerCase().replace(/\.$/, "")))
    .join(" ");
