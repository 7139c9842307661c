import { pagesOf } from "../../scripts/spec/page-link.ts";
import { InlineHtml } from "../html.tsx";
import type { OperationPage } from "../pages/operation-pages.ts";
import { olderPage } from "../pages/versions.ts";
import { splitSentences } from "../schema/sentences.ts";
import { Section } from "../section.tsx";
import type { Source } from "../source.ts";

interface Options {
  readonly page: OperationPage;
  /** Markdown: what changes what one does. */
  readonly unknown: string;
  readonly source: Source;
}

/** Shows what nobody knows of a call and changes what one does, and leads to its contradictions and to its source. */
export function NotDocumented({ page, unknown, source }: Options) {
  const { ledger, markdown, pages } = source;
  const { operation, row } = page;
  const own = ledger.filter(({ operations }) => operations.includes(operation.operationId));
  const sources = pagesOf(operation).filter(({ slug }) => row.half?.slugs.test(slug) ?? true);
  const older = olderPage(page, pages);
  return (
    <Section id="unknown" title="Not documented">
      <ul>
        {splitSentences(unknown.replaceAll("\n\n", " ")).map((sentence) => (
          <li>
            <InlineHtml of={markdown.inline(sentence)} />
          </li>
        ))}
        <li>
          <a href={`../discrepancies.html?operation=${operation.operationId}`}>{own.length} contradictions and gaps</a>{" "}
          touch this call{row.half && ", or its other half"}.
        </li>
      </ul>
      <details class="more">
        <summary>
          <u>Where it is documented</u>
        </summary>
        <ul>
          {sources.map(({ description, url }) => (
            <li>
              <a href={url}>{description}</a>{" "}
              <span class="small">
                as of commit <code>{commitIn(url)?.slice(0, 8)}</code>
              </span>
            </li>
          ))}
          {older && (
            <li>
              <a href={`${older.name}.html`}>{older.title} (v1)</a>
            </li>
          )}
        </ul>
      </details>
    </Section>
  );
}

/** The commit at which a page was read. */
const commitIn = (url: string) => /\/blob\/([0-9a-f]+)\//.exec(url)?.[1];
