import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "tsdown";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));
/** Deleted together with the peers. */
const SDK = `${FOLDER}node_modules/.cache/hey-api`;

/**
 * Installs the libraries that the package is compared with, and generates the SDK of hey-api from the description. They
 * are not dependencies of the package, because only the benchmark needs them.
 */
export async function installPeers(): Promise<void> {
  run("npm", "install", "--no-package-lock", "--no-audit", "--no-fund");
  run("node_modules/.bin/openapi-ts", "--input", "../../generated/openapi.yaml", "--output", SDK, "--silent");
  await build({
    config: false,
    entry: { client: `${SDK}/client.gen.ts`, sdk: `${SDK}/sdk.gen.ts` },
    outDir: `${SDK}/dist`,
    platform: "neutral",
    target: "es2022",
    outExtensions: () => ({ js: ".js" }),
    dts: false,
    logLevel: "error",
  });
}

const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: FOLDER, stdio: ["ignore", "ignore", "inherit"] });
