import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Redis } from "ioredis";
import { test } from "vitest";
import { listen } from "../../support/server.ts";

const isSkipped = spawnSync("redis-server", ["--version"]).status !== 0 && !process.env.CI;
if (isSkipped) console.log("Skipped: redis-server is not installed, so no limit was shared through Redis.");

/** `test` of what needs Redis. It is skipped if that is missing, unless this is CI, which must have it. */
export const testWithRedis = test.skipIf(isSkipped);

/** Debian's Redis on a port of its own, which can be ended and started again. */
export class RedisServer {
  readonly #folder: string;
  #process: ChildProcess | undefined;

  private constructor(
    readonly port: number,
    folder: string,
  ) {
    this.#folder = folder;
  }

  /** Starts an empty one. It writes to its disk only what it is told to. */
  static async start(): Promise<RedisServer> {
    const server = createServer();
    const { port } = new URL(await listen(server as never));
    server.close();
    const redis = new RedisServer(Number(port), await mkdtemp(join(tmpdir(), "kore-campaigns-redis-")));
    await redis.restart();
    return redis;
  }

  /** Starts it with what is on its disk, and resolves once it answers. */
  async restart(): Promise<void> {
    const options = ["--port", String(this.port), "--bind", "127.0.0.1", "--save", "", "--dir", this.#folder];
    this.#process = spawn("redis-server", options, { stdio: "ignore" });
    const failed = once(this.#process, "error").then(([error]) => Promise.reject(error));
    await Promise.race([failed, this.run("ping")]);
  }

  /** Ends it without a chance to write anything. */
  async kill(): Promise<void> {
    const ended = this.#process && once(this.#process, "exit");
    this.#process?.kill("SIGKILL");
    await ended;
  }

  /** Has it hang for so many ms. */
  async hang(milliseconds: number): Promise<void> {
    this.#process?.kill("SIGSTOP");
    await setTimeout(milliseconds);
    this.#process?.kill("SIGCONT");
  }

  /** Runs a command, on a connection of its own. */
  async run(command: string, ...args: string[]): Promise<unknown> {
    const redis = new Redis(this.port, { retryStrategy: () => 20, maxRetriesPerRequest: 250 }).on("error", () => {});
    try {
      return await redis.call(command, ...args);
    } finally {
      redis.disconnect();
    }
  }

  /** Ends it, and removes what it wrote. */
  async remove(): Promise<void> {
    await this.kill();
    await rm(this.#folder, { recursive: true });
  }
}
