import { SIGN_WORDS, signOf } from "../effect-words.ts";
import { Html, InlineHtml } from "../html.tsx";
import { Icon } from "../icons.tsx";
import type { OperationPage } from "../pages/operation-pages.ts";
import { splitSentences } from "../schema/sentences.ts";
import type { Source } from "../source.ts";
import { descriptionOf } from "./description.ts";

/** Says in one line what a call does to people and whether it may be repeated. The details are folded. */
export function Strip({ page, source: { markdown } }: { page: OperationPage; source: Source }) {
  const { effect: consequences, repeating } = descriptionOf(page);
  const sign = signOf(page);
  const [first = "", ...others] = splitSentences(repeating);
  return (
    <details class={`strip ${sign}`}>
      <summary>
        <Icon name={sign} />
        <span>
          <b>{SIGN_WORDS[sign]}.</b> <InlineHtml of={markdown.inline(first)} />
        </span>
        <u data-markdown-ignore="">Details</u>
      </summary>
      <div>
        <Html of={markdown.blocks([consequences, others.join(" ")].join("\n\n"))} />
      </div>
    </details>
  );
}
