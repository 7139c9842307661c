// A contact list behind HTTP, on a port of this machine, that counts what it is sent: run by contact-list.ts.
import { createServer } from "node:http";
import { type Reply, rowOf } from "./rows.ts";

/** By the number of a batch, or of its last two digits if there are more than 100: the same each time. */
const FAULTS: Readonly<Record<number, Reply>> = JSON.parse(process.env.FAULTS ?? "{}");

const times = new Uint8Array(1_000_000);
const counts: Record<string, number> = {};
let limited = -1;

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
  counts[reply] = (counts[reply] ?? 0) + 1;
  if (reply === "taken" || reply === "lost-after") for (const row of rows) times[row] = (times[row] as number) + 1;
  if (reply === "dies") process.exit();
  if (reply.startsWith("lost")) return request.socket.destroy();
  if (reply === "unauthorized") return json(401, { errors: [{ msg: "who are you", code: 401 }] });
  if (reply === "refused") return json(400, { errors: [{ msg: "a contact is wrong" }] });
  if (reply === "limited") return json(429, { errors: [{ msg: "too many" }] }, { "retry-after": "0" });
  return json(200, { message: "queued" });
});
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as { port: number }).port }));
process.on("message", () => process.send?.({ counts, times: Buffer.from(times.buffer).toString("base64") }));
