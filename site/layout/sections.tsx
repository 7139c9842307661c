/** A heading of a page, with the HTML of its text. */
export interface Heading {
  readonly id: string;
  readonly html: string;
}

/** Finds the headings of a page that has been rendered: those that have a link, and those that fold what is below them. */
export const headingsIn = (html: string): Heading[] =>
  [...html.matchAll(HEADING)].map(([, linked, folding, title = ""]) => ({ id: linked ?? folding ?? "", html: title }));

const HEADING = /(?:<h2 id="([^"]+)"><a class="anchor"[^>]*>|<summary><h2 id="([^"]+)">)(.*?)(?:<\/a>)?<\/h2>/gs;

/** Lists headings. client/spy.js marks the one that is read. */
export const HeadingLinks = ({ headings, className }: { headings: readonly Heading[]; className?: string }) => (
  <ul class={className}>
    {headings.map(({ id, html }) => (
      <li>
        <a href={`#${id}`} dangerouslySetInnerHTML={{ __html: html }} />
      </li>
    ))}
  </ul>
);

/** Lists the headings of a page, beside its text. */
export const Contents = ({ headings }: { headings: readonly Heading[] }) => (
  <nav class="toc" aria-label="On this page">
    <details>
      <summary>On this page</summary>
      <HeadingLinks headings={headings} />
    </details>
  </nav>
);
