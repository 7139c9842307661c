import { InvalidRequestError } from "../../errors/campaign-error.ts";
import type { Contacted } from "../contacted/contact-log.ts";
import type { Attempt, Campaign, CampaignInstance, Outcome } from "../state.ts";
import type { World } from "../world.ts";
import { createContactTimes, createDialList, dncNumbers, type Entry } from "./dial-list.ts";
import type { Dialer } from "./dialer.ts";
import { createLines, type Lines } from "./lines.ts";
import { createOutcomes, drawCallDuration } from "./outcomes.ts";
import { createDialingQueue, type DialingQueue } from "./queue.ts";

const MINUTE = 60_000;
/** How long an agent looks at a contact of a preview campaign. */
const REVIEW = 30_000;
/** For a campaign without `maxRingTime`, in seconds. */
const DEFAULT_RING_TIME = 30;
/** For a campaign without `defaultRetryPeriod`, in minutes. */
const DEFAULT_RETRY_PERIOD = 60;

/** What dialing rests on. It is named before a run begins: later there is no response to do so. */
const RUN_ASSUMPTIONS = {
  voice: [
    ...["call-outcomes", "call-durations", "retried-outcomes", "outside-calling-hours", "contact-list-order"],
    ...["agents-in-turn", "global-limits", "duplicate-numbers"],
  ],
  sms: ["call-outcomes", "outside-calling-hours", "contact-list-order", "global-limits", "duplicate-numbers"],
} as const;

/** What the dialer works on. */
export type DialerWorld = Pick<World, "clock" | "random" | "state" | "fixtures" | "contacted" | "assumptions">;

/** A call from the moment when an agent has the contact until it ends. */
interface Call {
  /** `undefined` while the agent reviews the contact. */
  attempt: Attempt | undefined;
  contacted: Contacted | undefined;
  cancelTimer: () => void;
}

interface Run {
  readonly campaign: Campaign;
  readonly instance: CampaignInstance;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly queue: DialingQueue;
  /** Contacts whose time to be called back has come. */
  readonly callbacks: Entry[];
  /** Calls off the callbacks whose time is still to come. */
  readonly planned: Set<() => void>;
  readonly calls: Set<Call>;
  readonly lines: Lines;
  readonly unscripted: string;
  /** Numbers on the campaign's DNC lists. An update during the run may bring contacts of the run among them. */
  dncNumbers: ReadonlySet<string>;
  cancelWake: () => void;
}

