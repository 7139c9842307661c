// What a sandbox shows can't be written to, and looks like plain arrays and objects.
import assert from "node:assert/strict";
import { inspect } from "node:util";
import { beforeEach, expect, test } from "vitest";
import { campaignId, createCampaignClient } from "../../src/index.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { ALWAYS, bodyOf } from "./kinds.ts";

const ADA = "+12025550143";

let sandbox: Sandbox;
let kore: ReturnType<typeof createCampaignClient>;

/** Somebody's phone rings. */
beforeEach(async () => {
  sandbox = createSandbox();
  kore = createCampaignClient(sandbox.options);
  sandbox.contacts.script(ADA, ["no-answer"]);
  await kore.contactLists.create({ name: "Patients", description: "Due for a test", source: "passiveApi" });
  await kore.contactLists.addContacts({ contact_list_name: "Patients", data: [{ phoneNumber: ADA }] });
  const fields = { contactLists: ["Patients"], dncLists: { name: "Opted out" } };
  const dialingStrategy = { callingHours: ALWAYS, maxAttemptsPerRecord: 1 };
  const created = await kore.voice.create(bodyOf("create-voice-campaign-agentless-v2", { ...fields, dialingStrategy }));
  sandbox.clock.advance("5m");
  await kore.voice.start(campaignId(created));
  sandbox.clock.advance("1s");
});

/** What a test in JavaScript can try. */
type Writable = Record<"contacted" | "log", unknown[]>;

test.each<[string, (shown: Writable) => unknown]>([
  ["a push", ({ contacted }) => contacted.push({})],
  ["an index", ({ contacted }) => contacted.fill({})],
  ["a length", ({ log }) => Object.assign(log, { length: 0 })],
  ["a pop", ({ log }) => log.pop()],
  ["a reversal", ({ log }) => log.reverse()],
  ["a deletion", ({ contacted }) => Reflect.deleteProperty(contacted, 0)],
  ["a definition", ({ contacted }) => Object.defineProperty(contacted, 0, { value: {} })],
  ["a freeze", ({ contacted }) => Object.freeze(contacted)],
  ["a prototype", ({ contacted }) => Object.setPrototypeOf(contacted, null)],
])("%s is refused", (_, write) => {
  const before = JSON.stringify([sandbox.contacted, sandbox.log]);
  expect(() => write(sandbox as object as Writable)).toThrow(
    /^sandbox\.(contacted|log): it says what happened and can't be changed\. Change a copy: \[\.\.\.sandbox\.\1\]\.$/,
  );
  expect(JSON.stringify([sandbox.contacted, sandbox.log])).toBe(before);
});

test("an entry can't be changed, not even its time, and tells how the call ended once it has", () => {
  const [call] = sandbox.contacted;
  const [request] = sandbox.log;
  for (const entry of [call, request]) {
    for (const field of ["at", "outcome", "status", "more"])
      expect(() => Object.assign(entry as object, { [field]: 5 })).toThrow(TypeError);
    const time = entry?.at.getTime();
    entry?.at.setTime(0);
    expect(entry?.at.getTime()).toBe(time);
  }
  expect(call?.outcome).toBeUndefined();
  sandbox.clock.settle();
  expect(call?.outcome).toBe("no-answer");
  expect(sandbox.contacted[0]).toBe(call);
  sandbox.assert.contactedOnce(ADA);
});

test("the lists are the same at each read, and grow", async () => {
  const { contacted, log } = sandbox;
  const before = [contacted.length, log.length];
  await kore.sms.send({ fromNo: "+12025550100", toNo: ADA });
  expect(sandbox.contacted).toBe(contacted);
  expect(sandbox.log).toBe(log);
  expect([contacted.length, log.length]).toEqual(before.map((length) => length + 1));
});

test("they look like plain arrays of plain objects", () => {
  sandbox.clock.settle();
  const { contacted, log } = sandbox;
  const [{ campaignId, campaignInstanceId, campaignDialingListId } = {}] = contacted;
  const expected = {
    phoneNumber: ADA,
    at: new Date("2026-01-05T09:05:00Z"),
    kind: "call",
    campaignId,
    campaignInstanceId,
    campaignDialingListId,
    attempt: 1,
    outcome: "no-answer",
  };
  expect(campaignDialingListId).toMatch(/^cid-/);
  expect(Array.isArray(contacted)).toBe(true);
  expect(contacted).toEqual([expected]);
  expect(contacted).toStrictEqual([expected]);
  assert.deepEqual(contacted, [expected]);
  expect(structuredClone([...contacted])).toEqual([expected]);
  expect([...contacted].map((entry) => ({ ...entry }))).toEqual([expected]);
  expect(contacted.map(({ at }) => at).concat(contacted.flatMap(({ at }) => [at]))).toEqual([expected.at, expected.at]);
  const seen = [];
  for (const entry of contacted) seen.push(entry);
  expect(seen).toEqual([expected]);
  expect(contacted).not.toEqual([{ ...expected, outcome: "busy" }]);
  expect(JSON.stringify(contacted)).toBe(JSON.stringify([expected]));
  expect(inspect(contacted)).toBe(inspect([expected]));
  expect(log.at(-1)).toStrictEqual({ at: expected.at, operationId: "triggerVoiceCampaignV2", status: 200 });
  expect(inspect(log.at(-1))).toBe(inspect({ ...log.at(-1) }));
});

test("the state stays as it was read, can't be changed, and is copied only where it changed", async () => {
  const before = sandbox.state;
  const copy = structuredClone(before);
  await kore.contactLists.create({ name: "Others", description: "Due for a test", source: "passiveApi" });
  sandbox.clock.settle();
  expect(before).toStrictEqual(copy);
  expect(sandbox.state.campaigns[0]?.state).toBe("Completed");
  expect(sandbox.state.campaigns[0]?.runs[0]).toBe(sandbox.state.campaigns[0]?.runs[0]);
  expect(sandbox.state.campaigns[0]?.runs[0]?.endedAt).not.toBeNull();
  expect(sandbox.state.contactLists[0]).toBe(before.contactLists[0]);

  await kore.contactLists.addContacts({ contact_list_name: "Others", data: [{ phoneNumber: ADA }] });
  sandbox.clock.settle();
  const { state } = sandbox;
  expect(state.contactLists.map(({ phoneNumbers }) => phoneNumbers)).toEqual([[ADA], [ADA]]);
  await kore.contactLists.update(state.contactLists[1]?.id ?? "", { name: "More", description: "Due for a test" });
  expect(sandbox.state.contactLists[1]?.name).toBe("More");
  for (const part of [
    state,
    state.campaigns,
    state.campaigns[0],
    state.campaigns[0]?.contactLists,
    state.campaigns[0]?.runs,
    state.campaigns[0]?.runs[0],
    state.contactLists,
    state.contactLists[0],
    state.contactLists[0]?.phoneNumbers,
  ])
    expect(() => Object.assign(part as object, { more: 5 })).toThrow(TypeError);
});
