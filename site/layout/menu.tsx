import type { ComponentChildren } from "preact";
import { Bell } from "../icons.tsx";
import type { OperationPage } from "../pages/operation-pages.ts";
import { hasNewer } from "../pages/versions.ts";
import { type Heading, HeadingLinks } from "./sections.tsx";

/** A link of the menu. */
export interface MenuLink {
  readonly path: string;
  readonly title: string;
}

/** What stands in the menu. */
export interface Navigation {
  readonly start: readonly MenuLink[];
  readonly guides: readonly MenuLink[];
  readonly operations: readonly OperationPage[];
  readonly about: readonly MenuLink[];
}

/** The page that is shown. */
interface Current {
  readonly path: string;
  readonly root: string;
  /** Its headings, which hang under its link. */
  readonly headings: readonly Heading[];
}

/** Groups that are open on every page: what most readers come for. */
const OPEN = ["Start here", "Campaigns", "Start and stop"];

/** Lists all pages. It stands after the content, where a reader without a style sheet wants it. */
export function Menu({ navigation, ...current }: { navigation: Navigation } & Current) {
  const { start, guides, operations, about } = navigation;
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  const newest = operations.filter((page) => !hasNewer(page, operations));
  return (
    <nav id="menu" aria-label="All pages" popover="auto">
      <button type="button" popovertarget="menu" popovertargetaction="hide">
        Close
      </button>
      <Group title="Start here" links={start} current={current} />
      <Group title="Guides" links={guides} current={current} />
      {tags.map((tag) => (
        <Group title={tag} links={newest.filter((page) => page.tag === tag).map(linkTo)} current={current} />
      ))}
      <Group
        title="Version 1"
        links={operations.filter((page) => hasNewer(page, operations)).map(linkTo)}
        current={current}
      />
      <Group title="About" links={about} current={current} />
    </nav>
  );
}

interface EntryLink extends MenuLink {
  readonly mark?: ComponentChildren;
}

const linkTo = (page: OperationPage): EntryLink => ({
  path: `operations/${page.name}.html`,
  title: page.title,
  mark: (
    <>
      <Bell effect={page.effect} />
      <span class="verb">{page.method}</span>
    </>
  ),
});

function Group({ title, links, current }: { title: string; links: readonly EntryLink[]; current: Current }) {
  const isOpen = OPEN.includes(title) || links.some(({ path }) => path === current.path);
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      <ul>
        {links.map((link) => (
          <Entry link={link} current={current} />
        ))}
      </ul>
    </details>
  );
}

function Entry({ link: { path, title, mark }, current }: { link: EntryLink; current: Current }) {
  const isCurrent = path === current.path;
  return (
    <li>
      <a href={`${current.root}${path}`} aria-current={isCurrent ? "page" : undefined}>
        {title}
        {mark}
      </a>
      {isCurrent && current.headings.length > 0 && <HeadingLinks headings={current.headings} className="spy" />}
    </li>
  );
}