/** Creates the dialer of a sandbox. Nobody is reached but in `world.contacted`. */
export function createDialer(world: DialerWorld): Dialer {
  const { clock, random, contacted, assumptions } = world;
  const outcomes = createOutcomes(random);
  const linesOf = createLines(world);
  /** Those that go on. The first is the next to get a free line. */
  const runs: Run[] = [];

  const runOf = (campaign: Campaign) => runs.find((run) => run.campaign === campaign);
  const useAssumptions = ({ type }: Campaign) => {
    for (const id of RUN_ASSUMPTIONS[type]) assumptions.use(id);
  };

  function start(campaign: Campaign): CampaignInstance {
    if (runOf(campaign))
      throw new InvalidRequestError(`campaign ${campaign.settings.name}: it is active already. Stop it first.`);
    useAssumptions(campaign);
    const unscripted = assumptions.use("call-outcomes");
    const globalLimits = assumptions.use("global-limits");
    const entries = createDialList(campaign, world, assumptions.use("duplicate-numbers"));

    const instance: CampaignInstance = {
      id: random.id("cid"),
      campaignId: campaign.id,
      startedAt: clock.now(),
      endedAt: undefined,
      attempts: [],
    };
    const run: Run = {
      campaign,
      instance,
      entries: new Map(entries.map((entry) => [entry.campaignDialingListId, entry])),
      queue: createDialingQueue(entries),
      callbacks: [],
      planned: new Set(),
      calls: new Set(),
      lines: linesOf(campaign, globalLimits),
      unscripted,
      dncNumbers: dncNumbers(campaign, world),
      cancelWake: () => {},
    };
    campaign.instances.push(instance);
    campaign.state = "Active";
    runs.push(run);
    wake(run, clock.now());
    return instance;
  }

  /** Ends a run in a state. Calls that go on end, too. */
  function end(run: Run, state: "Stopped" | "Completed"): void {
    runs.splice(runs.indexOf(run), 1);
    run.cancelWake();
    for (const cancel of run.planned) cancel();
    for (const call of run.calls) {
      call.cancelTimer();
      run.lines.busy--;
      settle(call, "failed");
    }
    run.instance.endedAt = clock.now();
    run.campaign.state = state;
    if (run.calls.size > 0) for (const other of runs) if (other.lines === run.lines) wake(other, clock.now());
  }

  /** Has a run dial at a time, unless it does so earlier. */
  function wake(run: Run, time: number): void {
    run.cancelWake();
    run.cancelWake = clock.at(time, () => dial(run.lines));
  }

  /** Gives free lines to the runs that share them, in turn, until none has anybody to be dialed now. */
  function dial(lines: Lines): void {
    while (lines.busy < lines.size) {
      const index = runs.findIndex((run) => run.lines === lines && dialNext(run));
      if (index < 0) break;
      runs.push(...runs.splice(index, 1));
    }
    for (const run of runs.filter((each) => each.lines === lines)) {
      if (isDone(run)) end(run, "Completed");
      else if (lines.busy < lines.size) {
        const review = reviewOf(run);
        const next = run.queue.next(clock.now() + review);
        if (next !== undefined) wake(run, next - review);
      }
    }
  }

  function isDone({ queue, callbacks, planned, calls }: Run): boolean {
    return calls.size + callbacks.length + planned.size === 0 && queue.next(clock.now()) === undefined;
  }

  const reviewOf = ({ campaign }: Run) =>
    campaign.type === "voice" && campaign.settings.dialingMode === "Preview" ? REVIEW : 0;

  /** Takes a line for the next contact of a run. Returns whether there is one. */
  function dialNext(run: Run): boolean {
    const review = reviewOf(run);
    const entry = nextEntry(run, review);
    if (!entry) return false;
    run.lines.busy++;
    if (run.campaign.type === "sms") {
      message(run, entry);
      return true;
    }
    const call: Call = { attempt: undefined, contacted: undefined, cancelTimer: () => {} };
    run.calls.add(call);
    entry.calling = true;
    const isCallback = !entry.retried;
    if (review > 0) call.cancelTimer = clock.at(clock.now() + review, () => endReview(run, entry, call, isCallback));
    else ring(run, entry, call);
    return true;
  }

  /** Takes the next contact that the campaign, as it is now, may reach once it was reviewed. */
  function nextEntry(run: Run, review: number): Entry | undefined {
    for (;;) {
      // Nobody is called back during a call: the callback follows it.
      const due = run.callbacks.findIndex(({ calling }) => !calling);
      const entry = due < 0 ? run.queue.take(clock.now() + review) : run.callbacks.splice(due, 1)[0];
      if (!entry || isAllowed(run, entry, due >= 0)) return entry;
    }
  }

  function isAllowed({ campaign, dncNumbers }: Run, entry: Entry, isCallback: boolean): boolean {
    const { maxAttemptsPerRecord = 1 } = campaign.settings.dialingStrategy;
    return !dncNumbers.has(entry.phoneNumber) && (isCallback || entry.attempts < maxAttemptsPerRecord);
  }

  /** Calls a contact that was reviewed, unless the campaign was updated and it must not be called now. */
  function endReview(run: Run, entry: Entry, call: Call, isCallback: boolean): void {
    const isTime = isCallback || entry.times.includes(clock.now());
    if (isTime && isAllowed(run, entry, isCallback)) {
      ring(run, entry, call);
      return;
    }
    release(run, entry, call);
    if (entry.retried) run.queue.retry(entry, clock.now());
    dial(run.lines);
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
    const { contact, campaignDialingListId, phoneNumber, times } = entry;
    const attempt: Attempt = { contact, campaignDialingListId, attempt: ++entry.attempts, at, outcome: undefined };
    instance.attempts.push(attempt);
    const noted: Contacted = {
      phoneNumber,
      at: new Date(at),
      kind: campaign.type === "voice" ? "call" : "sms",
      campaignId: campaign.id,
      campaignInstanceId: instance.id,
      campaignDialingListId,
      attempt: entry.attempts,
      outcome: undefined,
    };
    contacted.add(noted, times);
    return { attempt, contacted: noted };
  }

  function ring(run: Run, entry: Entry, call: Call): void {
    const { maxRingTime, maxAttemptsPerRecord, defaultRetryPeriod } = run.campaign.settings.dialingStrategy;
    const outcome = outcomes.ofCall(entry.phoneNumber, run.unscripted);
    Object.assign(call, reach(run, entry));
    const duration = drawCallDuration(outcome, maxRingTime ?? DEFAULT_RING_TIME, random);
    call.cancelTimer = clock.at(clock.now() + duration, () => {
      release(run, entry, call);
      settle(call, outcome);
      if (outcome !== "completed" && entry.retried && entry.attempts < (maxAttemptsPerRecord ?? 1))
        run.queue.retry(entry, clock.now() + (defaultRetryPeriod ?? DEFAULT_RETRY_PERIOD) * MINUTE);
      dial(run.lines);
    });
  }

  function message(run: Run, entry: Entry): void {
    const outcome = outcomes.ofMessage(entry.phoneNumber);
    settle(reach(run, entry), outcome);
    const { lines } = run;
    clock.at(clock.now() + MINUTE, () => {
      lines.busy--;
      dial(lines);
    });
  }

  const runWith = (instance: CampaignInstance) => runs.find((run) => run.instance === instance);

  return {
    useAssumptions,
    start,
    update(campaign) {
      const run = runOf(campaign);
      if (!run) return;
      run.dncNumbers = dncNumbers(campaign, world);
      const timesOf = createContactTimes(campaign);
      for (const entry of run.entries.values()) entry.times = timesOf(entry.contact);
      run.queue.regroup();
      wake(run, clock.now());
    },
    stop(campaign) {
      const run = runOf(campaign);
      if (run?.calls.size) assumptions.use("stop-ends-calls");
      if (run) end(run, "Stopped");
      campaign.state = "Stopped";
      const last = campaign.instances.at(-1);
      if (last) last.attempts = [];
    },
    complete(campaign) {
      const run = runOf(campaign);
      if (run) end(run, "Completed");
    },
    has: (instance, campaignDialingListId) => runWith(instance)?.entries.has(campaignDialingListId) ?? false,
    callBack(instance, campaignDialingListId, at) {
      const run = runWith(instance);
      const entry = run?.entries.get(campaignDialingListId);
      if (!run || !entry) return false;
      assumptions.use("callback-replaces-retries");
      run.queue.remove(entry);
      entry.retried = false;
      const cancel = clock.at(at, () => {
        run.planned.delete(cancel);
        run.callbacks.push(entry);
        dial(run.lines);
      });
      run.planned.add(cancel);
      return true;
    },
    script: outcomes.script,
  };
}

/** Ends an attempt. */
function settle({ attempt, contacted }: Pick<Call, "attempt" | "contacted">, outcome: Outcome): void {
  if (attempt) attempt.outcome = outcome;
  if (contacted) contacted.outcome = outcome;
}
