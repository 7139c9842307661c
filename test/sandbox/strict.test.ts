import { expect, test } from "vitest";
import { campaignId, createCampaignClient } from "../../src/index.ts";
import { ASSUMPTIONS } from "../../src/sandbox/assumption-list.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import type { Json } from "../spec/bundle.ts";
import { ALWAYS, bodyOf, KINDS, methodsOf, TOMORROW } from "./kinds.ts";

/** Every assumption, decided as it is by default. */
const DEFAULTS = Object.fromEntries(Object.entries(ASSUMPTIONS).map(([id, { values }]) => [id, values[0]]));

/** Tells a story again and again, with one more guess decided each time, until none is left. */
async function untilDecided(assume: Record<string, string>, tell: (sandbox: Sandbox) => Promise<void>) {
  for (let tries = 0; tries < 100; tries++) {
    const sandbox = createSandbox({
      strict: true,
      assume,
      dncLists: { "Opted out": [] },
      queues: QUEUES,
      flows: FLOWS,
    });
    const error: Json = await tell(sandbox).then(
      () => undefined,
      (thrown) => thrown,
    );
    const guess = /would have to guess "([^"]+)"/.exec(error?.message ?? "")?.[1];
    if (guess === undefined) {
      if (error) throw error;
      return;
    }
    expect(assume, "asked again").not.toHaveProperty(guess);
    assume[guess] = DEFAULTS[guess] as string;
  }
  expect.fail("never decided");
}

const BODIES = KINDS.flatMap(({ create, update }) => [bodyOf(create, {}), bodyOf(update, {})]);
const QUEUES = Object.fromEntries(BODIES.filter((body) => body.queue_name).map((body) => [body.queue_name, 1]));
const FLOWS = BODIES.map((body) => body.experienceFlowName).filter(Boolean);

test.each(KINDS)("strict: $create runs from start to end once all its guesses are decided", async (kind) => {
  const assume: Record<string, string> = {};
  await untilDecided(assume, async (sandbox) => {
    const kore = createCampaignClient({ ...sandbox.options, retries: 0 });
    const list = { name: "Patients", description: "Due for a test", source: "passiveApi" } as const;
    await kore.contactLists.create(list);
    await kore.contactLists.addContacts({ contact_list_name: "Patients", data: [{ phoneNumber: "+12025550143" }] });
    const fields = { contactLists: ["Patients"], dncLists: { name: "Opted out" }, name: "Recalls" };
    const created = await methodsOf(kore, kind).create(
      bodyOf(kind.create, { ...fields, dialingStrategy: { callingHours: ALWAYS } }),
    );
    sandbox.clock.advance("5m");
    await kore.campaigns.enableSchedule("Recalls", TOMORROW);
    // Nobody may be asked for a guess while the clock is turned.
    sandbox.clock.advance("3d");
    expect(sandbox.contacted.length).toBeGreaterThan(0);
    await methodsOf(kore, kind).get(campaignId(created));
  });
});

test("strict: a request that is refused because of a guess has changed nothing", async () => {
  for (const missing of ["preparing-time", "contact-list-in-use"]) {
    const { [missing]: _, ...assume } = DEFAULTS;
    const sandbox = createSandbox({ strict: true, assume: assume as Record<string, string>, flows: FLOWS });
    const kore = createCampaignClient({ ...sandbox.options, retries: 0 });
    const list = { name: "Patients", description: "Due for a test", source: "passiveApi" } as const;
    const creating = kore.contactLists.create(list);
    if (missing === "contact-list-in-use") {
      await expect(creating).rejects.toThrow('guess "contact-list-in-use"');
      const data = [{ phoneNumber: "+12025550143" }];
      const adding = kore.contactLists.addContacts({ contact_list_name: "Patients", data });
      await expect(adding).rejects.toThrow("There is no contact list");
      continue;
    }
    await creating;
    const body = bodyOf("create-voice-campaign-agentless", { contactLists: ["Patients"] });
    await expect(kore.v1.voice.create(body)).rejects.toThrow('guess "preparing-time"');
    expect((await kore.campaigns.list({ type: "voice" })).data.results).toEqual([]);
  }
});
