import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { guideNames, readGuide } from "../docs/guide.ts";
import { readMarkdown } from "../readme/markdown.ts";
import { toCommonJs } from "../readme/run-block.ts";
import { CAMPAIGN_ID } from "../support/kore.ts";

const exec = promisify(execFile);

/** The folder of an application with the packed package installed, and nothing else from this repository. */
let app: string;

beforeAll(async () => {
  app = await mkdtemp(join(tmpdir(), "kore-campaigns-"));
  await writeFile(join(app, "package.json"), '{"name":"app","private":true}');
  await exec("npm", ["install", "--no-save", inject("tarball")], { cwd: app });
});

afterAll(() => rm(app, { recursive: true }));

const PROGRAM = `
const kore = createCampaignClient({ baseUrl: process.argv[2], streamId: "st-1", accountId: "a", auth: "t" });
kore.voice.start("${CAMPAIGN_ID}").then(async ({ campaignInstanceId }) => {
  const refusal = await kore.voice.start("..").catch((error) => error);
  console.log(campaignInstanceId, refusal instanceof InvalidRequestError);
});
`;
const IMPORT = 'import { createCampaignClient, InvalidRequestError } from "kore-campaigns";';
const REQUIRE = 'const { createCampaignClient, InvalidRequestError } = require("kore-campaigns");';

const JWT_PROGRAM = `
const credentials = { clientId: "cs-1", subject: "1" };
const signed = jwtAuth({ ...credentials, clientSecret: "secret" });
let token;
const auth = async () => (token = await signed());
let refusal;
try { jwtAuth(credentials) } catch (error) { refusal = error }
const kore = createCampaignClient({ baseUrl: process.argv[2], streamId: "st-1", accountId: "a", auth });
kore.voice.start("${CAMPAIGN_ID}").then(({ campaignInstanceId }) => {
  const { alg } = JSON.parse(Buffer.from(token.split(".")[0], "base64url"));
  console.log(campaignInstanceId, alg, refusal instanceof InvalidRequestError);
});
`;
const IMPORT_JWT = 'import { jwtAuth } from "kore-campaigns/jwt";';
const REQUIRE_JWT = 'const { jwtAuth } = require("kore-campaigns/jwt");';

const SANDBOX_PROGRAM = `
const sandbox = createSandbox();
const kore = createCampaignClient(sandbox.options);
sandbox.faults.next("triggerVoiceCampaignV2", "refused");
kore.voice.start("${CAMPAIGN_ID}").catch(({ name, status }) => {
  let refusal;
  try { sandbox.clock.advance("soon") } catch (error) { refusal = error }
  console.log(name, status, sandbox.contacted.length, refusal instanceof InvalidRequestError);
});
`;
const IMPORT_SANDBOX = 'import { createSandbox } from "kore-campaigns/sandbox";';
const REQUIRE_SANDBOX = 'const { createSandbox } = require("kore-campaigns/sandbox");';

const SERVER_PROGRAM = `
(async () => {
  const server = await startSandboxServer({ port: 0, speed: 0 });
  const kore = createCampaignClient({ baseUrl: server.url, streamId: "st-1", accountId: "a", auth: "t" });
  const { name } = await kore.voice.start("${CAMPAIGN_ID}").catch((error) => error);
  const refusal = await startSandboxServer({ port: -1 }).catch((error) => error);
  console.log(name, server.sandbox.log.length, refusal instanceof InvalidRequestError);
  await server.close();
})();
`;
const IMPORT_SERVER = 'import { startSandboxServer } from "kore-campaigns/sandbox-server";';
const REQUIRE_SERVER = 'const { startSandboxServer } = require("kore-campaigns/sandbox-server");';

const JOBS_PROGRAM = `
const list = { name: "Recalls", description: "Eye tests.", source: "passiveApi", contacts: [] };
const { options } = createSandbox({ given: { contactLists: [list] } });
const path = process.argv[2];
const journal = fileJournal(path);
const rows = [{ phoneNumber: "+12025550143" }, { phoneNumber: "none" }];
loadContacts(createCampaignClient(options), "Recalls", rows, { journal }).then(({ accepted, refused }) => {
  journal.close();
  const [first] = [...fileJournal(path).entries()];
  let refusal;
  try { fileJournal("") } catch (error) { refusal = error }
  const [issue] = validate("createContactListV2", { name: 5, description: "", source: "passiveApi" });
  console.log(accepted, refused, first.type, refusal instanceof InvalidRequestError, issue.path);
});
`;
const IMPORT_JOBS = 'import { fileJournal, loadContacts } from "kore-campaigns/jobs";';
const REQUIRE_JOBS = 'const { fileJournal, loadContacts } = require("kore-campaigns/jobs");';
const IMPORT_VALIDATE = 'import { validate } from "kore-campaigns/validate";';
const REQUIRE_VALIDATE = 'const { validate } = require("kore-campaigns/validate");';

