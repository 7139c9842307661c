import { addressOf, type Page } from "./layout/page.ts";

/** Lists the addresses of all pages for search engines: https://www.sitemaps.org. */
export function sitemap(pages: readonly Page[], siteUrl: string): string {
  const urls = pages.map(({ path }) => `<url><loc>${addressOf(path, siteUrl)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
}
