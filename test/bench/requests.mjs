import { connect } from "node:net";
import { SERVERS, startProgram } from "./programs.mjs";
import { shuffle } from "./rounds.mjs";

const PATH = "/campaign/api/v2/public/st-1/campaign/contactList/getAllListDetails";
const HEADERS = { auth: "any-token", iid: "st-1", accountId: "a" };
const CONNECTIONS = 8;
const ROUNDS = 20;
const ROUND_MS = 250;

/**
 * Measures the elapsed time of a request to each server, and to one of `node:http` that answers with the bytes of the
 * sandbox. The client is bare sockets, with keep-alive.
 *
 * @returns the times of each server by round, in microseconds, that of `node:http` first
 */
export async function requestTimes() {
  const servers = Object.fromEntries(
    await Promise.all(Object.entries(SERVERS).map(async ([name, server]) => [name, await startProgram(server)])),
  );
  const response = await fetch(servers["kore-campaigns sandbox"].url + PATH, { headers: HEADERS });
  const program = `require("node:http").createServer((_, response) => {
    response.setHeader("content-type", "application/json").end(${JSON.stringify(await response.text())});
  }).listen(0, "127.0.0.1", function () { console.log("http://127.0.0.1:" + this.address().port); })`;
  const all = { "node:http": await startProgram({ args: ["-e", program], ready: "http" }), ...servers };

  const times = Object.fromEntries(Object.keys(all).map((name) => [name, []]));
  const warmUp = Math.ceil(ROUNDS / 5);
  for (let round = -warmUp; round < ROUNDS; round++)
    for (const name of shuffle(Object.keys(all))) {
      const time = await timeOfRequest(new URL(PATH, all[name].url));
      if (round >= 0) times[name].push(time);
    }
  await Promise.all(Object.values(all).map(({ end }) => end()));
  return times;
}

/** The time of a request among as many as are answered in a quarter of a second, in microseconds. */
async function timeOfRequest(url) {
  const start = performance.now();
  const made = await Promise.all(Array.from({ length: CONNECTIONS }, () => askUntil(url, start + ROUND_MS)));
  return ((performance.now() - start) * 1000) / made.reduce((sum, count) => sum + count);
}

/** Asks on one connection, again after each response. Resolves with the number of responses. */
function askUntil({ hostname, port, host, pathname }, end) {
  const headers = Object.entries({ host, ...HEADERS }).map(([name, value]) => `${name}: ${value}\r\n`);
  const request = `GET ${pathname} HTTP/1.1\r\n${headers.join("")}\r\n`;
  return new Promise((resolve, reject) => {
    let received = "";
    let count = 0;
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.on("error", reject);
    socket.on("data", (chunk) => {
      received += chunk.toString("latin1");
      if (!isComplete(received)) return;
      if (!received.startsWith("HTTP/1.1 200 ")) return reject(new Error(received));
      received = "";
      count += 1;
      if (performance.now() < end) return socket.write(request);
      socket.destroy();
      resolve(count);
    });
  });
}

function isComplete(text) {
  const head = text.indexOf("\r\n\r\n") + 4;
  const length = /^content-length: (\d+)/im.exec(text.slice(0, head))?.[1];
  return head > 3 && (length === undefined ? text.endsWith("\r\n0\r\n\r\n") : text.length >= head + Number(length));
}
