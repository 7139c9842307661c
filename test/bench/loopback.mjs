// What a call costs with a real connection, beside other clients.
import { deepEqual } from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import { RESPONSES } from "./calls.mjs";
import { createContenders } from "./contenders.mjs";
import { compare } from "./rounds.mjs";

const MEASURES = [
  { name: "get", inFlight: 1, batch: 32, rounds: 150 },
  { name: "get", inFlight: 64, batch: 64, rounds: 100 },
  { name: "start", inFlight: 1, batch: 32, rounds: 150 },
  { name: "start", inFlight: 64, batch: 64, rounds: 100 },
  { name: "list", inFlight: 1, batch: 8, rounds: 150 },
];

const server = fork(new URL("server.mjs", import.meta.url));
try {
  const [baseUrl] = await once(server, "message");
  const contenders = Object.entries(createContenders(baseUrl));
  const tables = [];
  for (const { name, ...options } of MEASURES) {
    for (const [who, calls] of contenders) deepEqual(await calls[name](), RESPONSES[name], `${who}: ${name}`);
    const calls = Object.fromEntries(contenders.map(([who, calls]) => [who, calls[name]]));
    tables.push({ title: `loopback, ${name}, ${options.inFlight} in flight`, rows: await compare(calls, options) });
    console.error(tables.at(-1).title);
  }
  process.send(tables);
} finally {
  server.disconnect();
}
