// openapi/lifecycle.yaml has the moves that a sandbox makes. test/spec/lifecycle.test.ts compares it with the documentation.
import { beforeAll, expect, test } from "vitest";
import { readLifecycle } from "../../scripts/spec/lifecycle.ts";
import { type OperationPage, operationPages } from "../../site/pages/operation-pages.ts";
import type { OperationId } from "../../src/operations/operation.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/index.ts";
import { spec } from "../spec/bundle.ts";
import type { CallArguments } from "./api-call.ts";
import { type CalledSandbox, createCaller } from "./caller.ts";
import { KINDS, type Kind, TOMORROW } from "./kinds.ts";
import {
  ADA,
  AGENTLESS,
  BOB,
  createCampaign,
  createList,
  creationOf,
  deletionOf,
  readyCampaign,
  SMS,
  schedulingOf,
  start,
  stop,
  triggerOf,
  unschedulingOf,
  updateOf,
} from "./setups.ts";

const { moves } = readLifecycle();

/** Moves that happen without a call and that no sandbox makes: in the console. */
const isOfConsole = ({ label }: { label: string }) => label === "in the console";

/**
 * What a sandbox makes of a schedule beyond what the documentation says, by its assumption `scheduled-state`: a campaign
 * is Scheduled whatever it was before, is as its last run left it between two occurrences, and is Completed at the end.
 */
const ASSUMED_MOVES = [
  "Stopped → Scheduled by scheduleCampaignV2-enable",
  "Completed → Scheduled by scheduleCampaignV2-enable",
  "Preparing → Scheduled by itself",
  "Stopped → Active by itself",
  "Completed → Active by itself",
];

type Type = Kind["type"];
type TestedSandbox = CalledSandbox & Pick<Sandbox, "state" | "contacted">;

/** A campaign in a sandbox, in the state that a call finds it in. */
interface Situation {
  readonly kind: Kind;
  readonly sandbox: TestedSandbox;
  readonly campaignId: string;
}

/** A move that a sandbox made. */
interface Made {
  readonly types: Set<Type>;
  /** Whether everybody of the campaign was contacted after it who had been contacted before. */
  contactsAgain: boolean;
  /** What the responses named, if a call made it. */
  readonly assumed: Set<string>;
}

function newSandbox(): TestedSandbox {
  const sandbox = createSandbox();
  return {
    ...createCaller(sandbox.fetch),
    clock: sandbox.clock,
    get state() {
      return sandbox.state;
    },
    contacted: sandbox.contacted,
  };
}

/** Three runs, from the day after that on which a sandbox begins. */
const DAILY = { ...TOMORROW, endDateTime: "2026-01-09 08:00:00" };
const enable = (sandbox: CalledSandbox) => sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", DAILY));

/** Brings a campaign into each state that a call or time leads to. `undefined` if a campaign of the kind has no such state. */
const SITUATIONS: Readonly<Record<string, (sandbox: TestedSandbox, kind: Kind) => Promise<string | undefined>>> = {
  async preparing(sandbox, kind) {
    if (kind.type === "sms") return;
    await createList(sandbox);
    return createCampaign(sandbox, kind);
  },
  async "preparing with a schedule"(sandbox, kind) {
    if (kind.type === "sms") return;
    await createList(sandbox);
    const campaignId = await createCampaign(sandbox, kind);
    await enable(sandbox);
    return campaignId;
  },
  ready: readyCampaign,
  async scheduled(sandbox, kind) {
    const campaignId = await readyCampaign(sandbox, kind);
    await enable(sandbox);
    return campaignId;
  },
  async active(sandbox, kind) {
    const campaignId = await readyCampaign(sandbox, kind);
    await start(sandbox, kind, campaignId);
    return campaignId;
  },
  async "active at its time"(sandbox, kind) {
    const campaignId = await readyCampaign(sandbox, kind);
    await enable(sandbox);
    sandbox.clock.set("2026-01-06T09:00:00Z");
    return campaignId;
  },
  async stopped(sandbox, kind) {
    const campaignId = await readyCampaign(sandbox, kind);
    await start(sandbox, kind, campaignId);
    sandbox.clock.advance("1s");
    await stop(sandbox, kind, campaignId);
    return campaignId;
  },
  async "stopped between two occurrences"(sandbox, kind) {
    const campaignId = await readyCampaign(sandbox, kind);
    await enable(sandbox);
    sandbox.clock.set("2026-01-06T09:00:01Z");
    await stop(sandbox, kind, campaignId);
    return campaignId;
  },
  async completed(sandbox, kind) {
    const campaignId = await readyCampaign(sandbox, kind);
    await start(sandbox, kind, campaignId);
    sandbox.clock.settle();
    return campaignId;
  },
  async "completed between two occurrences"(sandbox, kind) {
    const campaignId = await readyCampaign(sandbox, kind);
    await enable(sandbox);
    sandbox.clock.set("2026-01-07T08:00:00Z");
    return campaignId;
  },
};

