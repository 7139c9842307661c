/** A heading of a page, with the HTML of its text. */
export interface Heading {
  readonly id: string;
  readonly html: string;
  /** Whether it folds what is below it: it is part of the heading before that does not. */
  readonly isFolding: boolean;
}

/** Finds the headings of a page that has been rendered: those that have a link, and those that fold what is below them. */
export const headingsIn = (html: string): Heading[] =>
  [...html.matchAll(HEADING)].map(([, linked, folding, title = ""]) => ({
    id: linked ?? folding ?? "",
    html: title,
    isFolding: folding !== undefined,
  }));

const HEADING = /(?:<h2 id="([^"]+)"><a class="anchor"[^>]*>|<summary><h2 id="([^"]+)">)(.*?)(?:<\/a>)?<\/h2>/gs;

/** Lists headings, what folds below what it is part of. client/spy.js marks the one that is read. */
export function HeadingLinks({ headings, className }: { headings: readonly Heading[]; className?: string }) {
  const first = headings.findIndex(({ isFolding }) => !isFolding);
  const isPart = ({ isFolding }: Heading, index: number) => isFolding && first >= 0 && index > first;
  const tops = headings.flatMap((heading, index) => (isPart(heading, index) ? [] : [index]));
  return (
    <ul class={className}>
      {tops.map((index, place) => {
        const [{ id, html } = { id: "", html: "" }, ...parts] = headings.slice(index, tops[place + 1]);
        return (
          <li>
            <a href={`#${id}`} dangerouslySetInnerHTML={{ __html: html }} />
            {parts.length > 0 && <HeadingLinks headings={parts} />}
          </li>
        );
      })}
    </ul>
  );
}

/** Lists the headings of a page, beside its text. */
export const Contents = ({ headings }: { headings: readonly Heading[] }) => (
  <nav class="toc" aria-label="On this page">
    <details>
      <summary>On this page</summary>
      <HeadingLinks headings={headings} />
    </details>
  </nav>
);
