import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { InvalidRequestError } from "../../errors/campaign-error.ts";
import { assertInteger } from "../../validate.ts";
import { createSandbox, type Sandbox, type SandboxOptions } from "../index.ts";
import { answerControl, CONTROL_PATH } from "./control.ts";
import { CORS_HEADERS } from "./cors.ts";
import { sendResponse, toRequest } from "./node-http.ts";

/** The default of `port`. */
export const DEFAULT_PORT = 4010;

/** The default of `speed`. */
export const DEFAULT_SPEED = 1;

/** Options of {@link startServer}. */
export interface ServerOptions {
  /** 0 to 65535; 0 takes a free one. Default 4010. */
  readonly port?: number;
  /** Seconds of the sandbox in a real second, 0 to 1,000,000. 0 stops the clock until it is turned. Default 1. */
  readonly speed?: number;
  /** Options of the sandbox, which a reset uses again. */
  readonly sandbox?: SandboxOptions;
  /** Gets a line for each request. */
  readonly log?: (line: string) => void;
  /** Gets what should not have happened. */
  readonly onError?: (error: unknown) => void;
}

/** A sandbox that listens on 127.0.0.1. */
export interface SandboxServer {
  /** Where it listens: the base URL for clients. */
  readonly url: string;
  /** The sandbox of the moment: a reset makes a new one. */
  readonly sandbox: Sandbox;
  /** Ends it. Open connections break. */
  close(): Promise<void>;
}

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

/**
 * Serves a sandbox on 127.0.0.1, with its control API under `/_sandbox`.
 *
 * A fault that leaves no response breaks the connection, so that `refused` looks like `lost-before` to a client.
 *
 * @throws {@link InvalidRequestError} that names the wrong option
 * @throws the error of Node if the port can't be had
 */
export async function startServer(options: ServerOptions = {}): Promise<SandboxServer> {
  const { port = DEFAULT_PORT, speed = DEFAULT_SPEED, sandbox: sandboxOptions = {} } = options;
  const { log = () => {}, onError = console.error } = options;
  assertInteger("port", port, 0, 65_535);

  let sandbox: Sandbox;
  let stopClock: () => void = () => {};
  const create = (overrides: SandboxOptions) => {
    sandbox = createSandbox({ ...sandboxOptions, ...overrides });
    stopClock();
    stopClock = sandbox.clock.run(speed, onError);
  };
  create({});
  const target = { sandbox: () => sandbox, speed, reset: create };

  async function respond(message: IncomingMessage, signal: AbortSignal): Promise<Response> {
    if (message.method === "OPTIONS") return new Response(null, { status: 204 });
    // A Request takes no other, such as TRACE.
    if (!METHODS.includes(String(message.method)))
      return Response.json({ error: `Method ${message.method} is not supported.` }, { status: 405 });
    const request = await toRequest(message, String(sandbox.options.baseUrl), signal);
    const isControl = `${new URL(request.url).pathname}/`.startsWith(`${CONTROL_PATH}/`);
    return isControl ? answerControl(request, target) : sandbox.fetch(request);
  }

  async function handle(message: IncomingMessage, reply: ServerResponse): Promise<void> {
    const start = performance.now();
    const at = sandbox.clock.now;
    const left = new AbortController();
    reply.on("close", () => left.abort());
    for (const [name, value] of Object.entries(CORS_HEADERS)) reply.setHeader(name, value);
    let status = "broken";
    try {
      const response = await respond(message, left.signal);
      // The API dates its own responses. Without this, the others would have the time of the machine.
      reply.setHeader("date", sandbox.clock.now.toUTCString());
      await sendResponse(response, reply);
      status = String(response.status);
    } catch (error) {
      const hasLeft = left.signal.aborted || !message.complete;
      if (!isInjected(error) && !hasLeft) onError(error);
      reply.destroy();
    } finally {
      log(`${at.toISOString()} ${message.method} ${message.url} ${status} ${Math.round(performance.now() - start)} ms`);
    }
  }

  const server = createServer((message, reply) => void handle(message, reply));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  }).catch((error) => {
    stopClock();
    throw error;
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get sandbox() {
      return sandbox;
    },
    close: () =>
      new Promise((resolve) => {
        stopClock();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Whether an error is what the `fetch` of the sandbox rejects with for a fault. */
const isInjected = (error: unknown) => {
  const { cause } = (error ?? {}) as { cause?: { code?: unknown } };
  return error instanceof TypeError && typeof cause?.code === "string";
};
