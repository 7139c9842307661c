import { InlineHtml } from "../html.tsx";
import type { Markdown } from "../markdown.tsx";
import { splitSentences } from "../schema/sentences.ts";
import { Section } from "../section.tsx";

/** Lists what must be true or known before a call is made, a fact a line. */
export function Before({ text, markdown }: { text: string; markdown: Markdown }) {
  if (!text) return null;
  return (
    <Section id="before" title="Before you start">
      <ul>
        {splitSentences(text.replaceAll("\n\n", " ")).map((fact) => (
          <li>
            <InlineHtml of={markdown.inline(fact)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
