// The Python and Go of docs/other-languages.md, as printed, from `npm pack` on, start campaigns in the sandbox.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import type { OperationId } from "../../src/index.ts";
import type { FaultName } from "../../src/sandbox/index.ts";
import { type SandboxServer, startSandboxServer } from "../../src/sandbox/server/index.ts";
import { readMarkdown } from "../readme/markdown.ts";
import { startProgram } from "../sandbox-server/cli.ts";
import { isSkipped, run } from "./generator.ts";
import { GO } from "./go/generator.ts";
import { installPythonGenerator, PYTHON, python } from "./python/generator.ts";
import { RESPONSES } from "./responses.ts";

const GUIDE = readMarkdown("docs/other-languages.md");
const BLOCKS = [...GUIDE.blocks, ...readMarkdown("docs/token.md").blocks];

/** A folder with the programs of the guide. */
let folder: string;
let server: SandboxServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kore-campaigns-"));
  for (const { file, code } of BLOCKS)
    if (file && /\.(py|go)$/.test(file)) await writeFile(join(folder, file), `${code}\n`);
  process.env.KORE_CLIENT_SECRET = "the client secret, of 32 bytes or more";
  await runCommands("Get the description");
});

afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  server = await startSandboxServer({ port: 0, speed: 0, sandbox: { now: "2026-03-02T09:00:00-05:00" } });
  return () => server.close();
});

/** Runs the commands under a heading of the guide, apart from those that begin with a word. */
async function runCommands(heading: string, without = "none"): Promise<void> {
  const commands = GUIDE.blocks
    .filter((block) => block.language === "sh" && block.heading === heading)
    .flatMap(({ code }) => code.replaceAll("\\\n", "").split("\n"))
    .filter((line) => !line.startsWith(without));
  expect(commands).not.toEqual([]);
  // What is not published yet comes from the packed file; Python's programs from the virtual environment.
  const script = commands.join("\n").replace("npm pack kore-campaigns", `npm pack ${inject("tarball")}`);
  const PATH = [dirname(python("python")), process.env.PATH].join(delimiter);
  await run(folder, ["bash", "-ec", script], { PATH });
}

/** Runs a program to its end. Returns its exit code and the lines that it printed. */
async function runProgram(command: string, ...args: string[]) {
  const program = startProgram(command, args);
  const code = await program.ended;
  return { code, lines: program.output.out.trim().split("\n"), error: program.output.error };
}

/** How many requests of an operation were executed. */
const executed = (operationId: OperationId) =>
  server.sandbox.log.filter((entry) => entry.operationId === operationId).length;

describe.skipIf(isSkipped(PYTHON, "The Python of the guide"))("Python", () => {
  const runPython = (file: string) => runProgram(python("python"), join(folder, file), server.url);

  beforeAll(async () => {
    await installPythonGenerator();
    await runCommands("Python, generated", "python ");
  });

  test("the guide installs the versions that the tests use", async () => {
    const { code } = GUIDE.blocks.find(({ code }) => code.includes("pip install")) ?? { code: "" };
    const [, ...used] = (await readFile("test/languages/python/requirements.txt", "utf8")).trim().split("\n");
    expect(code).toContain(`pip install ${used.join(" ")}`);
  });

  describeProgram("campaign.py", "startSmsCampaignV2", /^\+12025550143 delivered$/, () => runPython("campaign.py"));
  describeProgram("voice.py", "triggerVoiceCampaignV2", /^\+12025550143 /, () => runPython("voice.py"));

  test.each(
    ["campaign.py", "voice.py"].flatMap((file) =>
      (["createContactListV2", "addContactsV1", "createCampaignV2"] as const).map((lost) => ({ file, lost })),
    ),
  )("$file ends if the response to $lost is lost, and sends neither that nor a start", async ({ file, lost }) => {
    server.sandbox.faults.next(lost, "done-then-lost");
    const { code, error } = await runPython(file);
    expect(code).toBe(1);
    expect(error).toContain("httpx.RemoteProtocolError");
    expect(executed(lost)).toBe(1);
    expect(executed("startSmsCampaignV2") + executed("triggerVoiceCampaignV2")).toBe(0);
  });

  test.each(RESPONSES)("outcome.py, after $id", async ({ status, body, result }) => {
    const program = "import sys; from outcome import outcome; print(outcome(int(sys.argv[1]), sys.argv[2].encode()))";
    const printed = await run(folder, [python("python"), "-c", program, `${status}`, body]);
    expect(printed.trim()).toBe(result);
  });
});

describe.skipIf(isSkipped(GO, "The Go of the guide"))("Go", () => {
  beforeAll(async () => {
    await runCommands("Go, generated", "go run . ");
    await run(folder, ["go", "vet", "."]);
    await run(folder, ["go", "build", "-o", "start", "."]);
  });

  test("the programs are formatted", async () => {
    expect(await run(folder, ["gofmt", "-l", "main.go", "outcome.go", "token.go"])).toBe("");
  });

  describeProgram("main.go", "triggerVoiceCampaignV2", undefined, () => runProgram(join(folder, "start"), server.url));
});

/** Declares the tests of a program that starts a campaign, and prints who was reached unless that is left out. */
function describeProgram(
  name: string,
  operationId: OperationId,
  reached: RegExp | undefined,
  start: () => ReturnType<typeof runProgram>,
) {
  test.each<[fault: FaultName | "none", outcome: string, starts: number]>([
    ["none", "executed", 1],
    ["done-then-lost", "unknown", 1],
    ["lost-before", "unknown", 0],
    ["done-then-server-error", "unknown", 1],
    ["server-error", "unknown", 0],
    ["gateway-html", "unknown", 0],
    ["cut", "unknown", 1],
    ["token-replayed", "unknown", 0],
    ["rate-limited", "refused", 0],
    ["unauthorized-once", "refused", 0],
  ])(`${name}, with the fault %s, says %s`, async (fault, outcome, starts) => {
    if (fault !== "none") server.sandbox.faults.next(operationId, fault);
    const { code, lines, error } = await start();
    expect(code, error).toBe(0);
    const reachedLines = reached && starts === 1 ? [expect.stringMatching(reached)] : [];
    expect(lines).toEqual([outcome, ...reachedLines]);
    expect(executed(operationId)).toBe(starts);
    server.sandbox.clock.settle();
    expect(server.sandbox.contacted).toHaveLength(starts);
    server.sandbox.assert.everyFaultUsed();
  });
}
