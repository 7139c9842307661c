import type { SandboxRequest } from "./reply.ts";

/** A version of the API. Both work on the same campaigns and lists. */
export type Version = 1 | 2;

/** Returns the version of an operation, which ends its operationId. */
export const versionOf = ({ operationId }: SandboxRequest): Version => (operationId.endsWith("V2") ? 2 : 1);
