// A sandbox that goes on from a snapshot does all that the first one does.
import { describe, expect, test } from "vitest";
import { InvalidRequestError } from "../../src/index.ts";
import type { OperationId } from "../../src/operations/operation.ts";
import { FAULT_NAMES } from "../../src/sandbox/http/faults.ts";
import { createSandbox, type SandboxOptions, type SandboxSnapshot } from "../../src/sandbox/index.ts";
import { createRandom } from "../../src/sandbox/random.ts";
import type { CallArguments } from "./api-call.ts";
import { type CallableSandbox, createCallableSandbox, requestOf } from "./caller.ts";
import { KINDS, TOMORROW } from "./kinds.ts";
import { ADA, AGENTLESS, BOB, creationOf, LIST, PREVIEW, people, SMS, schedulingOf, triggerOf } from "./setups.ts";

/** Something that is done to a sandbox. Returns what can be seen of it. */
type Step = (sandbox: CallableSandbox) => unknown;

const PEOPLE = people(40);
const OPTIONS: SandboxOptions = {
  now: new Date("2026-03-02T09:00:00-05:00"),
  seed: 7,
  rateLimit: 50,
  dncLists: { "Opted out": [BOB] },
  assume: { "start-again": "ok" },
  given: {
    contactLists: [LIST, "Readers", "Others"].map((name) => ({
      name,
      description: "Due for a test",
      source: "passiveApi",
      contacts: PEOPLE.map((phoneNumber, index) => ({
        phoneNumber,
        ...(index % 5 === 0 && { timeZone: "America/Los_Angeles" }),
      })),
    })),
    campaigns: [
      creationOf(PREVIEW, { name: PREVIEW.create, contactLists: ["Others"], state: "Active" }).body,
      creationOf(SMS, { name: SMS.create, contactLists: ["Readers"] }).body,
    ],
  },
};

/** Sends a request, and returns its response, or the error of a connection that breaks. */
async function send(sandbox: CallableSandbox, operationId: OperationId, args: CallArguments = {}): Promise<unknown> {
  const answer = sandbox.fetch(requestOf(operationId, args)).then(async (response) => ({
    status: response.status,
    headers: [...response.headers],
    text: await response.text().catch((error) => String(error)),
  }));
  // A slow response comes when the clock is turned.
  const pending = new Promise((resolve) => setTimeout(resolve, 5, "pending"));
  return Promise.race([answer.catch((error) => String(error.cause?.code)), pending]);
}

