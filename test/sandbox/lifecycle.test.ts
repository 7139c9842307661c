// openapi/lifecycle.yaml has the moves that a sandbox makes. test/spec/lifecycle.test.ts compares it with the documentation.
import { beforeAll, expect, test } from "vitest";
import { readLifecycle } from "../../scripts/spec/lifecycle.ts";
import { type OperationPage, operationPages } from "../../site/pages/operation-pages.ts";
import type { OperationId } from "../../src/operations/operation.ts";
import { spec } from "../spec/bundle.ts";
import { type CallableSandbox, createCallableSandbox } from "./caller.ts";
import { ARGUMENTS, BRING_ABOUT } from "./campaign-states.ts";
import { KINDS, type Kind } from "./kinds.ts";
import { ADA, AGENTLESS, BOB, createList, creationOf, SMS } from "./setups.ts";

const { moves } = readLifecycle();

/** Moves that happen without a call and that no sandbox makes: in the console. */
const isOfConsole = ({ label }: { label: string }) => label === "in the console";

/**
 * What a sandbox makes of a schedule beyond what the documentation says, by its assumption `scheduled-state`: a campaign
 * is Scheduled whatever it was before, and between two occurrences it is as its last run left it.
 */
const ASSUMED_MOVES = [
  "Stopped → Scheduled by scheduleCampaignV2-enable",
  "Completed → Scheduled by scheduleCampaignV2-enable",
  "Preparing → Scheduled by itself",
  "Stopped → Active by itself",
  "Completed → Active by itself",
];

type Type = Kind["type"];

/** A move that a sandbox made. */
interface Made {
  readonly types: Set<Type>;
  /** Whether everybody of the campaign was contacted after it who had been contacted before. */
  contactsAgain: boolean;
  /** What the responses named, if a call made it. */
  readonly assumed: Set<string>;
}

/** Calls find a campaign in the same states without these. */
const ONLY_TIME = [
  "preparing with a schedule",
  "active at its time",
  "stopped between two occurrences",
  "completed between two occurrences",
];

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

const stateIn = ({ state }: CallableSandbox) => state.campaigns[0]?.state;

/** Turns the clock until all is done. Returns whether everybody is contacted again. */
function contactsAgain(sandbox: CallableSandbox, before: number): boolean {
  const earlier = sandbox.contacted.slice(0, before).map(({ phoneNumber }) => phoneNumber);
  sandbox.clock.settle();
  const later = sandbox.contacted.slice(before).map(({ phoneNumber }) => phoneNumber);
  return earlier.length > 0 && [ADA, BOB].every((number) => later.includes(number));
}

async function prepare(name: keyof typeof BRING_ABOUT, kind: Kind): Promise<CallableSandbox> {
  const sandbox = createCallableSandbox();
  await BRING_ABOUT[name](sandbox, kind);
  add(kindsIn, String(stateIn(sandbox)), kind.type);
  return sandbox;
}

async function makeCall(sandbox: CallableSandbox, kind: Kind, page: OperationPage): Promise<void> {
  const operationId = page.operation.operationId as OperationId;
  const from = stateIn(sandbox);
  const contacted = sandbox.contacted.length;
  const { status, assumed } = await sandbox.send(operationId, ARGUMENTS[operationId](sandbox, kind, page.task?.value));
  if (status !== 200) return;
  add(kindsOf, page.name, kind.type);
  const to = stateIn(sandbox);
  // What is deleted has no state.
  if (to === undefined || to === from) return;
  const again = to === "Active" && contactsAgain(sandbox, contacted);
  note(`${from} → ${to} by ${page.name}`, kind.type, again, assumed);
}

function letTimePass(sandbox: CallableSandbox, kind: Kind): void {
  const from = stateIn(sandbox);
  while (sandbox.clock.nextDue && stateIn(sandbox) === from) sandbox.clock.set(sandbox.clock.nextDue);
  const to = stateIn(sandbox);
  if (to !== from) note(`${from} → ${to} by itself`, kind.type);
}

async function create(kind: Kind, page: OperationPage): Promise<void> {
  const sandbox = createCallableSandbox();
  await createList(sandbox);
  await sandbox.call(kind.operations.create, creationOf(kind));
  add(kindsOf, page.name, kind.type);
  note(`nothing → ${stateIn(sandbox)} by ${page.name}`, kind.type);
}

beforeAll(async () => {
  for (const page of changes.filter(isCreation))
    for (const kind of KINDS) if (kind.operations.create === page.operation.operationId) await create(kind, page);
  for (const name of Object.keys(BRING_ABOUT) as (keyof typeof BRING_ABOUT)[])
    for (const kind of [AGENTLESS, SMS]) {
      letTimePass(await prepare(name, kind), kind);
      if (ONLY_TIME.includes(name)) continue;
      for (const page of changes.filter((each) => !isCreation(each)))
        await makeCall(await prepare(name, kind), kind, page);
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