describe("JavaScript", () => {
  test.each([
    ["main.mjs", IMPORT],
    ["main.cjs", REQUIRE],
  ])("%s starts a campaign", async (file, header) => {
    await writeFile(join(app, file), header + PROGRAM);
    const { stdout } = await exec(process.execPath, [file, inject("mockUrl")], { cwd: app });
    expect(stdout).toMatch(/^cid-[0-9a-f-]+ true\n$/);
  });

  test.each([
    ["jwt.mjs", IMPORT, IMPORT_JWT],
    ["jwt.cjs", REQUIRE, REQUIRE_JWT],
  ])("%s signs tokens, and catches the errors of jwtAuth", async (file, header, jwtHeader) => {
    await writeFile(join(app, file), header + jwtHeader + JWT_PROGRAM);
    const { stdout } = await exec(process.execPath, [file, inject("mockUrl")], { cwd: app });
    expect(stdout).toMatch(/^cid-[0-9a-f-]+ HS256 true\n$/);
  });

  test.each([
    ["sandbox.mjs", IMPORT, IMPORT_SANDBOX],
    ["sandbox.cjs", REQUIRE, REQUIRE_SANDBOX],
  ])("%s has a sandbox, which knows no such campaign", async (file, header, sandboxHeader) => {
    await writeFile(join(app, file), header + sandboxHeader + SANDBOX_PROGRAM);
    const { stdout } = await exec(process.execPath, [file], { cwd: app });
    expect(stdout).toBe("NotFoundError 404 0 true\n");
  });

  test.each([
    ["server.mjs", IMPORT, IMPORT_SERVER],
    ["server.cjs", REQUIRE, REQUIRE_SERVER],
  ])("%s serves a sandbox, and ends when it is closed", async (file, header, serverHeader) => {
    await writeFile(join(app, file), header + serverHeader + SERVER_PROGRAM);
    const { stdout } = await exec(process.execPath, [file], { cwd: app });
    expect(stdout).toBe("NotFoundError 1 true\n");
  });

  test.each([
    ["jobs.mjs", [IMPORT, IMPORT_SANDBOX, IMPORT_JOBS, IMPORT_VALIDATE]],
    ["jobs.cjs", [REQUIRE, REQUIRE_SANDBOX, REQUIRE_JOBS, REQUIRE_VALIDATE]],
  ])("%s loads contacts with a journal in a file, and validates a request", async (file, headers) => {
    await writeFile(join(app, file), headers.join("") + JOBS_PROGRAM);
    const { stdout } = await exec(process.execPath, [file, `${file}.jsonl`], { cwd: app });
    expect(stdout).toBe("1 1 load true /name\n");
  });

  test.each([
    ["import(name)", "ERR_MODULE_NOT_FOUND"],
    ["require(name)", "MODULE_NOT_FOUND"],
  ])("%s loads every entry, but that for OpenTelemetry without its API, which it names", async (load, code) => {
    const entries = Object.keys(packageJson.exports).filter((entry) => !/\.(yaml|json)$|SUMS$/.test(entry));
    const program = `const load = async (name) => ${load};
      const loadEntry = (entry) => load(entry.replace(".", "kore-campaigns")).then(() => [], ({ code, message }) => [entry, code, message]);
      Promise.all(${JSON.stringify(entries)}.map(loadEntry)).then((failed) => console.log(JSON.stringify(failed.flat())));`;
    await writeFile(join(app, "entries.cjs"), program);
    const { stdout } = await exec(process.execPath, ["entries.cjs"], { cwd: app });
    expect(entries).toEqual(expect.arrayContaining(["./jobs", "./validate", "./redis"]));
    const message = expect.stringMatching(/^Cannot find (?:package|module) '@opentelemetry\/api'/);
    expect(JSON.parse(stdout)).toEqual(["./opentelemetry", code, message]);
  });

  test("the CommonJS of the README runs", async () => {
    const { code = "" } = readMarkdown("README.md").blocks.find(({ language }) => language === "js") ?? {};
    expect(code).toContain("https://platform.kore.ai");
    await writeFile(join(app, "readme.cjs"), code.replace("https://platform.kore.ai", inject("mockUrl")));
    const env = { ...process.env, KORE_CLIENT_SECRET: "a secret" };
    const { stdout } = await exec(process.execPath, ["readme.cjs"], { cwd: app, env });
    expect(stdout).toBe("Ready\n");
  });

  test("the published specs can be resolved by name", async () => {
    const read = `const { readFileSync } = require("node:fs");
      console.log(require("kore-campaigns/openapi.json").openapi);
      console.log(readFileSync(require.resolve("kore-campaigns/openapi.yaml"), "utf8").split("\\n")[0]);`;
    await writeFile(join(app, "specs.cjs"), read);
    const { stdout } = await exec(process.execPath, ["specs.cjs"], { cwd: app });
    expect(stdout).toBe("3.1.0\nopenapi: 3.1.0\n");
  });
});

