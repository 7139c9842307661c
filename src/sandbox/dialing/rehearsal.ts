import type { Dialer, World } from "../world.ts";
import { createInstance } from "./run.ts";

/**
 * Creates a dialer that uses the assumptions which a dialer would use, changes the states of campaigns as it would, and
 * reaches nobody.
 */
export function createRehearsal(dialer: Dialer, world: Pick<World, "clock" | "random">): Dialer {
  return {
    ...dialer,
    start(campaign) {
      dialer.useAssumptions(campaign);
      const instance = createInstance(campaign, world);
      Object.assign(campaign, { state: "Active", instances: [...campaign.instances, instance] });
      return instance;
    },
    stop(campaign) {
      dialer.useStopAssumptions(campaign);
      campaign.state = "Stopped";
    },
    resume(campaign) {
      campaign.state = "Active";
    },
    update: () => {},
    complete: () => {},
    callBack: dialer.has,
  };
}
