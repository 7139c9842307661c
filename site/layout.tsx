import type { ComponentChildren, VNode } from "preact";
import { render } from "preact-render-to-string";
import { EffectIcon } from "./effect.tsx";
import type { OperationPage } from "./pages/operation-pages.ts";

/** What stands in the navigation. */
export interface Navigation {
  readonly guides: readonly { readonly name: string; readonly title: string }[];
  readonly operations: readonly OperationPage[];
  /** The pages about the API. */
  readonly about: readonly { readonly path: string; readonly title: string; readonly menuTitle?: string }[];
}

/** A page of the site. */
export interface Page {
  /** Its place in the site, for example `operations/getCampaignV2.html`. */
  readonly path: string;
  readonly title: string;
  /** A sentence for search engines and for `llms.txt`, as plain text. */
  readonly summary: string;
  readonly content: VNode;
}

/** What the site is about. */
export const SITE_TITLE = "Kore.ai Campaign Management API";

/** Writes a page as HTML, with everything that all pages have. Links are relative, so that it opens from a file. */
export function htmlOf({ path, title, summary, content }: Page, navigation: Navigation): string {
  const root = "../".repeat(path.split("/").length - 1);
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title === SITE_TITLE ? title : `${title} · ${SITE_TITLE}`}</title>
        <meta name="description" content={summary} />
        <link rel="stylesheet" href={`${root}style.css`} />
        <link rel="alternate" type="text/markdown" href={`${root}${path.replace(/html$/, "md")}`} />
        <script defer src={`${root}site.js`} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header class="top">
          <a class="home" href={`${root}index.html`}>
            <b>Campaign API</b> <span>unofficial reference</span>
          </a>
          <search class="search" data-root={root} hidden>
            <input
              type="search"
              id="search"
              placeholder="Search: start, dnc, callback …"
              aria-label="Search the reference"
              autocomplete="off"
            />
          </search>
          <a class="to-menu" href="#menu">
            Menu
          </a>
        </header>
        <main id="main" tabIndex={-1}>
          {content}
        </main>
        <Menu navigation={navigation} root={root} path={path} />
        <footer>
          <p>
            <a href={`${root}${path.replace(/html$/, "md")}`}>This page as Markdown</a>
          </p>
        </footer>
      </body>
    </html>
  );
  return `<!doctype html>\n${render(page)}\n`;
}

/** Stands after the content, where a reader without a stylesheet wants it; the stylesheet puts it beside. */
function Menu({ navigation, root, path }: { navigation: Navigation; root: string; path: string }) {
  const { guides, operations, about } = navigation;
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  const older = operations.filter(isOlder);
  return (
    <nav id="menu" aria-label="All pages">
      <MenuList title="Guides">
        {guides.map(({ name, title }) => (
          <Entry path={`guides/${name}.html`} root={root} current={path}>
            {title}
          </Entry>
        ))}
      </MenuList>
      {tags.map((tag) => (
        <MenuList title={tag}>
          {operations
            .filter((page) => page.tag === tag && !isOlder(page))
            .map((page) => (
              <OperationEntry page={page} root={root} current={path} />
            ))}
        </MenuList>
      ))}
      <details open={older.some(({ name }) => path === `operations/${name}.html`)}>
        <summary>Version 1</summary>
        <ul>
          {older.map((page) => (
            <OperationEntry page={page} root={root} current={path} />
          ))}
        </ul>
      </details>
      <MenuList title="About the API">
        {about.map(({ path: itsPath, title, menuTitle = title }) => (
          <Entry path={itsPath} root={root} current={path}>
            {menuTitle}
          </Entry>
        ))}
      </MenuList>
    </nav>
  );
}

/** Two calls have no v2. */
const isOlder = ({ version, operation }: OperationPage) => version === "v1" && /\(v1\)$/.test(operation.summary);

const MenuList = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <>
    <h2>{title}</h2>
    <ul>{children}</ul>
  </>
);

interface EntryOptions {
  readonly root: string;
  readonly current: string;
}

const Entry = ({ path, root, current, children }: EntryOptions & { path: string; children: ComponentChildren }) => (
  <li>
    <a href={`${root}${path}`} aria-current={path === current ? "page" : undefined}>
      {children}
    </a>
  </li>
);

const OperationEntry = ({ page, root, current }: EntryOptions & { page: OperationPage }) => (
  <Entry path={`operations/${page.name}.html`} root={root} current={current}>
    <span class={page.effect}>
      <EffectIcon effect={page.effect} />
    </span>
    {page.title}
  </Entry>
);
