import { InlineHtml } from "../html.tsx";
import type { OperationPage } from "../pages/operation-pages.ts";
import { newerPages } from "../pages/versions.ts";
import type { Source } from "../source.ts";
import { Address } from "./address.tsx";
import { descriptionOf } from "./description.ts";
import { Strip } from "./strip.tsx";

/** Says what a call is for, where it is sent and what it does to people. */
export function Head({ page, source }: { page: OperationPage; source: Source }) {
  const { markdown, pages } = source;
  const newer = newerPages(page, pages);
  return (
    <div class="head">
      <p class="crumb">
        {page.tag} · {page.version === "v1" && newer.length === 0 ? "v1, there is no newer one" : page.version}
      </p>
      <h1>{page.title}</h1>
      {newer.length > 0 && (
        <p class="newer">
          There is a v2:{" "}
          {newer.map(({ name, title }, index) => (
            <>
              {index > 0 && ", "}
              <a href={`${name}.html`}>{title}</a>
            </>
          ))}
          .
        </p>
      )}
      <p class="lead">
        <InlineHtml of={markdown.inline(descriptionOf(page).purpose)} />
      </p>
      <Address page={page} source={source} />
      <Strip page={page} source={source} />
    </div>
  );
}
