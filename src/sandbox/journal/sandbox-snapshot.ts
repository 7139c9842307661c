import packageJson from "../../../package.json" with { type: "json" };
import { InvalidRequestError } from "../../errors/campaign-error.ts";
import { isPlainObject } from "../../validate.ts";
import type { JournalEntry } from "./journal.ts";

/** A moment of a sandbox, as plain JSON: what it began with, and all that was done to it. */
export interface SandboxSnapshot {
  /** The version of kore-campaigns that it was taken with. No other can go on from it. */
  readonly version: string;
  /** The options that the sandbox was created with. */
  readonly options: object;
  readonly entries: readonly JournalEntry[];
  readonly reached: Reached;
}

/** Where a sandbox is then: whoever goes on from the snapshot must come there. */
export interface Reached {
  /** ms since 1970. */
  readonly now: number;
  /** How many requests, rings and messages there were. */
  readonly requests: number;
  readonly contacted: number;
}

const version = packageJson.version;

/** Takes a snapshot. It shares nothing with the sandbox. */
export const takeSnapshot = (snapshot: Omit<SandboxSnapshot, "version">): SandboxSnapshot =>
  JSON.parse(JSON.stringify({ version, ...snapshot }));

/**
 * Reads the option `from`.
 *
 * @returns `undefined` if it is not there
 * @throws {@link InvalidRequestError} if it is no snapshot, or one of another version, or stands beside other options
 */
export function readFrom(sandboxOptions: unknown): SandboxSnapshot | undefined {
  if (!isPlainObject(sandboxOptions) || !Object.hasOwn(sandboxOptions, "from")) return undefined;
  const { from, ...others } = sandboxOptions;
  const [other] = Object.keys(others);
  if (other !== undefined)
    throw new InvalidRequestError(
      `${other}: it can't be given beside from. A snapshot has the options of its sandbox.`,
    );
  if (!isPlainObject(from) || typeof from.version !== "string")
    throw new InvalidRequestError("from: expected what sandbox.snapshot() returned.");
  if (from.version !== version)
    throw new InvalidRequestError(
      `from: the snapshot was taken with kore-campaigns ${from.version}, and this is ${version}. Take a new one.`,
    );
  const { options, entries, reached } = from;
  if (!isPlainObject(options) || !Array.isArray(entries) || !entries.every(isPlainObject) || !isPlainObject(reached))
    throw brokenSnapshot("a part is missing");
  return from as unknown as SandboxSnapshot;
}

/** Makes the error for a snapshot that nobody can go on from. */
export const brokenSnapshot = (why: string): InvalidRequestError =>
  new InvalidRequestError(`from: the snapshot was changed since it was taken: ${why}. Take a new one.`);
