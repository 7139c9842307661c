// What it costs to import a library and to create its first client.
import { fork } from "node:child_process";
import { once } from "node:events";
import { summarize } from "./rounds.mjs";

const NAMES = ["openapi-fetch", "kore-campaigns"];
const ROUNDS = 40;

const PROGRAM = new URL("first-client.mjs", import.meta.url);
const cpu = Object.fromEntries(NAMES.map((name) => [name, []]));
const wall = Object.fromEntries(NAMES.map((name) => [name, []]));
// The first round fills the caches of the disk.
for (let round = -1; round < ROUNDS; round++)
  for (const name of round % 2 ? NAMES : [...NAMES].reverse()) {
    const [measured] = await once(fork(PROGRAM, [name]), "message");
    if (round < 0) continue;
    cpu[name].push(measured.cpu);
    wall[name].push(measured.wall);
  }
process.send([
  { title: "Import and first client, CPU time", rows: summarize(cpu) },
  { title: "Import and first client, elapsed time", rows: summarize(wall) },
]);
process.disconnect();
