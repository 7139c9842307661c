// The built command serves any language: programs in JavaScript, Python and Go start a campaign in it.
import { spawnSync } from "node:child_process";
import { describe, expect, test, vi } from "vitest";
import { requestExample } from "../../scripts/spec/examples.ts";
import { campaignId, createCampaignClient, OutcomeUnknownError } from "../../src/index.ts";
import { CLI, serveSandbox, startProgram, startSandbox } from "./cli.ts";

const [ADA, BOB, EVE] = ["+12025550143", "+12025550144", "+12025550145"] as const;

const { campaignType: _, ...EXAMPLE } = requestExample("create-voice-campaign-progressive-v2");
const CAMPAIGN = {
  ...EXAMPLE,
  contactLists: ["Patients"],
  dncLists: { name: "Opted out" },
  dialingStrategy: { ...EXAMPLE.dialingStrategy, maxAttemptsPerRecord: 2 },
};

const JSON_TYPE = { "content-type": "application/json" };

/** Whose phone rang, in every language. */
const CALLS = [
  [ADA, 1, "no-answer"],
  [BOB, 1, "completed"],
  [ADA, 2, "completed"],
];

const sandbox = serveSandbox();

test("Node, with this client", async () => {
  const control = async (path: string, body?: unknown) => {
    const init = body === undefined ? {} : { method: "POST", headers: JSON_TYPE, body: JSON.stringify(body) };
    const text = await (await fetch(`${sandbox.url}/_sandbox${path}`, init)).text();
    return text === "" ? undefined : JSON.parse(text);
  };
  await control("/reset", { now: "2026-03-02T09:00:00-05:00", dncLists: { "Opted out": [EVE] } });
  const kore = createCampaignClient({ baseUrl: sandbox.url, streamId: "st-1", accountId: "a", auth: "t" });
  await kore.contactLists.create({ name: "Patients", description: "", source: "passiveApi" });
  const data = [ADA, BOB, EVE].map((phoneNumber) => ({ phoneNumber }));
  await kore.contactLists.addContacts({ contact_list_name: "Patients", data });
  const id = campaignId(await kore.voice.create(CAMPAIGN));
  await control("/clock", { advance: "15m" });

  await control("/contacts/script", { phoneNumber: ADA, outcomes: ["no-answer", "completed"] });
  await control("/contacts/script", { phoneNumber: BOB, outcomes: ["completed"] });
  await control("/faults", { operationId: "triggerVoiceCampaignV2", fault: "done-then-lost" });
  await expect(kore.voice.start(id)).rejects.toThrow(OutcomeUnknownError);
  await control("/clock", { settle: true });

  const contacted: { phoneNumber: string; attempt: number; outcome: string }[] = await control("/contacted");
  expect(contacted.map(({ phoneNumber, attempt, outcome }) => [phoneNumber, attempt, outcome])).toEqual(CALLS);
});

/** Runs a program of this folder against the sandbox, with the campaign as its input. */
async function runProgram(command: string, args: readonly string[]) {
  const program = startProgram(command, [...args, sandbox.url], JSON.stringify({ ...CAMPAIGN, campaignType: "voice" }));
  const code = await program.ended;
  expect(code, program.output.error).toBe(0);
  expect(program.output.error).toContain("Invalid duration");
  return JSON.parse(program.output.out);
}

const TOOLCHAINS = [
  { name: "Python", command: "python3", version: "--version", args: ["test/sandbox-server/campaign.py"] },
  { name: "Go", command: "go", version: "version", args: ["run", "test/sandbox-server/campaign.go"] },
];

for (const { name, command, version, args } of TOOLCHAINS) {
  const isMissing = spawnSync(command, [version]).status !== 0;
  const isSkipped = isMissing && !process.env.CI;
  if (isSkipped) console.log(`Skipped: ${name} is not installed, so the sandbox was not called from it.`);
  test.skipIf(isSkipped)(`${name}, with its standard library`, async () => {
    expect(isMissing, `${command} is missing`).toBe(false);
    expect(await runProgram(command, args)).toEqual(CALLS);
  });
}

describe("the command", () => {
  test.each(["SIGINT", "SIGTERM"] as const)(
    "%s ends it, and it has printed a line for each request",
    async (signal) => {
      const own = await startSandbox("--now", "2026-03-02T09:00:00-05:00", "--speed", "0");
      await fetch(`${own.url}/_sandbox/state`);
      own.process.kill(signal);
      expect(await own.ended).toBe(0);
      const [listening, clock, request, ...rest] = own.output.out.split("\n");
      expect(listening).toBe(`The sandbox listens on ${own.url}. Nobody is called. Press Ctrl-C to end it.`);
      expect(clock).toBe("Its clock starts at 2026-03-02T14:00:00.000Z and stands still.");
      expect(request).toMatch(/^2026-03-02T14:00:00\.000Z GET \/_sandbox\/state 200 \d+ ms$/);
      expect(rest).toEqual([""]);
      expect(own.output.error).toBe("");
    },
  );

  test("ends although a request still waits for its response", async () => {
    const own = await startSandbox("--speed", "0");
    const kore = createCampaignClient({ baseUrl: own.url, streamId: "st-1", accountId: "a", auth: "t", retries: 0 });
    const fault = { operationId: "listContactListsV2", fault: "slow" };
    await fetch(`${own.url}/_sandbox/faults`, { method: "POST", headers: JSON_TYPE, body: JSON.stringify(fault) });
    const list = kore.contactLists.list().catch((error) => error);
    await vi.waitFor(async () => expect(await (await fetch(`${own.url}/_sandbox/log`)).json()).toHaveLength(1));
    own.process.kill("SIGINT");
    expect(await own.ended).toBe(0);
    expect(await list).toBeInstanceOf(Error);
  });

  test("a wrong option ends with 2, a port in use with 1", async () => {
    const misused = startProgram(process.execPath, [CLI, "sandbox", "--prot", "1"]);
    expect(await misused.ended).toBe(2);
    expect(misused.output.error).toMatch(/^kore-campaigns: Unknown option '--prot'\.\n/);
    const second = startProgram(process.execPath, [CLI, "sandbox", "--port", new URL(sandbox.url).port]);
    expect(await second.ended).toBe(1);
    expect(second.output.error).toMatch(/^kore-campaigns: port \d+ is in use\./);
  });
});
