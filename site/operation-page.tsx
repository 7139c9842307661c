import { pagesOf } from "../scripts/spec/page-link.ts";
import { Contents } from "./contents.tsx";
import { descriptionOf } from "./description.ts";
import { EffectIcon } from "./effect.tsx";
import { EFFECT_WORDS } from "./effect-words.ts";
import { Html } from "./html.tsx";
import { Next } from "./next.tsx";
import { NoAnswer } from "./no-answer.tsx";
import { OpenQuestions } from "./open-questions.tsx";
import type { OperationPage } from "./pages/operation-pages.ts";
import { Samples } from "./samples/samples.tsx";
import { Answer } from "./schema/answer.tsx";
import { Parameters } from "./schema/parameters.tsx";
import { RequestBody } from "./schema/request-body.tsx";
import { Section } from "./section.tsx";
import type { Source } from "./source.ts";
import { documentedUrl } from "./url.ts";

/** Shows all that is known of a call, in the order in which a reader needs it. */
export function OperationContent({ page, source }: { page: OperationPage; source: Source }) {
  const { spec, markdown } = source;
  const { operation, method, version, title, effect } = page;
  const { lead, effect: consequences, before, repeating, unknown } = descriptionOf(page);
  const url = documentedUrl(page, spec);
  return (
    <>
      <p>
        <span class="version">{version}</span>
      </p>
      <h1>{title}</h1>
      <p class="call">
        <span class="url">
          <b>{method}</b> {url}
        </span>
        <button type="button" class="copy" data-copy={url} hidden>
          Copy URL
        </button>
      </p>
      <section class={`banner ${effect}`} aria-label="Effect">
        <strong>
          <EffectIcon effect={effect} />
          {EFFECT_WORDS[effect]}
        </strong>
        <Html of={markdown.blocks(consequences)} />
        {repeating && <Html of={markdown.blocks(`**May it be repeated?** ${repeating}`)} />}
        {before && <Html of={markdown.blocks(`**What must be true first?** ${before}`)} />}
      </section>
      <Contents of={<OperationContent page={page} source={source} />} />
      {!page.row.half && <Html of={markdown.blocks(lead)} />}
      <Section id="samples" title="Samples">
        <Samples page={page} spec={spec} />
      </Section>
      <Section id="parameters" title="Parameters and headers">
        <Parameters page={page} source={source} />
      </Section>
      <RequestBody page={page} source={source} />
      <Section id="answer" title="The answer">
        <Answer page={page} source={source} />
      </Section>
      <Section id="next" title="What comes next">
        <Next page={page} source={source} />
      </Section>
      <Section id="no-answer" title="If you get no answer">
        <NoAnswer page={page} source={source} />
      </Section>
      <Section id="unknown" title="What is unknown">
        <OpenQuestions page={page} unknown={unknown} source={source} />
      </Section>
      <Section id="source" title="Where it is documented">
        <ul>
          {pagesOf(operation)
            .filter(({ slug }) => page.row.half?.slugs.test(slug) ?? true)
            .map(({ description, url }) => (
              <li>
                <a href={url}>{description}</a>{" "}
                <span class="soft small">
                  as of commit <code>{commitIn(url)}</code>
                </span>
              </li>
            ))}
        </ul>
      </Section>
    </>
  );
}

/** The commit at which a page was read. */
const commitIn = (url: string) => /\/blob\/([0-9a-f]+)\//.exec(url)?.[1];