/** Draws a step. Both sandboxes get the same: what it does depends on nothing but what is drawn, and their state. */
function drawStep(draw: () => number, durations = ["1s", "5s", "30s"]): Step {
  const one = <T>(values: readonly T[]): T => values[Math.floor(draw() * values.length)] as T;
  const [which, kind, number, again] = [draw(), one(KINDS), one(PEOPLE), one([1, 2, 3])];
  const chance = draw();
  const campaignOf = ({ state }: CallableSandbox) => state.campaigns[Math.floor(chance * state.campaigns.length)];
  const change = one<OperationId>(["triggerCampaignV1", "addContactsV1", "createCampaignV2", "getCampaignStatusV2"]);
  const outcomes = one([["busy"], ["skipped", "no-answer"], [{ outcome: "completed", dispositions: ["Resolved"] }]]);
  const fault = one(FAULT_NAMES);
  const duration = one(durations);

  if (which < 0.25) return ({ clock }) => attempt(() => clock.advance(duration));
  if (which < 0.35)
    return (sandbox) =>
      send(sandbox, "addContactsV1", { body: { contact_list_name: LIST, data: [{ phoneNumber: number }] } });
  if (which < 0.42)
    return (sandbox) => send(sandbox, kind.operations.create, creationOf(kind, { name: `${kind.create} ${chance}` }));
  if (which < 0.6)
    return (sandbox) => {
      const { id = "cd-1234567", type = "voice" } = campaignOf(sandbox) ?? {};
      const trigger = chance * 10 - Math.floor(chance * 10) < 0.7 ? "play" : "stop";
      return send(sandbox, "triggerCampaignV1", triggerOf(type === "voice" ? AGENTLESS : SMS, id, trigger));
    };
  if (which < 0.66)
    return (sandbox) => {
      const date = sandbox.clock.now.toISOString().slice(0, 10);
      const schedule = { ...TOMORROW, startDateTime: `${date} 20:00:00`, endDateTime: "2026-03-20 09:00:00" };
      return send(sandbox, "scheduleCampaignV2", schedulingOf(campaignOf(sandbox)?.name ?? "", schedule));
    };
  if (which < 0.72)
    return (sandbox) => {
      const { campaignInstanceId = "cid-1234567", campaignDialingListId = "cid-1" } =
        sandbox.contacted[Math.floor(chance * sandbox.contacted.length)] ?? {};
      const timeToContact = new Date(sandbox.clock.now.getTime() + 3_600_000).toISOString();
      return send(sandbox, "scheduleCallbacksV2", {
        parameters: { campaignInstanceId: campaignInstanceId as string },
        body: [{ campaignDialingListId, timeToContact }],
      });
    };
  if (which < 0.78) return ({ contacts }) => attempt(() => contacts.script(number, outcomes as ["busy"]));
  if (which < 0.84) return ({ faults }) => attempt(() => faults.next(change, fault, again));
  if (which < 0.9)
    return (sandbox) => {
      const running = sandbox.state.campaigns.find(({ state }) => state === "Active" || state === "Paused");
      if (running && chance < 0.6)
        return attempt(() => sandbox.console[running.state === "Active" ? "pause" : "resume"](running.id));
      const sms = sandbox.state.campaigns.find(({ type }) => type === "sms");
      return attempt(() => sandbox.console.runAsEmergency(sms?.id ?? ""));
    };
  if (which < 0.94) return ({ dncLists }) => attempt(() => dncLists.add(kind.create, number));
  return (sandbox) => send(sandbox, "listCampaignsV2", { body: { type: kind.type, limit: 5 } });
}

function attempt(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return String(error);
  }
}

/** All that can be seen of a sandbox. */
const seen = ({ state, contacted, log, clock }: CallableSandbox) => ({
  state,
  contacted: [...contacted],
  log: [...log],
  now: clock.now,
  nextDue: clock.nextDue,
});

/** Half of the histories take long, so that some runs have ended and others are in progress. */
const durationsOf = (seed: number) => (seed % 2 === 0 ? ["0s", "1s", "30s", "10m", "5h"] : undefined);

const overJson = (snapshot: SandboxSnapshot): SandboxSnapshot => JSON.parse(JSON.stringify(snapshot));

describe.each(Array.from({ length: 12 }, (_, seed) => seed))("history %i", (seed) => {
  test("goes on from a snapshot at any moment as the sandbox does", async () => {
    const { next } = createRandom(seed);
    const first = createCallableSandbox(OPTIONS);
    for (let step = 0; step < 15 + next() * 60; step++) await drawStep(next, durationsOf(seed))(first);

    const snapshot = first.snapshot();
    expect(overJson(snapshot)).toEqual(snapshot);
    const second = createCallableSandbox({ from: overJson(snapshot) });
    expect(seen(second)).toEqual(seen(first));
    expect(second.snapshot()).toEqual(snapshot);

    for (let step = 0; step < 40; step++) {
      const act = drawStep(next, durationsOf(seed + step));
      expect(await act(second)).toEqual(await act(first));
      expect(seen(second)).toEqual(seen(first));
    }
    for (const { clock } of [first, second]) for (let day = 0; day < 30; day++) attempt(() => clock.advance("1d"));
    expect(seen(second)).toEqual(seen(first));
    expect(createSandbox({ from: second.snapshot() }).state).toEqual(first.state);
  });
});

