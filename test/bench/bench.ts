// Measures what this package costs. Names of sections as arguments run only those, and write no RESULTS.md.
import { fork } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { build } from "tsdown";
import { installPeers } from "./peers.ts";
import { formatResults, formatTable, type Sections, type Table } from "./results.ts";
import { measureSizes } from "./sizes.ts";

const SECTIONS = ["stub", "loopback", "memory", "imports", "sandbox"] as const;

const wanted = process.argv.slice(2);
const sections = SECTIONS.filter((name) => wanted.length === 0 || wanted.includes(name));
if (sections.length < wanted.length) throw new Error(`There are these sections: ${SECTIONS.join(", ")}.`);

console.log("Building the package");
await build({ logLevel: "error" });
if (sections.includes("loopback")) {
  console.log("Installing the peers");
  await installPeers();
}
const tables: Partial<Sections> = {};
for (const section of sections) {
  console.log(`Measuring: ${section}`);
  tables[section] = await run(section);
  for (const table of tables[section]) console.log(`\n${table.title}\n\n${formatTable(table)}\n`);
}
if (wanted.length === 0) {
  console.log("Measuring: sizes");
  const results = formatResults(tables as Sections, await measureSizes());
  await writeFile(new URL("RESULTS.md", import.meta.url), results);
  console.log("Wrote test/bench/RESULTS.md");
}

/** Runs a section in a process of its own, without the loader of this one, which would be measured as well. */
async function run(section: (typeof SECTIONS)[number]): Promise<readonly Table[]> {
  const child = fork(new URL(`${section}.mjs`, import.meta.url), { execArgv: ["--expose-gc"] });
  const failed = once(child, "exit").then(([code]) => Promise.reject(new Error(`${section} exited with ${code}.`)));
  const [measured] = await Promise.race([once(child, "message"), failed]);
  return measured;
}
