import { InvalidRequestError } from "../../errors/campaign-error.ts";

/** The modules of Node that a journal in a file needs. */
export interface NodeModules {
  readonly fs: typeof import("node:fs");
  readonly path: typeof import("node:path");
  readonly os: typeof import("node:os");
}

/**
 * Returns modules of Node without importing them, so that browsers and Workers can load this entry.
 *
 * @throws {@link InvalidRequestError} if the runtime has none
 */
export function nodeModules(): NodeModules {
  const { process } = globalThis as { process?: Partial<NodeJS.Process> };
  const [fs, path, os] = ["node:fs", "node:path", "node:os"].map((name) => process?.getBuiltinModule?.(name));
  if (fs && path && os) return { fs, path, os } as NodeModules;
  throw new InvalidRequestError("fileJournal: this runtime has no files. Give an object with entries() and append().");
}
