import { runProgram, runSamples } from "./run-samples.ts";

runSamples({
  name: "curl",
  needs: "curl",
  run: (code, url) => runProgram("bash", ["-c", code], url),
  lost: () => /curl: \((52|56)\)/,
});
