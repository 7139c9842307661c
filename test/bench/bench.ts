// Measures what this package costs. Names of sections as arguments run only those.
import { fork } from "node:child_process";
import { once } from "node:events";
import { build } from "tsdown";
import { installPeers } from "./peers.ts";
import { formatTable, type Table } from "./table.ts";

const SECTIONS = ["stub", "loopback", "memory", "imports"];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !SECTIONS.includes(name));
if (unknown.length > 0) throw new Error(`No such section: ${unknown}. There are ${SECTIONS.join(", ")}.`);

console.log("Building the package");
await build({ logLevel: "error" });
if (wanted.length === 0 || wanted.includes("loopback")) {
  console.log("Installing the peers");
  await installPeers();
}
for (const section of wanted.length > 0 ? wanted : SECTIONS) {
  console.log(`Measuring: ${section}`);
  for (const table of await run(section)) console.log(`\n${table.title}\n\n${formatTable(table)}\n`);
}

/** Runs a section in a process of its own, without the loader of this one, which would be measured as well. */
async function run(section: string): Promise<readonly Table[]> {
  const child = fork(new URL(`${section}.mjs`, import.meta.url), { execArgv: ["--expose-gc"] });
  const failed = once(child, "exit").then(([code]) => Promise.reject(new Error(`${section} exited with ${code}.`)));
  const [tables] = await Promise.race([once(child, "message"), failed]);
  return tables;
}
