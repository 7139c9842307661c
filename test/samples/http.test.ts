import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { runSamples } from "./run-samples.ts";

runSamples({
  name: "HTTP",
  needs: process.execPath,
  async run(code, url, patience = 30) {
    const { host, hostname, port } = new URL(url);
    const [head = "", body = ""] = code.replace(/^Host: .*$/m, `Host: ${host}`).split("\n\n");
    const socket = connect(Number(port), hostname);
    socket.write(`${head.replaceAll("\n", "\r\n")}\r\n\r\n${body}`);
    const [response] = await Promise.race([
      once(socket, "data"),
      once(socket, "close").then(() => ["closed"]),
      wait(patience * 1_000, ["timed out"], { ref: false }),
    ]);
    socket.destroy();
    if (!String(response).startsWith("HTTP/1.1 200 ")) throw new Error(response);
  },
  ends: {
    "done-then-lost": () => /closed|ECONNRESET/,
    "done-then-server-error": () => /^HTTP\/1.1 500 /,
    "rate-limited": () => /^HTTP\/1.1 429 /,
    slow: () => /timed out/,
  },
});
