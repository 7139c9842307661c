import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const exec = promisify(execFile);

/** An application with Next.js and the packed package. */
export interface NextApp {
  /** Runs `next build`. Returns what it prints. */
  build(): Promise<string>;
  /** Runs `next start`. Returns the URL of the application. */
  start(): Promise<string>;
  /** Stops and deletes the application. */
  remove(): Promise<void>;
}

/**
 * Creates an application in a folder of its own, because Next.js treats code below `node_modules` differently.
 *
 * @param manifest the folder of the `package.json` with the versions
 * @param files the files of the application, by path
 */
export async function createNextApp(
  manifest: string,
  tarball: string,
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
): Promise<NextApp> {
  const folder = await mkdtemp(join(tmpdir(), "kore-campaigns-next-"));
  await cp(fileURLToPath(new URL(`${manifest}/package.json`, import.meta.url)), join(folder, "package.json"));
  const quiet = ["--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts"];
  await exec("npm", ["install", ...quiet, tarball], { cwd: folder });
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }

  const next = join(folder, "node_modules/next/dist/bin/next");
  // The test runner sets the first two for itself.
  const plain = {
    NODE_ENV: "production",
    FORCE_COLOR: undefined,
    NO_COLOR: "1",
    NEXT_TELEMETRY_DISABLED: "1",
  } as const;
  const options = { cwd: folder, env: { ...process.env, ...plain, ...env } };
  let server: ChildProcess | undefined;
  return {
    build: async () => (await exec(process.execPath, [next, "build"], options)).stdout,
    start: async () => {
      server = spawn(process.execPath, [next, "start", "--hostname", "127.0.0.1", "--port", "0"], options);
      return readUrl(server);
    },
    remove: async () => {
      if (server?.kill()) await once(server, "exit");
      await rm(folder, { recursive: true });
    },
  };
}

/** Resolves with the URL that `next start` prints, once it is ready. @throws an Error with all that it prints */
const readUrl = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let printed = "";
    const read = (chunk: Buffer) => {
      printed += chunk;
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
      if (url && printed.includes("Ready in")) resolve(url);
    };
    server.stdout?.on("data", read);
    server.stderr?.on("data", read);
    server.once("exit", (code) => reject(new Error(`next start ended with ${code}:\n${printed}`)));
  });
