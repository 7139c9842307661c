import { InlineHtml } from "../html.tsx";
import type { Markdown } from "../markdown.tsx";
import { splitSentences } from "./sentences.ts";

/** Shows the first sentences of a text. If there are others, they open them. */
export function Sentences({ of: text, markdown, most = 1 }: { of: string; markdown: Markdown; most?: number }) {
  const sentences = splitSentences(text);
  const first = markdown.inline(sentences.slice(0, most).join(" "));
  const others = markdown.inline(sentences.slice(most).join(" "));
  // What folds may hold no link.
  const isApart = !others || first.includes("<a ");
  return (
    <>
      {isApart && first && <p dangerouslySetInnerHTML={{ __html: first }} />}
      {others && (
        <details class="more">
          <summary>
            {!isApart && <InlineHtml of={first} />} <u data-markdown-ignore="">more</u>
          </summary>
          <p dangerouslySetInnerHTML={{ __html: others }} />
        </details>
      )}
    </>
  );
}
