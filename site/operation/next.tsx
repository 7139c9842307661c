import type { Move } from "../../scripts/spec/lifecycle.ts";
import { InlineHtml } from "../html.tsx";
import { kindNamed } from "../pages/kind.ts";
import { type OperationPage, pageNamed } from "../pages/operation-pages.ts";
import type { Source } from "../source.ts";
import { kindsAbout, onlyTypeOf } from "./kind-of-campaign.ts";

/** Shows the state that a call leads to, the calls that usually follow, and the guides that use the call. */
export function Next({ page, source }: { page: OperationPage; source: Source }) {
  const type = onlyTypeOf(page);
  const moves = source.lifecycle.moves.filter(({ by, of }) => by.includes(page.name) && (!of || !type || of === type));
  const next = page.row.next.map(([name, why, kind]) => {
    const to = pageNamed(name, source.pages, "site/pages/");
    const about = onlyTypeOf(to);
    return { to, why, kinds: kind ? kindNamed(kind).id : about && kindsAbout(about, page) };
  });
  const guides = source.guides.filter(({ calls }) => calls?.some((name) => name === page.name));
  return (
    <>
      {moves.length > 0 && (
        <p>
          {changesOf(moves).map((change) => (
            <ChangeText change={change} page={page} />
          ))}
          <a href="../lifecycle.html">The life of a campaign</a>
        </p>
      )}
      {next.length === 0 && <p>Nothing: the response holds no id to ask about.</p>}
      {next.length > 0 && (
        <ul>
          {next.map(({ to, why, kinds }) => (
            <li data-k={kinds}>
              <a href={`${to.name}.html`}>{to.title}</a>: <InlineHtml of={source.markdown.inline(why)} />
            </li>
          ))}
        </ul>
      )}
      {guides.map(({ name, title, about }) => (
        <p data-k={about && kindsAbout(about, page)}>
          Guide: <a href={`../guides/${name}.html`}>{title}</a>
        </p>
      ))}
    </>
  );
}

/** Moves that end alike: they are said in one sentence. */
interface Change extends Omit<Move, "from"> {
  readonly from: readonly (string | null)[];
}

function changesOf(moves: readonly Move[]): Change[] {
  const keyOf = ({ to, of, documented, warning }: Move) => JSON.stringify([to, of, documented, warning]);
  const keys = [...new Set(moves.map(keyOf))];
  return keys.map((key) => {
    const own = moves.filter((move) => keyOf(move) === key);
    return { ...(own[0] as Move), from: own.map(({ from }) => from) };
  });
}

/** Says what a call makes of a campaign. */
function ChangeText({ change: { from, to, of, documented, warning }, page }: { change: Change; page: OperationPage }) {
  const kinds = of && kindsAbout(of, page);
  const isSaid = !of || kinds || onlyTypeOf(page);
  return (
    <span data-k={kinds}>
      {isSaid ? "The campaign" : `A${of === "SMS" ? "n SMS" : ` ${of}`} campaign`}
      {from[0] === null ? " begins as " : ` goes from ${from.join(" or ")} to `}
      <b>{to}</b>
      {!documented && ", as we read it"}
      {warning && (
        <>
          : <b>{warning}</b>
        </>
      )}
      .{" "}
    </span>
  );
}
