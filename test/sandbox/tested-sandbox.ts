import type { CampaignClientOptions } from "../../src/index.ts";
import type { OperationId } from "../../src/operations/operation.ts";
import type { FaultName, LoggedRequest, Sandbox, SandboxOptions, SandboxState } from "../../src/sandbox/index.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";

/** A ring or a message, as JSON. */
export interface ContactedPerson {
  readonly phoneNumber: string;
  readonly at: string;
  readonly kind: "call" | "sms";
  readonly campaignDialingListId?: string | null;
}

/** A sandbox that a test drives in the same way in this process and behind a server. Its clock stands still. */
export interface TestedSandbox {
  /** The base URL for clients. */
  readonly url: string;
  /** More options that clients need. */
  readonly options: Partial<CampaignClientOptions>;
  advance(duration: string): Promise<unknown>;
  settle(): Promise<unknown>;
  addFault(operationId: OperationId, fault: FaultName, count: number): Promise<unknown>;
  state(): Promise<SandboxState>;
  contacted(): Promise<readonly ContactedPerson[]>;
  log(): Promise<readonly LoggedRequest[]>;
}

/** Creates a sandbox in this process. */
export const sandboxInProcess = (options: SandboxOptions): TestedSandbox => driveSandbox(createSandbox(options));

/** Drives a sandbox of this process, also one that a server of this process has. */
export function driveSandbox(sandbox: Sandbox): TestedSandbox {
  // Tests give tokens of their own.
  const { baseUrl, auth: _, ...clientOptions } = sandbox.options;
  return {
    url: String(baseUrl),
    options: clientOptions,
    advance: async (duration) => sandbox.clock.advance(duration),
    settle: async () => sandbox.clock.settle(),
    addFault: async (...fault) => sandbox.faults.next(...fault),
    state: async () => sandbox.state,
    contacted: async () => JSON.parse(JSON.stringify(sandbox.contacted)),
    log: async () => [...sandbox.log],
  };
}

/** Starts a server's sandbox over, and drives it through the control API. */
export async function sandboxAtServer(url: string, options: SandboxOptions): Promise<TestedSandbox> {
  const control = async (path: string, body?: object) => {
    const headers = { "content-type": "application/json" };
    const init = body && { method: "POST", headers, body: JSON.stringify(body) };
    const response = await fetch(`${url}/_sandbox${path}`, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} responded with ${response.status}: ${text}`);
    return text === "" ? undefined : JSON.parse(text);
  };
  await control("/reset", options);
  return {
    url,
    options: {},
    advance: (duration) => control("/clock", { advance: duration }),
    settle: () => control("/clock", { settle: true }),
    addFault: (operationId, fault, count) => control("/faults", { operationId, fault, count }),
    state: async () => {
      const { campaigns, contactLists } = await control("/state");
      return { campaigns, contactLists };
    },
    contacted: () => control("/contacted"),
    log: () => control("/log"),
  };
}
