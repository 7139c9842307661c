import { InlineHtml } from "../html.tsx";
import type { OperationPage } from "../pages/operation-pages.ts";
import { textByKind } from "../schema/conditions.ts";
import { splitSentences } from "../schema/sentences.ts";
import { Section } from "../section.tsx";
import type { Source } from "../source.ts";

interface Options {
  readonly page: OperationPage;
  /** Markdown: what the description says. */
  readonly text: string;
  readonly source: Source;
}

/** Lists what must be true or known before a call is made, a fact a line: for the kinds that it holds for. */
export function Before({ page, text, source: { lifecycle, markdown } }: Options) {
  if (!text) return null;
  const needs = lifecycle.moves.flatMap((move) => (move.needs && move.by.includes(page.name) ? [move.needs] : []));
  // Who may not be reached stands first.
  const [first = "", ...others] = text.split("\n\n");
  const facts = splitSentences([first, ...needs, ...others].join(" ")).flatMap((sentence) =>
    textByKind(sentence, page),
  );
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
