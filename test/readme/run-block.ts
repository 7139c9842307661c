import { EventEmitter } from "node:events";
import ts from "typescript";
import { expect, vi } from "vitest";
import * as index from "../../src/index.ts";
import * as jwt from "../../src/jwt/jwt-auth.ts";
import type { Block } from "./markdown.ts";

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
 * Runs a block as it is printed. `jest` is `vi`; the tests that a block declares are run one after the other.
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
  const modules: Record<string, object> = {
    "kore-campaigns": { ...index, createCampaignClient },
    "kore-campaigns/jwt": jwt,
    ...scope.modules,
  };
  const printed: string[] = [];
  const print = (...values: unknown[]) => printed.push(values.join(" "));
  const tests: (() => Promise<void>)[] = [];
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
    console: { log: print, warn: print },
    jest: vi,
    expect,
    test: (_: string, run: () => Promise<void>) => tests.push(run),
  };
  // The braces let a block declare a `kore` of its own.
  const body = `{ ${toCommonJs(code)}\n}`;
  const AsyncFunction = (async () => {}).constructor as new (
    ...args: string[]
  ) => (...args: unknown[]) => Promise<unknown>;
  await new AsyncFunction(...Object.keys(globals), body)(...Object.values(globals));
  for (const run of tests) await run();
  return { exports, clients, printed, tests: tests.length };
}

/** Compiles a block to a CommonJS module. */
export const toCommonJs = (code: string): string =>
  ts.transpile(code, { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 });
