import type { Campaign } from "../state.ts";
import type { Dialer, World } from "../world.ts";
import { createAttempts } from "./attempt.ts";
import { createContactTimes } from "./dial-list.ts";
import { createDispatch } from "./dispatch.ts";
import { createOutcomes } from "./outcomes.ts";
import { createRuns } from "./run.ts";
import { isOnDncListOf } from "./scrub.ts";

/** What the dialer works on. */
export type DialerWorld = Pick<
  World,
  "clock" | "random" | "state" | "fixtures" | "contacted" | "assumptions" | "preCall"
>;

/** Creates the dialer of a sandbox. Records contacts in `world.contacted`. */
export function createDialer(world: DialerWorld): Dialer {
  const { clock, assumptions } = world;
  // Thrown by the clock at the end of its turn: whoever dials goes on.
  const report = (error: Error) =>
    clock.at(clock.now(), () => {
      throw error;
    });
  const outcomes = createOutcomes(world.random, report);
  const runs = createRuns(world);
  const attempt = createAttempts(world, outcomes, (lines) => dispatch.dial(lines));
  const dispatch = createDispatch(clock, runs, attempt);

  function useStopAssumptions(campaign: Campaign): void {
    if (runs.of(campaign)?.calls.size) assumptions.use("stop-ends-calls");
    assumptions.use("results-after-stop");
  }

  return {
    useAssumptions: runs.useAssumptions,
    useStopAssumptions,
    start(campaign) {
      const run = runs.begin(campaign);
      dispatch.wake(run, clock.now());
      return run.instance;
    },
    startEmergency(campaign) {
      const run = runs.begin(campaign, assumptions.use("emergency-end"));
      dispatch.wake(run, clock.now());
      return run.instance;
    },
    emergency: () => runs.active.find((run) => run.emergency)?.campaign,
    pause(campaign) {
      runs.of(campaign)?.cancelWake();
      campaign.state = "Paused";
    },
    resume(campaign) {
      const run = runs.of(campaign);
      campaign.state = "Active";
      if (run) dispatch.wake(run, clock.now());
    },
    update(campaign) {
      const run = runs.of(campaign);
      if (!run) return;
      // The contacts of the run may be on lists that the campaign doesn't name any more.
      const contacts = run.entries.map(({ contact }) => contact);
      run.excluded = new Set(contacts.filter(isOnDncListOf(campaign, world)));
      const timesOf = createContactTimes(campaign);
      for (const entry of run.entries) {
        entry.hours = timesOf(entry.contact);
        if (!run.emergency) entry.times = entry.hours;
        if (entry.attempts === 0 && run.excluded.has(entry.contact)) run.instance.excluded.push(entry.contact);
      }
      run.queue.regroup();
      dispatch.wake(run, clock.now());
    },
    stop(campaign) {
      useStopAssumptions(campaign);
      const run = runs.of(campaign);
      const keepsResults = assumptions.use("results-after-stop") === "kept";
      if (run) dispatch.end(run, "Stopped");
      else campaign.state = "Stopped";
      const last = campaign.instances.at(-1);
      if (last && !keepsResults) Object.assign(last, { attempts: [], excluded: [] });
    },
    complete(campaign) {
      const run = runs.of(campaign);
      if (run) dispatch.end(run, "Completed");
    },
    has: (instance, campaignDialingListId) => runs.with(instance)?.byId.has(campaignDialingListId) ?? false,
    callBack(instance, campaignDialingListId, at) {
      const run = runs.with(instance);
      const entry = run?.byId.get(campaignDialingListId);
      if (!run || !entry) return false;
      run.callbacksAtAnyTime = assumptions.use("callback-hours") === "any-time";
      run.queue.remove(entry);
      entry.retried = false;
      const cancel = clock.at(at, () => {
        run.planned.delete(cancel);
        run.callbacks.push(entry);
        dispatch.dial(run.lines);
      });
      run.planned.add(cancel);
      return true;
    },
    script: outcomes.script,
    unusedScripts: outcomes.unused,
  };
}
