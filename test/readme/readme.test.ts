import { EventEmitter } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { readSources } from "../../scripts/generate/source-links.ts";
import { readYaml } from "../../scripts/spec/spec.ts";
import * as index from "../../src/index.ts";
import * as jobs from "../../src/jobs/index.ts";
import { createSandbox, type SandboxOptions } from "../../src/sandbox/index.ts";
import { CAMPAIGN_ID, koreAt } from "../support/kore.ts";
import { missingRows } from "../support/missing-rows.ts";
import { BASE_URL, parseSentRequest } from "../support/sent-request.ts";
import { turnedJobs } from "../support/turned-jobs.ts";
import {
  createLossyNetwork,
  endOf,
  FAILED_READS,
  type LossyNetwork,
  NOT_EXECUTED,
  saysOfLoss,
  UNKNOWN,
} from "./lossy-network.ts";
import { type Block, readMarkdown } from "./markdown.ts";
import { type Ran, runBlock, runFiles } from "./run-block.ts";

const README = readMarkdown("README.md");
const CONTRIBUTING = readMarkdown("CONTRIBUTING.md");
const GUIDES = readdirSync("docs").map((file) => readMarkdown(`docs/${file}`));
const MANIFEST = readYaml("package.json");

/** The block in a section that contains a text. */
function blockWith(text: string): Block {
  const block = README.blocks.find(({ code }) => code.includes(text));
  if (!block) throw new Error(`No block of the README contains ${text}.`);
  return block;
}

/** How a block is run. */
interface RunOptions {
  /** What it has for its `process`. */
  readonly process?: EventEmitter;
  /** What is between it and the mock, or a sandbox. */
  readonly network?: LossyNetwork;
}

// A read is repeated if the mock has just closed its connection, which takes a while.
describe("every block of code", { timeout: 20_000 }, () => {
  /** Method and URL of the requests that were sent, without their query. */
  const sent: string[] = [];
  let modules: Record<string, object>;

  /** Answers for the platform. */
  const platformFetch = globalThis.fetch;
  const fetchFromMock: typeof fetch = async (target, init) => {
    const { origin, pathname, search } = new URL(String(target));
    if (origin !== "https://platform.kore.ai") throw new Error(`${origin} is not named.`);
    sent.push(`${init?.method} ${pathname}`);
    return platformFetch(inject("mockUrl") + pathname + search, init);
  };

  /** What most blocks take for granted: a client, whose campaign `cd-123` the mock has. */
  const options: index.CampaignClientOptions = {
    baseUrl: "https://platform.kore.ai",
    streamId: "st-123",
    accountId: "456",
    auth: "any-token",
    rateLimit: false,
  };

  beforeEach(() => {
    sent.length = 0;
    vi.stubGlobal("fetch", fetchFromMock);
  });

  beforeAll(async () => {
    modules = await runFiles(README);
  });

  /** Runs a block on the mock, or on a sandbox if it is the campaign from start to end. */
  async function run(block: Block, { process, network = createLossyNetwork() }: RunOptions = {}): Promise<Ran> {
    if (block.code.includes("startOnce(kore, id")) return runOnSandbox(block, network);
    vi.stubGlobal("fetch", network.through(globalThis.fetch));
    const kore = index.createCampaignClient(options);
    const sandboxModule = { "kore-campaigns/sandbox": { createSandbox: network.createSandbox } };
    return runBlock(block, { kore, options, modules: { ...modules, ...sandboxModule }, process });
  }

  /** Runs a block on a sandbox whose clock turns by as much as the block waits. */
  async function runOnSandbox(block: Block, network: LossyNetwork): Promise<Ran> {
    const sandbox = network.createSandbox({ now: "2026-03-02T09:00:00-05:00" });
    const kore = index.createCampaignClient(sandbox.options);
    const turned = turnedJobs(async (ms) => sandbox.clock.advance(`${ms / 1000}s`));
    return runBlock(block, { kore, modules: { ...modules, "kore-campaigns/jobs": turned } });
  }

  test("is TypeScript, CommonJS, or a command", () => {
    expect(new Set(README.blocks.map(({ language }) => language))).toEqual(new Set(["ts", "js", "sh"]));
  });

  const programs = README.blocks.filter(({ language }) => language !== "sh");
  test.each(programs.map((block) => [`${block.line} (${block.heading})`, block] as const))(
    "runs: line %s",
    async (_, block) => {
      const { printed } = await run(block);
      // CommonJS does not wait for its call, which would be sent when nothing answers it any more.
      if (block.language === "js") await vi.waitFor(() => expect(printed).toHaveLength(1), 10_000);
      expect(printed.join("\n")).not.toContain("undefined");
    },
  );

  const awaited = programs.filter(({ language }) => language === "ts");
  test.each(awaited.map((block) => [`${block.line} (${block.heading})`, block] as const))(
    "makes no call twice whose response is lost, and says that it is unknown: line %s",
    async (_, block) => {
      const runWith = (network: LossyNetwork) => {
        vi.stubGlobal("fetch", fetchFromMock);
        return endOf(run(block, { network }));
      };
      const usual = createLossyNetwork();
      const usualEnd = await runWith(usual);
      expect(usualEnd.error).toBeUndefined();

      // Retries wait for no time.
      vi.spyOn(Math, "random").mockReturnValue(0);
      for (const failRead of Object.values(FAILED_READS))
        for (const [place, { operationId, server }] of usual.changes.entries()) {
          const network = createLossyNetwork({ place, failRead });
          const end = await runWith(network);
          expect(network.changes[place]).toMatchObject({ operationId });
          expect(network.changes.slice(place + 1).filter((change) => change.server === server)).toEqual([]);
          expect(saysOfLoss(end, usualEnd), operationId).toMatch(UNKNOWN);
          expect(saysOfLoss(end, usualEnd), operationId).not.toMatch(NOT_EXECUTED);
        }
    },
  );

  test("the first one starts a campaign that is ready", async () => {
    await run(blockWith("phones ring now"));
    // A read may be repeated: the mock closes connections that are idle.
    const [start, ...reads] = sent.reverse();
    expect(start).toBe("POST /api/v2/public/st-123/campaign/trigger/cd-123");
    expect(new Set(reads)).toEqual(new Set(["POST /campaign/api/v2/public/st-123/campaign/cd-123/status"]));
  });

  test("the sandbox messages the contact of the list that was made", async () => {
    const { printed } = await run(blockWith("createSandbox({ now"));
    expect(printed).toEqual([`+12025550143 ${new Date("2026-03-02T09:00:00-05:00")}`]);
  });

  test("the campaign from start to end prints the run, its end, and the result of its contact", async () => {
    const { printed } = await run(blockWith("startOnce(kore, id"));
    expect(printed).toEqual([
      expect.stringMatching(/^Running as cid-/),
      "Completed",
      expect.stringMatching(/^12025550143 [a-z-]+$/),
    ]);
  });

  test("a form is told what is wrong", async () => {
    const { printed } = await run(blockWith('priority: "9"'));
    expect(printed).toEqual([expect.stringMatching(/^\/priority must be /)]);
  });

  test("the tests of the recipe are run", async () => {
    expect((await run(blockWith("jest.spyOn"))).tests).toBe(2);
  });

  test("the client for staging reaches nobody", async () => {
    const { clients } = await run(blockWith('allow: ["read", "write"]'));
    await expect(clients[0]?.kore.voice.start("cd-123")).rejects.toThrow(index.NotAllowedError);
  });

  describe("SIGINT", () => {
    /** Runs the block, whose process is interrupted when it gets its token, or when its start arrives. */
    async function interrupt(answer: (process: EventEmitter) => Promise<Response>) {
      const process = new EventEmitter();
      vi.stubGlobal("fetch", () => answer(process));
      return run(blockWith("SIGINT"), { process });
    }

    test("lets a start that was sent run to its end", async () => {
      const ended = interrupt(async (process) => {
        process.emit("SIGINT");
        await new Promise((resolve) => setImmediate(resolve));
        return Response.json({ status: "Active" });
      });
      await expect(ended).resolves.toBeDefined();
    });

    test("ends the waiting before a retry", async () => {
      const ended = interrupt(async (process) => {
        process.emit("SIGINT");
        return Response.json({ errors: [{ msg: "Slow down.", code: 429 }] }, { status: 429 });
      });
      await expect(ended).rejects.toThrow(index.AbortedError);
    });
  });
});

