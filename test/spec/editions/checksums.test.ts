import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import packageJson from "../../../package.json" with { type: "json" };

const exported = Object.entries(packageJson.exports as Record<string, unknown>).flatMap(([entry, file]) =>
  typeof file === "string" && file.startsWith("./generated/") ? [{ name: entry.slice(2), file }] : [],
);

test("each edition is a file of the package and an export of its own", () => {
  const editions = readdirSync("generated").filter((name) => /^(openapi|postman).*\.(yaml|json)$/.test(name));
  expect(editions.length).toBeGreaterThan(5);
  expect(exported.map(({ name }) => name)).toEqual(expect.arrayContaining(editions));
  for (const { name, file } of exported) {
    expect(file).toBe(`./generated/${name}`);
    expect(packageJson.files).toContain(`generated/${name}`);
  }
});

test("SHA256SUMS has the checksum of each exported file", () => {
  const sums = exported
    .filter(({ name }) => name !== "SHA256SUMS")
    .map(({ name, file }) => `${createHash("sha256").update(readFileSync(file)).digest("hex")}  ${name}`);
  expect(readFileSync("generated/SHA256SUMS", "utf8").trimEnd().split("\n").sort()).toEqual(sums.sort());
});
