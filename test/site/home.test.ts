import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect } from "vitest";
import { specFiles } from "../../site/spec-files.ts";
import { startProgram } from "../sandbox-server/cli.ts";
import { test } from "./fixtures.ts";

test("its first line says what this is, that it is unofficial and never run live", async ({ open }) => {
  const page = await open("index.html");
  const [title, line] = (await page.locator("main").innerText()).split(/\n+/);
  expect(title).toBe("Kore.ai Campaign Management API");
  expect(line).toMatch(/unofficial reference.*never run against the live service/);
});

test("the commands and the sample make a first call on the sandbox", async ({ open }) => {
  const page = await open("index.html");
  const [commands = "", curl = ""] = await page.locator(".aside pre").allTextContents();
  const [start = "", , ...exports] = commands.trim().split("\n");
  const [npx, name, ...args] = start.split(" ");
  expect([npx, name]).toEqual(["npx", "kore-campaigns"]);
  // A free port: 4010 may be taken.
  const free = args.map((argument) => (argument === "4010" ? "0" : argument));
  const { process, output, ended } = startProgram("node_modules/.bin/tsx", ["src/cli.ts", ...free]);
  try {
    await expect.poll(() => output.out + output.error, { timeout: 20_000 }).toMatch(/listens on http/);
    const [, url = ""] = /listens on (\S+)\. /.exec(output.out) ?? [];
    const script = [...exports, curl].join("\n").replace("http://127.0.0.1:4010", url);
    expect(script).toContain(`KORE_BASE_URL=${url}\n`);
    const { stdout } = await promisify(execFile)("bash", ["-c", script]);
    expect(JSON.parse(stdout)).toMatchObject({ status: "success", data: [] });
  } finally {
    process.kill();
    await ended;
  }
});

test("every edition can be downloaded, with its size and its checksum", async ({ open }) => {
  const page = await open("index.html");
  const rows = await page.locator("section:has(> #specification) tbody tr").allTextContents();
  const sums = await page.locator(".sums dd").allTextContents();
  // All but the sum of the file that holds the sums.
  expect(sums).toEqual(specFiles().flatMap(({ name, sha256 }) => (name === "SHA256SUMS" ? [] : [sha256])));
  expect(rows).toHaveLength(specFiles().length);
  for (const [index, { name, bytes }] of specFiles().entries()) {
    expect(rows[index]).toContain(`${name}`);
    expect(rows[index]).toContain(`${Math.ceil(bytes / 1000)} kB`);
  }
  expect(await page.locator(".sums").isVisible()).toBe(false);
});
