import { InlineHtml } from "../html.tsx";
import type { Markdown } from "../markdown.tsx";
import type { OperationPage } from "../pages/operation-pages.ts";
import { splitSentences } from "../schema/sentences.ts";
import { Section } from "../section.tsx";
import { type CampaignKind, kindsAbout } from "./kind-of-campaign.ts";

/** Lists what must be true or known before a call is made, a fact a line. */
export function Before({ page, text, markdown }: { page: OperationPage; text: string; markdown: Markdown }) {
  if (!text) return null;
  return (
    <Section id="before" title="Before you start">
      <ul>
        {splitSentences(text.replaceAll("\n\n", " ")).map((fact) => {
          // A fact that begins with a type of campaign holds for that type only.
          const [, type] = /^For (SMS|voice), /.exec(fact) ?? [];
          return (
            <li data-k={type && kindsAbout(type as CampaignKind, page)}>
              <InlineHtml of={markdown.inline(fact)} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
