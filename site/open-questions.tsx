import type { Discrepancy } from "../scripts/spec/ledger.ts";
import type { Confidence } from "../scripts/spec/spec.ts";
import { Html, InlineHtml } from "./html.tsx";
import type { OperationPage } from "./pages/operation-pages.ts";
import type { Source } from "./source.ts";

/** Shows what nobody knows of a call, and the contradictions that touch it: first those that decide who is reached. */
export function OpenQuestions({ page, unknown, source }: { page: OperationPage; unknown: string; source: Source }) {
  const { ledger, markdown, pages } = source;
  const { operationId } = page.operation;
  const { level, discrepancies: deciding = [] } = page.operation["x-confidence"];
  const isOfThisPage = ({ pages: slugs }: Discrepancy) =>
    !page.row.half || slugs.some((slug) => page.row.half?.slugs.test(slug));
  const own = ledger.filter((entry) => entry.operations.includes(operationId) && isOfThisPage(entry));
  const total = new Set(pages.map(({ operation }) => operation.operationId)).size;
  const ofSafety = own.filter(({ safety }) => safety);
  const ofThis = own.filter(({ id, safety }) => !safety && deciding.includes(id));
  const ofDetails = own.filter(
    ({ id, safety, operations }) => !safety && !deciding.includes(id) && operations.length <= total / 2,
  );
  const general = own.length - ofSafety.length - ofThis.length - ofDetails.length;
  const list = (entries: readonly Discrepancy[]) => (
    <ul>
      {entries.map(({ id, what }) => (
        <li>
          <a href={`../discrepancies.html#${id}`}>
            <InlineHtml of={markdown.quoting(what)} />
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {unknown && <Html of={markdown.blocks(unknown)} />}
      <p>{LEVELS[level]}</p>
      {ofSafety.length > 0 && (
        <>
          <h3 id="safety">Who is reached depends on these</h3>
          {list(ofSafety)}
        </>
      )}
      {ofThis.length > 0 && (
        <>
          <h3 id="contradictions">Contradictions and gaps</h3>
          {list(ofThis)}
        </>
      )}
      {ofDetails.length > 0 && (
        <details>
          <summary>{ofDetails.length} more, on details</summary>
          {list(ofDetails)}
        </details>
      )}
      {general > 0 && (
        <p class="soft small">
          {general} more hold for most calls: <a href="../discrepancies.html">all of them</a>.
        </p>
      )}
    </>
  );
}

/** What the confidence of an operation means. */
const LEVELS: Readonly<Record<Confidence["level"], string>> = {
  contradicted: "The documentation disagrees about what this call does. What stands here is our choice.",
  inferred: "The documentation disagrees about what to send, or is silent. What stands here is our reading.",
  documented: "The documentation of this call agrees with itself in all that matters.",
};
