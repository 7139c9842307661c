import type { Assumptions } from "./assumptions/assumptions.ts";
import type { ContactLog } from "./contacted/contact-log.ts";
import type { PreCall } from "./dialing/pre-call-endpoint.ts";
import type { DncLists } from "./dnc-lists.ts";
import type { Random } from "./random.ts";
import type { Campaign, CampaignInstance, ScriptedOutcome, State } from "./state.ts";
import type { Clock } from "./time/clock.ts";

/** What the API cannot make, and a sandbox is given. */
export interface Fixtures {
  /** Agents by queue. `undefined`: every queue exists, with ten. */
  readonly queues: ReadonlyMap<string, number> | undefined;
  /** Names of experience flows. `undefined`: every flow exists. */
  readonly flows: ReadonlySet<string> | undefined;
  readonly dncLists: DncLists;
  /** Whether a name that is not given does not exist. */
  readonly strict: boolean;
}

/** Reaches the contacts of campaigns, in the time of the sandbox. */
export interface Dialer {
  /**
   * Uses what a run of a campaign rests on, in the response that is being made. `start` does so; a run that begins by
   * itself has no response that could name it.
   */
  useAssumptions(campaign: Campaign): void;
  /** Uses what the end of a campaign's run rests on. `stop` does so. */
  useStopAssumptions(campaign: Campaign): void;
  /** Starts a run: `campaign.state` becomes `Active`, and its contacts are dialed from the next turn of the clock on. */
  start(campaign: Campaign): CampaignInstance;
  /** Starts a run of an SMS campaign that goes first and sets aside its calling hours and its schedule. */
  startEmergency(campaign: Campaign): CampaignInstance;
  /** The campaign that is run as emergency, if there is one. */
  emergency(): Campaign | undefined;
  /** Holds a run: `campaign.state` becomes `Paused`. Calls that go on end as they would. */
  pause(campaign: Campaign): void;
  /** Lets a run that is held go on. */
  resume(campaign: Campaign): void;
  /**
   * Has the run, if there is one, keep the campaign's new settings from now on: its DNC list, its calling hours and its
   * attempts. The contacts of the run and the lines that it shares stay as they are.
   */
  update(campaign: Campaign): void;
  /** Ends the run and resets its data: `campaign.state` becomes `Stopped`. Nobody is dialed for it any more. */
  stop(campaign: Campaign): void;
  /** Ends the run, if there is one, and keeps its results: `campaign.state` becomes `Completed`. */
  complete(campaign: Campaign): void;
  /** Whether a run goes on and has a contact. */
  has(instance: CampaignInstance, campaignDialingListId: string): boolean;
  /**
   * Calls a contact of a run back at a time, once, whatever the calling hours are. What the run still had planned for
   * the contact is cancelled.
   *
   * @returns whether the run goes on and has this contact
   */
  callBack(instance: CampaignInstance, campaignDialingListId: string, at: number): boolean;
  /** Sets the outcomes of the next attempts to reach a number, after those that are already set. */
  script(phoneNumber: string, outcomes: readonly ScriptedOutcome[]): void;
  /** The outcomes that still wait for an attempt, by phone number. */
  readonly unusedScripts: ReadonlyMap<string, readonly ScriptedOutcome[]>;
}

/** Everything that an operation of the sandbox works on. */
export interface World {
  readonly clock: Clock;
  readonly random: Random;
  readonly state: State;
  readonly dialer: Dialer;
  /** Starts the runs of the campaign's schedule, or cancels them if it has none. */
  readonly schedule: (campaign: Campaign) => void;
  readonly fixtures: Fixtures;
  /** Throws if a number may be somebody's. */
  readonly checkNumbers: (phoneNumbers: Iterable<string>) => void;
  readonly contacted: ContactLog;
  /** What is asked before calls; `undefined` if nothing is. */
  readonly preCall: PreCall | undefined;
  readonly assumptions: Assumptions;
}
