import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { BUNDLE } from "../spec/spec.ts";

const PRISM = createRequire(import.meta.url).resolve("@stoplight/prism-cli");

/** A running mock of the API. */
export interface Mock {
  /** Where it listens, for example `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Stops it. Resolves when it has stopped. */
  stop(): Promise<void>;
}

/** Runs Prism over the bundle. Every violation of the spec is answered with an error. */
export const spawnPrism = (port: number, stdio: "pipe" | "inherit"): ChildProcess =>
  spawn(process.execPath, [PRISM, "mock", BUNDLE, "--errors", "--port", String(port)], { stdio });

/** Starts the mock on a free port. Resolves when it listens. It ends with this process at the latest. */
export async function startMock(): Promise<Mock> {
  const port = await freePort();
  const prism = spawnPrism(port, "pipe");
  const exited = once(prism, "exit");
  // SIGTERM would make it wait for open connections.
  const kill = () => prism.kill("SIGKILL");
  process.once("exit", kill);

  let log = "";
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      log += chunk;
      if (log.includes("Prism is listening")) resolve();
    };
    prism.stdout?.on("data", read);
    prism.stderr?.on("data", read);
    exited.then(([code]) => reject(new Error(`The mock ended with code ${code} before it listened:\n${log}`)));
  });

  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      process.off("exit", kill);
      kill();
      await exited;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
