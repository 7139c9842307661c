import { Code, CopyButton } from "../languages.tsx";
import { pageNamed } from "../pages/operation-pages.ts";
import { RequestCard, ResponseCard } from "../samples/cards.tsx";
import { samplesOf } from "../samples/samples-of.ts";
import type { Source } from "../source.ts";

/** What the samples take from the environment. The sandbox takes any token and ids. */
const COMMANDS = `npx kore-campaigns sandbox --port 4010
# In another terminal:
export KORE_BASE_URL=http://127.0.0.1:4010
export KORE_TOKEN=any KORE_STREAM_ID=any
export KORE_ACCOUNT_ID=any`;

/** Shows how to make a first call, a read, to the sandbox. */
export function TryIt({ source: { pages, spec } }: { source: Source }) {
  const [first] = samplesOf(pageNamed("listContactListsV2", pages, "home/try-it.tsx"), spec);
  // Without its kind: there is nothing to choose here.
  const all = first ? [{ ...first, kind: undefined }] : [];
  return (
    <aside class="aside" aria-label="A first call">
      <section class="card" aria-labelledby="try-it">
        <header>
          <h2 id="try-it">Try it, nobody is called</h2>
          <CopyButton />
        </header>
        <Code label="Commands" code={COMMANDS} language="sh" />
      </section>
      <RequestCard all={all} />
      <ResponseCard all={all} />
      <p class="small">
        This lists contact lists; the <a href="guides/testing.html">sandbox</a> begins with none. It takes every call of
        this reference.
      </p>
    </aside>
  );
}