describe("the table of calls", () => {
  /** Plausible arguments, by the name that the table gives them. */
  const ARGUMENTS: Record<string, unknown> = {
    campaignId: CAMPAIGN_ID,
    campaignInstanceId: CAMPAIGN_ID.replace("cd-", "cid-"),
    contactListId: CAMPAIGN_ID.replace("cd-", "cl-"),
    campaignName: "Recalls",
    campaign: { format: "simple", dncLists: undefined },
    callbacks: [],
  };
  const calls = README.rows("The calls").flatMap(([methods = "", , effect = ""]) =>
    [...methods.matchAll(/`kore\.(\w+)\.(\w+)\(([^)]*)\)`/g)].map(([, group = "", name = "", args = ""]) => ({
      group,
      name,
      args: args ? args.split(", ") : [],
      effect: effect.replaceAll("*", ""),
    })),
  );

  test("has every method of the newest version", () => {
    const { v1: _, http: __, ...members } = koreAt(BASE_URL);
    // Beside the groups it has a function, and the ids of application and account.
    const methods = Object.entries(members).flatMap(([group, methods]) =>
      typeof methods === "object" ? Object.keys(methods).map((name) => `${group}.${name}`) : [],
    );
    const missing = missingRows(
      methods.map((name) => `kore.${name}`),
      calls.map(({ group, name }) => `kore.${group}.${name}`),
      { table: 'the table of "The calls" in README.md', add: "what the method does, and its effect" },
    );
    expect(missing, missing.join("\n")).toEqual([]);
  });

  test.each(calls.map((call) => [`${call.group}.${call.name}`, call.effect, call] as const))(
    "kore.%s has the effect %s",
    async (_, effect, { group, name, args }) => {
      const effects: string[] = [];
      const kore = koreAt(BASE_URL, {
        fetch: async (url, init) => {
          effects.push((await parseSentRequest(url, init)).effect);
          return Response.json({ status: "success", message: "", data: { id: "an-id" } });
        },
      });
      // biome-ignore lint/suspicious/noExplicitAny: the names are those of the table.
      await (kore as any)[group][name](...args.map((argument) => ARGUMENTS[argument] ?? {}));
      expect(effects).toEqual([effect]);
    },
  );
});

