import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** The site as a folder, as a URL. */
export const ROOT = pathToFileURL(`${resolve("site/dist")}/`).href;

/** Where a page of the site is, as a file. */
export const urlOf = (path: string): string => new URL(path, ROOT).href;

/** The places of all pages in the site. */
export const PATHS: readonly string[] = readdirSync("site/dist", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".html"))
  .map((path) => path.replaceAll("\\", "/"))
  .sort();

/** The widths of a phone, a tablet and a desk, in CSS pixels. */
export const WIDTHS = [375, 768, 1440] as const;
