import { once } from "node:events";
import { connect } from "node:net";
import { runSamples } from "./run-samples.ts";

runSamples({
  name: "HTTP",
  needs: process.execPath,
  async run(code, url) {
    const { host, hostname, port } = new URL(url);
    const [head = "", body = ""] = code.replace(/^Host: .*$/m, `Host: ${host}`).split("\n\n");
    const socket = connect(Number(port), hostname);
    socket.write(`${head.replaceAll("\n", "\r\n")}\r\n\r\n${body}`);
    const [response] = await Promise.race([once(socket, "data"), once(socket, "close").then(() => ["closed"])]);
    socket.destroy();
    if (!String(response).startsWith("HTTP/1.1 200 ")) throw new Error(response);
  },
  lost: () => /closed|ECONNRESET/,
});
