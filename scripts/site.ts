// Writes the reference site, two pages that need no network: `npm run site`.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { discrepanciesPage } from "./discrepancies-page.ts";
import { readPublishedLedger } from "./ledger.ts";
import { withNotes } from "./site-notes.ts";
import { readBundle, type Spec } from "./spec.ts";
import { runTool } from "./tool.ts";

const REFERENCE = "index.html";
const DISCREPANCIES = "discrepancies.html";

const folder = mkdtempSync(join(tmpdir(), "kore-campaigns-"));
try {
  const spec: Spec = readBundle();
  const ledger = readPublishedLedger();
  const noted = join(folder, "openapi.yaml");
  const reference = join("site", REFERENCE);
  writeFileSync(noted, stringify(withNotes(spec, ledger, DISCREPANCIES)));
  runTool("redocly", ["build-docs", noted, "--inlineBundle", "--output", reference], "quiet");
  writeFileSync(reference, withoutRequests(readFileSync(reference, "utf8")));
  writeFileSync(join("site", DISCREPANCIES), discrepanciesPage(spec, ledger, REFERENCE));
  for (const name of [REFERENCE, DISCREPANCIES])
    console.log(`site/${name}: ${Math.ceil(statSync(join("site", name)).size / 1000)} kB`);
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
