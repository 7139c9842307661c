// The Python and Go of docs/other-languages.md, as printed, start campaigns in the sandbox.
import { execFile, spawnSync } from "node:child_process";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { requestExample } from "../../scripts/spec/examples.ts";
import { BUNDLE } from "../../scripts/spec/spec.ts";
import { campaignId, createCampaignClient, type OperationId } from "../../src/index.ts";
import type { FaultName } from "../../src/sandbox/index.ts";
import { installPythonGenerator, python } from "../generators/generators.ts";
import { readMarkdown } from "../readme/markdown.ts";
import { serveSandbox, startProgram } from "./cli.ts";

const exec = promisify(execFile);

const GUIDE = readMarkdown("docs/other-languages.md");
const sandbox = serveSandbox();
/** A folder with the programs of the guide, and the description. */
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kore-campaigns-"));
  await copyFile(BUNDLE, join(folder, "openapi.yaml"));
  for (const { file, code } of GUIDE.blocks) if (file) await writeFile(join(folder, file), `${code}\n`);
});

afterAll(() => rm(folder, { recursive: true }));

beforeEach(() => control("/reset", { now: "2026-03-02T09:00:00-05:00" }));

/** Calls the control API of the sandbox. */
async function control(path: string, body?: unknown) {
  const headers = { "content-type": "application/json" };
  const init = body === undefined ? {} : { method: "POST", headers, body: JSON.stringify(body) };
  const text = await (await fetch(`${sandbox.url}/_sandbox${path}`, init)).text();
  return text === "" ? undefined : JSON.parse(text);
}

/** Runs a program to its end. Returns its exit code and the lines that it printed. */
async function run(command: string, ...args: string[]) {
  const program = startProgram(command, args);
  const code = await program.ended;
  return { code, lines: program.output.out.trim().split("\n"), error: program.output.error };
}

/** How many requests of an operation were executed. */
async function executed(operationId: OperationId): Promise<number> {
  const log: { operationId: string }[] = await control("/log");
  return log.filter((request) => request.operationId === operationId).length;
}

/** Runs the commands of the guide that begin with a word, with these programs first. */
async function runCommands(word: string, path = "") {
  const commands = GUIDE.blocks
    .filter(({ language }) => language === "sh")
    .flatMap(({ code }) => code.replaceAll("\\\n", "").split("\n"))
    .filter((line) => line.startsWith(`${word} `) && !line.includes("127.0.0.1"));
  expect(commands).not.toEqual([]);
  const env = { ...process.env, PATH: `${path}:${process.env.PATH}` };
  for (const command of commands) await exec("bash", ["-ec", command], { cwd: folder, env });
}

/** Creates a campaign that is ready to call a contact. Returns its id. */
async function readyCampaign(): Promise<string> {
  const kore = createCampaignClient({ baseUrl: sandbox.url, streamId: "st-123", accountId: "456", auth: "t" });
  await kore.contactLists.create({ name: "Patients", description: "", source: "passiveApi" });
  await kore.contactLists.addContacts({ contact_list_name: "Patients", data: [{ phoneNumber: "+12025550143" }] });
  const { campaignType: _, ...example } = requestExample("create-voice-campaign-progressive-v2");
  const id = campaignId(await kore.voice.create({ ...example, contactLists: ["Patients"] }));
  await control("/clock", { advance: "5m" });
  return id;
}

/** Whether the tests of a language are skipped: it is missing, and this is no CI. */
function skips(language: string, command: string, version: string): boolean {
  const skipped = spawnSync(command, [version]).status !== 0 && !process.env.CI;
  if (skipped) console.log(`Skipped: ${language} is not installed, so its programs of the guide were not run.`);
  return skipped;
}