describe("Jest", () => {
  /** jsdom has no fetch, Response or TextDecoder, and in Jest 29 no URL.canParse. */
  const TESTS = `
    const { createCampaignClient, InvalidRequestError, NotAllowedError } = require("kore-campaigns");
    const options = { baseUrl: "https://kore.example", streamId: "st-1", accountId: "a", auth: "token-of-a-test" };
    const fetch = async () => ({ status: 200, headers: {}, text: async () => '{"status":"Active"}' });
    test("starts a campaign", async () => {
      expect(URL.canParse).toBeUndefined();
      const kore = createCampaignClient({ ...options, fetch, allow: ["read", "contact"] });
      expect(await kore.voice.start("${CAMPAIGN_ID}")).toEqual({ status: "Active" });
    });
    test("is a browser page, which only reads", async () => {
      await expect(createCampaignClient({ ...options, fetch }).voice.start("${CAMPAIGN_ID}")).rejects.toThrow(NotAllowedError);
    });
    test("refuses a bad baseUrl", () => {
      expect(() => createCampaignClient({ ...options, baseUrl: "kore" })).toThrow(InvalidRequestError);
    });
    test("spies on a method", async () => {
      const kore = createCampaignClient({ ...options, fetch });
      jest.spyOn(kore.voice, "start").mockResolvedValue({ status: "Active" });
      expect(await kore.voice.start("${CAMPAIGN_ID}")).toEqual({ status: "Active" });
    });`;

  test("runs an application's tests in jsdom, and those of the README in Node", async () => {
    // npm removes what a later install without --save does not name.
    const packages = [inject("tarball"), "jest@29", "jest-environment-jsdom@29"];
    await exec("npm", ["install", "--no-save", "--no-audit", "--ignore-scripts", ...packages], { cwd: app });
    await writeFile(join(app, "app.test.js"), TESTS);
    const { stderr } = await exec("npx", ["jest", "--env=jsdom", "--rootDir", app], { cwd: app });
    expect(stderr).toContain("Tests:       4 passed, 4 total");

    const recipes = readMarkdown("README.md").blocks.filter(({ file }) => file);
    for (const { file = "", code } of recipes) await writeFile(join(app, file.replace(".ts", ".js")), toCommonJs(code));
    const recipe = await exec("npx", ["jest", "--env=node", "--rootDir", app, "start.test"], { cwd: app });
    expect(recipe.stderr).toContain("Tests:       2 passed, 2 total");
  }, 120_000);
});

/** What the blocks of the README take for granted: the client and the options from above, and the globals of Jest. */
const README_GLOBALS = `
declare const kore: import("kore-campaigns").CampaignClient;
declare const options: import("kore-campaigns").CampaignClientOptions;
declare const test: (name: string, run: () => Promise<void>) => void;
declare const expect: (value: unknown) => any;
declare const jest: {
  fn<F>(implementation: F): F;
  spyOn<O, K extends keyof O>(object: O, method: K): {
    mockResolvedValue(value: O[K] extends (...args: any[]) => Promise<infer Result> ? Result : never): void;
    mockRejectedValue(error: Error): void;
  };
};`;

/** What the guides use of Vitest, which the application does not have. */
const VITEST = `
declare module "vitest" {
  export const expect: any;
  export const vi: any;
  export function test(name: string, run: () => Promise<void>): void;
  export namespace test {
    function each<Row>(rows: readonly Row[]): (name: string, run: (row: Row) => Promise<void>) => void;
  }
}`;

