import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { installFolder, installPythonPackages } from "../../scripts/run/install-packages.ts";
import { environmentAt, replaceOnce, runProgram, runSamples } from "./run-samples.ts";

const FOLDER = installFolder("samples");
const PYTHON = fileURLToPath(new URL("venv/bin/python", FOLDER));
const SIDE_BY_SIDE = fileURLToPath(new URL("run_side_by_side.py", import.meta.url));

runSamples({
  name: "Python",
  needs: "python3",
  install: () => installPythonPackages("httpx", new URL("requirements.txt", import.meta.url), FOLDER),
  run: (code, url) => runProgram(PYTHON, ["-c", code], url),
  async runAll(programs, patience) {
    const running = promisify(execFile)(PYTHON, [SIDE_BY_SIDE]);
    const inputs = programs.map(({ code, url }) => ({
      code: patience ? replaceOnce(code, "timeout=30,", `timeout=${patience},`) : code,
      env: environmentAt(url),
    }));
    running.child.stdin?.end(JSON.stringify(inputs));
    const ends: (string | null)[] = JSON.parse((await running).stdout);
    return ends.map((end) => end ?? "");
  },
  ends: {
    "done-then-lost": () => /httpx\.(RemoteProtocolError|ReadError)/,
    "done-then-server-error": () => /httpx\.HTTPStatusError: .* '500 /,
    "rate-limited": () => /httpx\.HTTPStatusError: .* '429 /,
    slow: () => /httpx\.ReadTimeout/,
  },
});
