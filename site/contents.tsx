import { createContext, type VNode } from "preact";
import { useContext } from "preact/hooks";
import { render } from "preact-render-to-string";

/** Whether a page is rendered only to find its headings. */
const IsListing = createContext(false);

const HEADING = /<h([23]) id="([^"]+)"><a class="anchor"[^>]*>(.*?)<\/a>/g;

/** Lists the sections of a page and the variants of its body. `of` is the whole page; `Contents` may stand in it. */
export function Contents({ of }: { of: VNode }) {
  if (useContext(IsListing)) return null;
  const html = render(<IsListing.Provider value={true}>{of}</IsListing.Provider>);
  const headings = [...html.matchAll(HEADING)].filter(([, level, id]) => level === "2" || id?.startsWith("body-"));
  return (
    <nav class="contents" aria-label="On this page">
      <details>
        <summary>On this page</summary>
        <ul>
          {headings.map(([, level, id, title = ""]) => (
            <li class={level === "3" ? "inner" : undefined}>
              <a href={`#${id}`} dangerouslySetInnerHTML={{ __html: title }} />
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}
