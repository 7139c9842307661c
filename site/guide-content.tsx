import type { Guide } from "./guides.ts";
import { Html } from "./html.tsx";
import type { Markdown } from "./markdown.tsx";

/** Shows a guide: what a reader gets from it, then its text. */
export function GuideContent({ guide: { title, lead, text }, markdown }: { guide: Guide; markdown: Markdown }) {
  const html = markdown.blocks(text.trim().slice(lead.length));
  return (
    <>
      <div class="head">
        <p class="crumb">
          <a href="../index.html#guides">Guides</a>
        </p>
        <h1 dangerouslySetInnerHTML={{ __html: markdown.inline(title) }} />
        <p class="lead" dangerouslySetInnerHTML={{ __html: markdown.inline(lead) }} />
      </div>
      <div class="rest">
        <Html of={html} />
      </div>
    </>
  );
}
