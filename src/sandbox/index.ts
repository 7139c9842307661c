export type { SandboxAssertions } from "./assertions.ts";
export type { Contacted } from "./contact-log.ts";
export type { FaultName, Faults } from "./faults.ts";
export type { SandboxOptions } from "./options.ts";
export type { LoggedRequest } from "./request-log.ts";
export { createSandbox, type Sandbox } from "./sandbox.ts";
export type { SandboxClock } from "./sandbox-clock.ts";
export type { SandboxState } from "./snapshot.ts";
export type { Outcome } from "./state.ts";
