import { runTool } from "../../scripts/run/tool.ts";

/** Builds the command once for all tests. */
export default function setup() {
  runTool("tsdown", ["--logLevel", "warn"], "quiet");
}
