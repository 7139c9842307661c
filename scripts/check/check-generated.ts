// Fails if generated/ is not what `npm run generate` would write now.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeGenerated } from "../generate/write-generated.ts";

const fresh = mkdtempSync(join(tmpdir(), "kore-campaigns-"));
try {
  await writeGenerated(fresh);
  const names = new Set([...readdirSync(fresh), ...readdirSync("generated")]);
  const drifted = [...names].filter((name) => contentOf(fresh, name) !== contentOf("generated", name));
  if (drifted.length > 0) {
    console.error(`generated/ has drifted: ${drifted.join(", ")}. Run "npm run generate" and commit what it writes.`);
    process.exitCode = 1;
  }
} finally {
  rmSync(fresh, { recursive: true });
}

function contentOf(folder: string, name: string): string | undefined {
  return readdirSync(folder).includes(name) ? readFileSync(join(folder, name), "utf8") : undefined;
}
