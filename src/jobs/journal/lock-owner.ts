import type { NodeModules } from "./node-modules.ts";

/** The process that has a lock, and where its id means something. */
export interface LockOwner {
  readonly host: string;
  /** Since the machine was started; `null` where that can't be read, which is anywhere but on Linux. */
  readonly boot: string | null;
  /** Ids of another container mean other processes. */
  readonly namespace: string | null;
  readonly process: number;
  /** When the process began, in ticks: another one may get its id. */
  readonly since: string | null;
}

/** Describes this process. */
export const thisProcess = ({ fs, os }: NodeModules): LockOwner => ({
  host: os.hostname(),
  boot: read(() => fs.readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()),
  namespace: read(() => fs.readlinkSync("/proc/self/ns/pid")),
  process: process.pid,
  since: startOf(process.pid, { fs }),
});

/** Whether the owner of a lock is surely gone. One of another machine or container may live. */
export function isGone(owner: LockOwner, me: LockOwner, modules: NodeModules): boolean {
  const isHere = owner.host === me.host && owner.boot === me.boot && owner.namespace === me.namespace;
  if (!isHere) return false;
  // Without its start, a process with the id may be the owner: this one, in a worker or another copy of the package, too.
  return !isAlive(owner.process) || (owner.since !== null && owner.since !== startOf(owner.process, modules));
}

/** The 22nd field, counted from behind the name, which may have spaces. */
const startOf = (id: number, { fs }: Pick<NodeModules, "fs">): string | null =>
  read(() => fs.readFileSync(`/proc/${id}/stat`, "utf8").split(") ").at(-1)?.split(" ")[19] ?? null);

function read<Value>(from: () => Value): Value | null {
  try {
    return from();
  } catch {
    return null;
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // There is one, of somebody else.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
