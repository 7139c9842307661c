import { InlineHtml } from "../html.tsx";
import type { Markdown } from "../markdown.tsx";
import { splitSentences } from "./sentences.ts";

/** Shows the first sentences of a text. If there are others, they open them. */
export function Sentences({ of: text, markdown, most = 1 }: { of: string; markdown: Markdown; most?: number }) {
  const sentences = splitSentences(text);
  const first = markdown.inline(sentences.slice(0, most).join(" "));
  const others = sentences.slice(most);
  if (others.length === 0) return first ? <p dangerouslySetInnerHTML={{ __html: first }} /> : null;
  return (
    <details class="more">
      <summary>
        <InlineHtml of={first} /> <u>more</u>
      </summary>
      <p dangerouslySetInnerHTML={{ __html: markdown.inline(others.join(" ")) }} />
    </details>
  );
}