/** Calls find a campaign in the same states without these. */
const ONLY_TIME = [
  "preparing with a schedule",
  "active at its time",
  "stopped between two occurrences",
  "completed between two occurrences",
];

/** How the calls on a campaign are made, by the operation. */
const ARGUMENTS: Readonly<
  Partial<Record<OperationId, (situation: Situation, value: string | undefined) => CallArguments>>
> = {
  updateCampaignV1: ({ kind, campaignId }) => updateOf(kind, campaignId),
  updateCampaignV2: ({ kind, campaignId }) => updateOf(kind, campaignId),
  deleteCampaignV1: ({ kind, campaignId }) => deletionOf(kind, campaignId),
  deleteCampaignV2: ({ kind, campaignId }) => deletionOf(kind, campaignId),
  triggerCampaignV1: ({ kind, campaignId }, value) => triggerOf(kind, campaignId, value as "play" | "stop"),
  triggerVoiceCampaignV2: ({ kind, campaignId }, value) => triggerOf(kind, campaignId, value as "play" | "stop"),
  startSmsCampaignV2: ({ kind, campaignId }) => triggerOf(kind, campaignId, "play"),
  stopSmsCampaignV2: ({ kind, campaignId }) => triggerOf(kind, campaignId, "stop"),
  scheduleCampaignV2: (_, value) => (value === "true" ? schedulingOf("Recalls", DAILY) : unschedulingOf("Recalls")),
  scheduleCallbacksV2: ({ sandbox }) => ({
    parameters: { campaignInstanceId: sandbox.state.campaigns[0]?.runs.at(-1)?.id ?? "cid-0000000" },
    body: [
      {
        campaignDialingListId: sandbox.contacted[0]?.campaignDialingListId ?? "cid-0000000",
        timeToContact: "2026-02-02T09:00:00Z",
      },
    ],
  }),
};

const TAGS = ["Campaigns", "Start and stop", "Schedules and callbacks"];
/** The calls that do more than read, as far as they are about campaigns. */
const changes = operationPages(spec).filter(({ tag, effect }) => TAGS.includes(tag) && effect !== "read");
const isCreation = ({ operation }: OperationPage) => operation.operationId.startsWith("create");

const made = new Map<string, Made>();
/** The kinds of campaign that were in a state, and those that a call did something for. */
const kindsIn = new Map<string, Set<Type>>([["nothing", new Set(["voice", "sms"])]]);
const kindsOf = new Map<string, Set<Type>>();

const add = <Key>(map: Map<Key, Set<Type>>, key: Key, type: Type) =>
  map.set(key, (map.get(key) ?? new Set()).add(type));

function note(name: string, type: Type, contactsAgain = false, assumed: Iterable<string> = []): void {
  const move = made.get(name) ?? { types: new Set(), contactsAgain: false, assumed: new Set() };
  move.types.add(type);
  move.contactsAgain ||= contactsAgain;
  for (const id of assumed) move.assumed.add(id);
  made.set(name, move);
}

const stateIn = ({ state }: TestedSandbox) => state.campaigns[0]?.state;

/** Turns the clock until all is done. Returns whether everybody is contacted again. */
function contactsAgain(sandbox: TestedSandbox, before: number): boolean {
  const earlier = sandbox.contacted.slice(0, before).map(({ phoneNumber }) => phoneNumber);
  sandbox.clock.settle();
  const later = sandbox.contacted.slice(before).map(({ phoneNumber }) => phoneNumber);
  return earlier.length > 0 && [ADA, BOB].every((number) => later.includes(number));
}

