// Builds the package and writes the report of its API: `npm run api`. `npm run check` fails if it has drifted.
import { writeFileSync } from "node:fs";
import { runTool } from "../run/tool.ts";
import { API_REPORT, apiReport } from "./api-report.ts";

runTool("tsdown", ["--logLevel", "warn"], "quiet");
writeFileSync(API_REPORT, apiReport());
