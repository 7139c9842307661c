import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { listen } from "../support/server.ts";
import { createNextApp, type NextApp } from "./next-app.ts";

// Next.js replaces `fetch`. In a GET route or a page, it may answer from a cache, or run while `next build` does.

/** How often the API was called, by the id of the campaign. Each place of the application has its own. */
const calls: Record<string, number> = {};

const api = createServer(({ url = "", method }, response) => {
  const { pathname, searchParams } = new URL(url, "http://localhost");
  const id = /\/(cd-[\w-]+)/.exec(pathname)?.[1] as string;
  calls[id] = (calls[id] ?? 0) + 1;
  const status = method === "GET" ? "success" : searchParams.get("trigger") === "stop" ? "Stopped" : "Active";
  response.setHeader("content-type", "application/json").end(JSON.stringify({ status, data: { answer: calls[id] } }));
});
let apiUrl: string;
beforeAll(async () => {
  apiUrl = await listen(api);
});
afterAll(() => void api.close().closeAllConnections());

const FORCE_DYNAMIC = 'export const dynamic = "force-dynamic";';

/** Returns a module with a client and `answerOf`, which makes the call and returns the number of its answer. */
const moduleOf = (head: string, call: string, exported: string) => `${head}
  import { createCampaignClient } from "kore-campaigns";
  const kore = createCampaignClient({
    baseUrl: process.env.API_URL, streamId: "st-1", accountId: "a", auth: "token-of-a-test", rateLimit: false
  });
  async function answerOf() {
    try { return (await ${call}).data.answer; }
    catch (error) { console.log(\`${call} threw \${error.name}, \${error.digest}\`); throw error; }
  }
  ${exported}`;

const routeOf = (method: string, call: string, head = "") =>
  moduleOf(head, call, `export const ${method} = async () => Response.json({ answer: await answerOf() });`);
const pageOf = (call: string, head = "") =>
  moduleOf(head, call, `export default async () => <p>answer:{await answerOf()},{await answerOf()}</p>;`);

/** A place of the application, and the numbers of the answers that it shows when it is asked for twice. */
type Place = readonly [method: "GET" | "POST", path: string, first: string, second: string];

const PLACES: Place[] = [
  ["GET", "/stop", "1", "2"],
  ["GET", "/stop/dynamic", "1", "2"],
  ["GET", "/stop/by-id/7", "1", "2"],
  ["POST", "/start", "1", "2"],
  ["POST", "/start/dynamic", "1", "2"],
  // Each reads twice. React would send a `fetch` without a signal once.
  ["GET", "/status", "1,2", "3,4"],
  ["GET", "/status/dynamic", "1,2", "3,4"],
];

const FILES = {
  "next.config.mjs": "export default { turbopack: { root: import.meta.dirname } };",
  "app/layout.js": 'export default ({ children }) => <html lang="en"><body>{children}</body></html>;',
  "app/stop/route.js": routeOf("GET", 'kore.voice.stop("cd-stop")'),
  "app/stop/dynamic/route.js": routeOf("GET", 'kore.voice.stop("cd-stop-dynamic")', FORCE_DYNAMIC),
  // Dynamic by its path, so it runs for each request, and its `fetch` may have a cache.
  "app/stop/by-id/[id]/route.js": routeOf("GET", 'kore.voice.stop("cd-stop-by-id-7")'),
  "app/start/route.js": routeOf("POST", 'kore.voice.start("cd-start")'),
  "app/start/dynamic/route.js": routeOf("POST", 'kore.voice.start("cd-start-dynamic")', FORCE_DYNAMIC),
  "app/status/page.js": pageOf('kore.campaigns.status("cd-status")'),
  "app/status/dynamic/page.js": pageOf('kore.campaigns.status("cd-status-dynamic")', FORCE_DYNAMIC),
  // Without the client.
  "app/bare/[id]/route.js": `export const GET = async () => {
    const { data } = await (await fetch(process.env.API_URL + "/cd-bare?trigger=stop", { method: "POST" })).json();
    return Response.json(data);
  };`,
};

describe.each([
  { version: 14, builds: ['kore.voice.stop("cd-stop") threw OutcomeUnknownError'], bare: ["1", "1"] },
  // It runs no GET route while it builds, and caches only what asks for it.
  { version: 16, builds: [], bare: ["1", "2"] },
])("Next.js $version", ({ version, builds, bare }) => {
  let app: NextApp;
  let printed: string;
  let sentByBuild: object;
  let url: string;

  beforeAll(async () => {
    for (const id of Object.keys(calls)) delete calls[id];
    app = await createNextApp(`next-${version}`, inject("tarball"), FILES, { API_URL: apiUrl });
    printed = await app.build();
    sentByBuild = { ...calls };
    url = await app.start();
  }, 600_000);
  afterAll(() => app?.remove());

  const answersAt = async (method: string, path: string) => {
    const html = await (await fetch(url + path, { method })).text();
    return /answer\W*([\d,]+)/.exec(html.replaceAll("<!-- -->", ""))?.[1];
  };

  test("next build hears its own signal, marks each place dynamic, and sends nothing", () => {
    const thrown = [...builds, 'kore.campaigns.status("cd-status") threw ConnectionError'];
    expect([...new Set(printed.match(/kore.* threw .*/g))].sort()).toEqual(
      thrown.map((line) => `${line}, DYNAMIC_SERVER_USAGE`).sort(),
    );
    const marks = Object.fromEntries([...printed.matchAll(/([ƒ○●◐]) +(\/\S*)/g)].map(([, mark, path]) => [path, mark]));
    const paths = Object.keys(FILES).flatMap((file) => /^app(\/.+)\/(?:route|page)\.js$/.exec(file)?.[1] ?? []);
    expect(marks).toEqual({ "/_not-found": "○", ...Object.fromEntries(paths.map((path) => [path, "ƒ"])) });
    expect(sentByBuild).toEqual({});
  });

  test.each(PLACES)("each %s of %s sends", async (method, path, ...answers) => {
    expect([await answersAt(method, path), await answersAt(method, path)]).toEqual(answers);
  });

  test("fetch alone may answer the second GET of a route that stops a campaign from a cache", async () => {
    expect([await answersAt("GET", "/bare/7"), await answersAt("GET", "/bare/7")]).toEqual(bare);
  });
});
