import { InlineHtml } from "../html.tsx";
import type { Markdown } from "../markdown.tsx";
import { OfKinds } from "../of-kinds.tsx";
import type { FieldRow } from "./by-kind.ts";
import { Sentences } from "./folded-sentences.tsx";
import { withoutLimits } from "./sentences.ts";

/** Where fields stand. */
export interface FieldPlace {
  /** What their ids begin with. */
  readonly id: string;
  /** What is said of a field that must be there, and of one that needn't be; `undefined`: nothing. */
  readonly always?: string;
  readonly maybe?: string;
  readonly markdown: Markdown;
}

/**
 * Lists fields, each with an id and a link: name, type and limits in a line, what it means in a sentence. What more there
 * is to say is folded, and so are the fields of an object.
 */
export const FieldRows = ({ rows, place }: { rows: readonly FieldRow[]; place: FieldPlace }) => (
  <ul class="fields">
    {rows.map((row) => (
      <FieldItem row={row} place={place} />
    ))}
  </ul>
);

function FieldItem({ row, place }: { row: FieldRow; place: FieldPlace }) {
  const { name, kinds, required, limits, description, rows } = row;
  const { always, maybe, markdown } = place;
  const id = `${place.id}.${name}`;
  return (
    <li id={id} data-k={kinds?.join(" ")}>
      <p class="key">
        <a href={`#${id}`}>
          <code>{name}</code>
        </a>{" "}
        <OfKinds as="span" of={limits}>
          {(value) => (
            <span class="mute">
              <InlineHtml of={markdown.inline(value)} />
            </span>
          )}
        </OfKinds>{" "}
        <OfKinds as="span" of={required}>
          {(value) =>
            value ? always && <span class="req">{always}</span> : maybe && <span class="mute">{maybe}</span>
          }
        </OfKinds>
      </p>
      <OfKinds as="span" of={description}>
        {(value) => (
          <Sentences
            of={withoutLimits(
              value,
              limits.flatMap(({ value }) => value.split(", ")),
            )}
            markdown={markdown}
          />
        )}
      </OfKinds>
      {rows.length > 0 && (
        <details>
          <summary data-markdown-ignore="">
            <Names of={rows} />
          </summary>
          <FieldRows rows={rows} place={{ ...place, id }} />
        </details>
      )}
    </li>
  );
}

/** How many fields the summary of an object names. */
const MOST_NAMES = 6;

/** Names fields. The spaces between them are where a line may end. */
function Names({ of: rows }: { of: readonly FieldRow[] }) {
  const others = rows.slice(MOST_NAMES);
  // A kind that has none of the others has no more.
  const kinds = others.every((row) => row.kinds) && [...new Set(others.flatMap((row) => row.kinds ?? []))].join(" ");
  return (
    <>
      {rows.slice(0, MOST_NAMES).map(({ name, kinds }) => (
        <>
          <code data-k={kinds?.join(" ")}>{name}</code>{" "}
        </>
      ))}
      {others.length > 0 && <span data-k={kinds || undefined}>and more</span>}
    </>
  );
}
