import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { installFolder, installPackages } from "../../../scripts/run/install-packages.ts";
import { copyFrom, type Generator, run } from "../generator.ts";
import { generateByOpenapiGenerator, OPENAPI_GENERATOR_OPTIONS } from "../openapi-generator/openapi-generator.ts";
import { PYTHON } from "../python/generator.ts";

const MANIFEST = new URL("package.json", import.meta.url);
const PROGRAMS = new URL("programs/", import.meta.url);
const INSTALLED = installFolder("languages-typescript");
const installed = (program: string) => fileURLToPath(new URL(`node_modules/.bin/${program}`, INSTALLED));

let installs: Promise<void> | undefined;
/** Installs hey-api and orval, unless they are installed already. */
const install = () => (installs ??= installPackages("hey-api and orval", MANIFEST, INSTALLED));

const STRICT = "--strict --noEmit --module esnext --moduleResolution bundler --target es2022".split(" ");
const TYPES = ["--lib", "es2023,dom,dom.iterable", "--types", "node", "--typeRoots", resolve("node_modules/@types")];

/** A generator for TypeScript, with the program in the folder `programs` that uses its client. */
const typescript = (
  generator: Omit<Generator, "language" | "build"> & {
    readonly program: string;
    readonly files?: readonly string[];
    generate(folder: string): Promise<unknown>;
  },
): Generator => ({
  ...generator,
  language: "TypeScript",
  async build(folder) {
    const { program, files = [], generate } = generator;
    await copyFrom(PROGRAMS, ["bodies.ts", "outcome.ts", program, ...files], folder);
    await writeFile(`${folder}/package.json`, '{ "type": "module" }');
    await generate(folder);
    await run(folder, [resolve("node_modules/.bin/tsc"), ...STRICT, ...TYPES, program]);
    return [process.execPath, "--import", import.meta.resolve("tsx"), program];
  },
});

export const heyApi = typescript({
  name: "hey-api 0.99",
  toolchains: [],
  options: "`-p @hey-api/client-fetch @hey-api/typescript @hey-api/sdk`",
  needs:
    'Set the three as `headers`: by `auth`, it leaves the header `accountId` out of each call that has it in the query. Set `redirect: "manual"`, or it follows a redirect and sends the start again.',
  program: "hey-api.ts",
  async generate(folder) {
    await install();
    const plugins = ["@hey-api/client-fetch", "@hey-api/typescript", "@hey-api/sdk"];
    await run(folder, [installed("openapi-ts"), "-i", "openapi.yaml", "-o", "kore", "-p", ...plugins]);
  },
});

export const orval = typescript({
  name: "orval 8.38",
  toolchains: [],
  options: '`client: "fetch"` and a `mutator`',
  needs:
    "The `mutator` sends the request, with base URL, headers and `redirect: \"manual\"`. orval's own `fetch` raises an error without the status if a body isn't JSON.",
  program: "orval.ts",
  files: ["send.ts", "orval.config.mjs"],
  async generate(folder) {
    await install();
    await run(folder, [installed("orval")]);
  },
});

export const typescriptFetch = typescript({
  name: "openapi-generator 7.25, typescript-fetch",
  toolchains: [PYTHON],
  options: `${OPENAPI_GENERATOR_OPTIONS} and \`--name-mappings _id=underscoreId\``,
  needs:
    'Call `…Raw`, and read a `oneOf` response by `raw.json()`: `value()` takes the first branch whose outer fields are there, and loses ids and states or fails. Give it a `fetchApi` with `redirect: "manual"`.',
  program: "typescript-fetch.ts",
  generate: (folder) =>
    generateByOpenapiGenerator(folder, "-g", "typescript-fetch", "--name-mappings", "_id=underscoreId"),
});
