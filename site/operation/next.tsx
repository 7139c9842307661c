import type { Move } from "../../scripts/spec/lifecycle.ts";
import { InlineHtml } from "../html.tsx";
import { type OperationPage, pageNamed } from "../pages/operation-pages.ts";
import type { Source } from "../source.ts";

/** Shows the state that a call leads to, and the calls that usually follow. */
export function Next({ page, source }: { page: OperationPage; source: Source }) {
  const { next } = page.row;
  const own = source.lifecycle.moves.filter(({ by }) => by.includes(page.name));
  return (
    <>
      {own.length > 0 && (
        <p>
          {own.map((move) => (
            <Change move={move} type={typeOf(page)} />
          ))}
          <a href="../lifecycle.html">The life of a campaign</a>
        </p>
      )}
      {next.length === 0 && <p>Nothing: the response holds no id to ask about.</p>}
      {next.length > 0 && (
        <ul>
          {next.map(([name, why]) => (
            <li>
              <a href={`${name}.html`}>{pageNamed(name, source.pages, "site/pages/").title}</a>:{" "}
              <InlineHtml of={source.markdown.inline(why)} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The kind of campaign, if the call takes only one. */
const typeOf = ({ operation }: OperationPage) => (/sms/i.test(operation.operationId) ? "SMS" : undefined);

/** Says what a call makes of a campaign. */
function Change({ move: { from, to, of, documented, warning }, type }: { move: Move; type: string | undefined }) {
  if (of && type && of !== type) return null;
  return (
    <>
      {of && !type ? `A${of === "SMS" ? "n SMS" : ` ${of}`} campaign` : "The campaign"}
      {from === null ? " begins as " : ` goes from ${from} to `}
      <b>{to}</b>
      {!documented && ", as we read it"}
      {warning && (
        <>
          : <b>{warning}</b>
        </>
      )}
      .{" "}
    </>
  );
}
