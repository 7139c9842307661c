import { markdownPath, type Page, rootFrom } from "./page.ts";

/** Says where the site comes from, and leads to the page as Markdown. */
export const Footer = ({ page: { path } }: { page: Page }) => (
  <footer>
    <p>
      <a href={rootFrom(path) + markdownPath(path)}>This page as Markdown</a>
    </p>
    <p>
      Made from the public documentation; never run against the live service. Not affiliated with or endorsed by
      Kore.ai.
    </p>
  </footer>
);
