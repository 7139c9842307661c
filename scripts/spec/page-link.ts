import type { Operation, Page } from "./spec.ts";

/** The address of a file of the documentation, as it was at a commit. */
export const documentAddress = (path: string, commit: string, repository = "docs-v2") =>
  // GitHub takes the start of a commit, and the published spec has hundreds of links.
  `https://github.com/Koredotcom/${repository}/blob/${commit.slice(0, 8)}/${path}`;

/** The address of a page of the API, as it was read. */
export const pageAddress = (slug: string, commit: string) =>
  documentAddress(`ai-for-service/apis/contact-center/${slug}.mdx`, commit);

/** The documentation pages that an operation was made from, each with its slug. */
export const pagesOf = ({ externalDocs, "x-pages": others = [] }: Operation): (Page & { slug: string })[] =>
  [externalDocs, ...others].map((page) => ({ ...page, slug: page.url.replace(/.*\/|\.mdx$/g, "") }));

/** A link to a page, in Markdown. */
export const linkTo = ({ description, url }: Page) => `[${description}](${url})`;
