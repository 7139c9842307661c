import { fileURLToPath } from "node:url";
import { installFolder, installPythonPackages } from "../../../scripts/run/install-packages.ts";
import { copyFrom, type Generator, run, type Toolchain } from "../generator.ts";

const VENV = installFolder("languages-python");

/** Python, with the module that makes virtual environments. */
export const PYTHON: Toolchain = {
  command: ["python3", "-c", "import sys, venv, ensurepip; print(sys.version)"],
  least: [3, 10],
  install: "apt-get install python3-venv",
  isInCi: true,
};

/** A program of the virtual environment. */
export const python = (program: string): string => fileURLToPath(new URL(`venv/bin/${program}`, VENV));

/** Installs openapi-python-client and mypy, unless they are installed already. */
export const installPythonGenerator = (): Promise<void> =>
  installPythonPackages("openapi-python-client", new URL("requirements.txt", import.meta.url), VENV);

export const openapiPythonClient: Generator = {
  language: "Python",
  name: "openapi-python-client 0.29",
  toolchains: [PYTHON],
  options: "`post_hooks: []` in a `--config`, if `mypy` is to pass: else ruff changes types, if it is installed",
  needs:
    "Call `sync_detailed`: `sync` returns `None` after an error, without its status. After a status that Python doesn't know, such as 499, both raise an error without it.",
  tellsStatus: (status) => status !== 499,
  async build(folder) {
    await installPythonGenerator();
    await copyFrom(import.meta.url, ["calls.py", "openapi-python-client.yaml"], folder);
    const options = ["--meta", "none", "--config", "openapi-python-client.yaml", "--output-path", "kore"];
    await run(folder, [python("openapi-python-client"), "generate", "--path", "openapi.yaml", ...options]);
    await run(folder, [python("mypy"), "--strict", "kore", "outcome.py", "calls.py"]);
    return [python("python"), "calls.py"];
  },
};
