import type { Move } from "../../scripts/spec/lifecycle.ts";
import { Bell } from "../icons.tsx";
import { PageHead } from "../page-head.tsx";
import { type OperationPage, pageNamed } from "../pages/operation-pages.ts";
import { Section } from "../section.tsx";
import type { Source } from "../source.ts";
import { Drawing } from "./drawing.tsx";

/** Draws the states and the moves, and lists them for those who don't see the drawing. */
export function LifecycleContent({ source: { lifecycle, pages } }: { source: Source }) {
  const { states, moves } = lifecycle;
  return (
    <>
      <PageHead crumb="Start here" title="The life of a campaign">
        A solid arrow is documented. A dashed one is our reading: the <a href="#moves">moves</a> link to what it rests
        on. The list of states is open, so accept others.
      </PageHead>
      <div class="aside">
        <Drawing states={states} moves={moves} />
      </div>
      <div class="rest">
        <Section id="states" title="States">
          <table>
            <thead>
              <tr>
                <th scope="col">State</th>
                <th scope="col">Meaning</th>
              </tr>
            </thead>
            <tbody>
              {states.map(({ name, what }) => (
                <tr>
                  <th scope="row" class="state">
                    <code>{name}</code>
                  </th>
                  <td>{what}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
        <Section id="moves" title="Moves">
          <table>
            <thead>
              <tr>
                <th scope="col">From</th>
                <th scope="col">To</th>
                <th scope="col">By</th>
                <th scope="col">Documented?</th>
              </tr>
            </thead>
            <tbody>
              {moves.map((move) => (
                <MoveRow move={move} pages={pages} />
              ))}
            </tbody>
          </table>
        </Section>
      </div>
    </>
  );
}

function MoveRow({ move, pages }: { move: Move; pages: readonly OperationPage[] }) {
  const { from, to, of, warning, documented, entries } = move;
  return (
    <tr>
      <td data-h="From">{from ?? "nothing"}</td>
      <td data-h="To">
        {to}
        {of && ` (${of})`}
      </td>
      <td data-h="By">
        <By move={move} pages={pages} />
        {warning && <b>{warning}</b>}
      </td>
      <td data-h="Documented">
        {documented ? "yes" : "no, assumed"}
        {entries.map((id) => (
          <>
            {" "}
            <a href={`discrepancies.html#${id}`}>{id}</a>
          </>
        ))}
      </td>
    </tr>
  );
}

function By({ move: { by, label }, pages }: { move: Move; pages: readonly OperationPage[] }) {
  const found = by.map((name) => pageNamed(name, pages, "lifecycle.yaml"));
  if (found.length === 0) return <span>{label}</span>;
  return (
    <ul>
      {found.map(({ name, title, version, effect }) => (
        <li>
          <a href={`operations/${name}.html`}>
            {title} ({version})
          </a>
          <Bell effect={effect} />
        </li>
      ))}
    </ul>
  );
}
