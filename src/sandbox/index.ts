export type { SandboxAssertions } from "./contacted/assertions.ts";
export type { Contacted } from "./contacted/contact-log.ts";
export type { FaultName, Faults } from "./http/faults.ts";
export type { LoggedRequest } from "./http/request-log.ts";
export type { SandboxOptions } from "./options.ts";
export { createSandbox, type Sandbox } from "./sandbox.ts";
export type { SandboxState } from "./snapshot.ts";
export type { Outcome } from "./state.ts";
export type { SandboxClock } from "./time/sandbox-clock.ts";
