import { InvalidRequestError } from "../../errors/campaign-error.ts";
import { nodeModules } from "./node-modules.ts";

/** The locks of this process: its own id says nothing, because that of a container is the same after a restart. */
const held = new Set<string>();

/** Who holds a lock. */
interface Owner {
  readonly host: string;
  readonly process: number;
}

/**
 * Creates a lock file that says which process has it. That of a process of this machine that is gone is taken over.
 *
 * @returns a function that removes it
 * @throws {@link InvalidRequestError} if another process has it, or may have it
 */
export function lockFile(path: string): () => void {
  const { fs, os } = nodeModules();
  const me: Owner = { host: os.hostname(), process: process.pid };
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
  try {
    create(path, fs.linkSync);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    takeOver();
  }
  held.add(path);
  return () => {
    held.delete(path);
    fs.rmSync(path, { force: true });
  };

  /** One process at a time: of two that find a dead owner, the second would remove the lock of the first. */
  function takeOver(): void {
    const guard = `${path}.take-over`;
    try {
      create(guard, fs.linkSync);
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
      throw new InvalidRequestError(
        `${guard}: another process is taking over the journal. If none is, delete this file.`,
      );
    }
    try {
      const owner = readOwner(path);
      if (!owner) refuse("Another process uses the journal.");
      else if (owner.host !== me.host) refuse(`Process ${owner.process} of ${owner.host} uses the journal.`);
      else if (owner.process !== me.process && isAlive(owner.process))
        refuse(`Process ${owner.process} uses the journal.`);
      create(path, fs.renameSync);
    } finally {
      fs.rmSync(guard, { force: true });
    }
  }

  function readOwner(file: string): Owner | undefined {
    try {
      return JSON.parse(fs.readFileSync(file, "utf8"));
    } catch {
      // It is being written, or removed.
      return undefined;
    }
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // There is one, of somebody else.
    return codeOf(error) === "EPERM";
  }
}
