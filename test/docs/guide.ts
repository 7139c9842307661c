import async_hooks from "node:async_hooks";
import crypto from "node:crypto";
import { readdirSync } from "node:fs";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import * as traceBase from "@opentelemetry/sdk-trace-base";
import * as csvStringify from "csv-stringify";
import type { Sandbox, SandboxOptions } from "../../src/sandbox/index.ts";
import { rsaKey } from "../jwt/keys.ts";
import { createLossyNetwork, type LossyNetwork } from "../readme/lossy-network.ts";
import { type Block, type Markdown, readMarkdown } from "../readme/markdown.ts";
import { type Ran, runBlock } from "../readme/run-block.ts";
import { forgetRateLimits } from "../support/rate-limits.ts";
import { turnedJobs } from "../support/turned-jobs.ts";

/** A guide of `docs/`, taken apart. */
export interface Guide extends Markdown {
  /** The name of its file, without the ending. */
  readonly name: string;
  /** Its TypeScript without the name of a file: the fragments of its steps, in order, which are one program. */
  readonly steps: Block | undefined;
  /** Its TypeScript with the name of a file, in order. Each may import those above it. */
  readonly files: readonly (Block & { readonly file: string })[];
}

/** What the code of a guide leaves behind. */
export interface RanGuide {
  readonly steps: RanWithSandboxes | undefined;
  /** By the names of the files. */
  readonly files: Readonly<Record<string, RanWithSandboxes>>;
}

/** What a program leaves behind, with the sandboxes that it created. */
export interface RanWithSandboxes extends Ran {
  readonly sandboxes: readonly Sandbox[];
}

/** The names of all guides. */
export const guideNames = (): string[] => readdirSync("docs").map((file) => file.replace(".md", ""));

/** Groups blocks of different languages with only an empty line between them: the site shows each group as tabs. */
export function tabGroups(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1) ?? [];
    const above = group.at(-1);
    // Below the code above are its fence, an empty line, and the fence of the block.
    const isNext = above && above.line + above.code.split("\n").length + 3 === block.line;
    if (isNext && !group.some(({ language }) => language === block.language)) group.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** The guides with programs in Python and Go, which test/languages/ runs. */
export const IN_OTHER_LANGUAGES: readonly string[] = [
  "generators",
  "other-languages",
  "results",
  "schedules-and-callbacks",
  "token",
];

/** Reads a guide. */
export function readGuide(name: string): Guide {
  const markdown = readMarkdown(`docs/${name}.md`);
  const typescript = markdown.blocks.filter(({ language }) => language === "ts");
  const fragments = typescript.filter(({ file }) => !file);
  const [first] = fragments;
  const steps = first && { ...first, line: 1, code: atTheirLines(fragments) };
  return { ...markdown, name, steps, files: typescript.filter((block) => block.file !== undefined) as Guide["files"] };
}

/** One program of several blocks, with empty lines between, so that an error has the line of the guide. */
function atTheirLines(blocks: readonly Block[]): string {
  const lines: string[] = [];
  for (const { line, code } of blocks) {
    while (lines.length < line - 1) lines.push("");
    lines.push(...code.split("\n"));
  }
  return lines.join("\n");
}

/**
 * The programs of a guide, each with the files that it may import: what exports nothing is a program, and so are the steps.
 */
export function programsOf({ steps, files, ...guide }: Guide): { name: string; program: Guide }[] {
  const exporting = files.filter(({ code }) => /^export /m.test(code));
  const programs = files.filter((block) => !exporting.includes(block));
  return [
    ...programs.map((block) => ({
      name: block.file,
      program: { ...guide, steps: undefined, files: [...exporting, block] },
    })),
    ...(steps ? [{ name: "its steps", program: { ...guide, steps, files: exporting } }] : []),
  ];
}

/** How fast the clocks of the guides run. */
const SPEED = 600;

/** A block whose timeouts, which sandboxes wait for, are a tenth of those that are printed. */
const hurried = (block: Block): Block => ({
  ...block,
  code: block.code.replace(/(?<=timeout: )(\d+)(?= })/g, (milliseconds) => String(Number(milliseconds) / 10)),
});

/**
 * Runs the code of a guide as printed, except that its waits turn the clocks of its sandboxes and take no time, that its
 * timeouts are shorter, and that its files are kept in memory.
 *
 * @param assume what its sandboxes assume, besides what it says
 * @param packages what it imports from other packages
 */
export async function runGuide(
  { steps, files }: Guide,
  network: LossyNetwork = createLossyNetwork(),
  assume: SandboxOptions["assume"] = {},
  packages: Record<string, object> = { redis: { createClient: () => ({ on() {}, async connect() {} }) } },
): Promise<RanGuide> {
  const stored = new Map([["pkcs8.pem", rsaKey().pem]]);
  const journals: Parameters<typeof turnedJobs>[1] = new Map();
  const modules: Record<string, object> = {};
  const run = async (block: Block): Promise<RanWithSandboxes> => {
    // Each program has a process of its own. What fake timers of another one left would hold it up for a minute.
    forgetRateLimits();
    const sandboxes: Sandbox[] = [];
    const sandboxModule = {
      createSandbox(options?: SandboxOptions) {
        const sandbox = network.createSandbox({ ...options, assume: { ...options?.assume, ...assume } });
        sandboxes.push(sandbox);
        return sandbox;
      },
    };
    const setTimeout = async (milliseconds: number) => {
      for (const { clock } of sandboxes) clock.advance(`${(milliseconds / 1000) * SPEED}s`);
    };
    const given = {
      ...packages,
      "kore-campaigns/jobs": turnedJobs(setTimeout, journals),
      "kore-campaigns/sandbox": sandboxModule,
      "@opentelemetry/sdk-trace-base": traceBase,
      "csv-stringify": csvStringify,
      "node:async_hooks": async_hooks,
      "node:crypto": crypto,
      "node:fs": {
        createWriteStream: (file: string) => {
          stored.set(file, "");
          return new Writable({
            write(chunk, _, done) {
              stored.set(file, stored.get(file) + String(chunk));
              done();
            },
          });
        },
        appendFileSync: (file: string, text: string) => void stored.set(file, (stored.get(file) ?? "") + text),
      },
      "node:fs/promises": {
        readFile: async (file: string) => stored.get(file),
        writeFile: async (file: string, text: string) => void stored.set(file, text),
      },
      "node:stream/promises": { pipeline },
      "node:timers/promises": { setTimeout },
    };
    return { ...(await runBlock(hurried(block), { modules: { ...modules, ...given } })), sandboxes };
  };

  const ran: Record<string, RanWithSandboxes> = {};
  for (const block of files) {
    ran[block.file] = await run(block);
    modules[`./${block.file.replace(".ts", "")}`] = ran[block.file]?.exports ?? {};
  }
  return { steps: steps && (await run(steps)), files: ran };
}
