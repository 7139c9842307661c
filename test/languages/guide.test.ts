// The Python and Go of the guides, as printed, from `npm pack` on, start campaigns in the sandbox.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { OperationId } from "../../src/index.ts";
import type { FaultName } from "../../src/sandbox/index.ts";
import { type SandboxServer, startSandboxServer } from "../../src/sandbox/server/index.ts";
import { readMarkdown } from "../readme/markdown.ts";
import { isSkipped, run } from "./generator.ts";
import { GO } from "./go/generator.ts";
import { PRINTED, runPrinted, runProgram, SECRET, writePrograms } from "./printed-programs.ts";
import { installPythonGenerator, PYTHON, python } from "./python/generator.ts";
import { RESPONSES } from "./responses.ts";

/** Those that have a folder of their own, because a program in Go is a folder. */
const BY_HAND = ["make_token.py", "outcome.py", "campaign.py", "token.go", "outcome.go", "campaign.go"];
const GENERATED = ["make_token.py", "outcome.py", "voice.py", "token.go", "outcome.go", "main.go"];
/** Those of results.test.ts, and of local-start.test.ts. */
const READING = ["state.py", "pages.py", "results.py", "state.go", "pages.go", "results.go"];
const LOCAL_START = ["local_start.py", "local_start.go"];

let byHand: string;
let generated: string;
let server: SandboxServer;

beforeAll(async () => {
  process.env.KORE_CLIENT_SECRET = SECRET;
  const [one, another] = await Promise.all([writePrograms(BY_HAND), writePrograms(GENERATED)]);
  [byHand, generated] = [one[0], another[0]];
  afterAll(() => Promise.all([one[1](), another[1]()]));
  await runPrinted(generated, "Get the description", /^/);
});

beforeEach(async () => {
  server = await startSandboxServer({ port: 0, speed: 0, sandbox: { now: "2026-03-02T09:00:00-05:00" } });
  return () => server.close();
});

test("every program of the guides is run", () => {
  expect(new Set([...BY_HAND, ...GENERATED, ...READING, ...LOCAL_START])).toEqual(new Set(PRINTED));
});

/** How many requests of an operation were executed. */
const executed = (operationId: OperationId) =>
  server.sandbox.log.filter((entry) => entry.operationId === operationId).length;

describe.skipIf(isSkipped(PYTHON, "The Python of the guides"))("Python", () => {
  const runCampaign = () => runProgram(python("python"), join(byHand, "campaign.py"), server.url);
  const runVoice = () => runProgram(python("python"), join(generated, "voice.py"), server.url);

  beforeAll(async () => {
    await installPythonGenerator();
    await runPrinted(byHand, "Try it without calling anybody", /^pip /);
    await runPrinted(generated, "Generate it", /^(pip|openapi-python-client) /);
  });

  test("the guide installs the versions that the tests use", async () => {
    const { blocks } = readMarkdown("docs/generators.md");
    const { code } = blocks.find(({ code }) => code.includes("pip install")) ?? { code: "" };
    const [, ...used] = (await readFile("test/languages/python/requirements.txt", "utf8")).trim().split("\n");
    expect(code).toContain(`pip install ${used.join(" ")}`);
  });

  describeProgram("campaign.py", "startSmsCampaignV2", /^\+12025550143 delivered$/, runCampaign);
  describeProgram("voice.py", "triggerVoiceCampaignV2", /^\+12025550143 /, runVoice);

  test.each(
    [
      { file: "campaign.py", runFile: runCampaign },
      { file: "voice.py", runFile: runVoice },
    ].flatMap((program) =>
      (["createContactListV2", "addContactsV1", "createCampaignV2"] as const).map((lost) => ({ ...program, lost })),
    ),
  )("$file ends if the response to $lost is lost, and sends neither that nor a start", async ({ runFile, lost }) => {
    server.sandbox.faults.next(lost, "done-then-lost");
    const { code, error } = await runFile();
    expect(code).toBe(1);
    expect(error).toContain("httpx.RemoteProtocolError");
    expect(executed(lost)).toBe(1);
    expect(executed("startSmsCampaignV2") + executed("triggerVoiceCampaignV2")).toBe(0);
  });

  test.each(RESPONSES)("outcome.py, after $id", async ({ status, body, result }) => {
    const program = "import sys; from outcome import outcome; print(outcome(int(sys.argv[1]), sys.argv[2].encode()))";
    const printed = await run(byHand, [python("python"), "-c", program, `${status}`, body]);
    expect(printed.trim()).toBe(result);
  });
});

describe.skipIf(isSkipped(GO, "The Go of the guides"))("Go", () => {
  beforeAll(async () => {
    await runPrinted(byHand, "Try it without calling anybody", /^go (?!run)/);
    await runPrinted(generated, "Generate it", /^go (?!run \. )/);
    for (const folder of [byHand, generated]) {
      await run(folder, ["go", "vet", "."]);
      await run(folder, ["go", "build", "-o", "start", "."]);
    }
  });

  test("the programs are formatted", async () => {
    expect(await run(byHand, ["gofmt", "-l", "campaign.go", "outcome.go", "token.go"])).toBe("");
    expect(await run(generated, ["gofmt", "-l", "main.go"])).toBe("");
  });

  const runCampaign = () => runProgram(join(byHand, "start"), server.url);
  describeProgram("campaign.go", "startSmsCampaignV2", /^\+12025550143 delivered$/, runCampaign);
  describeProgram("main.go", "triggerVoiceCampaignV2", undefined, () =>
    runProgram(join(generated, "start"), server.url),
  );

  test.each(["createContactListV2", "addContactsV1", "createCampaignV2"] as const)(
    "campaign.go ends if the response to %s is lost, and sends neither that nor a start",
    async (lost) => {
      server.sandbox.faults.next(lost, "done-then-lost");
      const { code, error } = await runCampaign();
      expect(code).toBe(1);
      expect(error).toContain("EOF");
      expect(executed(lost)).toBe(1);
      expect(executed("startSmsCampaignV2")).toBe(0);
    },
  );
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
