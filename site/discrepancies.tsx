import type { Discrepancy } from "../scripts/spec/ledger.ts";
import { pagesOf } from "../scripts/spec/page-link.ts";
import { type Spec, webhooksOf } from "../scripts/spec/spec.ts";
import { InlineHtml } from "./html.tsx";
import type { Markdown } from "./markdown.tsx";
import type { OperationPage } from "./pages/operation-pages.ts";

/** What an entry is about, in words. */
const AFFECTS: Readonly<Record<Discrepancy["affects"][number], string>> = {
  send: "what to send",
  receive: "what comes back",
  behaviour: "what the call does",
  wording: "words alone",
};

/** A longer list is folded: one that names half the API hides the next entry. */
const LONGEST_LIST = 6;

interface Options {
  readonly spec: Spec;
  readonly ledger: readonly Discrepancy[];
  readonly pages: readonly OperationPage[];
  /** Its links lead from the root. */
  readonly markdown: Markdown;
}

/** Shows every place where the documentation disagrees or is silent. client/filter.js filters them. */
export function DiscrepanciesContent({ spec, ledger, pages, markdown }: Options) {
  const operations = [...new Map(pages.map((page) => [page.operation.operationId, page])).values()];
  const sources = [...operations, ...webhooksOf(spec)].flatMap(({ operation }) => pagesOf(operation));
  const ofSafety = ledger.filter(({ safety }) => safety).length;
  return (
    <>
      <h1>Contradictions and gaps</h1>
      <p>
        The documentation contradicts itself, or is silent where a reader needs an answer, in {ledger.length} places. In{" "}
        {ofSafety} of them somebody could be reached who must not be, or once too often, if our choice is wrong. Nobody
        has tried the choices against the live service.
      </p>
      <form class="filter" data-filter="entry" hidden aria-label="Filter">
        <label>
          About{" "}
          <select name="affects">
            <option value="">anything</option>
            {Object.entries(AFFECTS).map(([value, words]) => (
              <option value={value}>{words}</option>
            ))}
          </select>
        </label>
        <label>
          Call{" "}
          <select name="operation">
            <option value="">any</option>
            {operations.map(({ operation }) => (
              <option value={operation.operationId}>{operation.summary}</option>
            ))}
          </select>
        </label>
        <label>
          <input type="checkbox" name="safety" value="yes" /> people's safety
        </label>
        <output>{ledger.length} entries</output>
      </form>
      {ledger.map((entry) => (
        <Entry entry={entry} operations={operations} sources={sources} markdown={markdown} />
      ))}
    </>
  );
}

function Entry({
  entry,
  operations,
  sources,
  markdown,
}: {
  entry: Discrepancy;
  operations: readonly OperationPage[];
  sources: ReturnType<typeof pagesOf>;
  markdown: Markdown;
}) {
  const { id, what, nature, affects, safety, says, choice, why } = entry;
  const touched = operations.filter(({ operation }) => entry.operations.includes(operation.operationId));
  const found = entry.pages.map((slug) => {
    const source = sources.find((each) => each.slug === slug);
    if (!source) throw new Error(`${id} names the page "${slug}", which no operation has.`);
    return source;
  });
  return (
    <article
      class={safety ? "entry safety" : "entry"}
      aria-labelledby={id}
      data-affects={affects.join(" ")}
      data-operation={entry.operations.join(" ")}
      data-safety={safety ? "yes" : undefined}
    >
      <h2 id={id}>
        <a class="anchor" href={`#${id}`}>
          <InlineHtml of={markdown.quoting(what)} />
        </a>
      </h2>
      <p class="soft small">
        <code>{id}</code> · {nature} · {affects.map((each) => AFFECTS[each]).join(", ")}
        {safety && <b> · people's safety depends on it</b>}
      </p>
      <p>
        <b>
          Our choice: <InlineHtml of={markdown.quoting(choice)} />
        </b>
      </p>
      <details>
        <summary>What each place says, and why</summary>
        <dl>
          {Object.entries(says).map(([place, said]) => (
            <>
              <dt>
                <InlineHtml of={markdown.quoting(place)} />
              </dt>
              <dd>
                <InlineHtml of={markdown.quoting(said)} />
              </dd>
            </>
          ))}
          <dt>Why</dt>
          <dd>
            <InlineHtml of={markdown.quoting(why)} />
          </dd>
          {touched.length > 0 && (
            <>
              <dt>Calls</dt>
              <dd>
                <Folded noun="calls">
                  {touched.map(({ name, operation }) => (
                    <a href={`operations/${name}.html`}>{operation.summary}</a>
                  ))}
                </Folded>
              </dd>
            </>
          )}
          <dt>Found on</dt>
          <dd>
            <Folded noun="pages">
              {found.map(({ description, url }) => (
                <a href={url}>{description}</a>
              ))}
            </Folded>
          </dd>
        </dl>
      </details>
    </article>
  );
}

function Folded({ noun, children }: { noun: string; children: preact.JSX.Element[] }) {
  const list = (
    <ul>
      {children.map((child) => (
        <li>{child}</li>
      ))}
    </ul>
  );
  if (children.length <= LONGEST_LIST) return list;
  return (
    <details>
      <summary>
        {children.length} {noun}
      </summary>
      {list}
    </details>
  );
}
