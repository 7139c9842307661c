import { createServer } from "node:http";
import { setTimeout } from "node:timers/promises";
import { listen } from "../../support/server.ts";

/** A request that has arrived. */
export interface Arrival {
  /** In ms since this process began. */
  readonly time: number;
  /** Who sent it. */
  readonly machine: string;
}

/** A service that writes down when requests arrive, and takes its time to answer. */
export async function startCountingService() {
  const arrivals: Arrival[] = [];
  const server = createServer(async (request, response) => {
    arrivals.push({ time: performance.now(), machine: String(request.headers.machine) });
    await setTimeout(Math.random() * 300);
    response.setHeader("content-type", "application/json").end('{"contactLists":[]}');
  });
  const url = await listen(server);
  return { url, arrivals, server };
}

/** How many requests arrived within a window, at the worst. */
export function mostWithin(span: number, arrivals: readonly Arrival[]): number {
  let first = 0;
  const counts = arrivals.map(({ time }, last) => {
    while (time - (arrivals[first]?.time ?? time) >= span) first += 1;
    return last - first + 1;
  });
  return Math.max(0, ...counts);
}
