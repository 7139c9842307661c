import { replaceOnce, runProgram, runSamples } from "./run-samples.ts";

runSamples({
  name: "curl",
  needs: "curl",
  run: (code, url, patience) =>
    runProgram("bash", ["-c", patience ? replaceOnce(code, "--max-time 30 ", `--max-time ${patience} `) : code], url),
  ends: {
    "done-then-lost": () => /curl: \((52|56)\)/,
    "done-then-server-error": () => /curl: \(22\) .* 500/,
    "rate-limited": () => /curl: \(22\) .* 429/,
    slow: () => /curl: \(28\)/,
  },
});
