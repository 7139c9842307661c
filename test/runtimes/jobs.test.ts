import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { chromiumPage } from "./chromium.ts";
import { commandRuntime } from "./command.ts";
import type { Runtime } from "./runtime.ts";
import { RUNTIMES } from "./runtimes.ts";

const folder = mkdtempSync(join(tmpdir(), "kore-campaigns-"));
afterAll(() => rmSync(folder, { recursive: true }));

const load = ({ name, run }: Runtime) =>
  run([{ url: "", warm: false, journal: join(folder, `${name.replaceAll(" ", "-")}.jsonl`) }]);

const WITH_FILES = [
  ...RUNTIMES.filter(({ name }) => /^Node|^Bun/.test(name)),
  // What a journal needs, and not the network.
  commandRuntime("Deno", ".bin/deno", "run", "--allow-read", "--allow-write", "--allow-sys"),
];

test.each(WITH_FILES)("a load goes on with a journal in a file in $name", async (runtime) => {
  expect(await load(runtime)).toEqual(["100 + 1, 100 + 1, a file, 1"]);
});

const WITHOUT_FILES = [...RUNTIMES.filter(({ name }) => /^workerd/.test(name)), chromiumPage];

test.each(WITHOUT_FILES)("a load goes on with a journal of one's own in $name", async (runtime) => {
  expect(await load(runtime)).toEqual(["100 + 1, 100 + 1, memory, 1"]);
});
