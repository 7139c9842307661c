import type { Contacted } from "../contacted/contact-log.ts";
import type { Attempt, CampaignSettings } from "../state.ts";
import type { World } from "../world.ts";
import type { Entry } from "./dial-list.ts";
import type { Lines } from "./lines.ts";
import { detectsMachines } from "./machine-detection.ts";
import { drawCallDuration, type Outcomes } from "./outcomes.ts";
import { createCheckBeforeCall } from "./pre-call.ts";
import { type Call, isAllowed, isHeld, nextCallBack, type Run, settle } from "./run.ts";
import { maySkip, skip } from "./skips.ts";

const MINUTE = 60_000;
/** How long an agent looks at a contact of a preview campaign, in ms. */
const REVIEW = 30_000;
/** For a campaign without `maxRingTime`, in seconds. */
const DEFAULT_RING_TIME = 30;
/** For a campaign without `defaultRetryPeriod`, in minutes. */
const DEFAULT_RETRY_PERIOD = 60;

/** Attempts to reach a contact: takes a line of its run, and frees it at the end. */
export type AttemptContact = (run: Run, entry: Entry) => void;

/** How long an agent looks at a contact of a run before it is called, in ms. */
export const reviewTime = ({ campaign: { type, settings } }: Run): number =>
  type === "voice" && settings.dialingMode === "Preview" ? REVIEW : 0;

/**
 * Creates the function that calls and messages people. Records contacts in `world.contacted`.
 *
 * @param onFree is called when a line has become free
 */
export function createAttempts(
  world: Pick<World, "clock" | "random" | "contacted" | "assumptions" | "preCall">,
  outcomes: Outcomes,
  onFree: (lines: Lines) => void,
): AttemptContact {
  const { clock, random, contacted } = world;
  const check = createCheckBeforeCall(world);

  /** Whether a contact may still be called: the campaign may have been paused or updated since it got its line. */
  function isStillDue(run: Run, entry: Entry, isCallback: boolean): boolean {
    const now = clock.now();
    const isTime = isCallback ? nextCallBack(run, entry, now) === now : entry.times.includes(now);
    return isTime && !isHeld(run) && isAllowed(run, entry, isCallback);
  }

  /** Has a contact wait again that must not be called now. */
  function giveBack(run: Run, entry: Entry, call: Call, isCallback: boolean): void {
    release(run, entry, call);
    if (isCallback) run.callbacks.push(entry);
    else if (entry.retried) run.queue.retry(entry, clock.now());
    onFree(run.lines);
  }

  /** Ends the review of a contact: its agent calls it, or skips it. */
  function endReview(run: Run, entry: Entry, call: Call, isCallback: boolean): void {
    if (!isStillDue(run, entry, isCallback)) giveBack(run, entry, call, isCallback);
    else if (outcomes.takeSkip(entry.phoneNumber) && maySkip(run, entry, world)) {
      release(run, entry, call);
      if (skip(run, entry, world)) retryLater(run, entry, run.campaign.settings.dialingStrategy);
      onFree(run.lines);
    } else place(run, entry, call, isCallback);
  }

  /** Calls a contact, if the pre-call check allows it. */
  function place(run: Run, entry: Entry, call: Call, isCallback: boolean): void {
    check(run, entry, (mayCall) => {
      if (!mayCall) passOver(run, entry, call);
      else if (isStillDue(run, entry, isCallback)) ring(run, entry, call);
      else giveBack(run, entry, call, isCallback);
    });
  }

  /** Leaves out a contact that the pre-call check skips. */
  function passOver(run: Run, entry: Entry, call: Call): void {
    release(run, entry, call);
    if (run.preCall?.skipped === "retried") {
      entry.attempts++;
      retryLater(run, entry, run.campaign.settings.dialingStrategy);
    }
    // Otherwise whoever gives out the lines is about to take the next contact.
    if (clock.isHeld() || reviewTime(run) > 0) onFree(run.lines);
  }

  /** Frees the line of a call. */
  function release(run: Run, entry: Entry, call: Call): void {
    run.calls.delete(call);
    entry.calling = false;
    run.lines.busy--;
  }

  /** Notes an attempt in the run and among those who were reached. */
  function reach({ campaign, instance }: Run, entry: Entry): { attempt: Attempt; contacted: Contacted } {
    const at = clock.now();
    const { contact, campaignDialingListId, phoneNumber, hours } = entry;
    const attempt: Attempt = { contact, campaignDialingListId, attempt: ++entry.attempts, outcome: undefined };
    instance.attempts.push(attempt);
    const noted = {
      phoneNumber,
      at: new Date(at),
      kind: campaign.type === "voice" ? "call" : "sms",
      campaignId: campaign.id,
      campaignInstanceId: instance.id,
      campaignDialingListId,
      attempt: entry.attempts,
      outcome: undefined,
    } as const;
    return { attempt, contacted: contacted.add(noted, hours) };
  }

  /** Puts a contact back, to be dialed after the retry period, if it has an attempt left. */
  function retryLater({ queue }: Run, entry: Entry, strategy: CampaignSettings["dialingStrategy"]): void {
    const { maxAttemptsPerRecord = 1, defaultRetryPeriod = DEFAULT_RETRY_PERIOD } = strategy;
    if (entry.retried && entry.attempts < maxAttemptsPerRecord)
      queue.retry(entry, clock.now() + defaultRetryPeriod * MINUTE);
  }

  function ring(run: Run, entry: Entry, call: Call): void {
    const { dialingStrategy } = run.campaign.settings;
    const { outcome, dispositions } = outcomes.ofCall(entry.phoneNumber, run.unscripted, detectsMachines(run.campaign));
    const { attempt } = Object.assign(call, reach(run, entry));
    const duration = drawCallDuration(outcome, dialingStrategy.maxRingTime ?? DEFAULT_RING_TIME, random);
    call.cancelTimer = clock.at(clock.now() + duration, () => {
      release(run, entry, call);
      settle(call, outcome);
      if (dispositions) attempt.dispositions = dispositions;
      if (outcome !== "completed") retryLater(run, entry, dialingStrategy);
      onFree(run.lines);
    });
  }

  function message(run: Run, entry: Entry): void {
    const outcome = outcomes.ofMessage(entry.phoneNumber);
    settle(reach(run, entry), outcome);
    const { lines } = run;
    clock.at(clock.now() + MINUTE, () => {
      lines.busy--;
      onFree(lines);
    });
  }

  return (run, entry) => {
    run.lines.busy++;
    if (run.campaign.type === "sms") {
      message(run, entry);
      return;
    }
    const call: Call = { attempt: undefined, contacted: undefined, cancelTimer: () => {} };
    run.calls.add(call);
    entry.calling = true;
    const isCallback = !entry.retried;
    const review = reviewTime(run);
    if (review > 0) call.cancelTimer = clock.at(clock.now() + review, () => endReview(run, entry, call, isCallback));
    else place(run, entry, call, isCallback);
  };
}
