import type { CampaignClient } from "../../client.ts";
import { AbortedError } from "../../errors/campaign-error.ts";
import type { Batch } from "./batches.ts";
import type { LoadVerdict } from "./load-account.ts";
import type { KnownBatch, LoadJournal } from "./load-journal.ts";
import type { ReadLoadOptions } from "./load-options.ts";
import type { LoadReport } from "./load-report.ts";
import { isPassing, type SentBatch, sendBatch, shortReason } from "./send-batch.ts";

/** Batches in a row that may be refused or unknown. After more, something else is wrong. */
const MAX_FAILED_IN_A_ROW = 3;

/** How long a batch waits for a service that is not ready, in ms, and how often: ten minutes. */
const PASSING_MS = 60_000;
const MAX_PASSING = 10;

/** Sends the batches of a load, each at most once, until something stops it. */
export interface BatchSender {
  /** Why no more is sent. */
  readonly stopped: { readonly cause: unknown } | undefined;
  stop(cause: unknown): void;
  /**
   * Sends a batch, unless the journal knows what came of it, or the load has stopped. It never throws, unless the journal
   * has another batch.
   */
  send(batch: Batch): Promise<void>;
}

/** Creates the sender of a load. */
export function createBatchSender(
  kore: CampaignClient,
  listName: string,
  journal: LoadJournal,
  report: LoadReport,
  { unknown, signal, sleep }: ReadLoadOptions,
): BatchSender {
  let stopped: BatchSender["stopped"];
  let failedInARow = 0;
  const stop = (cause: unknown) => {
    stopped ??= { cause };
  };

  const settle = (batch: Batch, { outcome, reason }: KnownBatch) => {
    if (outcome === "accepted") report.count("accepted", batch.rows.length);
    else if (outcome !== "not-sent")
      for (const range of rangesOf(batch)) report.judge({ verdict: outcome, ...range, reason });
    report.progress();
  };

  /**
   * Sends a batch once, between two entries of the journal.
   *
   * @param lost what is known of it, if its response was lost before: it may have been added then, whatever comes of it now
   */
  async function sendOnce(batch: Batch, lost: KnownBatch | undefined): Promise<SentBatch | undefined> {
    let sent: SentBatch | undefined;
    try {
      await journal.sending(batch);
      report.countRequest(batch.rows.length);
      sent = await sendBatch(kore, listName, batch, signal);
      const { outcome, error } = sent;
      await journal.sent(batch, outcome !== "accepted" && lost ? lost : { outcome, reason: shortReason(error) });
    } catch (error) {
      // The journal failed. What was sent is known here, and unknown to whoever goes on with the journal.
      stop(error);
    }
    return sent;
  }

  /** Sends a batch, and again while the service is not ready. `undefined` if the journal failed before. */
  async function sendWhenReady(batch: Batch, lost: KnownBatch | undefined): Promise<SentBatch | undefined> {
    for (let waits = 0; ; waits++) {
      const sent = await sendOnce(batch, lost);
      if (!sent) return undefined;
      const { outcome, error } = sent;
      if (outcome !== "not-sent") {
        failedInARow = outcome === "accepted" ? 0 : failedInARow + 1;
        if (failedInARow === MAX_FAILED_IN_A_ROW) stop(error);
        return sent;
      }
      if (!isPassing(error) || waits === MAX_PASSING) stop(error);
      if (stopped) return sent;
      report.progress();
      await sleep(PASSING_MS, signal);
      if (signal?.aborted) stop(new AbortedError("The load was aborted.", { cause: signal.reason }));
      if (stopped) return sent;
    }
  }

  return {
    get stopped() {
      return stopped;
    },
    stop,
    async send(batch) {
      const known = journal.find(batch);
      const lost = known?.outcome === "unknown" ? known : undefined;
      const isOpen = !known || known.outcome === "not-sent" || (lost && unknown === "resend");
      const sent = isOpen && !stopped ? await sendWhenReady(batch, lost) : undefined;
      const result = sent?.outcome === "accepted" ? sent : (lost ?? sent ?? known);
      if (result) settle(batch, result);
    },
  };
}

/** The rows of a batch, without those in between that belong to none. */
function rangesOf({ rows }: Batch): Pick<LoadVerdict, "first" | "last">[] {
  const ranges: { first: number; last: number }[] = [];
  for (const row of rows) {
    const range = ranges.at(-1);
    if (range?.last === row - 1) range.last = row;
    else ranges.push({ first: row, last: row });
  }
  return ranges;
}
