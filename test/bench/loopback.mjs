// What a call costs with a real connection, beside other clients.
import { deepEqual } from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import { RESPONSES } from "./calls.mjs";
import { createContenders } from "./contenders.mjs";
import { compare } from "./rounds.mjs";

const MEASURES = [
  { title: "GET, 1 in flight", name: "get", inFlight: 1, batch: 32, rounds: 100 },
  { title: "GET, 64 in flight", name: "get", inFlight: 64, batch: 64, rounds: 100 },
  { title: "POST start, 1 in flight", name: "start", inFlight: 1, batch: 32, rounds: 100 },
  { title: "POST start, 64 in flight", name: "start", inFlight: 64, batch: 64, rounds: 100 },
  { title: "List of 190 kB, 1 in flight", name: "list", inFlight: 1, batch: 8, rounds: 100 },
];

const server = fork(new URL("server.mjs", import.meta.url));
try {
  const [baseUrl] = await once(server, "message");
  const contenders = Object.entries(createContenders(baseUrl));
  const tables = [];
  for (const { title, name, ...options } of MEASURES) {
    console.log(`  ${title}`);
    for (const [who, calls] of contenders) deepEqual(await calls[name](), RESPONSES[name], `${who}: ${name}`);
    const calls = Object.fromEntries(contenders.map(([who, calls]) => [who, calls[name]]));
    tables.push({ title, rows: await compare(calls, options) });
  }
  process.send(tables);
} finally {
  server.disconnect();
}
process.disconnect();
