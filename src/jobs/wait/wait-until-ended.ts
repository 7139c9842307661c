import type { CampaignClient } from "../../client.ts";
import { readOptions } from "../../validate.ts";
import { isUnreachable, readState, unreachable } from "./campaign-state.ts";
import { POLL_OPTIONS, type PollOptions, readPollOptions } from "./polls.ts";
import { watch } from "./watch.ts";

/** How a run ends. */
const ENDED = ["Completed", "Stopped"] as const;

/** States of a run that goes on. */
const RUNNING = ["Active", "Paused"];

/** A state that may be that from before the start is believed once it was seen for so long, in ms, … */
const BELIEVED_AFTER_MS = 120_000;

/** … and so many times in a row. */
const BELIEVED_AFTER_LOOKS = 3;

/**
 * Waits until the run of a campaign has ended, after a start. It reads only, at most every six seconds. `Paused` is no end,
 * nor is a state that is not documented.
 *
 * Reads may lag behind a start: `Completed` and `Stopped` may be the end of the run before. They are believed if the campaign
 * was seen `Active` or `Paused` before, or else after two minutes and three looks in a row. So is a state from which no run
 * comes, such as `Ready`.
 *
 * @param campaignId id of the campaign (`cd-…`)
 * @param options `timeout` 86,400,000 ms by default, a day, because calling hours may hold a run up until the next;
 * `interval` 60,000 ms
 * @returns how it ended
 * @throws {@link WaitError} if it did not end in time, or if nothing runs; what a read throws, if that does not pass: a 404,
 * for example, but no 503
 */
export async function waitUntilEnded(
  kore: CampaignClient,
  campaignId: string,
  options: PollOptions = {},
): Promise<(typeof ENDED)[number]> {
  const own = readOptions("The last argument", options, POLL_OPTIONS);
  let ran = false;
  let requests = 1;
  let latest = { state: "", since: 0, looks: 0 };
  return watch(
    {
      read: () => readState(kore, campaignId, own.signal),
      async decide(state, elapsed) {
        ran ||= RUNNING.includes(state);
        if (latest.state !== state) latest = { state, since: elapsed, looks: 0 };
        latest.looks++;
        const lasts = latest.looks >= BELIEVED_AFTER_LOOKS && elapsed - latest.since >= BELIEVED_AFTER_MS;
        requests = lasts ? 2 : 1;
        const end = ENDED.find((each) => each === state);
        if (end && (ran || lasts)) return end;
        if (lasts && (await isUnreachable(kore, campaignId, state, ENDED, own.signal)))
          throw unreachable(campaignId, state, ENDED);
        return undefined;
      },
      requests: () => requests,
      missing: () => `The run of campaign ${campaignId} did not end`,
    },
    readPollOptions(own, { timeout: 86_400_000, interval: 60_000 }),
  );
}
