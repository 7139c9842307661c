import { markdownPath, NOT_FOUND, type Page, rootFrom } from "./page.ts";
import type { Site } from "./site.ts";

/** Says where the site comes from, and leads to the page as Markdown, to its source and to where its errors are told. */
export function Footer({ page: { path, source }, site: { url, repository } }: { page: Page; site: Site }) {
  const root = rootFrom(path, url);
  const markdown = root + markdownPath(path);
  return (
    <footer>
      <p>
        {path !== NOT_FOUND && (
          <>
            <a href={markdown}>This page as Markdown</a>
            <button type="button" class="copy" data-file={markdown}>
              Copy as Markdown
            </button>
          </>
        )}
        <a href={`${root}llms.txt`}>All pages for language models</a>
        {repository && source && <a href={repository.edit(source)}>Edit this page</a>}
        {repository && <a href={repository.report(`${path}: `)}>Something is wrong here</a>}
      </p>
      <p>
        Unofficial: made from the public documentation; never run against the live service. Not affiliated with or
        endorsed by Kore.ai.
      </p>
    </footer>
  );
}
