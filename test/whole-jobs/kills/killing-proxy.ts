import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestContext } from "vitest";

/** Requests that change something, by their path. */
const WRITES = /\/(createContactList|addContacts|trigger\/[^/]+|campaign)$/;

/** Passes requests on to a sandbox, and can kill a process when one arrives, or once it is carried out. */
export interface KillingProxy {
  readonly url: string;
  /** Kills at the nth write, counted from 1, instead of passing it on (`arrives`) or of answering it (`is done`). */
  killAt(nth: number, when: "arrives" | "is done", kill: () => void): void;
}

/** @param onTestFinished that of the test: tests run beside each other, and the imported one may be of another */
export async function startKillingProxy(
  target: string,
  onTestFinished: TestContext["onTestFinished"],
): Promise<KillingProxy> {
  let writes = 0;
  let armed: { nth: number; when: string; kill: () => void } | undefined;
  const server = createServer(async (request, response) => {
    const url = request.url ?? "";
    const isHit = WRITES.test(new URL(url, target).pathname) && ++writes === armed?.nth;
    const body = Buffer.concat(await request.toArray());
    if (isHit && armed?.when === "arrives") return armed.kill();
    const headers = Object.entries(request.headers).filter(
      ([name]) => !/^(host|connection|content-length)$/.test(name),
    );
    const passed = await fetch(target + url, {
      method: request.method ?? "GET",
      headers: Object.fromEntries(headers) as Record<string, string>,
      ...(body.length > 0 && { body }),
    });
    const text = await passed.text();
    if (isHit) return armed?.kill();
    response.writeHead(passed.status, { "content-type": passed.headers.get("content-type") ?? "" }).end(text);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    killAt(nth, when, kill) {
      armed = { nth, when, kill };
      writes = 0;
    },
  };
}
