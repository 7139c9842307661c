// Answers every call with its example. It runs in a process of its own, so that its CPU time is not the client's.
import { createServer } from "node:http";
import { PATHS, RESPONSES } from "./calls.mjs";

const bodies = Object.keys(PATHS).map((name) => [PATHS[name], Buffer.from(JSON.stringify(RESPONSES[name]))]);
const bodyOf = new Map(bodies);

const server = createServer((request, response) => {
  request.resume();
  request.on("end", () => {
    const body = bodyOf.get(request.url.split("?")[0]);
    response.writeHead(body ? 200 : 404, { "content-type": "application/json" });
    response.end(body ?? "{}");
  });
});
// No connection closes while its contender waits for its turn.
server.keepAliveTimeout = 120_000;
server.listen(0, "127.0.0.1", () => process.send(`http://127.0.0.1:${server.address().port}`));
// The parent has ended, perhaps with Ctrl-C.
process.on("disconnect", () => process.exit());
