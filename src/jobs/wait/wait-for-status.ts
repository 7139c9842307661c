import type { CampaignClient } from "../../client.ts";
import { InvalidRequestError } from "../../errors/campaign-error.ts";
import { readOptions } from "../../validate.ts";
import { isUnreachable, readState, unreachable } from "./campaign-state.ts";
import { POLL_OPTIONS, type PollOptions, readPollOptions } from "./polls.ts";
import { canReach } from "./states.ts";
import { watch } from "./watch.ts";

/**
 * Waits until a campaign is in a state, or in one of several. It reads only, at most every six seconds.
 *
 * It believes what it reads, and ends at once if the state can't come by itself from there. So don't wait for `Active` or
 * `Completed` with it right after a start, while reads may lag behind: {@link waitUntilEnded} is for that.
 *
 * @param campaignId id of the campaign (`cd-…`)
 * @param wanted for example `Ready`. A state that is not documented is waited for, too
 * @param options `timeout` 600,000 ms by default, because samples of voice campaigns are `Ready` a few minutes after they are
 * created; `interval` 10,000 ms
 * @returns the state that came
 * @throws {@link WaitError} if it did not come in time, or can't come; what a read throws, if that does not pass: a 404, for
 * example, but no 503
 */
export async function waitForStatus(
  kore: CampaignClient,
  campaignId: string,
  wanted: string | readonly string[],
  options: PollOptions = {},
): Promise<string> {
  const states = [wanted].flat();
  if (states.length === 0 || !states.every((state) => typeof state === "string" && state !== ""))
    throw new InvalidRequestError("wanted: expected a state such as Ready, or an array of states.");
  const own = readOptions("The last argument", options, POLL_OPTIONS);
  let requests = 1;
  return watch(
    {
      read: () => readState(kore, campaignId, own.signal),
      async decide(state) {
        if (states.includes(state)) return state;
        requests = canReach(state, states) ? 1 : 2;
        if (await isUnreachable(kore, campaignId, state, states, own.signal))
          throw unreachable(campaignId, state, states);
        return undefined;
      },
      requests: () => requests,
      missing: () => `Campaign ${campaignId} did not become ${states.join(" or ")}`,
    },
    readPollOptions(own, { timeout: 600_000, interval: 10_000 }),
  );
}
