import { ignoreErrors } from "../../hooks.ts";
import { DEFAULT_RATE_LIMIT, limitFor } from "../../rate-limit/rate-limit.ts";
import type { LoadAccount, LoadVerdict } from "./load-account.ts";
import type { KnownRows } from "./load-journal.ts";

/** How far a load is. */
export interface LoadProgress extends Readonly<Omit<LoadAccount, "notSent">> {
  /** Rows of the whole input, if that is an array or a `Set`. */
  readonly total: number | undefined;
  /** Requests that were sent to add contacts, 0 and up. */
  readonly requests: number;
  /**
   * How many contacts are sent in a minute: within the first minute, as the documented limit of an account allows, then as
   * measured.
   */
  readonly contactsPerMinute: number;
  /** Time left at that rate, in whole minutes; `undefined` if the total is not known. */
  readonly minutesLeft: number | undefined;
}

/** Requests that are left for a load in a minute: the others are kept free for stops. */
export const LOAD_REQUESTS_PER_MINUTE = limitFor(DEFAULT_RATE_LIMIT, false);

/** Contacts that the user guide allows in a list. */
const MAX_CONTACTS_IN_LIST = 1_000_000;

const MINUTE_MS = 60_000;

/** What a load is, for its report. */
export interface ReportedLoad {
  readonly contactListId: string;
  readonly before: number;
  readonly total: number | undefined;
  readonly batchSize: number;
}

/** What its user is told. */
export interface ReportCallbacks {
  readonly onProgress?: (progress: LoadProgress) => void;
  readonly onVerdict?: (verdict: LoadVerdict) => void;
}

type Counter = "rows" | "accepted" | "refused" | "unknown" | "duplicates";

/** The account of a load while it goes on, and what its user is told of it. */
export type LoadReport = ReturnType<typeof createReport>;

/** Creates the report of a load that begins now. */
export function createReport(
  { contactListId, before, total, batchSize }: ReportedLoad,
  { onProgress, onVerdict }: ReportCallbacks,
) {
  const counts = { rows: 0, accepted: 0, refused: 0, unknown: 0, duplicates: 0 };
  const warnings: string[] = [];
  const start = performance.now();
  let requests = 0;
  let contacts = 0;

  const warn = (rows: number) => {
    if (warnings.length > 0 || before + rows <= MAX_CONTACTS_IN_LIST) return;
    warnings.push(`The list would have more than ${MAX_CONTACTS_IN_LIST} contacts, which the user guide allows.`);
  };
  warn(total ?? 0);
  return {
    count(counter: Counter, rows: number): void {
      counts[counter] += rows;
      if (counter === "rows") warn(counts.rows);
    },
    countRequest(size: number): void {
      requests += 1;
      contacts += size;
    },
    /** Tells what became of rows. Those of a row without a batch are counted. */
    judge(verdict: LoadVerdict): void {
      counts[verdict.verdict === "duplicate" ? "duplicates" : verdict.verdict] += verdict.last - verdict.first + 1;
      if (onVerdict) ignoreErrors(() => onVerdict(verdict));
    },
    progress(): void {
      if (!onProgress) return;
      const minutes = (performance.now() - start) / MINUTE_MS;
      // Within the first minute, all that the limit allows may leave at once.
      const measured = minutes < 1 || contacts === 0 ? LOAD_REQUESTS_PER_MINUTE * batchSize : contacts / minutes;
      const left = total === undefined ? undefined : Math.ceil(Math.max(total - counts.rows, 0) / measured);
      const contactsPerMinute = Math.round(measured);
      const told = {
        ...counts,
        contactListId,
        before,
        warnings,
        total,
        requests,
        contactsPerMinute,
        minutesLeft: left,
      };
      ignoreErrors(() => onProgress(told));
    },
    /** Whether a request was sent. */
    get hasSent(): boolean {
      return requests > 0;
    },
    /**
     * What is not counted otherwise was not sent.
     *
     * @param unread what is known of batches whose rows were not read
     */
    end(isWhole: boolean, unread: readonly KnownRows[]): LoadAccount {
      for (const { outcome, size } of unread) if (outcome !== "not-sent") counts[outcome] += size;
      const read = unread.reduce((rows, { last }) => Math.max(rows, last + 1), counts.rows);
      const rows = isWhole ? read : Math.max(total ?? 0, read);
      const { accepted, refused, unknown, duplicates } = counts;
      const notSent = rows - accepted - refused - unknown - duplicates;
      return { contactListId, before, ...counts, rows, notSent, warnings };
    },
  };
}
