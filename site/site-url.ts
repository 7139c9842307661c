/**
 * Reads where the site will be, from the environment variable `SITE_URL`. Without it, no page names its address.
 *
 * @returns the URL with a slash at its end
 * @throws Error if it is no URL of the web
 */
export function siteUrl({ SITE_URL }: { readonly SITE_URL?: string | undefined }): string | undefined {
  if (!SITE_URL) return undefined;
  if (!/^https?:\/\/[^?#&<>"\s]+$/.test(SITE_URL))
    throw new Error(`SITE_URL must be an address such as https://example.com/campaigns/, without ? and #.`);
  return SITE_URL.replace(/\/*$/, "/");
}
