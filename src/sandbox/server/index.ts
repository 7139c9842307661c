// The entry `kore-campaigns/sandbox-server`.
export { type SandboxServer, type SandboxServerOptions, startSandboxServer } from "./start-server.ts";
