import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import packageJson from "../../../package.json" with { type: "json" };

/** The file with the checksums. */
export const CHECKSUMS = "SHA256SUMS";

/** The files of generated/ that the package has, apart from their checksums. */
export const published = packageJson.files
  .filter((file) => file.startsWith("generated/") && !file.endsWith(CHECKSUMS))
  .map((file) => basename(file));

/** Returns the checksums of the published files in a folder, as `sha256sum --check` reads them. */
export const checksums = (folder: string): string =>
  published.map((name) => `${sha256(readFileSync(join(folder, name)))}  ${name}\n`).join("");

const sha256 = (content: Buffer) => createHash("sha256").update(content).digest("hex");
