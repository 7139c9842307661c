import type { Discrepancy } from "../scripts/spec/ledger.ts";
import type { Assumption } from "../src/sandbox/assumptions/assumptions.ts";
import { ASSUMPTIONS } from "../src/sandbox/assumptions/list.ts";
import { Html, InlineHtml } from "./html.tsx";
import type { Markdown } from "./markdown.tsx";

/** Lists what the sandbox assumes because no page says it. */
export function AssumptionsContent({ ledger, markdown }: { ledger: readonly Discrepancy[]; markdown: Markdown }) {
  const list: readonly (readonly [string, Assumption])[] = Object.entries(ASSUMPTIONS);
  return (
    <>
      <h1>What the sandbox assumes</h1>
      <Html
        of={markdown.blocks(
          'Where no page says what happens, the [sandbox](guides/testing.md) assumes something, and its responses name it in the header `x-sandbox-assumptions`. An assumption that has several values can be switched: `createSandbox({ assume: { "start-active": "ok" } })`. With `strict: true` the sandbox refuses what it would have to guess. **None of this is a fact about the platform.**',
        )}
      />
      {list.map(([id, { values, what, why, restsOn }]) => (
        <article class="entry" aria-labelledby={id}>
          <h2 id={id}>
            <a class="anchor" href={`#${id}`}>
              <code>{id}</code>
            </a>
          </h2>
          <p>
            <InlineHtml of={markdown.quoting(what)} /> <InlineHtml of={markdown.quoting(why)} />
          </p>
          <p class="soft small">
            Values:{" "}
            {values.map((value, index) => (
              <>
                {index > 0 && ", "}
                <code>{value}</code>
                {index === 0 && values.length > 1 && " (default)"}
              </>
            ))}
            . Rests on <Grounds of={restsOn} ledger={ledger} />.
          </p>
        </article>
      ))}
    </>
  );
}

/** Links the entries that an assumption rests on. Its other grounds are facts from elsewhere in the documentation. */
function Grounds({ of, ledger }: { of: readonly string[]; ledger: readonly Discrepancy[] }) {
  const entries = of.filter((id) => ledger.some((entry) => entry.id === id));
  return (
    <>
      {entries.map((id, index) => (
        <>
          {index > 0 && ", "}
          <a href={`discrepancies.html#${id}`}>{id}</a>
        </>
      ))}
      {entries.length > 0 && entries.length < of.length && " and "}
      {entries.length < of.length && "what other pages of the documentation say"}
    </>
  );
}