test("the README has at most 3,400 words, as wc -w counts them", () => {
  expect(readFileSync("README.md", "utf8").match(/\S+/g)?.length).toBeLessThanOrEqual(3_400);
});

test("the table of the sandbox has every option and every part", () => {
  const options: Record<keyof SandboxOptions, true> = {
    now: true,
    seed: true,
    queues: true,
    flows: true,
    dncLists: true,
    globalDnc: true,
    strict: true,
    assume: true,
    rateLimit: true,
    allowRealNumbers: true,
    given: true,
    from: true,
    preCallCheck: true,
  };
  const parts = Object.keys(createSandbox()).map((name) => `sandbox.${name}`);
  const named = readMarkdown("docs/more-of-the-sandbox.md")
    .rows("Options and parts")
    .flatMap(([names = ""]) => names.match(/sandbox\.\w+|(?<=`)\w+(?=`)/g) ?? []);
  expect(named.sort()).toEqual([...Object.keys(options), ...parts].sort());
});

test("the table of jobs has every function", () => {
  const functions = Object.keys(jobs).filter((name) => !name.endsWith("Error"));
  const named = README.rows("Whole jobs").flatMap(([names = ""]) => names.match(/(?<=`)\w+/g) ?? []);
  expect(named.sort()).toEqual(functions.sort());
});

/** Programs of other languages and systems that commands may begin with. */
const PROGRAMS = ["curl", "git", "cd", "openssl", "pip", "openapi-python-client", "python", "go", "tar"];

describe.each([README, CONTRIBUTING, ...GUIDES])("$file", ({ file, links, blocks, inlineCode }) => {
  test("has links that lead somewhere", () => {
    const dead = links.filter((target) => {
      if (/^https:\/\//.test(target)) return false;
      if (target.startsWith("source:")) return !Object.hasOwn(readSources(), target.slice("source:".length));
      const [path = "", anchor] = target.split("#");
      const linked = path ? join(dirname(file), path) : file;
      return !existsSync(linked) || (anchor !== undefined && !readMarkdown(linked).anchors.includes(anchor));
    });
    expect(dead, dead.join(", ")).toEqual([]);
  });

  test("has commands that exist", () => {
    const commands = blocks
      .filter(({ language }) => language === "sh")
      .flatMap(({ code }) => code.replaceAll("\\\n", "").split(/\n|&&/))
      .concat(inlineCode.filter((code) => /^np[mx] /.test(code)))
      .map((command) => command.replace(/ #.*/, "").trim());
    const unknown = commands.filter((command) => {
      const [program, name = "", argument = ""] = command.split(" ").filter((word) => !word.startsWith("-"));
      if (program === "npx") return !(name in MANIFEST.devDependencies) && !(name in MANIFEST.bin);
      if (program !== "npm") return !PROGRAMS.includes(program ?? "");
      if (name === "install" && argument in MANIFEST.devDependencies) return false;
      if (name === "install" || name === "pack") return argument !== MANIFEST.name;
      return !(name === "ci" || (name === "run" ? argument : name) in MANIFEST.scripts);
    });
    expect(unknown, unknown.join("\n")).toEqual([]);
  });

  test("names files of the package that exist", () => {
    const files = blocks.flatMap(({ code }) => [...code.matchAll(/node_modules\/kore-campaigns\/(\S+)/g)]);
    const missing = files.map(([, path = ""]) => path).filter((path) => !MANIFEST.files.includes(path));
    expect(missing, missing.join(", ")).toEqual([]);
  });

  test("names methods, errors and exports that exist", () => {
    const kore = koreAt(BASE_URL);
    const names = inlineCode.flatMap((code) => code.match(/^kore\.\w+(\.\w+)*/)?.[0] ?? []);
    const missing = names.filter((name) => {
      const path = name.split(".").slice(1);
      // biome-ignore lint/suspicious/noExplicitAny: the names are those of the text.
      return path.reduce((member: any, key) => member?.[key], kore) === undefined;
    });
    const errors = inlineCode.filter((code) => /^[A-Z]\w+Error$/.test(code));
    const wrong = [...missing, ...errors.filter((name) => !(name in index || name in jobs))];
    expect(wrong, wrong.join(", ")).toEqual([]);
  });
});

test("the README names every error class", () => {
  const classes = Object.keys(index).filter((name) => name.endsWith("Error"));
  const missing = classes
    .filter((name) => !README.inlineCode.includes(name))
    .map((name) => `README.md doesn't name ${name}: add it to the table of errors, with what it means.`);
  expect(missing, missing.join("\n")).toEqual([]);
});
