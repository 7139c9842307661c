import { InlineHtml } from "../html.tsx";
import type { OperationPage } from "../pages/operation-pages.ts";
import type { Source } from "../source.ts";
import { type ParameterRow, parameterRows } from "./parameter-rows.ts";

/** Shows what a call takes besides a body: headers, and the variables of its path and query. */
export function Parameters({ page, source }: { page: OperationPage; source: Source }) {
  const rows = parameterRows(page, source);
  return (
    <table class="parameters">
      <thead>
        <tr>
          <th scope="col">name</th>
          <th scope="col">value</th>
        </tr>
      </thead>
      {PLACES.map(({ place, title }) => {
        const here = rows.filter((row) => row.place === place);
        return (
          here.length > 0 && (
            <tbody>
              <tr>
                <th scope="rowgroup" colSpan={2}>
                  {title}
                </th>
              </tr>
              {here.map((row) => (
                <Parameter row={row} source={source} />
              ))}
            </tbody>
          )
        );
      })}
    </table>
  );
}

const PLACES = [
  { place: "header", title: "In a header" },
  { place: "path", title: "In the path" },
  { place: "query", title: "In the query" },
] as const;

const Parameter = ({ row, source: { markdown } }: { row: ParameterRow; source: Source }) => (
  <tr>
    <th scope="row">
      <code>{row.name}</code>{" "}
      <span class={row.required ? "must" : "may"}>{row.required ? "required" : "optional"}</span>
    </th>
    <td>
      <InlineHtml of={markdown.inline(row.value)} />
      {row.description && <p dangerouslySetInnerHTML={{ __html: markdown.inline(row.description) }} />}
    </td>
  </tr>
);
