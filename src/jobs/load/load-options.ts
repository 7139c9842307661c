import { wait } from "../../call/retry.ts";
import { InvalidRequestError } from "../../errors/campaign-error.ts";
import { assertInteger, describeType, readOptions } from "../../validate.ts";
import { assertJournal } from "../journal/assert-journal.ts";
import type { Journal } from "../journal/journal.ts";
import type { Sleep } from "../wait/polls.ts";
import type { LoadVerdict } from "./load-account.ts";
import type { LoadProgress } from "./load-report.ts";

/** Options of {@link loadContacts}. */
export interface LoadOptions {
  /**
   * Contacts that are sent with one request, 1 to 100. Default 100. No page says whether a refusal is of all of them, so a
   * batch is never split after one: with `1` each contact is refused by itself, and a load takes 100 times as long.
   */
  readonly batchSize?: number;
  /**
   * Where the load writes down what it sends. Without one, a load that was killed can't go on. It notices other contacts by
   * hashes over 100 of them, so of an input of fewer it only knows how many there were.
   */
  readonly journal?: Journal;
  /**
   * What to do with batches of an earlier run whose response was lost. `leave` (default): nothing, they are counted.
   * `resend`: they are sent again, which needs a list that allows no duplicates.
   */
  readonly unknown?: "leave" | "resend";
  /**
   * What to do with a row whose number had a row before. `drop` (default): it is not sent. `send`: a list that allows
   * duplicates has the person twice then, and calls them twice.
   */
  readonly duplicates?: "drop" | "send";
  /** Ends the load before the next batch. One that is under way is not aborted: it would be unknown. */
  readonly signal?: AbortSignal | undefined;
  /** Called before the first batch, and after each. */
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Called with rows that were refused, are unknown, or are duplicates. */
  readonly onVerdict?: (verdict: LoadVerdict) => void;
  /** Waits while the service can't be reached, or refuses for too many requests. Default: a timer. */
  readonly sleep?: Sleep;
}

/** Options with their defaults. */
export type ReadLoadOptions = LoadOptions &
  Required<Pick<LoadOptions, "batchSize" | "unknown" | "duplicates" | "sleep">>;

const LOAD_OPTIONS = ["batchSize", "journal", "unknown", "duplicates", "signal", "onProgress", "onVerdict", "sleep"];

/** @throws {@link InvalidRequestError} that names the option and the way out */
export function readLoadOptions(options: LoadOptions): ReadLoadOptions {
  const own = readOptions("loadContacts", options, LOAD_OPTIONS);
  const { batchSize = 100, unknown = "leave", duplicates = "drop", sleep = wait } = own;
  assertInteger("batchSize", batchSize, 1, 100);
  assertOneOf("unknown", unknown, ["leave", "resend"]);
  assertOneOf("duplicates", duplicates, ["drop", "send"]);
  if (own.journal) assertJournal(own.journal);
  if (unknown === "resend" && !own.journal)
    throw new InvalidRequestError('unknown: "resend" needs the journal of the load that it goes on with.');
  return { ...own, batchSize, unknown, duplicates, sleep };
}

function assertOneOf(place: string, value: string, values: readonly string[]): void {
  if (values.includes(value)) return;
  throw new InvalidRequestError(`${place}: expected ${values.map((each) => JSON.stringify(each)).join(" or ")}.`);
}

/** @throws {@link InvalidRequestError} if the rows can't be read one after the other */
export function assertIterable(contacts: unknown): asserts contacts is object {
  const given = Object(contacts);
  if (typeof contacts === "object" && (Symbol.iterator in given || Symbol.asyncIterator in given)) return;
  throw new InvalidRequestError(
    `contacts: expected an array, or another iterable, of objects with a phoneNumber, but got ${describeType(contacts)}.`,
  );
}

/** Returns how many rows an input has; `undefined` if only reading it tells. */
export function totalOf(contacts: object): number | undefined {
  if (Array.isArray(contacts)) return contacts.length;
  return contacts instanceof Set ? contacts.size : undefined;
}
