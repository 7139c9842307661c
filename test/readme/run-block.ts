import { EventEmitter } from "node:events";
import ts from "typescript";
import { expect, vi } from "vitest";
import * as index from "../../src/index.ts";
import * as jobs from "../../src/jobs/index.ts";
import * as jwt from "../../src/jwt/jwt-auth.ts";
import * as opentelemetry from "../../src/opentelemetry/index.ts";
import * as redis from "../../src/redis/index.ts";
import * as sandbox from "../../src/sandbox/index.ts";
import * as sandboxServer from "../../src/sandbox/server/index.ts";
import * as validation from "../../src/validation/index.ts";
import type { Block, Markdown } from "./markdown.ts";

/** What a block leaves behind. */
export interface Ran {
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what its block exports.
  readonly exports: Record<string, any>;
  /** The clients that it created, with their options. */
  readonly clients: readonly { options: index.CampaignClientOptions; kore: index.CampaignClient }[];
  readonly printed: readonly string[];
  /** How many tests it declared. They have passed. */
  readonly tests: number;
}

/** What a block takes for granted. */
export interface Scope {
  readonly kore?: index.CampaignClient | undefined;
  readonly options?: index.CampaignClientOptions | undefined;
  /** Modules it may import, besides the package. */
  readonly modules?: Record<string, object> | undefined;
  /** Its `process`: an emitter of signals, with environment variables. */
  readonly process?: EventEmitter | undefined;
}

/**
 * Runs a block as it is printed. `jest` and `vi` are the same; the tests that a block declares are run one after the other.
 *
 * @throws what the block throws
 */
export async function runBlock({ code }: Block, scope: Scope = {}): Promise<Ran> {
  const clients: { options: index.CampaignClientOptions; kore: index.CampaignClient }[] = [];
  const createCampaignClient = (options: index.CampaignClientOptions) => {
    const kore = index.createCampaignClient(options);
    clients.push({ options, kore });
    return kore;
  };
  const tests: (() => Promise<void>)[] = [];
  const test = Object.assign((_: string, run: () => Promise<void>) => void tests.push(run), {
    each:
      <Row>(rows: readonly Row[]) =>
      (title: string, run: (row: Row) => Promise<void>) => {
        for (const row of rows) test(title, () => run(row));
      },
  });
  const modules: Record<string, object> = {
    "kore-campaigns": { ...index, createCampaignClient },
    "kore-campaigns/jobs": jobs,
    "kore-campaigns/jwt": jwt,
    "kore-campaigns/opentelemetry": opentelemetry,
    "kore-campaigns/redis": redis,
    "kore-campaigns/sandbox": sandbox,
    "kore-campaigns/sandbox-server": sandboxServer,
    "kore-campaigns/validate": validation,
    vitest: { expect, test, vi },
    ...scope.modules,
  };
  const printed: string[] = [];
  const print = (...values: unknown[]) => printed.push(values.join(" "));
  const exports = {};
  const globals = {
    exports,
    require(name: string) {
      if (modules[name]) return modules[name];
      throw new Error(`Cannot find module '${name}'.`);
    },
    kore: scope.kore,
    options: scope.options,
    process: Object.assign(scope.process ?? new EventEmitter(), { env: { KORE_CLIENT_SECRET: "a secret" } }),
    console: { log: print, warn: print, error: print },
    jest: vi,
    expect,
    test,
  };
  // The braces let a block declare a `kore` of its own.
  const body = `{ ${toCommonJs(code)}\n}`;
  await new AsyncFunction(...Object.keys(globals), body)(...Object.values(globals));
  for (const run of tests) await run();
  return { exports, clients, printed, tests: tests.length };
}

/** Runs the blocks of a Markdown file that others may import, and returns what they export. */
export async function runFiles({ blocks }: Markdown, given: Record<string, object> = {}) {
  const modules = { ...given };
  for (const block of blocks)
    if (block.language === "ts" && block.file && !block.file.endsWith(".test.ts"))
      modules[`./${block.file.replace(".ts", "")}`] = (await runBlock(block, { modules })).exports;
  return modules;
}

/** Creates an async function from the names of its parameters and its body. */
export const AsyncFunction = (async () => {}).constructor as new (
  ...args: string[]
) => (...args: unknown[]) => Promise<unknown>;

const compiled = new Map<string, string>();

/** Compiles a block to a CommonJS module. Some tests run a block many times. */
export function toCommonJs(code: string): string {
  const known = compiled.get(code);
  if (known !== undefined) return known;
  const output = ts.transpile(code, { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 });
  compiled.set(code, output);
  return output;
}
