import { ApiError, RateLimitError, ServerError, UnreadableResponseError } from "../../errors/api-error.ts";
import { ConnectionError, TimeoutError } from "../../errors/campaign-error.ts";
import { polls, type ReadPollOptions } from "./polls.ts";
import { WaitError } from "./wait-error.ts";

/** What is watched. */
interface Watched<Seen, Result> {
  readonly read: () => Promise<Seen>;
  /** Returns what the wait is to return; `undefined` goes on. */
  readonly decide: (seen: Seen, elapsed: number) => Result | undefined | Promise<Result | undefined>;
  /** How many requests the latest look took. Default: one. */
  readonly requests?: () => number;
  /** Says what did not happen: "The list cl-… has not all contacts". */
  readonly missing: (lastSeen: Seen | undefined) => string;
}

/**
 * Reads again and again until something is decided. A wait of hours outlives a bad minute: a read that fails in a way that
 * passes is made again at the next look. A refusal ends the wait.
 *
 * @throws {@link WaitError} at the timeout, with the failure of the last look as `cause`
 */
export async function watch<Seen extends string | number, Result>(
  { read, decide, requests, missing }: Watched<Seen, Result>,
  options: ReadPollOptions,
): Promise<Result> {
  let lastSeen: Seen | undefined;
  let failure: unknown;
  for await (const elapsed of polls(options, requests)) {
    failure = undefined;
    try {
      lastSeen = await read();
      const result = await decide(lastSeen, elapsed);
      if (result !== undefined) return result;
    } catch (error) {
      if (!isPassing(error)) throw error;
      failure = error;
    }
  }
  const failed = failure === undefined ? "" : ` The last look failed: ${(failure as Error).message}`;
  throw new WaitError(
    `${missing(lastSeen)} within ${options.timeout / 1000} seconds. Last seen: ${lastSeen ?? "nothing"}.${failed}`,
    { reason: "timeout", lastSeen, cause: failure },
  );
}

/** Whether a read that failed may succeed in a while, without anybody doing anything. */
const isPassing = (error: unknown): boolean =>
  error instanceof ConnectionError ||
  error instanceof TimeoutError ||
  error instanceof ServerError ||
  error instanceof RateLimitError ||
  error instanceof UnreadableResponseError ||
  (error instanceof ApiError && [408, 429].includes(error.status));
