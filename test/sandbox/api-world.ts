import type { Assumption } from "../../src/sandbox/assumptions/assumptions.ts";
import { ASSUMPTIONS } from "../../src/sandbox/assumptions/list.ts";
import { createContactLog } from "../../src/sandbox/contacted/contact-log.ts";
import type { Campaign, CampaignInstance } from "../../src/sandbox/state.ts";
import { createClock } from "../../src/sandbox/time/clock.ts";
import { scheduleRuns } from "../../src/sandbox/time/schedules.ts";
import type { Fixtures, World } from "../../src/sandbox/world.ts";
import { NO_FIXTURES } from "./no-fixtures.ts";

/** Monday, 9:00 in New York. */
export const NOW = Date.parse("2026-03-02T14:00:00.000Z");

export interface ApiWorld extends World {
  /** What was asked of the dialer and of the schedules, in order, for example `start cd-1`. */
  readonly asked: string[];
  /** The assumptions of all requests. */
  readonly used: Set<string>;
}

/** A world in which time passes and nothing else happens: its dialer only changes states. */
export function createApiWorld(assume: Record<string, string> = {}, fixtures: Partial<Fixtures> = {}): ApiWorld {
  let count = 0;
  const clock = createClock(NOW);
  const asked: string[] = [];
  const used = new Set<string>();
  const random = { next: () => 0.5, id: (prefix: string) => `${prefix}-${++count}` };
  const world: ApiWorld = {
    asked,
    used,
    random,
    clock,
    state: { campaigns: new Map(), contactLists: new Map(), idsByName: new Map() },
    fixtures: { ...NO_FIXTURES, ...fixtures },
    contacted: createContactLog(NO_FIXTURES.dncLists),
    preCall: undefined,
    assumptions: {
      use(id) {
        const assumption = (ASSUMPTIONS as Record<string, Assumption>)[id];
        if (!assumption) throw new Error(`${id} is not in the list of assumptions`);
        used.add(id);
        return assume[id] ?? assumption.values[0];
      },
      take: () => [],
      guessesOf: () => [],
      refuse: () => {},
    },
    dialer: {
      useAssumptions: () => {},
      useStopAssumptions: () => {},
      has: (instance, id) => instance.attempts.some(({ campaignDialingListId }) => campaignDialingListId === id),
      start(campaign: Campaign) {
        asked.push(`start ${campaign.id}`);
        const instance: CampaignInstance = {
          id: random.id("cid"),
          campaignId: campaign.id,
          startedAt: clock.now(),
          endedAt: undefined,
          attempts: [],
          excluded: [],
        };
        campaign.instances.push(instance);
        campaign.state = "Active";
        return instance;
      },
      stop(campaign) {
        asked.push(`stop ${campaign.id}`);
        const instance = campaign.instances.at(-1);
        if (instance) Object.assign(instance, { endedAt: clock.now(), attempts: [] });
        campaign.state = "Stopped";
      },
      update: (campaign) => void asked.push(`update ${campaign.id}`),
      startEmergency(campaign) {
        return this.start(campaign);
      },
      emergency: () => undefined,
      pause(campaign) {
        campaign.state = "Paused";
      },
      resume(campaign) {
        campaign.state = "Active";
      },
      complete: () => {},
      script: () => {},
      unusedScripts: new Map(),
      callBack(instance, id, at) {
        asked.push(`call back ${id} at ${new Date(at).toISOString()}`);
        return this.has(instance, id);
      },
    },
    checkNumbers: () => {},
    schedule(campaign) {
      asked.push(`${campaign.schedule ? "schedule" : "unschedule"} ${campaign.id}`);
      scheduleRuns(campaign, world);
    },
  };
  return world;
}
