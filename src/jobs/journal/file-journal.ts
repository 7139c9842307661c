import { CampaignError, InvalidRequestError } from "../../errors/campaign-error.ts";
import type { Journal, JournalEntry } from "./journal.ts";
import { lockFile } from "./lock.ts";
import { nodeModules } from "./node-modules.ts";

/** A journal in a file. */
export interface FileJournal extends Journal {
  /** Returns all entries, oldest first. */
  entries(): readonly JournalEntry[];
  /** Closes the file, and lets another process use it. A process that ends without it does the same. */
  close(): void;
}

/**
 * Opens a journal in a file, or creates it, for this process alone: one JSON object a line, each written to the disk
 * before anything goes on (`fsync`). Use one file for each run of a job, and give the run that goes on the same. Node only;
 * also Bun and Deno, which have its modules.
 *
 * What a crash left unfinished at its end is cut off: nothing was sent after it. The lock is a file beside it, `….lock`; that
 * of a process that is gone is taken over.
 *
 * @param path of the file. Its folder must exist, on a disk that keeps what it has confirmed
 * @throws {@link InvalidRequestError} if another process uses it, a line before the last is broken, or it is another file
 */
export function fileJournal(path: string): FileJournal {
  const { fs, path: paths } = nodeModules();
  if (typeof path !== "string" || path === "")
    throw new InvalidRequestError("fileJournal: expected the path of a file, for example night.jsonl.");
  // A link to the file must not get a lock of its own.
  const unlock = lockFile(`${fs.existsSync(path) ? fs.realpathSync(path) : paths.resolve(path)}.lock`);
  let file: number | undefined;
  let isBroken = false;
  const close = () => {
    if (file === undefined) return;
    fs.closeSync(file);
    file = undefined;
    unlock();
  };

  /** Returns what the file has, without an entry that a crash cut off. */
  const recover = (opened: number): JournalEntry[] => {
    const text = fs.readFileSync(path);
    const end = text.lastIndexOf("\n") + 1;
    const lines = text.subarray(0, end).toString("utf8").split("\n").slice(0, -1);
    const entries = lines.map((line, index) => readEntry(line, `${path}, line ${index + 1}`));
    // Read first: nothing may be cut off a file that is no journal.
    if (entries.length === 0) assertBegun(text.toString("utf8"), path);
    if (end < text.length) fs.ftruncateSync(opened, end);
    fs.fsyncSync(opened);
    // A file that was created is only there for good once its folder says so. Windows can't open one.
    if (text.length === 0) syncFolder(fs, paths.dirname(paths.resolve(path)));
    return entries;
  };

  let entries: JournalEntry[];
  try {
    file = fs.openSync(path, "a+", 0o600);
    entries = recover(file);
  } catch (error) {
    if (file === undefined) unlock();
    close();
    throw error;
  }
  return {
    entries: () => [...entries],
    append(entry) {
      if (file === undefined) throw new CampaignError(`${path}: the journal is closed.`);
      // What it has now is not known: another entry could grow onto half a line.
      if (isBroken) throw new CampaignError(`${path}: an earlier entry could not be written. Open the journal again.`);
      const { type, ...fields } = entry;
      const line = new TextEncoder().encode(`${JSON.stringify({ type, ...fields })}\n`);
      try {
        for (let written = 0; written < line.length; ) written += fs.writeSync(file, line, written);
        fs.fsyncSync(file);
      } catch (cause) {
        isBroken = true;
        throw new CampaignError(`${path}: the journal can't be written. ${(cause as Error).message}`, { cause });
      }
      entries.push(entry);
    },
    close,
  };
}

function readEntry(line: string, place: string): JournalEntry {
  try {
    const entry: unknown = JSON.parse(line);
    if (typeof (entry as JournalEntry | null)?.type === "string") return entry as JournalEntry;
  } catch {
    // See below.
  }
  throw new InvalidRequestError(
    `${place}: the line is broken, so it is not known what was sent. Look on the platform, and begin with a new journal.`,
  );
}

/** How each entry begins. */
const BEGINNING = '{"type":"';

/** @throws {@link InvalidRequestError} if a text is not the first entry of a journal, as far as a crash let it be written */
function assertBegun(text: string, path: string): void {
  // After a loss of power, a file may end in zeros.
  const begun = text.replace(/\0+$/, "");
  if (begun.startsWith(BEGINNING) || BEGINNING.startsWith(begun)) return;
  throw new InvalidRequestError(`${path}: this file is no journal. Give the path of a journal, or of a new file.`);
}

function syncFolder(fs: typeof import("node:fs"), folder: string): void {
  let opened: number | undefined;
  try {
    opened = fs.openSync(folder, "r");
    fs.fsyncSync(opened);
  } catch (error) {
    if (!["EISDIR", "EPERM", "EACCES", "EINVAL"].includes(String((error as NodeJS.ErrnoException).code))) throw error;
  } finally {
    if (opened !== undefined) fs.closeSync(opened);
  }
}
