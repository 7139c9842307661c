import { render } from "preact-render-to-string";
import { IconSymbols } from "../icons.tsx";
import { Footer } from "./footer.tsx";
import { Head } from "./head.tsx";
import { Menu } from "./menu.tsx";
import { type Page, rootFrom } from "./page.ts";
import { headingsIn } from "./sections.tsx";
import type { Site } from "./site.ts";
import { Top } from "./top.tsx";

/** Writes a page as HTML, with everything that all pages have. */
export function htmlOf(page: Page, site: Site): string {
  const { path, content, hasContents = false } = page;
  const root = rootFrom(path, site.url);
  const headings = headingsIn(render(content));
  return `<!doctype html>\n${render(
    <html lang="en">
      <Head page={page} siteUrl={site.url} />
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <IconSymbols />
        <Top root={root} />
        <main id="main" tabIndex={-1} class={hasContents ? "guide" : undefined}>
          {content}
        </main>
        <Menu navigation={site.navigation} path={path} root={root} headings={hasContents ? [] : headings} />
        <Footer page={page} site={site} />
      </body>
    </html>,
  )}\n`;
}
