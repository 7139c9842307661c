import { fileURLToPath } from "node:url";
import { installFolder, installPythonPackages } from "../../scripts/run/install-packages.ts";
import { runProgram, runSamples } from "./run-samples.ts";

const FOLDER = installFolder("samples");
const PYTHON = fileURLToPath(new URL("venv/bin/python", FOLDER));

runSamples({
  name: "Python",
  needs: "python3",
  install: () => installPythonPackages("httpx", new URL("requirements.txt", import.meta.url), FOLDER),
  run: (code, url) => runProgram(PYTHON, ["-c", code], url),
  lost: () => /httpx\.(RemoteProtocolError|ReadError)/,
});
