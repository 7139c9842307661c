// confirm() against what really happened, in 10,000 random histories of the sandbox. CONFIRM_SEED=1 makes others.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type CampaignClient,
  campaignId,
  createCampaignClient,
  type LostCall,
  NotFoundError,
  OutcomeUnknownError,
} from "../../src/index.ts";
import type { OperationId } from "../../src/operations/operation.ts";
import type { FaultName } from "../../src/sandbox/http/faults.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import type { Json } from "../spec/bundle.ts";
import { bodyOf, KINDS, type Kind, methodsOf } from "./kinds.ts";

const HISTORIES = 10_000;
const SEED = Number(process.env.CONFIRM_SEED ?? 20260302);

const FAULTS: readonly FaultName[] = [
  "done-then-lost",
  "lost-before",
  "cut",
  "server-error",
  "done-then-server-error",
  "gateway-html",
  "token-replayed",
];

const NOW = "2026-03-02T09:00:00-05:00";
const ROUND_THE_CLOCK = {
  frequency: "WEEKLY",
  timezone: "UTC",
  days: ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].map((day) => ({ day, start: "12:00 AM", end: "12:00 AM" })),
};

/** Two campaigns can be active at once. */
const LISTS = ["People 1", "People 2"];

const name = fc.constantFrom("North", "South", "East");
const index = fc.nat(3);
const kindIndex = fc.nat(KINDS.length - 1);
const kinds = fc.tuple(kindIndex, kindIndex).map((indexes) => indexes.map((each) => KINDS[each] as Kind));
const step = fc.record({
  does: fc.constantFrom(
    ...(["createCampaign", "updateCampaign", "start", "start", "stop", "deleteCampaign"] as const),
    ...(["createList", "updateList", "deleteList"] as const),
  ),
  kindIndex,
  version: fc.constantFrom(1 as const, 2 as const),
  name,
  index,
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A step whose response may be lost, and what happens before somebody asks what became of it. */
const lossy = fc.record({
  step,
  fault: fc.option(fc.constantFrom(...FAULTS), { freq: 3 }),
  between: fc.option(step, { freq: 4 }),
  seconds: fc.constantFrom(0, 0, 1, 90, 400, 4000),
});
type Lossy = typeof lossy extends fc.Arbitrary<infer T> ? T : never;

/** A call, and how the state that it asks for is recognized by reads that nothing disturbs. */
interface Planned {
  readonly operationId: OperationId;
  readonly send: (kore: CampaignClient) => Promise<unknown>;
  /** `undefined`: no read shows it. */
  readonly holds: () => Promise<boolean | undefined>;
}

class History {
  readonly sandbox = createSandbox({ now: NOW, dncLists: { "Opted out": [] } });
  readonly kore = createCampaignClient({ ...this.sandbox.options, retries: 0 });
  readonly campaigns: { id: string; kind: Kind }[] = [];
  readonly lists: string[] = [];
  updates = 0;
  settled = 0;

  /** Begins with a contact list that nothing uses, and with two campaigns, of which one is active. */
  async begin(kinds: readonly Kind[]): Promise<void> {
    const { kore, sandbox } = this;
    for (const list of LISTS) {
      await kore.contactLists.create({ name: list, description: "Due for a test", source: "passiveApi" });
      const data = Array.from({ length: 12 }, (_, i) => ({ phoneNumber: `+120255501${10 + i}` }));
      await kore.contactLists.addContacts({ contact_list_name: list, data });
    }
    const unused = await kore.contactLists.create({ name: "Unused", description: "Nobody", source: "passiveApi" });
    this.lists.push(unused.data._id);
    for (const kind of kinds) {
      const created: Json = await methodsOf(kore, kind).create(
        bodyOf(kind.create, { ...this.settings(), name: "First" }),
      );
      this.campaigns.push({ id: campaignId(created), kind });
    }
    sandbox.clock.advance("5m");
    const [first] = this.campaigns;
    if (first) await methodsOf(kore, first.kind).start(first.id);
  }

  /** What a step does now; `undefined` if there is nothing to do it to. */
  plan({ does, kindIndex, version, name, index }: Step): Planned | undefined {
    const kind = KINDS[kindIndex] as Kind;
    if (does === "createCampaign") {
      const holds = async () => (await this.namesOf(kind.type)).includes(name);
      const body = bodyOf(kind.create, { ...this.settings(), name });
      return {
        operationId: kind.operations.create,
        send: async (kore) => {
          const created: Json = await methodsOf(kore, kind).create(body);
          this.campaigns.push({ id: campaignId(created), kind });
        },
        holds,
      };
    }
    if (does === "createList" || does === "updateList" || does === "deleteList")
      return this.planList(does, version, name, index);

    const campaign = this.campaigns[index % Math.max(1, this.campaigns.length)];
    if (!campaign) return undefined;
    const { id } = campaign;
    const operationId = campaign.kind.operations[
      does === "updateCampaign" ? "update" : does === "deleteCampaign" ? "delete" : does
    ] as OperationId;
    const methods = (kore: CampaignClient) => methodsOf(kore, campaign.kind);
    const stateIs = (state: string) => async () => (await this.stateOf(id)) === state;
    if (does === "start") return { operationId, send: (kore) => methods(kore).start(id), holds: stateIs("Active") };
    if (does === "stop") return { operationId, send: (kore) => methods(kore).stop(id), holds: stateIs("Stopped") };
    if (does === "deleteCampaign")
      return {
        operationId,
        send: (kore) => methods(kore).delete(id),
        holds: async () => (await this.stateOf(id)) === undefined,
      };
    const body = bodyOf(campaign.kind.update, { ...this.settings(), name: `${name} ${++this.updates}` });
    return {
      operationId,
      send: (kore) => methods(kore).update(id, body),
      holds: async () => {
        if ((await this.stateOf(id)) === undefined) return false;
        const { data }: Json = await methods(this.kore).get(id);
        return data.name === body.name && data.priority === body.priority && data.description === body.description;
      },
    };
  }

  private planList(does: "createList" | "updateList" | "deleteList", version: 1 | 2, name: string, index: number) {
    const lists = (kore: CampaignClient): Json => (version === 2 ? kore.contactLists : kore.v1.contactLists);
    const byId = async (id: string) => (await this.kore.contactLists.list()).data.find((list) => list._id === id);
    if (does === "createList") {
      const holds = async () => (await this.kore.contactLists.list()).data.some((list) => list.name === name);
      return {
        operationId: `createContactListV${version}` as const,
        send: async (kore: CampaignClient) => {
          const created = await lists(kore).create({ name, description: "People", source: "passiveApi" });
          this.lists.push(created.data._id);
        },
        holds,
      };
    }
    const id = this.lists[index % Math.max(1, this.lists.length)];
    if (id === undefined) return undefined;
    if (does === "deleteList")
      return {
        operationId: `deleteContactListV${version}` as const,
        send: (kore: CampaignClient) => lists(kore).delete(id),
        holds: async () => (await byId(id)) === undefined,
      };
    const description = `People ${++this.updates}`;
    return {
      operationId: `updateContactListV${version}` as const,
      send: (kore: CampaignClient) => lists(kore).update(id, { description, source: "passiveApi", name }),
      holds: async () => {
        const list = await byId(id);
        return list !== undefined && list.description === description && list.name === name;
      },
    };
  }

  settings(): Json {
    const dialingStrategy = { callingHours: ROUND_THE_CLOCK };
    const list = LISTS[this.settled++ % LISTS.length];
    return { contactLists: [list], dncLists: { name: "Opted out" }, dialingStrategy };
  }

  async namesOf(type: "voice" | "sms"): Promise<string[]> {
    const { data }: Json = await this.kore.campaigns.list({ type, limit: 1000 });
    return data.results.map((campaign: Json) => campaign.name);
  }

  /** `undefined` if there is no such campaign. */
  async stateOf(id: string): Promise<string | undefined> {
    const reading = this.kore.campaigns.status(id);
    return reading.then(
      ({ data }) => data.status,
      (error) => {
        expect(error).toBeInstanceOf(NotFoundError);
        return undefined;
      },
    );
  }

  /** Whether an operation was carried out since the log had a length. */
  wasDone(operationId: OperationId, from: number): boolean {
    return this.sandbox.log.slice(from).some((entry) => entry.operationId === operationId && entry.status === 200);
  }

  /** Sends a call without a fault. Whether it is refused doesn't matter. */
  async act(planned: Planned | undefined): Promise<void> {
    await planned?.send(this.kore).catch(() => undefined);
  }
}

/** How often each verdict was given of a call that was done, and of one that wasn't. */
const seen = new Map<string, number>();

async function check(history: History, { step, fault, between, seconds }: Lossy): Promise<void> {
  const planned = history.plan(step);
  if (!planned) return;
  if (fault === null) return history.act(planned);
  const { operationId, send, holds } = planned;
  const { sandbox, kore } = history;
  // Longer than the times of a server may be apart.
  sandbox.clock.advance("10s");
  // A namesake of what is created is told apart by its time.
  const heldBefore = !step.does.startsWith("create") && (await holds()) !== false;
  const from = sandbox.log.length;
  sandbox.faults.next(operationId, fault);
  const error = await send(kore).then(
    () => undefined,
    (thrown) => thrown,
  );
  sandbox.faults.clear();
  const done = history.wasDone(operationId, from);
  if (!(error instanceof OutcomeUnknownError)) {
    expect(error === undefined, `${operationId} with ${fault}: ${error}`).toBe(done);
    return;
  }
  if (between) await history.act(history.plan(between));
  if (seconds > 0) sandbox.clock.advance(`${seconds}s`);

  const { outcome, campaignId } = await error.confirm();
  const lostCall: LostCall = JSON.parse(JSON.stringify(error.lostCall));
  const anew = createCampaignClient({ ...sandbox.options, retries: 0 });
  const what = `${operationId} with ${fault}, ${done ? "done" : "not done"}`;
  expect(await anew.confirm(lostCall), what).toMatchObject({ outcome });
  if (outcome === "executed") expect(await holds(), `${what}: executed, and the state doesn't hold`).toBe(true);
  if (campaignId !== undefined)
    expect((await kore.campaigns.get(campaignId)).data.name, `${what}: ${campaignId}`).toBe(step.name);
  // What an update sends may be stored in another form.
  if (step.does.startsWith("update")) expect(outcome, what).not.toBe("not-seen");
  if (heldBefore || between) return;
  expect(outcome, what).not.toBe(done ? "not-seen" : "executed");
  const key = `${step.does} ${done ? "done" : "not done"}: ${outcome}`;
  seen.set(key, (seen.get(key) ?? 0) + 1);
}

test(`confirm() never contradicts what happened, in ${HISTORIES} histories`, async () => {
  await fc.assert(
    fc.asyncProperty(kinds, fc.array(lossy, { minLength: 4, maxLength: 7, size: "max" }), async (kinds, steps) => {
      const history = new History();
      await history.begin(kinds);
      for (const each of steps) await check(history, each);
    }),
    { numRuns: HISTORIES, seed: SEED },
  );
  console.table(Object.fromEntries([...seen].sort()));
  // The histories had what matters. An update of a campaign names its flow or queue, which no response repeats.
  for (const does of ["createCampaign", "createList", "start", "stop", "deleteCampaign", "deleteList"]) {
    expect(seen.get(`${does} done: executed`), does).toBeGreaterThan(2);
    expect(seen.get(`${does} not done: not-seen`), does).toBeGreaterThan(2);
  }
  expect(seen.get("updateList done: executed")).toBeGreaterThan(2);
  for (const does of ["updateCampaign", "updateList"])
    expect(seen.get(`${does} not done: unknown`), does).toBeGreaterThan(2);
}, 3_600_000);
