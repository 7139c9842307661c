import { InlineHtml } from "../html.tsx";
import type { Field } from "./fields.ts";
import { presenceOf, type View } from "./view.ts";

/** Lists fields: whether each is there, what it may be, what it means, and the fields of its value. */
export const FieldList = ({ fields, view }: { fields: readonly Field[]; view: View }) => (
  <ul class="fields">
    {fields.map((field) => (
      <li>
        <code>{field.name}</code> <span class={field.required ? "must" : "may"}>{presenceOf(field, view)}, </span>
        <InlineHtml of={view.markdown.inline(field.limits)} />
        {field.description && <p dangerouslySetInnerHTML={{ __html: view.markdown.inline(field.description) }} />}
        {field.fields.length > 0 && <FieldList fields={field.fields} view={view} />}
      </li>
    ))}
  </ul>
);
