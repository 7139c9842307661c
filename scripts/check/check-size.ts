// Fails if the package costs an application more than scripts/check/limits.json allows.
import { runTool } from "../run/tool.ts";
import limits from "./limits.json" with { type: "json" };
import { packageSize } from "./package-size.ts";

const NAMES = {
  bytes: "bytes of the whole client in a browser, minified and gzipped",
  sandboxBytes: "bytes of the sandbox in a browser, minified and gzipped",
  jobsBytes: "bytes of kore-campaigns/jobs in a browser, minified and gzipped",
  validateBytes: "bytes of validate in a browser, minified and gzipped",
  redisBytes: "bytes of kore-campaigns/redis in a browser, minified and gzipped",
  instantiations: "type instantiations of a program with every call",
  dependencies: "packages that an install brings along",
  specBytes: "bytes of openapi.json",
  diskBytes: "bytes of the package on disk, without the sandbox",
};

runTool("tsdown", ["--logLevel", "warn"], "quiet");
const size = await packageSize();
for (const key of Object.keys(NAMES) as (keyof typeof NAMES)[]) {
  const isWithin = size[key] <= limits[key];
  console.log(`${isWithin ? "ok  " : "OVER"} ${size[key]} ${NAMES[key]}, at most ${limits[key]}`);
  if (!isWithin) process.exitCode = 1;
}
console.log("Of the package on disk, also with the sandbox:");
for (const [share, bytes] of Object.entries(size.shares)) console.log(`     ${String(bytes).padStart(7)} ${share}`);
if (process.exitCode)
  console.error("Make it smaller, or raise the limit in scripts/check/limits.json and say why in the commit.");
