import { expect, test } from "vitest";
import { requestExample } from "../../scripts/examples.ts";
import { createCampaignClient } from "../../src/index.ts";
import type { OperationId } from "../../src/operations/operation.ts";
import { FAULT_NAMES, type FaultName } from "../../src/sandbox/faults.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";

const HOURS = {
  frequency: "WEEKLY",
  timezone: "UTC",
  days: ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].map((day) => ({ day, start: "12:00 AM", end: "12:00 AM" })),
};

/** What the client throws and how often the call was carried out, for a call that is sent once. */
const EXPECTED: Readonly<Record<FaultName, string>> = {
  refused: "ConnectionError, 0 times",
  "lost-before": "OutcomeUnknownError, 0 times",
  "done-then-lost": "OutcomeUnknownError, once",
  slow: "OutcomeUnknownError, once",
  "rate-limited": "RateLimitError, 0 times",
  "rate-limited-without-retry-after": "RateLimitError, 0 times",
  "unauthorized-once": "UnauthorizedError, 0 times",
  "token-replayed": "OutcomeUnknownError, 0 times",
  "server-error": "OutcomeUnknownError, 0 times",
  "done-then-server-error": "OutcomeUnknownError, once",
  "gateway-html": "OutcomeUnknownError, 0 times",
  cut: "OutcomeUnknownError, once",
};

const CALLS = ["start", "create", "delete"] as const;

async function meet(does: (typeof CALLS)[number], fault: FaultName): Promise<string> {
  const sandbox = createSandbox();
  const kore = createCampaignClient({ ...sandbox.options, retries: 0 });
  await kore.contactLists.create({ name: "Patients", description: "Due for a test", source: "passiveApi" });
  await kore.contactLists.addContacts({ contact_list_name: "Patients", data: [{ phoneNumber: "+12025550143" }] });
  const { campaignType: _, ...example } = requestExample("create-voice-campaign-agentless-v2");
  const dialingStrategy = { ...example.dialingStrategy, callingHours: HOURS };
  const campaign = { ...example, contactLists: ["Patients"], dialingStrategy };
  const { id } = (await kore.voice.create(campaign)).data;
  sandbox.clock.advance("5m");

  const timeout = fault === "slow" ? { timeout: 20 } : {};
  const [operationId, send] = {
    start: ["triggerVoiceCampaignV2", () => kore.voice.start(id, timeout)] as const,
    create: ["createCampaignV2", () => kore.voice.create(campaign, timeout)] as const,
    delete: ["deleteCampaignV2", () => kore.voice.delete(id, timeout)] as const,
  }[does];
  sandbox.faults.next(operationId, fault);
  const from = sandbox.log.length;
  const error = await send().catch((thrown) => thrown);
  const times = sandbox.log.slice(from).filter((entry) => entry.operationId === (operationId as OperationId)).length;
  sandbox.clock.advance("1h");
  // Nobody is reached but by the start, and only if it was carried out.
  if (does === "start" && times === 1) expect(sandbox.contacted.length).toBeGreaterThan(0);
  else sandbox.assert.nobodyContacted();
  return `${error.name}, ${times === 1 ? "once" : `${times} times`}`;
}

test.each(CALLS)("%s meets every fault", async (does) => {
  const met: Record<string, string> = {};
  for (const fault of FAULT_NAMES) met[fault] = await meet(does, fault);
  expect(met).toEqual(EXPECTED);
});
