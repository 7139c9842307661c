import type { Page } from "./spec.ts";

/** The address of a documentation page, as it was read for this description. */
export const addressOf = ({ slug, commit }: Page) =>
  `https://github.com/Koredotcom/docs-v2/blob/${commit}/ai-for-service/apis/contact-center/${slug}.mdx`;

/** A link to it, in Markdown. */
export const linkTo = (page: Page) => `[${page.title}](${addressOf(page)})`;
