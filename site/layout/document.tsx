import { render } from "preact-render-to-string";
import { IconSymbols } from "../icons.tsx";
import { Footer } from "./footer.tsx";
import { Head } from "./head.tsx";
import { Menu } from "./menu.tsx";
import { type Page, rootFrom } from "./page.ts";
import { Contents, type Heading, headingsIn } from "./sections.tsx";
import type { Site } from "./site.ts";
import { Top } from "./top.tsx";

/**
 * Writes a page as HTML, with everything that all pages have.
 *
 * @param content what it is about, as HTML
 */
export function htmlOf(page: Page, site: Site, content = render(page.content)): string {
  const { path } = page;
  const root = rootFrom(path, site.url);
  const headings = headingsIn(content);
  // Samples or contents stand at the right of a wide screen.
  const hasContents = headings.length > 2 && !content.includes('<aside class="aside"');
  return `<!doctype html>\n${render(
    <html lang="en">
      <Head page={page} siteUrl={site.url} />
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <IconSymbols />
        {/* A program that reads the page as HTML stops before the footer. */}
        <p hidden>
          For language models: <a href={`${root || "./"}llms.txt`}>all pages as Markdown</a>
        </p>
        <Top root={root} />
        <main
          id="main"
          tabIndex={-1}
          class={hasContents ? "guide" : undefined}
          dangerouslySetInnerHTML={{ __html: hasContents ? withContents(content, headings) : content }}
        />
        <Menu navigation={site.navigation} path={path} root={root} headings={hasContents ? [] : headings} />
        <Footer page={page} site={site} />
      </body>
    </html>,
  )}\n`;
}

/** Puts the contents between the head of a page and its text, where a phone wants them. */
const withContents = (content: string, headings: readonly Heading[]): string =>
  content.replace('<div class="rest">', (rest) => render(<Contents headings={headings} />) + rest);