async function prepare(name: string, kind: Kind): Promise<Situation | undefined> {
  const sandbox = newSandbox();
  const campaignId = await SITUATIONS[name]?.(sandbox, kind);
  const state = stateIn(sandbox);
  if (!campaignId || !state) return undefined;
  add(kindsIn, state, kind.type);
  return { kind, sandbox, campaignId };
}

async function makeCall(situation: Situation, page: OperationPage): Promise<void> {
  const { kind, sandbox } = situation;
  const operationId = page.operation.operationId as OperationId;
  const argumentsOf = ARGUMENTS[operationId];
  if (!argumentsOf) throw new Error(`test/sandbox/lifecycle.test.ts: add "${operationId}" to ARGUMENTS.`);
  const from = stateIn(sandbox);
  const contacted = sandbox.contacted.length;
  const { status, assumed } = await sandbox.send(operationId, argumentsOf(situation, page.task?.value));
  if (status !== 200) return;
  add(kindsOf, page.name, kind.type);
  const to = stateIn(sandbox);
  // What is deleted has no state.
  if (to === undefined || to === from) return;
  const again = to === "Active" && contactsAgain(sandbox, contacted);
  note(`${from} → ${to} by ${page.name}`, kind.type, again, assumed);
}

function letTimePass({ kind, sandbox }: Situation): void {
  const from = stateIn(sandbox);
  while (sandbox.clock.nextDue && stateIn(sandbox) === from) sandbox.clock.set(sandbox.clock.nextDue);
  const to = stateIn(sandbox);
  if (to !== from) note(`${from} → ${to} by itself`, kind.type);
}

async function create(kind: Kind, page: OperationPage): Promise<void> {
  const sandbox = newSandbox();
  await createList(sandbox);
  await sandbox.call(kind.operations.create, creationOf(kind));
  add(kindsOf, page.name, kind.type);
  note(`nothing → ${stateIn(sandbox)} by ${page.name}`, kind.type);
}

beforeAll(async () => {
  for (const page of changes.filter(isCreation))
    for (const kind of KINDS) if (kind.operations.create === page.operation.operationId) await create(kind, page);
  for (const name of Object.keys(SITUATIONS))
    for (const kind of [AGENTLESS, SMS]) {
      const situation = await prepare(name, kind);
      if (situation) letTimePass(situation);
      if (ONLY_TIME.includes(name)) continue;
      for (const page of changes.filter((each) => !isCreation(each))) {
        const fresh = await prepare(name, kind);
        if (fresh) await makeCall(fresh, page);
      }
    }
}, 60_000);

/** The moves of the file, one for each call. */
const listed = () =>
  moves
    .filter((move) => !isOfConsole(move))
    .flatMap((move) => {
      const callers = move.by.length > 0 ? move.by : ["itself"];
      return callers.map((by) => ({ ...move, by, name: `${move.from ?? "nothing"} → ${move.to} by ${by}` }));
    });

test("a sandbox makes the moves of the file, and no others but those that it assumes", () => {
  const names = [...listed().map(({ name }) => name), ...ASSUMED_MOVES];
  expect([...made.keys()].sort()).toEqual([...new Set(names)].sort());
});

test("what a sandbox assumes beyond the file is named in its responses", () => {
  const byCalls = ASSUMED_MOVES.filter((name) => !name.endsWith("by itself"));
  for (const name of byCalls) expect([...(made.get(name)?.assumed ?? [])], name).toContain("scheduled-state");
  expect(byCalls).not.toEqual([]);
});

test("a move is of one kind of campaign if the other doesn't make it", () => {
  for (const { name, from, by, of } of listed()) {
    const able = [...(kindsIn.get(from ?? "nothing") ?? [])].filter((type) => kindsOf.get(by)?.has(type) ?? true);
    const expected = of ? [of.toLowerCase()] : able;
    expect([...(made.get(name)?.types ?? [])].sort(), name).toEqual([...expected].sort());
  }
});

test("a move warns that the whole list is contacted again if a sandbox does so, and only then", () => {
  for (const { name, warning } of listed())
    expect(warning, name).toBe(made.get(name)?.contactsAgain ? "it contacts the whole list again" : undefined);
  expect([...made.values()].some((move) => move.contactsAgain)).toBe(true);
});

test("no call does what happens in the console", () => {
  expect(moves.filter(isOfConsole).flatMap(({ by }) => by)).toEqual([]);
});
