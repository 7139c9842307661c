// A contact list behind HTTP, on a port of this machine, that counts what it is sent: run by load-million.test.ts.
import { createServer } from "node:http";
import { rowOf } from "./rows.ts";

/** What became of the requests, by the first row of each. */
type Reply = "taken" | "lost-after" | "lost-before" | "refused" | "limited";

/** The same for the same batch each time, and never three failures in a row. `0` for a batch that is taken. */
const FAULTS: Readonly<Record<number, Reply>> = { 7: "lost-after", 13: "lost-before", 23: "refused", 31: "limited" };

const times = new Uint8Array(1_000_000);
let limited = -1;
const counts: Record<Reply, number> = { taken: 0, "lost-after": 0, "lost-before": 0, refused: 0, limited: 0 };

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const json = (status: number, body: object, headers = {}) =>
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
  if (request.method === "GET") {
    const list = { _id: "cl-1", name: "Night", totalRecordCount: 0, allowDuplicates: false };
    return json(200, { status: "success", message: "", data: [list] });
  }
  const rows = (JSON.parse(Buffer.concat(chunks).toString()).data as { phoneNumber: string }[]).map(rowOf);
  const first = rows[0] as number;
  let reply = FAULTS[Math.floor(first / 100) % 100] ?? "taken";
  // Too many requests once, and then no more.
  if (reply === "limited" && limited === first) reply = "taken";
  if (reply === "limited") limited = first;
  counts[reply] += 1;
  if (reply === "taken" || reply === "lost-after") for (const row of rows) times[row] = (times[row] as number) + 1;
  if (reply.startsWith("lost")) return request.socket.destroy();
  if (reply === "refused") return json(400, { errors: [{ msg: "a contact is wrong" }] });
  if (reply === "limited") return json(429, { errors: [{ msg: "too many" }] }, { "retry-after": "0" });
  return json(200, { message: "queued" });
});
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as { port: number }).port }));
process.on("message", () => process.send?.({ counts, times: Buffer.from(times.buffer).toString("base64") }));
