// Validates the bundle and its 3.0 edition, or the file that is named, with the validators that many tools are built on: `npm
// run validate:spec`. Redocly and Spectral run in `npm run check -- spec`. Fails if a validator fails or can't be installed.
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { installFolder, installPackages, installPythonPackages } from "../run/install-packages.ts";
import { BUNDLE } from "../spec/spec.ts";

const exec = promisify(execFile);

/** A validator that throws if a file is not a valid OpenAPI description. It installs itself. */
interface Validator {
  readonly name: string;
  validate(file: string): Promise<unknown>;
}

const FOLDER = installFolder("validators");
const installedFile = (path: string) => fileURLToPath(new URL(path, FOLDER));
const manifest = (name: string) => new URL(`validators/${name}`, import.meta.url);

/** Imports one of the packages in `validators/package.json`. */
async function importInstalled(name: string) {
  await installPackages("validators", manifest("package.json"), FOLDER);
  const require = createRequire(new URL("package.json", FOLDER));
  return import(pathToFileURL(require.resolve(name)).href);
}

const VALIDATORS: Validator[] = [
  {
    name: "openapi-spec-validator",
    async validate(file) {
      await installPythonPackages("openapi-spec-validator", manifest("requirements.txt"), FOLDER);
      // Python prints what is wrong to standard output.
      await exec(installedFile("venv/bin/openapi-spec-validator"), [file]).catch(({ stdout, stderr }) => {
        throw new Error(stdout || stderr);
      });
    },
  },
  {
    name: "kin-openapi",
    validate: (file) => exec("go", ["run", "github.com/getkin/kin-openapi/cmd/validate@v0.152.0", "--", file]),
  },
  {
    name: "@readme/openapi-parser",
    async validate(file) {
      const { validate, compileErrors } = await importInstalled("@readme/openapi-parser");
      const result = await validate(file);
      if (!result.valid) throw new Error(compileErrors(result));
    },
  },
  {
    name: "@apidevtools/swagger-parser",
    async validate(file) {
      const { default: SwaggerParser } = await importInstalled("@apidevtools/swagger-parser");
      await SwaggerParser.validate(file);
    },
  },
];

const [named] = process.argv.slice(2);
for (const file of named ? [named] : [BUNDLE, "generated/openapi-3.0.yaml"])
  for (const { name, validate } of VALIDATORS)
    try {
      await validate(resolve(file));
      console.log(`passed: ${name}, ${file}`);
    } catch (error) {
      console.log(`failed: ${name}, ${file}\n${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
    }
