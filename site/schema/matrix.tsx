import { InlineHtml } from "../html.tsx";
import { slugOf } from "../markdown.tsx";
import { Scroll } from "../scroll.tsx";
import type { Variant } from "./body.ts";
import type { Field } from "./fields.ts";
import { differencesOf } from "./variants.ts";
import { presenceOf, type View } from "./view.ts";

/** Shows where variants differ: a row for each such field, a column for each variant. */
export const Matrix = ({ variants, view }: { variants: readonly Variant[]; view: View }) => (
  <Scroll name={`${view.name}: variants`}>
    <table class="matrix">
      <thead>
        <tr>
          <th scope="col">field</th>
          {variants.map(({ title }) => (
            <th scope="col">
              <a href={`#${view.id}-${slugOf(title)}`}>{title}</a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {differencesOf(variants.map(({ fields }) => fields)).map(({ path, fields }) => (
          <tr>
            <th scope="row">
              <code>{breakable(path)}</code>
            </th>
            {fields.map((field) => (
              <td>{field ? <Cell field={field} row={fields} view={view} /> : ABSENT}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
);

/** Says whether a variant has the field, and what about its value is not the same in the whole row. */
function Cell({ field, row, view }: { field: Field; row: readonly (Field | undefined)[]; view: View }) {
  const { required, limits, only } = field;
  const others = row.filter((other) => other !== undefined);
  const special = limits
    .split(", ")
    .filter((limit) => !others.every((other) => other.limits.split(", ").includes(limit)));
  const value = only ?? special.join(", ");
  const presence = presenceOf(field, view);
  return (
    <>
      {!(only && required) && <span class={required ? "must" : "may"}>{value ? `${presence}, ` : presence}</span>}
      {value && <InlineHtml of={view.markdown.inline(value)} />}
    </>
  );
}

const ABSENT = (
  <>
    <span aria-hidden="true">–</span>
    <span class="unseen"> not listed</span>
  </>
);

/** Lets a path break after its dots. */
const breakable = (path: string) =>
  path.split(/(?<=\.)/).flatMap((part, index) => (index > 0 ? [<wbr />, part] : [part]));
