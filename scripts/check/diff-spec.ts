// Compares the bundle with that of the last release, or of a git ref: `npm run diff:spec -- main`. Lists what changed by
// operation, what breaks callers first. Fails if that is more than the version allows since the release. Needs Go.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { BUNDLE } from "../spec/spec.ts";
import { type Change, effectChanges, formatChanges, mayBreak } from "./spec-changes.ts";

const OASDIFF = "github.com/oasdiff/oasdiff@v1.38.0";

const [asked] = process.argv.slice(2);
const release = asked === undefined ? lastRelease() : undefined;
const ref = asked ?? release;
if (ref === undefined)
  console.log("There is no release to compare with. Name a commit, a branch or a tag: npm run diff:spec -- main");
else compareWith(ref);

/** The last tag such as v0.1.0 before this commit; `undefined` if there is none. */
function lastRelease(): string | undefined {
  const tags = git("tag", "--list", "v*", "--sort=-v:refname", "--merged", "HEAD").trim();
  return tags === "" ? undefined : tags.split("\n")[0];
}

function compareWith(ref: string): void {
  const folder = mkdtempSync(join(tmpdir(), "kore-campaigns-"));
  try {
    const old = join(folder, "openapi.yaml");
    writeFileSync(old, git("show", `${ref}:${BUNDLE}`));
    const [base, revision] = [old, BUNDLE].map((file) => parse(readFileSync(file, "utf8")));
    const changes = [...effectChanges(base, revision), ...oasdiff(old)];
    const breaking = changes.filter(({ level }) => level === 3).length;
    if (changes.length > 0) console.log(`${formatChanges(changes)}\n`);
    console.log(`${changes.length} changes since ${ref}, ${breaking} of them breaking`);
    if (release && breaking > 0 && !mayBreak(base.info.version, revision.info.version)) {
      console.error(
        `Version ${revision.info.version} may not break callers of ${base.info.version}: see CONTRIBUTING.md.`,
      );
      process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function oasdiff(old: string): Change[] {
  const args = ["run", OASDIFF, "changelog", old, BUNDLE, "--format", "json"];
  return JSON.parse(execFileSync("go", args, { encoding: "utf8", maxBuffer: 100_000_000 }));
}

function git(...args: string[]): string {
  return execFileSync("git", args, { encoding: "utf8", maxBuffer: 100_000_000 });
}
