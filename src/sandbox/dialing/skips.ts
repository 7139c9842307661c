import type { World } from "../world.ts";
import type { Entry } from "./dial-list.ts";
import type { Run } from "./run.ts";

type SkipWorld = Pick<World, "assumptions">;

/** Whether an agent may skip a contact of a run: not once the limit is reached, unless skips then drop contacts. */
export const maySkip = (run: Run, entry: Entry, { assumptions }: SkipWorld): boolean =>
  assumptions.use("skip-limit") === "dropped" || skipsOf(run, entry, assumptions) < limitOf(run);

/**
 * Notes that an agent has skipped a contact.
 *
 * @returns whether it goes back under the retry rules
 */
export function skip(run: Run, entry: Entry, { assumptions }: SkipWorld): boolean {
  run.skips++;
  entry.skips++;
  const { contact, campaignDialingListId } = entry;
  if (assumptions.use("skipped-contact") !== "no-attempt")
    run.instance.attempts.push({
      contact,
      campaignDialingListId,
      attempt: ++entry.attempts,
      outcome: "skipped",
    });
  return assumptions.use("skip-limit") !== "dropped" || skipsOf(run, entry, assumptions) < limitOf(run);
}

const skipsOf = (run: Run, entry: Entry, assumptions: World["assumptions"]): number =>
  assumptions.use("skips-counted") === "per-run" ? run.skips : entry.skips;

const limitOf = ({ campaign }: Run): number => campaign.settings.maxSkips ?? Number.POSITIVE_INFINITY;
