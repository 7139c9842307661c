// Calls the operations of a sandbox as any client does, and tells what its responses assume.
import { expect } from "vitest";
import { OPERATIONS, type OperationId } from "../../src/operations/operation.ts";
import type { SandboxConsole } from "../../src/sandbox/console/console.ts";
import { OWN_ACCOUNT_ID, OWN_STREAM_ID } from "../../src/sandbox/http/own-ids.ts";
import { createSandbox, type Sandbox, type SandboxOptions } from "../../src/sandbox/index.ts";
import type { SandboxClock } from "../../src/sandbox/time/sandbox-clock.ts";
import type { Json } from "../spec/bundle.ts";
import { type CallArguments, expectDocumented } from "./api-call.ts";

export interface Answer {
  readonly status: number;
  readonly body: Json;
  readonly headers: Headers;
  /** What the response names in `x-sandbox-assumptions`. */
  readonly assumed: readonly string[];
}

export interface Caller {
  /** Sends any request. */
  respond(request: Request): Promise<Answer>;
  /** Sends a request of an operation. A response that is no refusal must be documented. */
  send(operationId: OperationId, args?: CallArguments): Promise<Answer>;
  /** Calls an operation that succeeds. Returns its response. */
  call(operationId: OperationId, args?: CallArguments): Promise<Json>;
  /** Calls an operation that refuses. Returns its status and message. */
  refusal(operationId: OperationId, args?: CallArguments): Promise<string>;
  /** What the responses have named so far. */
  readonly assumed: Set<string>;
}

/** A sandbox as far as requests and time go. */
export type CalledSandbox = Caller & { readonly clock: SandboxClock };

/** A sandbox of this process that is called as well. */
export type CallableSandbox = Sandbox & Caller;

export function createCallableSandbox(options?: SandboxOptions): CallableSandbox {
  const sandbox = createSandbox(options);
  const caller = createCaller(sandbox.fetch);
  return Object.assign(sandbox, caller, { console: noting(sandbox.console, caller.assumed) });
}

/** A console that notes what it assumes, beside what responses name. */
export function noting(console: SandboxConsole, assumed: Set<string>): SandboxConsole {
  const noted = (act: (id: string) => readonly string[]) => (id: string) => {
    const used = act(id);
    for (const each of used) assumed.add(each);
    return used;
  };
  return {
    pause: noted(console.pause),
    resume: noted(console.resume),
    runAsEmergency: noted(console.runAsEmergency),
  };
}

export const HEADERS = { auth: "sandbox-token", iid: OWN_STREAM_ID, accountId: OWN_ACCOUNT_ID };
export const BASE_URL = "https://sandbox.example";

/** Returns the request of an operation. */
export function requestOf(operationId: OperationId, { parameters, query, body }: CallArguments = {}): Request {
  const { method, path } = OPERATIONS[operationId];
  const values: Record<string, string> = { streamId: OWN_STREAM_ID, ...parameters };
  const url = new URL(BASE_URL + path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name] ?? "")));
  url.search = new URLSearchParams(query).toString();
  return new Request(url, { method, headers: HEADERS, ...(body !== undefined && { body: JSON.stringify(body) }) });
}

/** Creates a caller of a sandbox. */
export function createCaller(fetch: typeof globalThis.fetch): Caller {
  const assumed = new Set<string>();

  async function respond(request: Request): Promise<Answer> {
    const response = await fetch(request);
    const { status, headers } = response;
    const named = headers.get("x-sandbox-assumptions")?.split(", ") ?? [];
    for (const id of named) assumed.add(id);
    return { status, headers, body: await response.json(), assumed: named };
  }

  async function send(operationId: OperationId, args?: CallArguments): Promise<Answer> {
    const answer = await respond(requestOf(operationId, args));
    if (answer.status === 200) expectDocumented(operationId, answer.body);
    return answer;
  }

  return {
    assumed,
    respond,
    send,
    async call(operationId, args) {
      const { status, body } = await send(operationId, args);
      if (status !== 200) expect.fail(`${operationId} was refused: ${JSON.stringify(body)}`);
      return body;
    },
    async refusal(operationId, args) {
      const { status, body } = await send(operationId, args);
      if (status === 200) expect.fail(`${operationId} refused nothing`);
      return `${status} ${body.errors[0].msg}`;
    },
  };
}
