import { ignoreErrors } from "../../hooks.ts";

/** Returns rows that end with the reason of a signal once that is aborted, also while the next one does not come. */
export const untilAborted = <Row>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  signal: AbortSignal | undefined,
): Iterable<Row> | AsyncIterable<Row> => (signal && Symbol.asyncIterator in rows ? abortable(rows, signal) : rows);

async function* abortable<Row>(rows: AsyncIterable<Row>, signal: AbortSignal): AsyncGenerator<Row, undefined> {
  const iterator = rows[Symbol.asyncIterator]();
  let reject: (reason: unknown) => void = () => {};
  // One listener for all rows: a race a row would leave something behind for each.
  const abort = () => reject(signal.reason);
  signal.addEventListener("abort", abort);
  try {
    for (;;) {
      const { done, value } = await new Promise<IteratorResult<Row>>((resolve, fail) => {
        reject = fail;
        if (signal.aborted) abort();
        else iterator.next().then(resolve, fail);
      });
      if (done) return undefined;
      yield value;
    }
  } finally {
    signal.removeEventListener("abort", abort);
    // Not waited for: it would hang with the row that did not come.
    ignoreErrors(() => iterator.return?.());
  }
}