describe.skipIf(skips("Python", "python3", "--version"))("Python", () => {
  beforeAll(async () => {
    await installPythonGenerator();
    await runCommands("openapi-python-client", dirname(python("python")));
  });

  test("the guide installs the version that the tests use", async () => {
    const { code } = GUIDE.blocks.find(({ code }) => code.includes("pip install")) ?? { code: "" };
    const requirements = await readFile("test/generators/python/requirements.txt", "utf8");
    expect(code).toContain(`pip install ${requirements.trim()}`);
  });

  test.each<[fault: FaultName | "none", outcome: string, starts: number]>([
    ["none", "executed", 1],
    ["done-then-lost", "unknown", 1],
    ["lost-before", "unknown", 0],
    ["done-then-server-error", "unknown", 1],
    ["server-error", "unknown", 0],
    ["gateway-html", "unknown", 0],
    ["cut", "unknown", 1],
    ["rate-limited", "unknown", 0],
    ["token-replayed", "unknown", 0],
    ["unauthorized-once", "refused", 0],
  ])("campaign.py, with the fault %s, says %s", async (fault, outcome, starts) => {
    if (fault !== "none") await control("/faults", { operationId: "startSmsCampaignV2", fault });
    const { code, lines, error } = await run(python("python"), join(folder, "campaign.py"), sandbox.url);
    expect(code, error).toBe(0);
    const messages = starts === 1 ? ["+12025550143 delivered"] : [];
    expect(lines).toEqual([outcome, ...messages]);
    expect(await executed("startSmsCampaignV2")).toBe(starts);
  });

  test.each<OperationId>(["createContactListV2", "addContactsV1", "createCampaignV2"])(
    "campaign.py ends if the response to %s is lost, and sends neither that nor a start",
    async (operationId) => {
      await control("/faults", { operationId, fault: "done-then-lost" });
      const { code, error } = await run(python("python"), join(folder, "campaign.py"), sandbox.url);
      expect(code).toBe(1);
      expect(error).toContain("httpx.RemoteProtocolError");
      expect(await executed(operationId)).toBe(1);
      expect(await executed("startSmsCampaignV2")).toBe(0);
    },
  );

  test.each([
    ["a documented refusal", "refused", 400, { errors: [{ msg: "Refused.", code: 400 }] }],
    ["a wrong key", "refused", 401, { errors: [{ msg: "error verifying the jwt", code: 401 }] }],
    ["a token that was used", "unknown", 401, { errors: [{ msg: "The token was already used.", code: 401 }] }],
    ["a refusal with a result", "unknown", 401, { errors: [{ msg: "Refused.", code: 401 }], status: "Active" }],
    ["a refusal with another code", "unknown", 400, { errors: [{ msg: "Refused.", code: 500 }] }],
    ["a server that gave up", "unknown", 408, { errors: [{ msg: "Gave up.", code: 408 }] }],
    ["another body", "unknown", 404, { message: "Not found." }],
    ["a list", "unknown", 400, ["errors"]],
    ["another state", "unknown", 200, { status: "Ready" }],
    ["no state", "unknown", 200, { message: "Campaign is already running" }],
    ["the state", "executed", 200, { status: "Active" }],
  ])("campaign.py, after %s, says that the start is %s", async (_, outcome, status, body) => {
    // Only what the program says of a response: without its requests.
    const [head = ""] = (await readFile(join(folder, "campaign.py"), "utf8")).split("\n\n\npost(");
    const response = `httpx.Response(${status}, content=r'''${JSON.stringify(body)}''')`;
    const say = `client = httpx.Client(base_url="http://x", transport=httpx.MockTransport(lambda _: ${response}))`;
    const program = `${head}\n\n${say}\nprint(start("cd-123"))\n`;
    const { lines, error } = await run(python("python"), "-c", program, "http://x");
    expect(lines, error).toEqual([outcome]);
  });

  describeGenerated("start.py", (...args) => run(python("python"), join(folder, "start.py"), ...args));
});

describe.skipIf(skips("Go", "go", "version"))("Go", () => {
  beforeAll(async () => {
    await runCommands("go");
    await exec("go", ["build", "-o", "start", "."], { cwd: folder });
  });

  test("main.go is formatted", async () => {
    expect((await exec("gofmt", ["-l", "main.go"], { cwd: folder })).stdout).toBe("");
  });

  describeGenerated("main.go", (...args) => run(join(folder, "start"), ...args));
});

/** Declares the tests of a program that starts a voice campaign with a generated client. */
function describeGenerated(file: string, start: (...args: string[]) => ReturnType<typeof run>) {
  test(`${file} starts a campaign`, async () => {
    expect(await start(sandbox.url, await readyCampaign())).toMatchObject({ code: 0, lines: ["executed"] });
    expect(await executed("triggerVoiceCampaignV2")).toBe(1);
  });

  test.each<[fault: FaultName, says: string, starts: number]>([
    ["done-then-lost", "unknown: ", 1],
    ["lost-before", "unknown: ", 0],
    ["cut", "unknown: ", 1],
    ["done-then-server-error", "unknown, unless it is a refusal: 500 ", 1],
    ["gateway-html", "unknown, unless it is a refusal: 502 ", 0],
    ["token-replayed", "unknown, unless it is a refusal: 401 ", 0],
  ])(
    `${file}, with the fault %s, says that it does not know, and sends the start once`,
    async (fault, says, starts) => {
      const id = await readyCampaign();
      await control("/faults", { operationId: "triggerVoiceCampaignV2", fault });
      const { code, error } = await start(sandbox.url, id);
      expect(code).toBe(1);
      expect(error).toContain(says);
      expect(await executed("triggerVoiceCampaignV2")).toBe(starts);
    },
  );
}
