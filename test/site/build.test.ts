import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const AGAIN = "test-results/site-again";

/** The files of a folder, as Base64 by their place in it. */
const contentOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path, readFileSync(join(folder, path), "base64")]),
  );

test("the site is the same again, byte for byte", () => {
  const args = ["--tsconfig", "site/tsconfig.json", "site/build.tsx", AGAIN];
  const { status, stderr } = spawnSync("node_modules/.bin/tsx", args, { encoding: "utf8" });
  expect(status, stderr).toBe(0);
  const again = contentOf(AGAIN);
  expect(Object.keys(again).length).toBeGreaterThan(100);
  expect(again).toEqual(contentOf("site/dist"));
});
