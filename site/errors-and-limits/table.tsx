import { InlineHtml } from "../html.tsx";
import type { Markdown } from "../markdown.tsx";
import type { Table } from "./rows.ts";

/** Shows a table. On a narrow screen its rows are blocks, and `data-h` says what a cell is. */
export const RowTable = ({ table: { heads, rows }, markdown }: { table: Table; markdown: Markdown }) => (
  <table class="rows">
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
