import type { OperationPage } from "../pages/operation-pages.ts";
import { decidedQuery } from "../samples/decided-query.ts";
import { samplesOf } from "../samples/samples-of.ts";
import { groupByValue } from "../schema/by-kind.ts";
import type { Source } from "../source.ts";
import { documentedUrl } from "../url.ts";

/** Shows the method, the path and what of the query decides what the call does. */
export function Address({ page, source: { spec } }: { page: OperationPage; source: Source }) {
  const all = samplesOf(page, spec).map(({ kind, request }) => ({
    kind: kind?.id ?? "",
    query: decidedQuery(request, page, spec),
  }));
  const queries = all.map(({ kind, query }) => ({ kind, value: queryOf(query) }));
  const url = documentedUrl(page, spec);
  const urls = all.map(({ kind, query }) => ({ kind, value: withValues(url, query) }));
  return (
    <p class="url">
      <b>{page.method}</b>{" "}
      <span>
        {breakable(page.path)}
        {groupByValue(queries).map(
          ({ kinds, value }) =>
            value && (
              <span class="mute" data-k={kinds?.join(" ")}>
                {breakable(value, /(?=&)/)}
              </span>
            ),
        )}
      </span>
      {groupByValue(urls).map(({ kinds, value }) => (
        <button type="button" class="copy" data-copy={value} data-k={kinds?.join(" ")}>
          Copy URL
        </button>
      ))}
    </p>
  );
}

function queryOf(query: readonly (readonly [name: string, value: string])[]): string {
  return query.length > 0 ? `?${query.map((pair) => pair.join("=")).join("&")}` : "";
}

/** Puts values in place of the names in braces. */
const withValues = (url: string, values: readonly (readonly [name: string, value: string])[]) =>
  values.reduce((text, [name, value]) => text.replace(`{${name}}`, value), url);

/** Lets an address break, a path before its slashes. */
const breakable = (address: string, places = /(?=\/)/) =>
  address.split(places).flatMap((part, index) => (index > 0 ? [<wbr />, part] : [part]));
