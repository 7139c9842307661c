import { addressOf, markdownPath, NOT_FOUND, type Page, rootFrom, SITE_TITLE } from "./page.ts";

/** Writes the head of a page. `siteUrl` ends with a slash; without it, nothing names an address. */
export function Head({ page: { path, title, summary }, siteUrl }: { page: Page; siteUrl: string | undefined }) {
  const root = rootFrom(path, siteUrl);
  const isPage = path !== NOT_FOUND;
  const address = isPage && addressOf(path, siteUrl);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === SITE_TITLE ? `${title}, unofficial reference` : `${title} · Campaign API reference`}</title>
      <meta name="description" content={summary} />
      <meta property="og:type" content="article" />
      <meta property="og:site_name" content="Campaign API reference (unofficial)" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={summary} />
      {address && (
        <>
          <link rel="canonical" href={address} />
          <meta property="og:url" content={address} />
        </>
      )}
      <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#101215" media="(prefers-color-scheme: dark)" />
      <link rel="icon" href={`${root}favicon.svg`} />
      <link rel="stylesheet" href={`${root}style.css`} />
      {isPage && <link rel="alternate" type="text/markdown" href={root + markdownPath(path)} />}
      {/* Before anything is painted, so that no page flashes in the other theme. */}
      <script dangerouslySetInnerHTML={{ __html: THEME }} />
      <script defer src={`${root}site.js`} />
    </head>
  );
}

const THEME = 'try{const t=localStorage["kore-campaigns theme"];if(t)document.documentElement.dataset.theme=t}catch{}';
