import type { VNode } from "preact";

/** A page of the site. */
export interface Page {
  /** Its place in the site, for example `operations/getCampaignV2.html`. */
  readonly path: string;
  readonly title: string;
  /** A sentence for search engines and for `llms.txt`, as plain text. */
  readonly summary: string;
  readonly content: VNode;
  /** The file of the repository that it is made from, if it is one file; `edit this page` leads there. */
  readonly source?: string;
}

/** What the site is about. */
export const SITE_TITLE = "Kore.ai Campaign Management API";

/** The page that a host shows at any address where nothing is. */
export const NOT_FOUND = "404.html";

/**
 * The way from a page to the root of the site: empty, or `../`. Links are relative, so that pages open from files. Only
 * those of {@link NOT_FOUND} have the address of the site, if that is known: it is shown at addresses of any depth.
 */
export const rootFrom = (path: string, siteUrl: string | undefined): string =>
  path === NOT_FOUND && siteUrl !== undefined ? siteUrl : "../".repeat(path.split("/").length - 1);

/** The address of a page; `undefined` if that of the site isn't known. */
export const addressOf = (path: string, siteUrl: string | undefined): string | undefined =>
  siteUrl && siteUrl + path.replace(/(^|\/)index\.html$/, "$1");

/** The place of a page as Markdown. */
export const markdownPath = (path: string): string => path.replace(/html$/, "md");
