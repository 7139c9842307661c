import { type ChosenLanguage, Code, CopyButton, LanguageChoice } from "../languages.tsx";
import type { OperationPage } from "../pages/operation-pages.ts";
import type { Source } from "../source.ts";
import { jsonLiteral } from "./literals.ts";
import { type KindSamples, samplesOf } from "./samples-of.ts";

/** Shows a call in each language and what it returns, for each kind. Nothing here sends it. */
export function Cards({ page, source: { spec } }: { page: OperationPage; source: Source }) {
  const all = samplesOf(page, spec);
  return (
    <aside class="aside" aria-label="Samples">
      <RequestCard all={all} />
      <ResponseCard all={all} lines={page.effect === "read" ? 10 : 6} />
      <p class="small">
        <a href="../guides/token.html">Token</a> and <a href="../errors-and-limits.html#iid">ids</a> come from the
        environment. The <a href="../guides/testing.html">sandbox</a> calls nobody.
      </p>
    </aside>
  );
}

/** Shows a request in each language. */
export const RequestCard = ({ all }: { all: readonly KindSamples[] }) => (
  <section class="card" aria-label="Request">
    <header>
      <LanguageChoice languages={(all[0]?.samples ?? []).map(({ language }) => language as ChosenLanguage)} />
      <CopyButton />
    </header>
    {all.flatMap(({ kind, samples }) =>
      samples.map(({ name, language, code }) => (
        <Code label={`${name} sample`} code={code} language={language} kind={kind?.id} isChosen lines={16} />
      )),
    )}
  </section>
);

/** Shows what a request returns. Of a read, whose results are what somebody came for, the page asks for more lines. */
export const ResponseCard = ({ all, lines = 6 }: { all: readonly KindSamples[]; lines?: number }) => (
  <section class="card" aria-label="Sample of the response">
    <header>
      <h2>Response</h2>
      <CopyButton />
    </header>
    {all.map(
      ({ kind, response }) =>
        response && (
          <Code label="Response" code={jsonLiteral(response.value, "")} language="json" kind={kind?.id} lines={lines} />
        ),
    )}
  </section>
);
