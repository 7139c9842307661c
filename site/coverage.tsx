import { type Coverage, coverageOf } from "../scripts/generate/coverage.ts";
import { readYaml } from "../scripts/spec/spec.ts";
import { slugOf } from "./heading-anchors.ts";
import { PageHead } from "./page-head.tsx";
import { Section } from "./section.tsx";
import type { Source } from "./source.ts";

/** Lists the pages of the documentation, each with what was made from it and how many entries of the ledger name it. */
export function CoverageContent({ source }: { source: Source }) {
  const slugs: readonly string[] = readYaml("openapi/pages.yaml");
  const rows = slugs.map((slug) => coverageOf(slug, { spec: source.spec, ledger: source.ledger, slugs }));
  return (
    <>
      <PageHead crumb="About" title="Coverage of the documentation">
        Each of the {slugs.length} pages, what was made from it, and how many entries of the{" "}
        <a href="discrepancies.html">contradictions and gaps</a> it has a part in.
      </PageHead>
      <div class="rest">
        {source.spec.tags.map(({ name: title }) => {
          const covered = rows.filter((row) => tagOf(row) === title);
          return (
            <Section id={slugOf(title)} title={title}>
              <PageTable rows={covered} source={source} />
              <details class="more">
                <summary>
                  <u>Examples from these pages</u>
                </summary>
                <ExampleTable rows={covered} />
              </details>
            </Section>
          );
        })}
      </div>
    </>
  );
}

/** The tag of the operation that a page is about. */
const tagOf = ({ operations: [found] }: Coverage) => found?.operation.tags[0];

function PageTable({ rows, source: { pages } }: { rows: readonly Coverage[]; source: Source }) {
  return (
    <table class="coverage">
      <thead>
        <tr>
          <th scope="col">Page</th>
          <th scope="col">Operation</th>
          <th scope="col">Entries</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ slug, page, operations, entries }) =>
          operations.map(({ operation: { operationId } }) => {
            const own = pages.find(
              ({ operation, row }) => operation.operationId === operationId && (row.half?.slugs.test(slug) ?? true),
            );
            return (
              <tr>
                <td data-h="Page">{page && <a href={page.url}>{page.description}</a>}</td>
                <td data-h="Operation">
                  {own ? (
                    <a href={`operations/${own.name}.html`}>
                      <code>{operationId}</code>
                    </a>
                  ) : (
                    <code>{operationId}</code>
                  )}
                </td>
                <td data-h="Entries">
                  <a href={`discrepancies.html?operation=${operationId}&page=${slug}`}>{entries.length}</a>
                </td>
              </tr>
            );
          }),
        )}
      </tbody>
    </table>
  );
}

const ExampleTable = ({ rows }: { rows: readonly Coverage[] }) => (
  <table>
    <thead>
      <tr>
        <th scope="col">Page</th>
        <th scope="col">Requests</th>
        <th scope="col">Responses</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ page, requests, responses }) => (
        <tr>
          <th scope="row">{page?.description}</th>
          <td data-h="Requests">
            <Names of={requests} />
          </td>
          <td data-h="Responses">
            <Names of={responses} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Names = ({ of }: { of: readonly string[] }) => (
  <>
    {of.length === 0 && "no body"}
    {of.map((name, index) => (
      <>
        {index > 0 && ", "}
        <code>{name}</code>
      </>
    ))}
  </>
);
