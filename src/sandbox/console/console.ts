import { InvalidRequestError } from "../../errors/campaign-error.ts";
import { Refusal } from "../api/reply.ts";
import { resumeCampaign } from "../api/trigger.ts";
import type { Campaign } from "../state.ts";
import type { World } from "../world.ts";
import { runAsEmergency } from "./emergency.ts";

/**
 * What only the console of the platform does with a campaign. No request is made, and nothing stands in `sandbox.log`.
 *
 * Each returns the ids of the assumptions that it rests on, and throws an `InvalidRequestError` if there is no such
 * campaign, or if its state does not allow it.
 */
export interface SandboxConsole {
  /**
   * Pauses a campaign that is `Active`: it is `Paused`, and nobody new is called or messaged. Calls that go on end as
   * they would; what is due meanwhile, retries and callbacks as well, waits for {@link resume}. Its run has not ended.
   *
   * @param campaignId `cd-…`
   */
  pause(campaignId: string): readonly string[];
  /**
   * Lets a `Paused` campaign go on from the point where it was paused: it is `Active`.
   *
   * @param campaignId `cd-…`
   */
  resume(campaignId: string): readonly string[];
  /**
   * Starts an SMS campaign at once and **at any hour**: its calling hours and its schedule are set aside, and it goes
   * before all other SMS campaigns. Its DNC list holds. `assert.nobodyOutsideCallingHours()` fails if it messages
   * somebody outside the hours.
   *
   * There is one at a time. It can't be paused, only stopped. When it ends, a schedule of the campaign is switched off.
   *
   * @param campaignId `cd-…`
   */
  runAsEmergency(campaignId: string): readonly string[];
}

/**
 * Creates the console of a sandbox.
 *
 * @param catchUp turns a running clock to the time that it is by now
 */
export function createConsole(world: World, catchUp: () => void): SandboxConsole {
  const action = (name: string, act: (campaign: Campaign, world: World) => void) => (campaignId: string) => {
    catchUp();
    world.assumptions.take();
    try {
      act(findCampaign(campaignId, world), world);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new InvalidRequestError(`console.${name}: ${error.message}`);
    }
    return world.assumptions.take();
  };
  return {
    pause: action("pause", pauseCampaign),
    resume: action("resume", resume),
    runAsEmergency: action("runAsEmergency", runAsEmergency),
  };
}

function findCampaign(id: string, { state }: World): Campaign {
  const campaign = state.campaigns.get(id);
  if (!campaign) throw new Refusal(404, `There is no campaign with the id ${JSON.stringify(id)}. See sandbox.state.`);
  return campaign;
}

/** Pauses a campaign that is active. */
export function pauseCampaign(campaign: Campaign, { dialer, assumptions, clock }: World): void {
  const { id, state } = campaign;
  if (state !== "Active") throw new Refusal(409, `Campaign ${id} is ${state}. Only an Active campaign can be paused.`);
  if (dialer.emergency() === campaign)
    throw new Refusal(409, `Campaign ${id} is run as emergency, which can't be paused. Stop it.`);
  assumptions.use("pause-holds");
  assumptions.use("paused-counts");
  if (campaign.schedule) assumptions.use("paused-occurrence");
  dialer.pause(campaign);
  campaign.updatedAt = clock.now();
}

function resume(campaign: Campaign, world: World): void {
  const { id, state } = campaign;
  if (state !== "Paused") throw new Refusal(409, `Campaign ${id} is ${state}. Only a Paused campaign can be resumed.`);
  resumeCampaign(campaign, world);
}