test("the histories reach people, and have runs in progress, pauses and faults at their snapshots", async () => {
  const states = new Set<string>();
  const calls = new Set<string>();
  let ringing = 0;
  for (let seed = 0; seed < 12; seed++) {
    const { next } = createRandom(seed);
    const sandbox = createCallableSandbox(OPTIONS);
    for (let step = 0; step < 15 + next() * 60; step++) await drawStep(next, durationsOf(seed))(sandbox);
    for (const { state } of sandbox.state.campaigns) states.add(state);
    for (const entry of sandbox.snapshot().entries) if ("call" in entry) calls.add(entry.call);
    ringing += sandbox.contacted.filter(({ outcome }) => outcome === undefined).length;
  }
  expect([...states].sort()).toEqual(expect.arrayContaining(["Active", "Paused", "Preparing", "Stopped"]));
  expect([...calls].sort()).toEqual([
    "console.pause",
    "console.resume",
    "console.runAsEmergency",
    "contacts.script",
    "dncLists.add",
    "faults.next",
  ]);
  expect(ringing).toBeGreaterThan(0);
});

test("a snapshot is of its moment, and any number of sandboxes go on from it", async () => {
  const sandbox = createCallableSandbox(OPTIONS);
  const id = sandbox.ids.campaign(SMS.create);
  await send(sandbox, "startSmsCampaignV2", triggerOf(SMS, id, "play"));
  const snapshot = sandbox.snapshot();
  sandbox.clock.settle();
  for (let times = 0; times < 2; times++) {
    const again = createSandbox({ from: snapshot });
    expect(again.contacted).toEqual([]);
    again.clock.settle();
    expect(again.contacted).toEqual(sandbox.contacted);
  }
});

test("a late request is still carried out, a minute later", async () => {
  const sandbox = createCallableSandbox(OPTIONS);
  sandbox.faults.next("startSmsCampaignV2", "late");
  await send(sandbox, "startSmsCampaignV2", triggerOf(SMS, sandbox.ids.campaign(SMS.create), "play"));
  const again = createSandbox({ from: sandbox.snapshot() });
  const stateOf = () => again.state.campaigns.find(({ type }) => type === "sms")?.state;
  expect(stateOf()).toBe("Ready");
  again.clock.advance("1m");
  expect(stateOf()).toBe("Active");
});

test("a turn that threw an error is repeated", () => {
  const sandbox = createSandbox({
    given: { ...OPTIONS.given, campaigns: [creationOf(SMS, { state: "Active" }).body] },
  });
  sandbox.contacts.script(PEOPLE[1] as string, ["busy"]);
  const failed = attempt(() => sandbox.clock.settle());
  const again = createSandbox({ from: sandbox.snapshot() });
  expect(again.contacted).toEqual(sandbox.contacted);
  expect([attempt(() => again.clock.settle()), again.contacted]).toEqual([
    attempt(() => sandbox.clock.settle()),
    sandbox.contacted,
  ]);
  expect(failed).toContain('can\'t end as "busy"');
});

test("no token is in it", async () => {
  const claims = (exp: number) => btoa(JSON.stringify({ appId: "cs-1", sub: "1", exp }));
  const payload = claims(4_000_000_000);
  const sandbox = createSandbox({ rateLimit: 4 });
  // A token that is refused may count at the rate limit, or not.
  for (const auth of [`e30.${payload}.c2VjcmV0`, "secret", "bearer  secret", `e30.${claims(1)}`, `e30.${payload}`]) {
    const request = requestOf("listContactListsV2");
    request.headers.set("auth", auth);
    await sandbox.fetch(request);
  }
  expect(sandbox.log).toHaveLength(2);
  const again = createSandbox({ from: sandbox.snapshot() });
  expect(again.log).toEqual(sandbox.log);
  const next = async (each: typeof sandbox) => (await each.fetch(requestOf("listContactListsV2"))).status;
  expect([await next(again), await next(again)]).toEqual([await next(sandbox), await next(sandbox)]);
  const text = JSON.stringify(sandbox.snapshot());
  expect(text).toContain(payload);
  expect(text).not.toMatch(/secret|c2VjcmV0/);
});

