/** A heading of a page, with the HTML of its text. */
export interface Heading {
  readonly id: string;
  readonly html: string;
}

/** Finds the headings of a page that has been rendered, those that a reader can link to. */
export const headingsIn = (html: string): Heading[] =>
  [...html.matchAll(/<h2 id="([^"]+)"><a class="anchor"[^>]*>(.*?)<\/a><\/h2>/gs)].map(([, id = "", title = ""]) => ({
    id,
    html: title,
  }));

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

/** Lists the headings of a guide, beside its text. */
export const Contents = ({ headings }: { headings: readonly Heading[] }) => (
  <nav class="toc" aria-label="On this page">
    <details>
      <summary>On this page</summary>
      <HeadingLinks headings={headings} />
    </details>
  </nav>
);
