import { InlineHtml } from "../html.tsx";
import type { Markdown } from "../markdown.tsx";
import type { OperationPage } from "../pages/operation-pages.ts";
import { textByKind } from "../schema/conditions.ts";
import { splitSentences } from "../schema/sentences.ts";
import { Section } from "../section.tsx";

/** Lists what must be true or known before a call is made, a fact a line: for the kinds that it holds for. */
export function Before({ page, text, markdown }: { page: OperationPage; text: string; markdown: Markdown }) {
  if (!text) return null;
  const facts = splitSentences(text).flatMap((sentence) => textByKind(sentence, page));
  return (
    <Section id="before" title="Before you start">
      <ul>
        {facts.map(
          ({ kinds, value }) =>
            value && (
              <li data-k={kinds?.join(" ")}>
                <InlineHtml of={markdown.inline(value)} />
              </li>
            ),
        )}
      </ul>
    </Section>
  );
}
