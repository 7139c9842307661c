import type { Page } from "./spec.ts";

/** A Markdown link to a documentation page, as it stood at the commit that was read. */
export const linkTo = ({ slug, title, commit }: Page) =>
  `[${title}](https://github.com/Koredotcom/docs-v2/blob/${commit}/ai-for-service/apis/contact-center/${slug}.mdx)`;
