import { campaignId, createCampaignClient } from "../../src/index.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/index.ts";

/** The contact list of the campaign, and of every load. */
export const LIST = "Readers";

/** A call that nobody answers takes two minutes, and one agent calls two people: a run takes four. */
const SANDBOX = {
  now: "2026-03-02T09:00:00-05:00",
  queues: { "Front desk": 1 },
  assume: { "call-outcomes": "no-answer" },
};

/** A voice campaign of a name, for the people on the list. */
export const campaignOf = (name: string) => ({
  name,
  description: "Reminds readers of their books.",
  contactLists: [LIST],
  dncLists: { name: "Opted out" },
  priority: "3" as const,
  dialingMode: "Progressive" as const,
  queue_name: "Front desk",
  dialingStrategy: {
    callerId: { phoneNumber: "+12025550100" },
    callingHours: {
      frequency: "WEEKLY" as const,
      timezone: "America/New_York",
      days: [{ day: "MO" as const, start: "9:00 AM", end: "5:00 PM" }],
    },
    dialingOrder: "FIFO" as const,
    maxAttemptsPerRecord: 1,
    defaultRetryPeriod: 45,
    maxRingTime: 120,
  },
});

/** A sandbox, and the id of the campaign in it. */
export interface World {
  readonly sandbox: Sandbox;
  readonly id: string;
}

/** Prepares a sandbox with a client, once: to send the same requests again takes a third of the time. */
async function recordPreparation() {
  const sandbox = createSandbox(SANDBOX);
  const requests: Parameters<typeof fetch>[] = [];
  const record: typeof fetch = async (url, init) => {
    const { method, headers, body } = new Request(url, init);
    const request: (typeof requests)[number] = [url, { method, headers, body: await new Response(body).text() }];
    requests.push(request);
    return sandbox.fetch(...request);
  };
  const kore = createCampaignClient({ ...sandbox.options, fetch: record });
  await kore.contactLists.create({ name: LIST, description: "Borrow books.", source: "passiveApi" });
  const data = [{ phoneNumber: "+12025550143" }, { phoneNumber: "+12025550144" }];
  await kore.contactLists.addContacts({ contact_list_name: LIST, data });
  const id = campaignId(await kore.voice.create(campaignOf("Reminders")));
  const creation = requests.splice(0);
  sandbox.clock.advance("5m");
  await kore.voice.start(id);
  return { creation, start: requests, id };
}

/** The ids of a sandbox are the same each time. */
const { creation, start, id } = await recordPreparation();

/** Creates a sandbox with a campaign that is ready to call two people, or does so. */
export async function createWorld(isActive: boolean): Promise<World> {
  const sandbox = createSandbox(SANDBOX);
  for (const request of creation) await sandbox.fetch(...request);
  sandbox.clock.advance("5m");
  if (isActive) for (const request of start) await sandbox.fetch(...request);
  return { sandbox, id };
}
