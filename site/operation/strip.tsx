import { SIGN_WORDS, signOf } from "../effect-words.ts";
import { Html, InlineHtml } from "../html.tsx";
import { Icon } from "../icons.tsx";
import type { OperationPage } from "../pages/operation-pages.ts";
import { splitSentences } from "../schema/sentences.ts";
import type { Source } from "../source.ts";
import { descriptionOf } from "./description.ts";

/** Sentences on the effect of a call that say no more than its sign and its purpose. */
const SAID_BY_SIGN = /^(People are (called|messaged|called or messaged)|Reads only: nobody is called or messaged)\.$/;

/** Says in one line what a call does to people and whether it may be repeated. Details, if there are any, are folded. */
export function Strip({ page, source: { markdown } }: { page: OperationPage; source: Source }) {
  const { effect: consequences, repeating } = descriptionOf(page);
  const sign = signOf(page);
  const [first = "", ...others] = splitSentences(repeating);
  const more = splitSentences(consequences).filter((sentence) => !SAID_BY_SIGN.test(sentence));
  const details = [more.join(" "), others.join(" ")].filter(Boolean).join("\n\n");
  const line = (
    <>
      <Icon name={sign} />
      <span>
        <b>{SIGN_WORDS[sign]}.</b> <InlineHtml of={markdown.inline(first)} />
      </span>
    </>
  );
  if (!details)
    return (
      <div class={`strip ${sign}`}>
        <p class="line">{line}</p>
      </div>
    );
  return (
    <details class={`strip ${sign}`}>
      <summary class="line">
        {line}
        <u data-markdown-ignore="">Details</u>
      </summary>
      <div>
        <Html of={markdown.blocks(details)} />
      </div>
    </details>
  );
}
