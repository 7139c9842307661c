import type { OperationPage } from "../pages/operation-pages.ts";
import { samplesOf } from "../samples/samples-of.ts";
import { groupByValue } from "../schema/by-kind.ts";
import type { Source } from "../source.ts";
import { documentedUrl } from "../url.ts";

/** Shows the method, the path and what of the query decides what the call does. */
export function Address({ page, source: { spec } }: { page: OperationPage; source: Source }) {
  const queries = samplesOf(page, spec).map(({ kind, request }) => ({
    kind: kind?.id ?? "",
    value: queryOf(request.query),
  }));
  return (
    <p class="url">
      <b>{page.method}</b>
      <span>
        {breakable(page.path)}
        {groupByValue(queries).map(({ kinds, value }) => (
          <span class="mute" data-k={kinds?.join(" ")}>
            {value}
          </span>
        ))}
      </span>
      <button type="button" class="copy" data-copy={documentedUrl(page, spec)} aria-label="Copy URL" hidden>
        Copy
      </button>
    </p>
  );
}

/** The query without the reader's own values, which all calls have. */
function queryOf(query: Readonly<Record<string, string>>): string {
  const decided = Object.entries(query).filter(([, value]) => !value.startsWith("{"));
  return decided.length > 0 ? `?${decided.map((pair) => pair.join("=")).join("&")}` : "";
}

/** Lets a path break before its slashes. */
const breakable = (path: string) =>
  path.split(/(?=\/)/).flatMap((part, index) => (index > 0 ? [<wbr />, part] : [part]));
