import { markdownPath } from "./layout/page.ts";

/** Where the Markdown of an anchor is, if it isn't in the file of its page. */
export type AnchorFiles = ReadonlyMap<string, string>;

const ROOT = "https://root.invalid/";

/**
 * Makes links of a page those of its Markdown: they lead to the Markdown of other pages.
 *
 * @param page the page that the links are on
 * @param file the file with its Markdown, or with a part of it
 * @param anchors by `page.html#anchor`
 * @param siteUrl the address of the site: links start with it. Without it they are relative.
 */
export const markdownLinks =
  (page: string, file: string, anchors: AnchorFiles = new Map(), siteUrl?: string) =>
  (link: string): string => {
    if (/^[a-z]+:/.test(link)) return link;
    const { pathname, hash } = new URL(link, ROOT + page);
    const target = pathname.slice(1) || "index.html";
    const path = (anchors.get(target + hash) ?? markdownPath(target)) + hash;
    return siteUrl ? siteUrl + path : "../".repeat(file.split("/").length - 1) + path;
  };
