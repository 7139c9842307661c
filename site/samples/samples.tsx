import type { Spec } from "../../scripts/spec/spec.ts";
import { highlight } from "../highlight.ts";
import type { OperationPage } from "../pages/operation-pages.ts";
import { samplesOf } from "./samples-of.ts";

/** Shows a call in each language. Nothing here sends it. */
export const Samples = ({ page, spec }: { page: OperationPage; spec: Spec }) => (
  <>
    <p>
      Set <code>KORE_BASE_URL</code>, such as <code>https://platform.kore.ai</code>, <code>KORE_STREAM_ID</code>,{" "}
      <code>KORE_ACCOUNT_ID</code> and <code>KORE_TOKEN</code>, <a href="../guides/token.html">a JWT</a>, in the
      environment. The other values are examples. The <a href="../guides/testing.html">sandbox</a> takes the same calls
      and reaches nobody.
    </p>
    <div data-tabs="Samples">
      {samplesOf(page, spec)[0]?.samples.map(({ name, language, code }) => (
        <section id={`sample-${name.toLowerCase()}`}>
          <h3>{name}</h3>
          <button type="button" class="copy" hidden>
            Copy
          </button>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it with the arrow keys. */}
          <pre tabIndex={0}>
            <code class={`language-${language}`} dangerouslySetInnerHTML={{ __html: highlight(code, language) }} />
          </pre>
        </section>
      ))}
    </div>
  </>
);
