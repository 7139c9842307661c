import { InvalidRequestError } from "../../errors/campaign-error.ts";
import { type Contacted, setOutcome } from "../contacted/contact-log.ts";
import type { Attempt, Campaign, CampaignInstance, Contact, Outcome } from "../state.ts";
import type { World } from "../world.ts";
import { ANY_TIME, createDialList, type Entry } from "./dial-list.ts";
import { createLines, type Lines } from "./lines.ts";
import { type PreCallRules, readPreCallRules } from "./pre-call-rules.ts";
import { createDialingQueue, type DialingQueue } from "./queue.ts";
import { scrub, useScrubAssumption } from "./scrub.ts";

/** What dialing rests on. It is named before a run begins: later there is no response to do so. */
const RUN_ASSUMPTIONS = {
  voice: [
    "call-outcomes",
    "call-durations",
    "retried-outcomes",
    "outside-calling-hours",
    "contact-list-order",
    "agents-in-turn",
    "global-limits",
    "duplicate-numbers",
  ],
  sms: ["call-outcomes", "outside-calling-hours", "contact-list-order", "global-limits", "duplicate-numbers"],
} as const;

/** What agents who skip a contact rest on. */
const SKIP_ASSUMPTIONS = ["skipped-contact", "skip-limit", "skips-counted"];

/** A call from the moment when an agent has the contact until it ends. */
export interface Call {
  /** `undefined` while the agent reviews the contact, and while the pre-call check is asked. */
  attempt: Attempt | undefined;
  contacted: Contacted | undefined;
  cancelTimer: () => void;
}

/** A run that goes on. */
export interface Run {
  readonly campaign: Campaign;
  readonly instance: CampaignInstance;
  readonly entries: readonly Entry[];
  /** Those who may be called back, by their id within the run: nobody of an SMS campaign, which may have millions. */
  readonly byId: ReadonlyMap<string, Entry>;
  readonly queue: DialingQueue;
  /** Contacts whose time to be called back has come. */
  readonly callbacks: Entry[];
  /** Whether they are called outside their calling hours, too. */
  callbacksAtAnyTime: boolean;
  /** Cancels the callbacks whose time is still to come. */
  readonly planned: Set<() => void>;
  readonly calls: Set<Call>;
  readonly lines: Lines;
  readonly unscripted: string;
  /** How often agents have skipped a contact. */
  skips: number;
  /** Of an emergency, when it ends: the value of `emergency-end`. */
  readonly emergency: string | undefined;
  /** Contacts that are kept out. An update during the run may bring contacts of the run among them. */
  excluded: ReadonlySet<Contact>;
  /** `undefined` if nobody is asked before its calls. */
  readonly preCall: PreCallRules | undefined;
  cancelWake: () => void;
}

/** The runs that go on. */
export interface Runs {
  /** The first is the next to get a free line. */
  readonly active: Run[];
  of(campaign: Campaign): Run | undefined;
  with(instance: CampaignInstance): Run | undefined;
  /** See `useAssumptions` of a `Dialer`. */
  useAssumptions(campaign: Campaign): void;
  /** Begins a run of a campaign. Nobody is dialed yet. */
  begin(campaign: Campaign, emergency?: string): Run;
  /** Ends a run in a state. Calls that go on end, too. */
  end(run: Run, state: "Stopped" | "Completed"): void;
}

