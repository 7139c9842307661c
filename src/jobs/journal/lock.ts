import { InvalidRequestError } from "../../errors/campaign-error.ts";
import { isGone, type LockOwner, thisProcess } from "./lock-owner.ts";
import { nodeModules } from "./node-modules.ts";

/** The locks of this process. */
const held = new Set<string>();

/**
 * Creates a lock file that says which process has it. That of a process that is surely gone is taken over.
 *
 * @returns a function that removes it
 * @throws {@link InvalidRequestError} if another process has it, or may have it
 */
export function lockFile(path: string): () => void {
  const modules = nodeModules();
  const { fs } = modules;
  const me = thisProcess(modules);
  const refuse = (who: string) => {
    throw new InvalidRequestError(`${path}: ${who} If no process uses the journal, delete this file.`);
  };
  if (held.has(path)) refuse("This process has the journal open already.");

  /** Writes a file of its own first: a process that is killed on the way leaves no half lock. */
  const create = (file: string, put: (from: string, to: string) => void) => {
    const draft = `${path}.${crypto.randomUUID()}`;
    fs.writeFileSync(draft, JSON.stringify(me), { mode: 0o600 });
    try {
      put(draft, file);
    } finally {
      fs.rmSync(draft, { force: true });
    }
  };
  /** Whether a file could be created that did not exist. */
  const createNew = (file: string): boolean => {
    try {
      create(file, fs.linkSync);
      return true;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === "EEXIST") return false;
      throw new InvalidRequestError(
        `${file} can't be created. A journal needs a folder that exists, on a file system with hard links. ${message}`,
        { cause: error },
      );
    }
  };

  if (!createNew(path)) takeOver();
  held.add(path);
  return () => {
    held.delete(path);
    fs.rmSync(path, { force: true });
  };

  /** One process at a time: of two that find a dead owner, the second would remove the lock of the first. */
  function takeOver(): void {
    const guard = `${path}.take-over`;
    if (!createNew(guard))
      throw new InvalidRequestError(
        `${guard}: another process is taking over the journal. If none is, delete this file.`,
      );
    try {
      const owner = readOwner();
      if (!owner) refuse("Another process uses the journal.");
      else if (!isGone(owner, me, modules)) refuse(`Process ${owner.process} of ${owner.host} uses the journal.`);
      create(path, fs.renameSync);
    } finally {
      fs.rmSync(guard, { force: true });
    }
  }

  function readOwner(): LockOwner | undefined {
    try {
      return JSON.parse(fs.readFileSync(path, "utf8"));
    } catch {
      // It was removed meanwhile, or is of somebody else.
      return undefined;
    }
  }
}
