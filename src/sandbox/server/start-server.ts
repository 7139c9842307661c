import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { InvalidRequestError } from "../../errors/campaign-error.ts";
import { assertInteger } from "../../validate.ts";
import { createSandbox, type Sandbox, type SandboxOptions } from "../index.ts";
import { type AccessOptions, corsHeaders, readAccess, refusalReason } from "./access.ts";
import { answerControl, CONTROL_PATH, refuse } from "./control.ts";
import { DEFAULT_HOST, DEFAULT_PORT, DEFAULT_SPEED } from "./defaults.ts";
import { readBody, sendResponse, toInit } from "./node-http.ts";
import { createPreCallUrl, type PreCallUrl, readPreCallUrl } from "./pre-call-url.ts";

/** Options of {@link startSandboxServer}. */
export interface SandboxServerOptions extends AccessOptions {
  /** 0 to 65535; 0 takes a free one. Default 4010. */
  readonly port?: number;
  /**
   * The address to listen on. Default `127.0.0.1`. With another one, such as 0.0.0.0 in a container, whoever reaches the
   * machine can read the sandbox and reset it.
   */
  readonly host?: string;
  /** Seconds of the sandbox in a real second, 0 to 1,000,000. 0 stops the clock until it is turned. Default 1. */
  readonly speed?: number;
  /**
   * The URL of the pre-call check of all voice campaigns, which gets a POST before a contact is called. The clock stands
   * until the response is there: turn it over the control API, which waits. Default: no campaign has one.
   */
  readonly preCallUrl?: string;
  /** Options of the sandbox, which a reset uses again. */
  readonly sandbox?: SandboxOptions;
  /** Gets a line for each request. */
  readonly log?: (line: string) => void;
  /** Gets what should not have happened, which is otherwise printed. */
  readonly onError?: (error: unknown) => void;
}

/** A sandbox that listens. */
export interface SandboxServer {
  /** Where it listens: the base URL for clients. */
  readonly url: string;
  /** The sandbox of the moment: a reset makes a new one. */
  readonly sandbox: Sandbox;
  /** Ends it, and its clock. Open connections break. */
  close(): Promise<void>;
}

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

/**
 * Serves a sandbox over HTTP, to programs and pages of this machine, with its control API under `/_sandbox`. Resolves when
 * it listens.
 *
 * ```ts
 * const server = await startSandboxServer({ port: 0, speed: 0 });
 * // … a program that calls server.url
 * server.sandbox.clock.settle();
 * await server.close();
 * ```
 *
 * A fault that leaves no response breaks the connection, so that `refused` looks like `lost-before` to a client.
 *
 * @throws {@link InvalidRequestError} that names the wrong option
 * @throws the error of Node if the port can't be had
 */
export async function startSandboxServer(options: SandboxServerOptions = {}): Promise<SandboxServer> {
  const { port = DEFAULT_PORT, speed = DEFAULT_SPEED, sandbox: sandboxOptions = {} } = options;
  const { host = DEFAULT_HOST, log = () => {}, onError = console.error } = options;
  const access = readAccess(options);
  const preCallUrl = options.preCallUrl === undefined ? undefined : readPreCallUrl(options.preCallUrl);
  assertInteger("port", port, 0, 65_535);

  let sandbox: Sandbox;
  let preCall: PreCallUrl | undefined;
  let stopClock: () => void = () => {};
  const create = (overrides: SandboxOptions) => {
    const endpoint = preCallUrl && createPreCallUrl(preCallUrl, log);
    sandbox = createSandbox({ ...sandboxOptions, ...(endpoint && { preCallCheck: endpoint }), ...overrides });
    preCall?.close();
    preCall = endpoint;
    stopClock();
    stopClock = sandbox.clock.run(speed, onError);
  };
  create({});
  const target = { sandbox: () => sandbox, preCall: () => preCall, speed, reset: create };

  async function respond(message: IncomingMessage, signal: AbortSignal): Promise<Response> {
    const { method = "GET", headers } = message;
    if (method === "OPTIONS") return new Response(null, { status: 204 });
    const body = await readBody(message);
    if (!body) return refuse(413, "The body is longer than 10 MB.");
    const url = new URL(message.url?.startsWith("/") ? message.url : "/", String(sandbox.options.baseUrl));
    const { pathname: path } = url;
    if (`${path}/`.startsWith(`${CONTROL_PATH}/`))
      return answerControl({ method, path, contentType: headers["content-type"], body: body.toString() }, target);
    // A Request takes no other, such as TRACE.
    if (!METHODS.includes(method))
      return refuse(405, `Method ${method} is not supported.`, { allow: METHODS.join(", ") });
    return sandbox.fetch(url, toInit(message, body, signal));
  }

  async function handle(message: IncomingMessage, reply: ServerResponse): Promise<void> {
    const start = performance.now();
    const at = sandbox.clock.now;
    const left = new AbortController();
    reply.on("close", () => reply.writableFinished || left.abort());
    const { origin } = message.headers;
    const reason = refusalReason(message.headers, access);
    reply.setHeader("vary", "origin");
    if (origin !== undefined && !reason)
      for (const [name, value] of Object.entries(corsHeaders(origin))) reply.setHeader(name, value);
    let status = "broken";
    try {
      const response = reason ? refuse(403, reason) : await respond(message, left.signal);
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
    server.listen(port, host, resolve);
  }).catch((error) => {
    stopClock();
    throw error;
  });
  const url = urlOf(server.address() as AddressInfo);
  access.hosts.add(new URL(url).hostname);
  return {
    url,
    get sandbox() {
      return sandbox;
    },
    close: () =>
      new Promise((resolve) => {
        stopClock();
        preCall?.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Where programs of this machine find a server. */
function urlOf({ address, family, port }: AddressInfo): string {
  if (address === "0.0.0.0") return `http://127.0.0.1:${port}`;
  if (address === "::") return `http://[::1]:${port}`;
  return family === "IPv6" ? `http://[${address}]:${port}` : `http://${address}:${port}`;
}

/** Whether an error is what the `fetch` of the sandbox rejects with for a fault. */
const isInjected = (error: unknown) => {
  const { cause } = (error ?? {}) as { cause?: { code?: unknown } };
  return error instanceof TypeError && typeof cause?.code === "string";
};
