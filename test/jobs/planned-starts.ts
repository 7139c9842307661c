import { expect } from "vitest";
import { ConflictError } from "../../src/index.ts";
import { planStart, type StartPlan } from "../../src/jobs/index.ts";
import type { SandboxParts } from "./direct-sandbox.ts";
import {
  createWorld,
  isVoice,
  listName,
  type RandomCampaign,
  type RandomWorld,
  sentContact,
} from "./random-campaigns.ts";

/** A campaign of a world that was planned, and perhaps started. */
interface PlannedStart {
  readonly id: string;
  readonly campaign: RandomCampaign;
  readonly plan: StartPlan;
  readonly isStarted: boolean;
  readonly startedAt: Date;
  /** Whether another campaign may take its lines. */
  readonly isAlone: boolean;
}

/**
 * Plans and starts the campaigns of a world one after the other, and lets them run to their end. Everybody who is reached
 * was named, and nobody before the named moment. Where nobody is on a DNC list and all contacts were read, everybody who was
 * named is reached.
 *
 * @returns how much that was: campaigns of which all who were named were to be reached, and some were, and of which the
 * first was to be reached just at the named moment
 */
export async function checkWorld(world: RandomWorld, overHttp = false): Promise<{ exact: number; onTime: number }> {
  const { sandbox, ids } = createWorld(world, overHttp);
  const starts: PlannedStart[] = [];
  for (const [index, campaign] of world.campaigns.entries())
    starts.push(await planAndStart(sandbox, ids[index] as string, campaign, world));
  sandbox.clock.settle({ until: new Date(sandbox.clock.now.getTime() + 60 * 86_400_000) });
  const checked = starts.map((start) => checkReached(start, sandbox, world));
  const count = (what: "isExact" | "isOnTime") => checked.filter((each) => each[what]).length;
  return { exact: count("isExact"), onTime: count("isOnTime") };
}

async function planAndStart(
  sandbox: SandboxParts,
  id: string,
  campaign: RandomCampaign,
  { hasOptOuts, hasOwnZones }: RandomWorld,
): Promise<PlannedStart> {
  const { kore } = sandbox;
  const { suppression, contacts, late, lateOptOuts, lists, minutes } = campaign;
  if (hasOptOuts) for (const number of lateOptOuts) sandbox.dncLists.add("Own", number);
  if (late.length > 0) {
    const data = [...late].map((contact) => sentContact(contact, hasOwnZones));
    await kore.contactLists.addContacts({ contact_list_name: listName(lists[0] as number), data });
    sandbox.clock.advance("1m");
  }

  const now = () => sandbox.clock.now;
  const plan = await planStart(kore, id, { suppression, contacts, now });
  const others = sandbox.state.campaigns.filter((other) => other.id !== id);
  const own = sandbox.state.campaigns.find((each) => each.id === id);
  expect(plan.run.kind).toBe(own?.runs.length === 0 ? "first" : "again");
  const suppressed = new Set(suppression.map((each) => `+${each.replace(/\D/g, "")}`));
  const named = plan.contacts?.phoneNumbers ?? [];
  expect(plan.contacts?.suppressed).toEqual([...new Set(named)].filter((each) => suppressed.has(each)));

  if (minutes > 0) sandbox.clock.advance(`${minutes}m`);
  const isAlone = !others.some(({ state }) => state === "Active" || state === "Paused");
  const startedAt = now();
  const isStarted = await tryStart(() => (isVoice(campaign) ? kore.voice.start(id) : kore.sms.start(id)));
  if (!isStarted) expect(plan.problems).not.toEqual([]);
  return { id, campaign, plan, isStarted, startedAt, isAlone };
}

async function tryStart(start: () => Promise<unknown>): Promise<boolean> {
  try {
    await start();
    return true;
  } catch (error) {
    // The last campaign may be active, and two can't run on the same list.
    if (error instanceof ConflictError) return false;
    throw error;
  }
}

function checkReached(start: PlannedStart, { contacted }: SandboxParts, { hasOptOuts, hasOwnZones }: RandomWorld) {
  const { id, plan, campaign, isStarted, startedAt } = start;
  const reached = contacted.filter(({ campaignId, at }) => campaignId === id && at >= startedAt);
  const earliest = Date.parse(String(hasOwnZones ? plan.hours.nobodyBefore : plan.hours.opensAt));
  for (const { at } of reached) expect(at.getTime()).toBeGreaterThanOrEqual(earliest);

  const isComplete = plan.contacts?.complete === true;
  const named = [...(plan.contacts?.phoneNumbers ?? [])].sort();
  const numbers = reached.map(({ phoneNumber }) => phoneNumber).sort();
  if (isComplete) expect(numbers.filter((number) => !named.includes(number))).toEqual([]);
  const isExact = isComplete && isStarted && !hasOptOuts && named.length > 0;
  if (isExact) expect(numbers).toEqual(named);

  // A Preview begins with the review of a contact.
  const isOnTime = isExact && start.isAlone && !hasOwnZones && campaign.minutes === 0 && campaign.kind !== "Preview";
  if (isOnTime) expect(reached[0]?.at.toISOString()).toBe(plan.hours.opensAt);
  return { isExact, isOnTime };
}
