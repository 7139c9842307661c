// The Python, Go and curl of docs/results.md, as printed, read a run in the sandbox. Only the time between looks is shorter.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SandboxOptions } from "../../src/sandbox/index.ts";
import { type SandboxServer, startSandboxServer } from "../../src/sandbox/server/index.ts";
import { expectToken } from "../docs/expect-token.ts";
import { readGuide } from "../docs/guide.ts";
import type { Block } from "../readme/markdown.ts";
import { runBlock } from "../readme/run-block.ts";
import { isSkipped, run, type Toolchain } from "./generator.ts";
import { GO } from "./go/generator.ts";
import { runPrinted, runProgram, SECRET, writePrograms } from "./printed-programs.ts";
import { installPythonGenerator, PYTHON, python } from "./python/generator.ts";

const [ADA, BOB] = ["+12025550143", "+12025550144"];
const { files, blocks } = readGuide("results");
let beginning: SandboxOptions;
let server: SandboxServer;

beforeAll(async () => {
  beginning = (await runBlock(files.find(({ file }) => file === "beginning.ts") as Block)).exports.beginning;
  Object.assign(process.env, { KORE_CLIENT_SECRET: SECRET, KORE_STREAM_ID: "st-123", KORE_ACCOUNT_ID: "456" });
});

beforeEach(() => serve(beginning));

/** Serves a sandbox whose clock stands still, instead of the one before. */
async function serve(sandbox: SandboxOptions): Promise<void> {
  await server?.close();
  server = await startSandboxServer({ port: 0, speed: 0, sandbox });
  process.env.KORE_BASE_URL = server.url;
}

afterAll(() => server.close());

const campaignId = () => server.sandbox.ids.campaign("Eye test recalls");

/** What the requests asked for so far. */
const operations = () => server.sandbox.log.map(({ operationId }) => operationId);

const PROGRAMS: {
  language: string;
  toolchain: Toolchain;
  files: string[];
  hurry: [printed: string, shorter: string];
  /** Makes a folder of programs ready to run. Resolves with the command. */
  prepare(folder: string): Promise<[program: string, ...args: string[]]>;
  printToken(folder: string): Promise<string>;
}[] = [
  {
    language: "Python",
    toolchain: PYTHON,
    files: ["make_token.py", "state.py", "pages.py", "results.py"],
    hurry: ["time.sleep(60)", "time.sleep(0.2)"],
    async prepare() {
      await installPythonGenerator();
      return [python("python"), "results.py"];
    },
    printToken: (folder) =>
      run(folder, [python("python"), "-c", "from make_token import make_token; print(make_token())"]),
  },
  {
    language: "Go",
    toolchain: GO,
    files: ["token.go", "state.go", "pages.go", "results.go"],
    hurry: ["time.Sleep(time.Minute)", "time.Sleep(time.Second / 5)"],
    async prepare(folder) {
      expect(await run(folder, ["gofmt", "-l", "."])).toBe("");
      await runPrinted(folder, "Try it without calling anybody", /^go (?!run)/);
      const test = `package main\n\nimport "testing"\n\nfunc TestToken(t *testing.T) {\n\ttoken, _ := makeToken()\n\tprintln(token)\n}\n`;
      await writeFile(join(folder, "token_test.go"), test);
      await run(folder, ["go", "vet", "."]);
      await run(folder, ["go", "build", "-o", "results", "."]);
      return ["./results"];
    },
    printToken: async (folder) => {
      const { lines, error } = await runProgram("bash", "-c", 'cd "$0" && go test -v .', folder);
      return error + lines.join("\n");
    },
  },
];

describe.each(PROGRAMS)("$language", ({ language, toolchain, files, hurry, prepare, printToken }) => {
  describe.skipIf(isSkipped(toolchain, `The results in ${language}`))("", () => {
    let folder: string;
    let command: [string, ...string[]];

    beforeAll(async () => {
      const [made, remove] = await writePrograms(files);
      afterAll(remove);
      folder = made;
      const file = join(folder, files.find((name) => name.startsWith("state.")) ?? "");
      const code = await readFile(file, "utf8");
      expect(code).toContain(hurry[0]);
      await writeFile(file, code.replace(...hurry));
      command = await prepare(folder);
    });

    const readResults = (id = campaignId()) => runProgram("bash", "-c", 'cd "$0" && exec "$@"', folder, ...command, id);
    const csv = async () => (await readFile(join(folder, "results.csv"), "utf8")).replaceAll("\r\n", "\n");

    test("waits until the run has ended, and writes what agents typed as text", async () => {
      server.sandbox.contacts.script(ADA as string, [{ outcome: "completed", dispositions: ["=1+1", "Résolu"] }]);
      server.sandbox.contacts.script(BOB as string, ["no-answer", "no-answer"]);
      let end: string | undefined;
      const running = readResults().then((ran) => {
        end = ran.lines[0];
        return ran;
      });
      while (operations().length < 5) await setTimeout(50);
      expect(end).toBeUndefined();
      server.sandbox.clock.settle();
      const { code, error } = await running;
      expect(code, error).toBe(0);
      expect(end).toBe("Completed");
      expect(await csv()).toBe(
        "\ufeffphone,outcome,attempts,codes\n12025550143,completed,1,'=1+1; Résolu\n12025550144,no-answer,2,\n",
      );
    });

    test("reads every page, once, and sends nothing but reads", async () => {
      const contacts = Array.from({ length: 250 }, (_, index) => ({
        phoneNumber: `+1${212 + Math.floor(index / 100)}${5550100 + (index % 100)}`,
      }));
      // A list is given with one request, of at most 100.
      const contactLists = [0, 100, 200].map((from) => ({
        name: `From ${from}`,
        description: "Due for an eye test.",
        source: "passiveApi" as const,
        contacts: contacts.slice(from, from + 100),
      }));
      const campaigns = (beginning.given?.campaigns ?? []).map((campaign) => ({
        ...campaign,
        contactLists: contactLists.map(({ name }) => name),
      }));
      await serve({ ...beginning, given: { contactLists, campaigns } });
      server.sandbox.clock.settle();
      const { code, error } = await readResults();
      expect(code, error).toBe(0);
      const numbers = (await csv())
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => `+${line.split(",")[0]}`);
      expect(numbers.sort()).toEqual(contacts.map(({ phoneNumber }) => phoneNumber));
      // Three looks, and three pages.
      expect(operations()).toEqual(Array(6).fill("getCampaignStatusV2"));
    });

    test("ends if a read is refused", async () => {
      const { code } = await readResults("cd-unknown");
      expect(code).toBe(1);
      expect(operations()).toHaveLength(1);
    });

    test("its token is valid, with its secret alone", async () => {
      const [token = ""] = /eyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(await printToken(folder)) ?? [];
      await expectToken(token, SECRET);
    });
  });
});

test("curl reads a page", async () => {
  server.sandbox.clock.settle();
  const { code } = blocks.find(({ code }) => code.startsWith("curl ")) as Block;
  const printed = await run(".", ["bash", "-ec", code], { KORE_TOKEN: "a-token", KORE_CAMPAIGN_ID: campaignId() });
  const { data } = JSON.parse(printed);
  expect(data).toMatchObject({ page: 1, totalPages: 1 });
  expect(data.results.map(({ phoneNumber }: { phoneNumber: string }) => `+${phoneNumber}`).sort()).toEqual([ADA, BOB]);
});
