import { parseArgs } from "node:util";
import packageJson from "../../../package.json" with { type: "json" };
import { InvalidRequestError } from "../../errors/campaign-error.ts";
import { DEFAULT_HOST, DEFAULT_PORT, DEFAULT_SPEED } from "./defaults.ts";
import { type SandboxServer, type SandboxServerOptions, startSandboxServer } from "./index.ts";

const HELP = `Usage: kore-campaigns sandbox [options]

Serves a Campaign Management API that rings nobody. It is a model, made from the documentation.

  --port N              where to listen; 0 takes a free port (default ${DEFAULT_PORT})
  --now TIME            what time it is at the start, ISO 8601 with an offset (default 2026-01-05T09:00:00Z)
  --seed N              decides what is left to chance (default 1)
  --speed N             seconds of the sandbox in a real second (default ${DEFAULT_SPEED}); 0 stops the clock until it is turned
  --strict              refuse what would need a guess
  --version             print the version
  --help                print this

What exists, each as often as needed (default: every name exists):
  --queue NAME=N        a queue with N agents
  --flow NAME           an experience flow
  --dnc NAME[=NUMBERS]  a DNC list, with phone numbers between commas
  --global-dnc NAME     which of these holds for every voice campaign (default Default Global DNC)
  --pre-call-url URL    where the pre-call check of voice campaigns is sent (default: nowhere)

Who may call it, besides programs and pages of this machine:
  --host ADDRESS        the address to listen on (default ${DEFAULT_HOST}), such as 0.0.0.0 in a container: whoever reaches
                        the machine can then read the sandbox and reset it
  --allow-host NAME     a name of this machine that requests may go to, such as that of the container
  --cors-origin ORIGIN  pages that may call it, such as https://app.example

The control API is under /_sandbox: state, clock, faults, contacted, contacts/script, dnc-lists, console, log, reset.
`;

/** What the command line talks to. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/**
 * Runs a command line.
 *
 * @returns the server that was started, or the exit code: 2 for bad arguments, 1 if it can't listen
 */
export async function runCli(argv: readonly string[], { out, error }: Terminal): Promise<SandboxServer | number> {
  const fail = (message: string, code: number) => {
    error(`kore-campaigns: ${message}\n`);
    return code;
  };
  const misused = (message: string) => fail(`${message}\nRun kore-campaigns --help for the options.`, 2);
  let options: SandboxServerOptions | string;
  try {
    options = readArguments(argv);
  } catch (thrown) {
    // parseArgs adds advice for those who wrote the options.
    return misused((thrown as Error).message.replace(/\. To specify.*$/s, "."));
  }
  if (typeof options === "string") {
    out(options);
    return 0;
  }
  try {
    const onError = (thrown: unknown) =>
      error(`${thrown instanceof InvalidRequestError ? thrown.message : format(thrown)}\n`);
    const server = await startSandboxServer({ ...options, log: (line) => out(`${line}\n`), onError });
    const { host = DEFAULT_HOST, speed = DEFAULT_SPEED } = options;
    const clock = speed === 0 ? "stands still" : `runs at ${speed} times real time`;
    out(`The sandbox listens on ${server.url}. Nobody is called. Press Ctrl-C to end it.\n`);
    if (host !== DEFAULT_HOST) out(`It listens on ${host}: whoever reaches this machine can read it and reset it.\n`);
    out(`Its clock starts at ${server.sandbox.clock.now.toISOString()} and ${clock}.\n`);
    return server;
  } catch (thrown) {
    if (thrown instanceof InvalidRequestError) return misused(thrown.message);
    const { code, message } = thrown as NodeJS.ErrnoException;
    if (code === "EADDRINUSE")
      return fail(`port ${options.port} is in use. End what listens there, or give another port with --port.`, 1);
    if (code === "EACCES") return fail(`port ${options.port} is not allowed. Give one above 1023 with --port.`, 1);
    return fail(message, 1);
  }
}

/**
 * Reads the arguments after `kore-campaigns`.
 *
 * @returns what to print, if they ask for that
 */
function readArguments(argv: readonly string[]): SandboxServerOptions | string {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      port: { type: "string", default: String(DEFAULT_PORT) },
      now: { type: "string" },
      seed: { type: "string" },
      speed: { type: "string", default: String(DEFAULT_SPEED) },
      strict: { type: "boolean", default: false },
      queue: { type: "string", multiple: true },
      flow: { type: "string", multiple: true },
      dnc: { type: "string", multiple: true },
      "pre-call-url": { type: "string" },
      "global-dnc": { type: "string" },
      host: { type: "string", default: DEFAULT_HOST },
      "allow-host": { type: "string", multiple: true, default: [] },
      "cors-origin": { type: "string", multiple: true, default: [] },
      version: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return HELP;
  if (values.version) return `${packageJson.version}\n`;
  const [command, ...others] = positionals;
  if (command === undefined) throw new InvalidRequestError("a command is missing. There is one: sandbox.");
  if (command !== "sandbox") throw new InvalidRequestError(`there is no command "${command}". There is one: sandbox.`);
  if (others.length > 0) throw new InvalidRequestError(`"${others[0]}" is not an option.`);
  const { port, now, seed, speed, strict, queue, flow, dnc, host } = values;
  return {
    port: readNumber("--port", port),
    speed: readNumber("--speed", speed),
    host,
    allowHosts: values["allow-host"],
    corsOrigins: values["cors-origin"],
    ...(values["pre-call-url"] !== undefined && { preCallUrl: values["pre-call-url"] }),
    sandbox: {
      strict,
      ...(now !== undefined && { now }),
      ...(seed !== undefined && { seed: readNumber("--seed", seed) }),
      ...(queue && { queues: Object.fromEntries(queue.map(readQueue)) }),
      ...(flow && { flows: flow }),
      ...(values["global-dnc"] !== undefined && { globalDnc: values["global-dnc"] }),
      ...(dnc && { dncLists: Object.fromEntries(dnc.map(readDncList)) }),
    },
  };
}

function readQueue(text: string): [string, number] {
  const { name, value } = splitLast(text);
  if (value === undefined) throw new InvalidRequestError(`--queue: expected NAME=N, but got "${text}".`);
  return [name, readNumber("--queue", value)];
}

function readDncList(text: string): [string, string[]] {
  const { name, value } = splitLast(text);
  return [name, value ? value.split(",") : []];
}

/** A name may have an equals sign, too. */
function splitLast(text: string): { name: string; value?: string } {
  const at = text.lastIndexOf("=");
  return at === -1 ? { name: text } : { name: text.slice(0, at), value: text.slice(at + 1) };
}

/** Without the forms that `Number` also takes, such as an empty string. */
function readNumber(option: string, text: string): number {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  throw new InvalidRequestError(`${option}: expected a number, but got "${text}".`);
}

const format = (thrown: unknown) => (thrown instanceof Error ? thrown.stack : undefined) ?? String(thrown);
