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
  /** Sends a batch, unless the journal knows what came of it. It never throws, unless the journal has another batch. */
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

  /** Sends a batch once, between two entries of the journal. */
  async function sendOnce(batch: Batch): Promise<SentBatch | undefined> {
    let sent: SentBatch | undefined;
    try {
      await journal.sending(batch);
      report.countRequest(batch.rows.length);
      sent = await sendBatch(kore, listName, batch, signal);
      await journal.sent(batch, { outcome: sent.outcome, reason: shortReason(sent.error) });
    } catch (error) {
      // The journal failed. What was sent is known here, and unknown to whoever goes on with the journal.
      stop(error);
    }
    return sent;
  }

  return {
    get stopped() {
      return stopped;
    },
    stop,
    async send(batch) {
      const known = journal.find(batch);
      const isOpen = known?.outcome === "not-sent" || (known?.outcome === "unknown" && unknown === "resend");
      if (known && !isOpen) return settle(batch, known);
      for (let waits = 0; ; waits++) {
        const sent = await sendOnce(batch);
        if (!sent) return;
        settle(batch, sent);
        failedInARow = sent.outcome === "refused" || sent.outcome === "unknown" ? failedInARow + 1 : 0;
        if (failedInARow === MAX_FAILED_IN_A_ROW) stop(sent.error);
        if (sent.outcome !== "not-sent" || stopped) return;
        if (!isPassing(sent.error) || waits === MAX_PASSING) return stop(sent.error);
        await sleep(PASSING_MS, signal);
        if (signal?.aborted) return stop(new AbortedError("The load was aborted.", { cause: signal.reason }));
      }
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
