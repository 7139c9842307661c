import { InlineHtml } from "../html.tsx";
import type { Markdown } from "../markdown.tsx";

/** A row that has an address of its own. Its cells are Markdown; the first one is its title. */
export interface Row {
  readonly id: string;
  readonly cells: readonly string[];
}

/** A table of the page. */
export interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
}

/** Shows a table. On a narrow screen its rows are blocks, and `data-h` says what a cell is. */
export const RowTable = ({ table: { heads, rows }, markdown }: { table: Table; markdown: Markdown }) => (
  <table>
    <thead>
      <tr>
        {heads.map((head) => (
          <th scope="col">{head}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ id, cells }) => (
        <tr id={id}>
          {cells.map((cell, index) => (
            <td data-h={index > 0 ? heads[index] : undefined}>
              <InlineHtml of={markdown.inline(cell)} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