test("a token that had expired is refused again", async () => {
  const sandbox = createSandbox();
  const request = requestOf("listContactListsV2");
  request.headers.set("auth", `e30.${btoa(JSON.stringify({ exp: 1 }))}.c2VjcmV0`);
  expect((await sandbox.fetch(request)).status).toBe(401);
  expect(createSandbox({ from: sandbox.snapshot() }).log).toEqual(sandbox.log);
});

test("a clock that runs stands still in it, at the time of the snapshot", async () => {
  const sandbox = createSandbox();
  const stop = sandbox.clock.run(1_000);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const snapshot = sandbox.snapshot();
  stop();
  const again = createSandbox({ from: snapshot });
  expect(again.clock.now.getTime()).toBeGreaterThan(Date.parse("2026-01-05T09:00:00Z"));
  expect(again.clock.now.getTime()).toBe(snapshot.reached.now);
});

test("each function of a sandbox is recorded, or changes nothing", () => {
  const sandbox = createSandbox();
  const READS = ["assert", "ids", "options", "state", "contacted", "log", "clock"];
  const parts = Object.entries(sandbox).filter(([name, part]) => typeof part === "object" && !READS.includes(name));
  const functions = parts.flatMap(([name, part]) => Object.keys(part).map((method) => `${name}.${method}`));
  sandbox.contacts.script(ADA, ["busy"]);
  sandbox.dncLists.add("Opted out", ADA);
  sandbox.dncLists.remove("Opted out", ADA);
  sandbox.faults.next("listCampaignsV2", "cut");
  sandbox.faults.take("listCampaignsV2");
  sandbox.faults.clear();
  sandbox.faults.waiting();
  const recorded = sandbox.snapshot().entries.map((entry) => "call" in entry && entry.call);
  const inConsole = ["console.pause", "console.resume", "console.runAsEmergency"];
  expect([...recorded, ...inConsole].sort()).toEqual(functions.sort());
});

describe("refuses", () => {
  const snapshot = () => {
    const sandbox = createSandbox(OPTIONS);
    sandbox.clock.advance("1h");
    sandbox.contacts.script(ADA, ["busy"]);
    return sandbox.snapshot() as SandboxSnapshot & Record<string, unknown>;
  };

  test.each<[string, (snapshot: SandboxSnapshot) => unknown, string]>([
    ["nothing", () => undefined, "from: expected what sandbox.snapshot() returned."],
    ["a state", () => createSandbox().state, "from: expected what sandbox.snapshot() returned."],
    [
      "another version",
      (taken) => ({ ...taken, version: "0.0.1" }),
      /^from: the snapshot was taken with kore-campaigns 0\.0\.1, and this is \S+\. Take a new one\.$/ as unknown as string,
    ],
    [
      "a missing part",
      ({ entries: _, ...taken }) => taken,
      "from: the snapshot was changed since it was taken: a part is missing.",
    ],
    ["other options", (taken) => ({ ...taken, options: { seed: -1 } }), "seed: expected a whole number"],
    [
      "an unknown call",
      (taken) => ({ ...taken, entries: [{ call: "phone.ring", with: [] }] }),
      'from: the snapshot was changed since it was taken: there is no "phone.ring".',
    ],
    [
      "a call that is refused",
      (taken) => ({ ...taken, entries: [{ call: "contacts.script", with: ["abc", []] }] }),
      "from: the snapshot was changed since it was taken: ",
    ],
    ["a turn back", (taken) => ({ ...taken, entries: [{ turn: 0 }] }), "can't be turned back"],
    [
      "less than was done",
      (taken) => ({ ...taken, entries: [] }),
      "from: the snapshot was changed since it was taken: it leads to another state.",
    ],
  ])("%s", (_, change, message) => {
    const create = () => createSandbox({ from: change(snapshot()) as SandboxSnapshot });
    expect(create).toThrow(InvalidRequestError);
    expect(create).toThrow(message);
  });

  test("any option beside it", () => {
    expect(() => createSandbox({ from: snapshot(), strict: true })).toThrow(
      "strict: it can't be given beside from. A snapshot has the options of its sandbox.",
    );
    expect(() => createSandbox({ given: {}, from: snapshot() })).toThrow("given: it can't be given beside from.");
  });
});