/** Creates the runs of a sandbox: there are none yet. */
export function createRuns(
  world: Pick<World, "clock" | "random" | "state" | "fixtures" | "assumptions" | "preCall">,
): Runs {
  const { clock, assumptions } = world;
  const linesOf = createLines(world);
  const active: Run[] = [];
  const of = (campaign: Campaign) => active.find((run) => run.campaign === campaign);
  const preCallRules = ({ type }: Campaign) => (type === "voice" ? readPreCallRules(world) : undefined);
  const useAssumptions = (campaign: Campaign) => {
    const { type, settings } = campaign;
    const ids = [...RUN_ASSUMPTIONS[type], ...(settings.dialingMode === "Preview" ? SKIP_ASSUMPTIONS : [])];
    for (const id of ids) assumptions.use(id);
    useScrubAssumption(campaign, world);
    preCallRules(campaign);
  };

  return {
    active,
    of,
    with: (instance) => active.find((run) => run.instance === instance),
    useAssumptions,
    begin(campaign, emergency) {
      if (of(campaign))
        throw new InvalidRequestError(`campaign ${campaign.settings.name}: it is active already. Stop it first.`);
      useAssumptions(campaign);
      const unscripted = assumptions.use("call-outcomes");
      const globalLimits = assumptions.use("global-limits");
      const atStart = useScrubAssumption(campaign, world) === "also-at-start";
      // A campaign that starts while it is Preparing does not become Ready any more.
      if (atStart || campaign.state === "Preparing") scrub(campaign, world);
      const entries = createDialList(campaign, world, assumptions.use("duplicate-numbers"));
      if (emergency) for (const entry of entries) entry.times = ANY_TIME;

      const instance = createInstance(campaign, world);
      const run: Run = {
        campaign,
        instance,
        entries,
        byId: indexById(campaign.type === "voice" ? entries : []),
        queue: createDialingQueue(entries),
        callbacks: [],
        callbacksAtAnyTime: false,
        planned: new Set(),
        calls: new Set(),
        lines: linesOf(campaign, globalLimits),
        unscripted,
        skips: 0,
        emergency,
        excluded: campaign.excluded,
        preCall: preCallRules(campaign),
        cancelWake: () => {},
      };
      campaign.instances.push(instance);
      campaign.state = "Active";
      if (emergency) active.unshift(run);
      else active.push(run);
      return run;
    },
    end(run, state) {
      active.splice(active.indexOf(run), 1);
      run.cancelWake();
      for (const cancel of run.planned) cancel();
      for (const call of run.calls) {
        call.cancelTimer();
        run.lines.busy--;
        settle(call, "failed");
      }
      run.instance.endedAt = clock.now();
      run.campaign.state = state;
      // After an emergency, a scheduled campaign is started by hand.
      if (run.emergency) run.campaign.schedule = undefined;
    },
  };
}

/** Creates the instance of a run that begins now. */
export const createInstance = (
  { id, excluded }: Campaign,
  { clock, random }: Pick<World, "clock" | "random">,
): CampaignInstance => ({
  id: random.id("cid"),
  campaignId: id,
  startedAt: clock.now(),
  endedAt: undefined,
  attempts: [],
  excluded: [...excluded],
});

/** Without a pair for each, which would be a million arrays at once. */
function indexById(entries: readonly Entry[]): Map<string, Entry> {
  const map = new Map<string, Entry>();
  for (const entry of entries) map.set(entry.campaignDialingListId, entry);
  return map;
}

/** Whether a run is paused. */
export const isHeld = ({ campaign }: Run): boolean => campaign.state === "Paused";

/** Whether the campaign, as it is now, may reach a contact of its run. */
export function isAllowed({ campaign, excluded }: Run, entry: Entry, isCallback: boolean): boolean {
  const { maxAttemptsPerRecord = 1 } = campaign.settings.dialingStrategy;
  return !excluded.has(entry.contact) && (isCallback || entry.attempts < maxAttemptsPerRecord);
}

/** When a contact that is to be called back may be called, at or after a time; `undefined` if never. */
export const nextCallBack = ({ callbacksAtAnyTime }: Run, { times }: Entry, time: number): number | undefined =>
  callbacksAtAnyTime ? time : times.next(time);

/** Ends an attempt. */
export function settle({ attempt, contacted }: Pick<Call, "attempt" | "contacted">, outcome: Outcome): void {
  if (attempt) attempt.outcome = outcome;
  if (contacted) setOutcome(contacted, outcome);
}
