import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { requestExample } from "../../scripts/spec/examples.ts";
import { createCampaignClient } from "../../src/index.ts";
import { runCli } from "../../src/sandbox/server/run-cli.ts";

/** Runs a command line, ends what it started, and returns what it printed. */
async function run(...argv: string[]) {
  let out = "";
  let error = "";
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    error: (text: string) => {
      error += text;
    },
  };
  const result = await runCli(argv, terminal);
  if (typeof result === "number") return { code: result, out, error };
  await result.close();
  return { code: undefined, out, error };
}

test("says where it listens and how to end it", async () => {
  const { out, error } = await run("sandbox", "--port", "0", "--now", "2026-03-02T09:00:00-05:00", "--speed", "60");
  expect(error).toBe("");
  expect(out).toMatch(
    /^The sandbox listens on http:\/\/127\.0\.0\.1:\d+\. Nobody is called\. Press Ctrl-C to end it\.\n/,
  );
  expect(out).toMatch(/Its clock starts at 2026-03-02T14:0\S+ and runs at 60 times real time\.\n/);
});

test("says that the clock stands still", async () => {
  expect((await run("sandbox", "--port=0", "--speed=0", "--strict", "--seed=7")).out).toContain("stands still");
});

test.each([["--help"], ["sandbox", "--help"], ["-h"]])("%s prints the options", async (...argv) => {
  const { code, out } = await run(...argv);
  expect(code).toBe(0);
  for (const option of [
    "port",
    "now",
    "seed",
    "speed",
    "strict",
    "queue",
    "flow",
    "dnc",
    "global-dnc",
    "host",
    "allow-host",
  ])
    expect(out).toContain(`  --${option} `);
  expect(out).toContain("  --cors-origin ");
});

test("prints the version", async () => {
  expect(await run("--version")).toEqual({ code: 0, out: `${packageJson.version}\n`, error: "" });
});

test("says what it means to listen elsewhere", async () => {
  const { out } = await run("sandbox", "--port", "0", "--host", "0.0.0.0", "--allow-host", "sandbox");
  expect(out).toContain("It listens on 0.0.0.0: whoever reaches this machine can read it and reset it.\n");
});

test("under --strict, knows the queues, flows and DNC lists that it is given, and no others", async () => {
  const names = [
    "--queue",
    "Front=desk=3",
    "--flow",
    "Recall",
    "--dnc",
    "Opted out=+12025550143,+12025550144",
    "--dnc=None",
    "--global-dnc=None",
  ];
  const server = await runCli(["sandbox", "--port=0", "--strict", ...names], { out: () => {}, error: () => {} });
  if (typeof server === "number") throw new Error(`It ended with ${server}.`);
  const { campaignType: _, ...example } = requestExample("create-voice-campaign-agentless-v2");
  const kore = createCampaignClient({ baseUrl: server.url, streamId: "st-1", accountId: "a", auth: "t", retries: 0 });
  const KNOWN = { queue_name: "Front=desk", experienceFlowName: "Recall", dncLists: { name: "Opted out" } };
  const refusal = (change: object) =>
    kore.voice.create({ ...example, contactLists: ["Patients"], ...KNOWN, ...change } as never).catch(String);
  try {
    await fetch(`${server.url}/_sandbox/reset`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"assume": {"contact-list-in-use": "active", "other-application": "serve"}}',
    });
    await kore.contactLists.create({ name: "Patients", description: "Due for a test", source: "passiveApi" });
    for (const change of [{ queue_name: "Front" }, { experienceFlowName: "B" }, { dncLists: { name: "Opted in" } }])
      expect(await refusal(change)).toContain("unknown-given-name");
    for (const change of [{}, { dncLists: { name: "None" } }])
      expect(await refusal(change)).not.toContain("unknown-given-name");
  } finally {
    await server.close();
  }
});

test.each([
  [[], "a command is missing. There is one: sandbox."],
  [["serve"], 'there is no command "serve". There is one: sandbox.'],
  [["sandbox", "4010"], '"4010" is not an option.'],
  [["sandbox", "--prot", "4010"], "Unknown option '--prot'."],
  [["sandbox", "--port"], "Option '--port <value>' argument missing"],
  [["sandbox", "--port", "http"], '--port: expected a number, but got "http".'],
  [["sandbox", "--port", "70000"], "port: expected a whole number, 0 to 65535."],
  [["sandbox", "--port", "0", "--speed", "2000000"], "speed: expected a number, 0 to 1,000,000."],
  [["sandbox", "--global-dnc", "None"], 'globalDnc: there is no DNC list "None".'],
  [["sandbox", "--queue", "Front desk"], '--queue: expected NAME=N, but got "Front desk".'],
  [["sandbox", "--queue", "Front desk=many"], '--queue: expected a number, but got "many".'],
  [["sandbox", "--allow-host", "a:1"], 'allowHosts: expected names such as "sandbox", but got "a:1".'],
  [["sandbox", "--port", "0", "--seed", "1.5"], "seed: expected a whole number"],
  [["sandbox", "--port", "0", "--now", "2026-03-02 09:00"], "now: expected a Date, or ISO 8601 with an offset"],
])("%j is refused", async (argv, sentence) => {
  const { code, out, error } = await run(...argv);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(error).toContain(`kore-campaigns: ${sentence}`);
  expect(error).toMatch(/\nRun kore-campaigns --help for the options\.\n$/);
});

test("says that a port is in use", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as AddressInfo;
  const { code, error } = await run("sandbox", "--port", String(port));
  other.close();
  expect(code).toBe(1);
  expect(error).toBe(
    `kore-campaigns: port ${port} is in use. End what listens there, or give another port with --port.\n`,
  );
});
