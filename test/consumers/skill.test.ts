import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, inject, test } from "vitest";

const exec = promisify(execFile);

/** The folder of an application with the packed package installed, and nothing else from this repository. */
let app: string;
/** The skill as the package carries it. */
let skill: string;

beforeAll(async () => {
  app = await mkdtemp(join(tmpdir(), "kore-campaigns-"));
  await writeFile(join(app, "package.json"), '{"name":"app","private":true}');
  await exec("npm", ["install", "--no-save", inject("tarball")], { cwd: app });
  skill = await readFile(join(app, "node_modules/kore-campaigns/skills/kore-campaigns/SKILL.md"), "utf8");
});

afterAll(() => rm(app, { recursive: true }));

/** What each block prints. */
const PRINTS: Readonly<Record<string, RegExp>> = {
  "job.mjs": /^\[\]\n12025550143 [\w ]+\n$/,
  "errors.mjs": /^refused: 404\n$/,
  "platform.mjs": /^$/,
};

test("every block of the skill for coding agents runs from the package alone", async () => {
  const blocks = [...skill.matchAll(/^```(\w+)\n\/\/ (\S+)\n([\s\S]*?)^```$/gm)];
  expect(blocks.map(([, , file]) => file)).toEqual(Object.keys(PRINTS));
  expect(skill.match(/^```\w/gm)).toHaveLength(blocks.length);
  for (const [, , file = "", code = ""] of blocks) {
    await writeFile(join(app, file), code);
    const { stdout, stderr } = await exec(process.execPath, [file], { cwd: app });
    expect(stdout, file).toMatch(PRINTS[file] as RegExp);
    expect(stderr, file).toBe("");
  }
});

test("the skill is short, says when it is of use, and names files that the package has", async () => {
  expect(Buffer.byteLength(skill)).toBeLessThanOrEqual(6_000);
  expect(skill).toMatch(/^---\nname: kore-campaigns\ndescription: .{80,1024}\n---\n/);
  const files = skill.match(/\b(?:docs|generated)\/[\w./-]*\w/g) ?? [];
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) await readFile(join(app, "node_modules/kore-campaigns", file));
});
