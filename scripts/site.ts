// Writes the reference site, one page that asks nothing of the network: `npm run site`.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { withNotes } from "./site-notes.ts";
import { BUNDLE, readYaml } from "./spec.ts";
import { runTool } from "./tool.ts";

const PAGE = "site/index.html";

const folder = mkdtempSync(join(tmpdir(), "kore-campaigns-"));
try {
  const spec = join(folder, "openapi.yaml");
  writeFileSync(spec, stringify(withNotes(readYaml(BUNDLE))));
  runTool("redocly", ["build-docs", spec, "--inlineBundle", "--output", PAGE], "quiet");
  writeFileSync(PAGE, withoutRequests(readFileSync(PAGE, "utf8")));
  console.log(`${PAGE}: ${(statSync(PAGE).size / 1e6).toFixed(1)} MB`);
} finally {
  rmSync(folder, { recursive: true });
}

/** Redoc loads the picture in its credit line from the network, whatever is inlined. The line stays, in letters. */
function withoutRequests(html: string): string {
  const picture = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g;
  if (!picture.test(html)) throw new Error("Redoc's credit line has changed: see whether it still loads a picture.");
  const letters = `<svg xmlns='http://www.w3.org/2000/svg' width='46' height='12'><text y='10' font-family='sans-serif' font-size='11'>Redocly</text></svg>`;
  return html.replace(picture, `data:image/svg+xml,${encodeURIComponent(letters)}`);
}
