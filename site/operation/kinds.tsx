import { kindNamed } from "../pages/kind.ts";
import type { OperationPage } from "../pages/operation-pages.ts";

/** Lets a reader choose the kind of the call, without a script. The rest of the page shows what belongs to it. */
export function Kinds({ page }: { page: OperationPage }) {
  const kinds = page.row.samples.flatMap(({ kind }) => (kind === undefined ? [] : [kindNamed(kind)]));
  if (kinds.length === 0) return null;
  return (
    <fieldset class="kinds" data-markdown-ignore="">
      <legend class="unseen">Kind</legend>
      <div>
        {kinds.map(({ id, name }, index) => (
          <label>
            <input type="radio" name="kind" value={id} id={`kind-${id}`} checked={index === 0} />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