describe("TypeScript", () => {
  const tsc = resolve("node_modules/typescript/bin/tsc");
  const typesOfNode = ["--typeRoots", resolve("node_modules/@types"), "--types", "node"];
  const compile = (file: string, ...options: string[]) =>
    exec(process.execPath, [tsc, "--noEmit", "--strict", "--target", "es2022", ...options, file], { cwd: app });

  test.each([
    ["main.mts", ["--module", "nodenext", ...typesOfNode]],
    ["main.cts", ["--module", "nodenext", ...typesOfNode]],
    ["main.ts", ["--module", "esnext", "--moduleResolution", "bundler", ...typesOfNode]],
    ["main.ts", ["--module", "commonjs", "--moduleResolution", "node10", ...typesOfNode]],
    ["browser.ts", ["--module", "esnext", "--moduleResolution", "bundler", "--lib", "es2022,dom,dom.iterable"]],
  ])("%s compiles with %j, without skipLibCheck", async (file, options) => {
    const body = `${IMPORT} ${IMPORT_JWT} ${IMPORT_SERVER} ${IMPORT_JOBS} ${IMPORT_VALIDATE}
      import { redisRateLimiter } from "kore-campaigns/redis";
      const auth = jwtAuth({ clientId: "cs-1", clientSecret: "secret", subject: "1" });
      const rateLimit = redisRateLimiter(async (script, keys, args) => "granted", { key: "kore" });
      const kore = createCampaignClient({ baseUrl: "https://kore.example", streamId: "st-1", accountId: "a", auth, rateLimit });
      const journal = fileJournal("one.jsonl");
      export const accepted: Promise<number> = loadContacts(kore, "Recalls", [{ phoneNumber: "+12025550143" }], { journal }).then(
        (account) => account.accepted,
      );
      export const paths: string[] = validate("createContactListV2", {}).map(({ path }) => path);
      export const run: Promise<string> = kore.voice.start("cd-1").then((response) => response.campaignInstanceId);
      export const refused = (error: unknown) => error instanceof InvalidRequestError && error.message;
      export const now: Promise<Date> = startSandboxServer({ port: 0 }).then(({ sandbox }) => sandbox.clock.now);`;
    await writeFile(join(app, file), body);
    await expect(compile(file, ...options).catch(({ stdout }) => stdout)).resolves.toMatchObject({ stdout: "" });
  });

  test("the README compiles, and the table of options has every option", async () => {
    const readme = readMarkdown("README.md");
    const names = readMarkdown("docs/options.md")
      .rows("Options")
      .flatMap(([name]) => name?.match(/\w+/g) ?? []);
    const files = new Map([
      ["globals.d.ts", README_GLOBALS],
      [
        "options.ts",
        `import type { CampaignClientOptions } from "kore-campaigns";
         export const options: Record<keyof CampaignClientOptions, true> = { ${names.map((name) => `${name}: true`)} };`,
      ],
    ]);
    // With the line breaks above it, so that an error has the line of the README.
    for (const { language, line, file, code } of readme.blocks)
      if (language === "ts") files.set(file ?? `line-${line}.ts`, `${"\n".repeat(line - 1)}${code}\nexport {};`);
    const folder = join(app, "README.md");
    await mkdir(folder);
    for (const [file, code] of files) await writeFile(join(folder, file), code);

    const [first = "", ...others] = [...files.keys()].map((file) => join("README.md", file));
    const options = ["--module", "esnext", "--moduleResolution", "bundler", "--skipLibCheck", ...typesOfNode];
    const { stdout } = await compile(first, ...options, ...others).catch((error) => error);
    // Jest would take its tests for those of the application.
    await rm(folder, { recursive: true });
    expect(stdout).toBe("");
  });

  test("the guides and the example compile", async () => {
    await mkdir(join(app, "docs"));
    await writeFile(join(app, "docs/vitest.d.ts"), VITEST);
    // What is installed beside the package, by those who use it.
    const others = ["@opentelemetry", "csv-parse", "csv-stringify", "redis"].map((name) => join("node_modules", name));
    for (const folder of others) await symlink(resolve(folder), join(app, folder));
    const sources = [join("docs", "nightly.ts")];
    await copyFile("examples/nightly.ts", join(app, "docs", "nightly.ts"));
    for (const { name, steps, files } of guideNames().map(readGuide)) {
      await mkdir(join(app, "docs", name));
      for (const { file = "steps.ts", line, code } of [...files, ...(steps ? [steps] : [])]) {
        sources.push(join("docs", name, file));
        await writeFile(join(app, "docs", name, file), `${"\n".repeat(line - 1)}${code}\nexport {};`);
      }
    }
    const options = ["--module", "esnext", "--moduleResolution", "bundler", "--skipLibCheck", ...typesOfNode];
    const { stdout } = await compile("docs/vitest.d.ts", ...options, ...sources).catch((error) => error);
    await rm(join(app, "docs"), { recursive: true });
    for (const folder of others) await rm(join(app, folder));
    expect(stdout).toBe("");
  });

  test("a mistake does not compile", async () => {
    const mistakes = `${IMPORT} ${IMPORT_JWT}
      createCampaignClient({ baseUrl: 5 });
      jwtAuth({ clientId: "cs-1", subject: "1", algorithm: "RS256", clientSecret: "secret" });`;
    await writeFile(join(app, "mistake.mts"), mistakes);
    const output = await compile("mistake.mts", "--module", "nodenext", ...typesOfNode).catch(({ stdout }) => stdout);
    expect(output.match(/^mistake\.mts\(\d+(?=,\d+\): error TS)/gm)).toEqual(["mistake.mts(2", "mistake.mts(3"]);
  });
});
