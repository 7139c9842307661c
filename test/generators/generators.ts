import { execFile } from "node:child_process";
import { cp } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { installFolder, installPythonPackages } from "../../scripts/run/install-packages.ts";
import { BUNDLE } from "../../scripts/spec/spec.ts";

const exec = promisify(execFile);

/** What a start by a generated client comes to: its HTTP status and the message of a success, or the error it raises. */
export type Start = { status: number; message: string | null } | string;

/** A generator, and a program that uses what it generates. */
export interface Generator {
  readonly name: string;
  /** Generates a client in an empty folder. */
  generate(folder: string): Promise<void>;
  /** Starts an SMS and a voice campaign with that client, at each URL. */
  start(folder: string, urls: string[]): Promise<Start[]>;
}

const PYTHON = installFolder("generators");
const sources = (language: string) => fileURLToPath(new URL(language, import.meta.url));

/** A program of the virtual environment that has openapi-python-client, and httpx with it. */
export const python = (program: string): string => fileURLToPath(new URL(`venv/bin/${program}`, PYTHON));

/** Installs openapi-python-client, unless it is installed already. */
export const installPythonGenerator = (): Promise<void> =>
  installPythonPackages("openapi-python-client", new URL("python/requirements.txt", import.meta.url), PYTHON);

export const GENERATORS: Generator[] = [
  {
    name: "openapi-python-client",
    async generate(folder) {
      await installPythonGenerator();
      const output = ["--meta", "none", "--output-path", join(folder, "kore")];
      await exec(python("openapi-python-client"), ["generate", "--path", BUNDLE, ...output]);
    },
    async start(folder, urls) {
      const env = { ...process.env, PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: "1" };
      const { stdout } = await exec(python("python"), [join(sources("python"), "start.py"), ...urls], { env });
      return JSON.parse(stdout);
    },
  },
  {
    name: "oapi-codegen",
    async generate(folder) {
      await cp(sources("go"), folder, { recursive: true });
      const generator = "github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@v2.8.0";
      await exec("go", ["run", generator, "--config", "oapi-codegen.yaml", resolve(BUNDLE)], { cwd: folder });
      await exec("go", ["build", "-o", "start", "."], { cwd: folder });
    },
    async start(folder, urls) {
      const { stdout } = await exec(join(folder, "start"), urls);
      return JSON.parse(stdout);
    },
  },
];
