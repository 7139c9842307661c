import { highlight } from "../highlight.ts";
import type { Example } from "./examples.ts";
import { formatJson } from "./format-json.ts";

/** Shows an example. A long one is folded. */
export function ExampleDetails({ example: { summary, value } }: { example: Example }) {
  const code = formatJson(value);
  return (
    <details class="example" open={code.split("\n").length <= LONGEST_OPEN}>
      <summary>Example: {summary}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it with the arrow keys. */}
      <pre tabIndex={0}>
        <code dangerouslySetInnerHTML={{ __html: highlight(code, "json") }} />
      </pre>
    </details>
  );
}

/** In lines. */
const LONGEST_OPEN = 12;
