import fc from "fast-check";
import { expect, test } from "vitest";
import { ApiError, type CampaignClient, campaignId, createCampaignClient } from "../../src/index.ts";
import { createMatcher } from "../../src/operations/matcher.ts";
import type { Contacted } from "../../src/sandbox/contacted/contact-log.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import type { SandboxState } from "../../src/sandbox/state-view.ts";
import { parseDuration } from "../../src/sandbox/time/duration.ts";
import type { Json } from "../spec/bundle.ts";
import { expectDocumented } from "./api-call.ts";
import { bodyOf, KINDS, type Kind, methodsOf } from "./kinds.ts";

/** More sequences, which differ each time: MODEL_SEQUENCES=5000 npx vitest run test/sandbox/model.test.ts */
const SEQUENCES = Number(process.env.MODEL_SEQUENCES ?? 40);

const MINUTE = 60_000;
const AGENTS = 2;
const NUMBERS = Array.from({ length: 8 }, (_, index) => `+1202555011${index}`);
/** Fictitious numbers of a city: a hundred in each area code. */
const CROWD = Array.from(
  { length: 300 },
  (_, index) => `+1${301 + Math.floor(index / 100)}55501${String(index % 100).padStart(2, "0")}`,
);
const everyNth = (n: number, offset: number) => CROWD.filter((_, index) => index % n === offset);
/** Who opted out, by name of the DNC list. */
const DNC_LISTS: Record<string, readonly string[]> = {
  "Opted out": [NUMBERS[0] as string, NUMBERS[1] as string, ...everyNth(7, 0)],
  "No messages": [NUMBERS[2] as string, ...everyNth(5, 1)],
  "Default Global DNC": [NUMBERS[3] as string, ...everyNth(11, 2)],
};
const ON_DNC_LIST = new Map(Object.entries(DNC_LISTS).map(([name, numbers]) => [name, new Set(numbers)]));
const isOn = (list: string | undefined, phoneNumber: string) =>
  list !== undefined && ON_DNC_LIST.get(list)?.has(phoneNumber) === true;
/** Whether a number is on the list that a campaign names or, if it is a voice campaign, on the global one. */
const isOnListOf = ({ kind }: ModelCampaign, { dncList }: Settings, phoneNumber: string) =>
  isOn(dncList, phoneNumber) || (kind.type === "voice" && isOn("Default Global DNC", phoneNumber));
const OUR_LISTS = ["Opted out", "No messages"];
const ZONES = [undefined, "Europe/Berlin", "Asia/Tokyo", "America/Los_Angeles"];
const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
/** Office hours, hours around midnight, and always. */
const HOURS = [
  { days: ["MO", "TU", "WE", "TH", "FR"], start: [9, "9:00 AM"], end: [17, "5:00 PM"] },
  { days: ["MO", "WE", "SA", "SU"], start: [22, "10:00 PM"], end: [26, "2:00 AM"] },
  { days: WEEKDAYS, start: [0, "12:00 AM"], end: [24, "12:00 AM"] },
] as const;

/** Whether a clock on the wall of a zone shows a time within the hours: read from the clock, unlike the sandbox does. */
function isWithin(hoursIndex: number, zone: string, at: Date): boolean {
  const { days, start, end } = HOURS[hoursIndex] as (typeof HOURS)[number];
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    weekday: "short",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
    hourCycle: "h23",
  }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  const today = WEEKDAYS.indexOf(part("weekday").slice(0, 2).toUpperCase());
  const hour = Number(part("hour")) + Number(part("minute")) / 60;
  const on = (day: number, time: number) =>
    (days as readonly string[]).includes(WEEKDAYS[(day + 7) % 7] as string) && start[0] <= time && time < end[0];
  return on(today, hour) || on(today - 1, hour + 24);
}

interface ModelContact {
  readonly phoneNumber: string;
  readonly zone: string | undefined;
  /** Since when it is in its list. */
  readonly addedAt?: number;
}

interface ModelList {
  readonly id: string;
  name: string;
  readonly allowDuplicates: boolean;
  readonly contacts: ModelContact[];
  /** Contacts that were sent, with the time from which they are in the list. */
  queued: { readonly at: number; readonly contacts: readonly ModelContact[] }[];
}

/** What a campaign was told last. */
interface Settings {
  readonly lists: readonly string[];
  readonly dncList: string | undefined;
  readonly hours: number;
  readonly attempts: number;
}

interface ModelCampaign {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  settings: Settings;
  scheduled: boolean;
  /** Whether it was ever scheduled, so that it may have run at any time since. */
  everScheduled: boolean;
  deleted: boolean;
  readonly createdAt: number;
  /** When its contacts were last checked against the DNC lists, as far as is known: schedules do so, too. */
  scrubbedAt: number;
  /** Its queue, or what agentless campaigns share. */
  readonly lines: string;
  runs: Run[];
}

interface Run {
  readonly id: string;
  readonly startedAt: number;
  /** As they are now, except for the lists. */
  settings: Settings;
  /** Contacts that were added before are reached only if they are on no DNC list. */
  scrubbedAt: number;
  /** Whether the campaign was updated since the run began, so that it may be done with fewer people or attempts. */
  updated: boolean;
  /** How often each number is to be dialed, by number: entries, and their zones. */
  readonly entries: ReadonlyMap<string, readonly ModelContact[]>;
  /** The highest number of attempts that its settings have had. */
  mostAttempts: number;
  /** Everybody it reached, oldest first. */
  readonly reached: Contacted[];
  /** Callbacks that were accepted, by campaignDialingListId. */
  readonly callbacks: Map<string, number[]>;
  /** Length of the log when nothing could be added any more. */
  endedWith: number | undefined;
}

type Action = (kore: CampaignClient, sandbox: ReturnType<typeof createSandbox>) => Promise<unknown>;

class Model {
  constructor(
    /** Whether every start checks contacts against the DNC lists. */
    readonly checksAtStart: boolean,
  ) {}
  readonly lists: ModelList[] = [];
  readonly campaigns: ModelCampaign[] = [];
  /** Everything that was done, to do it again in another sandbox. */
  readonly actions: Action[] = [];
  names = 0;
  checked = 0;
  /** Length of the log when the calls at once were counted last, and the calls that went on then. */
  counted = 0;
  ringing: Contacted[] = [];
  lastMessage = Number.NEGATIVE_INFINITY;
  /** Ids of the runs that are known to have begun, started or scheduled. */
  readonly begun = new Set<string>();
}

/** A sandbox whose responses are checked against the spec. */
class Real {
  readonly sandbox;
  readonly kore: CampaignClient;
  /** Reads what is compared with the model, unchecked: it is read after every step. */
  readonly reads: CampaignClient;

  constructor(start: string, decided: Record<string, string>) {
    const assume = { ...decided, "overnight-window": "next-day", "mixed-contact-lists": "ok" };
    this.sandbox = createSandbox({ seed: 5, dncLists: DNC_LISTS, now: start, queues: QUEUES, assume });
    this.reads = createCampaignClient({ ...this.sandbox.options, retries: 0 });
    const match = createMatcher(new URL(this.sandbox.options.baseUrl), new Map());
    this.kore = createCampaignClient({
      ...this.sandbox.options,
      retries: 0,
      fetch: async (input, init) => {
        const request = new Request(input, init);
        const { method, url } = request;
        const response = await this.sandbox.fetch(request);
        const text = await response.clone().text();
        const matched = match(method, new URL(url));
        if (!matched) expect.fail(`${method} ${url} is no operation`);
        const { operationId } = matched.call;
        const body = JSON.parse(text);
        if (response.ok) expectDocumented(operationId, body);
        else expect(body.errors[0].msg, `${operationId} was refused for another reason`).not.toMatch(/^body|^query/);
        return response;
      },
    });
  }
}

/** The queues that the examples name. */
const QUEUES = Object.fromEntries(
  KINDS.flatMap(({ create, update }) => [bodyOf(create, {}), bodyOf(update, {})])
    .map(({ queue_name }) => queue_name)
    .filter(Boolean)
    .map((queue) => [queue, AGENTS]),
);

/** Most of what may go wrong is a refusal, which is no error here. */
async function perform<T>(model: Model, real: Real, action: (kore: CampaignClient) => Promise<T>) {
  model.actions.push((kore) => action(kore).catch(() => undefined));
  try {
    return { value: await action(real.kore) };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { refused: error.status };
  }
}

const pick = <T>(values: readonly T[], index: number): T | undefined => values[index % Math.max(1, values.length)];
const now = (real: Real) => real.sandbox.clock.now.getTime();
const alive = (model: Model) => model.campaigns.filter(({ deleted }) => !deleted);

function entriesOf(model: Model, campaign: ModelCampaign, scrubbedAt: number): Map<string, ModelContact[]> {
  const entries = new Map<string, ModelContact[]>();
  for (const name of campaign.settings.lists)
    for (const contact of model.lists.find((list) => list.name === name)?.contacts ?? [])
      if (isLate(contact, scrubbedAt) || !isOnListOf(campaign, campaign.settings, contact.phoneNumber))
        entries.set(contact.phoneNumber, [...(entries.get(contact.phoneNumber) ?? []), contact]);
  return entries;
}

/** Whether a contact was added after a check. */
const isLate = ({ addedAt = 0 }: ModelContact, scrubbedAt: number) => addedAt > scrubbedAt;

/** Moves contacts that were sent into their lists. */
function settleLists(model: Model, time: number): void {
  for (const list of model.lists) {
    for (const { at, contacts } of list.queued.filter(({ at }) => at <= time))
      for (const contact of contacts)
        if (list.allowDuplicates || !list.contacts.some(({ phoneNumber }) => phoneNumber === contact.phoneNumber))
          list.contacts.push({ ...contact, addedAt: at });
    list.queued = list.queued.filter(({ at }) => at > time);
  }
}

async function statusOf(real: Real, campaign: ModelCampaign): Promise<string> {
  return (await real.reads.campaigns.status(campaign.id)).data.status;
}

/** Adds a run that has begun. */
function begin(model: Model, campaign: ModelCampaign, id: string, startedAt: number): Run {
  const { settings } = campaign;
  const scrubbedAt = model.checksAtStart ? startedAt : campaign.scrubbedAt;
  const run: Run = {
    id,
    startedAt,
    settings,
    updated: false,
    mostAttempts: settings.attempts,
    scrubbedAt,
    entries: entriesOf(model, campaign, scrubbedAt),
    reached: [],
    callbacks: new Map(),
    endedWith: undefined,
  };
  const last = campaign.runs.at(-1);
  if (last) last.endedWith ??= model.checked;
  campaign.runs.push(run);
  model.begun.add(id);
  return run;
}

/** Checks what was logged since the last check, and what lasts. */
async function check(model: Model, real: Real): Promise<void> {
  const { contacted } = real.sandbox;
  const time = now(real);
  for (const [index, entry] of contacted.entries()) {
    if (index < model.checked) continue;
    expect(entry.at.getTime()).toBeLessThanOrEqual(time);
    if (index > 0) expect(entry.at >= (contacted[index - 1] as Contacted).at, "oldest first").toBe(true);
    if (entry.campaignId !== undefined) checkEntry(model, entry, index);
  }
  for (const campaign of alive(model)) await checkState(model, real, campaign);
  model.checked = contacted.length;
}

function checkEntry(model: Model, entry: Contacted, index: number): void {
  const campaign = model.campaigns.find(({ id }) => id === entry.campaignId);
  if (!campaign) expect.fail("a campaign that nobody made");
  expect(campaign.deleted, "contacted for a campaign that was deleted").toBe(false);
  let run = campaign.runs.find(({ id }) => id === entry.campaignInstanceId);
  if (!run) {
    expect(campaign.scheduled || campaign.everScheduled, "contacted for a campaign that nobody started").toBe(true);
    run = begin(model, campaign, entry.campaignInstanceId as string, entry.at.getTime());
  }
  if (run.endedWith !== undefined) expect(index, "contacted for a run that had ended").toBeLessThan(run.endedWith);
  const { phoneNumber } = entry;
  expect(entry.kind).toBe(campaign.kind.type === "voice" ? "call" : "sms");

  const entries = run.entries.get(phoneNumber) ?? [];
  if (isOnListOf(campaign, run.settings, phoneNumber))
    expect(
      entries.some((contact) => isLate(contact, run.scrubbedAt)),
      `${phoneNumber} is on the DNC list`,
    ).toBe(true);
  expect(entries.length, `${phoneNumber} is on no list of the run`).toBeGreaterThan(0);
  run.reached.push(entry);
  const own = run.reached.filter((each) => each.phoneNumber === phoneNumber);
  const id = entry.campaignDialingListId as string;
  const ofEntry = own.filter(({ campaignDialingListId }) => campaignDialingListId === id);
  const ids = new Set(own.map(({ campaignDialingListId }) => campaignDialingListId));
  expect(ids.size, "more entries than the lists have").toBeLessThanOrEqual(entries.length);
  expect(entry.attempt).toBe(ofEntry.length);
  const callbacks = run.callbacks.get(id) ?? [];
  const most = callbacks.length === 0 ? run.settings.attempts : run.mostAttempts + callbacks.length;
  expect(entry.attempt, "attempts").toBeLessThanOrEqual(most);
  const before = ofEntry.at(-2);
  if (before && callbacks.length === 0) {
    expect(before.outcome, "called again, though the call was completed").not.toBe("completed");
    expect(before.outcome, "called again during a call").toBeDefined();
  }
  expect(
    entries.some(({ zone }) => isWithin(run.settings.hours, zone ?? "America/New_York", entry.at)),
    `${phoneNumber} at ${entry.at.toISOString()}, outside the calling hours`,
  ).toBe(true);
}

/** Checks a moment: how many calls go on at once, how many messages a minute are sent, and what has started. */
function checkMoment(model: Model, { sandbox }: Real): void {
  const { contacted } = sandbox;
  for (; model.counted < contacted.length; model.counted++) {
    const entry = contacted[model.counted] as Contacted;
    if (entry.campaignId === undefined) continue;
    if (entry.kind === "call") model.ringing.push(entry);
    else {
      expect(entry.at.getTime() - model.lastMessage, "two messages within a minute").toBeGreaterThanOrEqual(MINUTE);
      model.lastMessage = entry.at.getTime();
    }
  }
  model.ringing = model.ringing.filter(({ outcome }) => outcome === undefined);
  const calls = new Map<string, number>();
  for (const { campaignId } of model.ringing) {
    const { lines } = model.campaigns.find(({ id }) => id === campaignId) as ModelCampaign;
    calls.set(lines, (calls.get(lines) ?? 0) + 1);
  }
  for (const [lines, count] of calls)
    expect(count, `calls of ${lines}`).toBeLessThanOrEqual(lines === "agentless" ? 10 : AGENTS);
  if (alive(model).some(({ everScheduled }) => everScheduled)) checkOccurrences(model, sandbox.state);
}

/** Checks that an occurrence starts no campaign that isn't ready, and none on a list that another one is active on. */
function checkOccurrences(model: Model, { campaigns }: SandboxState): void {
  for (const { id, type, contactLists, runs } of campaigns) {
    const run = runs.at(-1);
    if (!run || model.begun.has(run.id)) continue;
    model.begun.add(run.id);
    const { createdAt } = model.campaigns.find((each) => each.id === id) as ModelCampaign;
    if (type === "voice") expect(Date.parse(run.startedAt)).toBeGreaterThanOrEqual(createdAt + 150_000);
    const others = campaigns.filter((other) => other.id !== id && other.state === "Active");
    expect(others.flatMap((other) => other.contactLists.filter((name) => contactLists.includes(name)))).toEqual([]);
  }
}

async function checkState(model: Model, real: Real, campaign: ModelCampaign): Promise<void> {
  const status = await statusOf(real, campaign);
  if (campaign.everScheduled) {
    const id = latestRunOf(real, campaign);
    if (id !== undefined && campaign.runs.at(-1)?.id !== id) begin(model, campaign, id, now(real));
  }
  const run = campaign.runs.at(-1);
  if (!run || status === "Active") return;
  if (run.endedWith !== undefined) return;
  run.endedWith = real.sandbox.contacted.length;
  for (const { outcome } of run.reached) expect(outcome, `a call goes on, and the campaign is ${status}`).toBeDefined();
  // A schedule may cut a run off.
  if (status !== "Completed" || campaign.everScheduled || run.updated) return;
  for (const [phoneNumber, entries] of run.entries) {
    const attempts = run.reached.filter((each) => each.phoneNumber === phoneNumber);
    const ids = [...new Set(attempts.map((each) => each.campaignDialingListId as string))];
    const calledBack = [...run.callbacks.keys()].some((id) => ids.includes(id));
    expect(ids.length, `Completed, though ${phoneNumber} was left out`).toBe(entries.length);
    for (const id of ids) {
      const last = attempts.filter((each) => each.campaignDialingListId === id).at(-1);
      const done = campaign.kind.type === "sms" || last?.outcome === "completed";
      if (!done && !calledBack)
        expect(last?.attempt, `Completed, though ${phoneNumber} was not called again`).toBe(run.settings.attempts);
    }
  }
}

/** A command that may always run: a model without a campaign has nothing to do it to. */
class Step implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly text: string,
    readonly act: (model: Model, real: Real) => Promise<void>,
  ) {}
  check = () => true;
  toString = () => this.text;
  async run(model: Model, real: Real): Promise<void> {
    settleLists(model, now(real));
    await this.act(model, real);
    await check(model, real);
  }
}

const settings = fc.record({
  lists: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 2 }),
  dncList: fc.constantFrom(...OUR_LISTS),
  hours: fc.nat(HOURS.length - 1),
  attempts: fc.integer({ min: 1, max: 3 }),
  order: fc.constantFrom("FIFO", "LIFO"),
  retry: fc.constantFrom(5, 30),
});
type Drawn = typeof settings extends fc.Arbitrary<infer T> ? T : never;

/** Reads what was drawn as names that exist, and as the body of a campaign. */
function readSettings(model: Model, kind: Kind, example: string, name: string, drawn: Drawn) {
  const lists = [...new Set(drawn.lists.map((index) => pick(model.lists, index)?.name ?? "None"))];
  const { days, start, end } = HOURS[drawn.hours] as (typeof HOURS)[number];
  const voice = {
    dialingOrder: drawn.order,
    maxAttemptsPerRecord: drawn.attempts,
    defaultRetryPeriod: drawn.retry,
    maxRingTime: 20,
  };
  const body = bodyOf(example, {
    name,
    contactLists: lists,
    dncLists: { name: drawn.dncList },
    dialingStrategy: {
      ...(kind.type === "voice" && voice),
      callingHours: {
        frequency: "WEEKLY",
        timezone: "America/New_York",
        days: days.map((day) => ({ day, start: start[1], end: end[1] })),
      },
    },
  });
  const told: Settings = {
    lists,
    dncList: kind.version === 2 ? drawn.dncList : undefined,
    hours: drawn.hours,
    attempts: kind.type === "voice" ? drawn.attempts : 1,
  };
  return { body, told };
}

const onCampaign = (
  text: string,
  index: number,
  act: (model: Model, real: Real, campaign: ModelCampaign) => Promise<void>,
) =>
  new Step(`${text} campaign ${index}`, async (model, real) => {
    const campaign = pick(alive(model), index);
    if (campaign) await act(model, real, campaign);
  });

const index = fc.nat(3);
const version = fc.constantFrom(1 as const, 2 as const);
const lists = (kore: CampaignClient, of: 1 | 2): Json => (of === 2 ? kore.contactLists : kore.v1.contactLists);

const createList = fc
  .tuple(version, fc.boolean())
  .map(
    ([of, allowDuplicates]) =>
      new Step(`create list v${of}${allowDuplicates ? " with duplicates" : ""}`, (model, real) =>
        makeList(model, real, of, allowDuplicates),
      ),
  );

async function makeList(model: Model, real: Real, of: 1 | 2, allowDuplicates: boolean): Promise<void> {
  const name = `List ${++model.names}`;
  const body = { name, description: "People", source: "passiveApi", allowDuplicates };
  const { value } = await perform(model, real, (kore) => lists(kore, of).create(body));
  model.lists.push({ id: (value as Json).data._id, name, allowDuplicates, contacts: [], queued: [] });
}

const contacts = fc.array(fc.tuple(fc.nat(NUMBERS.length - 1), fc.nat(ZONES.length - 1)), {
  minLength: 1,
  maxLength: 8,
  size: "max",
});

const addContacts = fc
  .tuple(index, contacts)
  .map(
    ([list, drawn]) =>
      new Step(`add ${JSON.stringify(drawn)} to list ${list}`, (model, real) => putContacts(model, real, list, drawn)),
  );

async function putContacts(model: Model, real: Real, index: number, drawn: readonly (readonly [number, number])[]) {
  const list = pick(model.lists, index);
  const added = drawn.map(([number, zone]) => ({ phoneNumber: NUMBERS[number] as string, zone: ZONES[zone] }));
  if (list) await send(model, real, list, added);
}

/** Spreads people over the lists and the time zones. */
async function putCrowd(model: Model, real: Real, size: number): Promise<void> {
  const people = CROWD.slice(0, size).map((phoneNumber, index) => ({ phoneNumber, zone: ZONES[index % 4] }));
  for (const [index, list] of model.lists.entries()) {
    const own = people.filter((_, place) => place % model.lists.length === index);
    for (let from = 0; from < own.length; from += 100) await send(model, real, list, own.slice(from, from + 100));
  }
}

async function send(model: Model, real: Real, list: ModelList, added: readonly ModelContact[]): Promise<void> {
  const data = added.map(({ phoneNumber, zone }) => ({ phoneNumber, ...(zone && { timeZone: zone }) }));
  const { name } = list;
  const { refused } = await perform(model, real, (kore) =>
    kore.contactLists.addContacts({ contact_list_name: name, data }),
  );
  expect(refused).toBeUndefined();
  list.queued.push({ at: now(real) + 10_000, contacts: added });
}

const changeList = fc.tuple(index, version, fc.constantFrom("rename", "delete", "read")).map(
  ([index, of, does]) =>
    new Step(`${does} list ${index} v${of}`, async (model, real) => {
      const list = pick(model.lists, index);
      if (!list) return;
      const { id } = list;
      if (does === "read") {
        await perform(model, real, (kore) => lists(kore, of).get(id));
        await perform(model, real, (kore) => lists(kore, of).list());
        const { value } = await perform(model, real, (kore) => lists(kore, of).contacts(id));
        expect((value as Json).data.totalResults).toBe(list.contacts.length);
      } else if (does === "rename") {
        const name = `List ${++model.names}`;
        const body = { name, description: "Renamed", source: "passiveApi" };
        await perform(model, real, (kore) => lists(kore, of).update(id, body));
        for (const campaign of model.campaigns)
          campaign.settings = {
            ...campaign.settings,
            lists: campaign.settings.lists.map((used) => (used === list.name ? name : used)),
          };
        list.name = name;
      } else {
        const { refused } = await perform(model, real, (kore) => lists(kore, of).delete(id));
        const used = alive(model).some(({ settings }) => settings.lists.includes(list.name));
        expect(refused, "only a list in use can't be deleted").toBe(used ? 409 : undefined);
        if (!used) model.lists.splice(model.lists.indexOf(list), 1);
      }
    }),
);

const createCampaign = fc
  .tuple(fc.nat(KINDS.length - 1), settings)
  .map(
    ([index, drawn]) =>
      new Step(`create ${KINDS[index]?.create} ${JSON.stringify(drawn)}`, (model, real) =>
        makeCampaign(model, real, KINDS[index] as Kind, drawn),
      ),
  );

async function makeCampaign(model: Model, real: Real, kind: Kind, drawn: Drawn): Promise<void> {
  const name = `Campaign ${++model.names}`;
  const { body, told } = readSettings(model, kind, kind.create, name, drawn);
  const { value, refused } = await perform(model, real, (kore) => methodsOf(kore, kind).create(body));
  expect(refused).toBe(told.lists.includes("None") ? 404 : undefined);
  if (!value) return;
  const id = campaignId(value as Json);
  model.campaigns.push({
    id,
    kind,
    name,
    settings: told,
    scheduled: false,
    everScheduled: false,
    deleted: false,
    createdAt: now(real),
    // A voice campaign that becomes Ready when a contact arrives was registered before it.
    scrubbedAt: kind.type === "voice" ? now(real) + 150_000 - 1 : now(real),
    lines: kind.create.includes("agentless") ? "agentless" : String(body.queue_name),
    runs: [],
  });
}

const updateCampaign = fc.tuple(index, settings).map(([index, drawn]) =>
  onCampaign(`update ${JSON.stringify(drawn)}`, index, async (model, real, campaign) => {
    const { kind, name, id } = campaign;
    // The examples of updates of voice campaigns are of other dialing modes.
    const { body, told } = readSettings(model, kind, kind.type === "voice" ? kind.create : kind.update, name, drawn);
    const before = await statusOf(real, campaign);
    const isActive = before === "Active";
    const { value } = await perform(model, real, (kore) => methodsOf(kore, kind).update(id, body));
    if (!value) return;
    campaign.settings = told;
    if (before !== "Preparing") campaign.scrubbedAt = now(real);
    const run = campaign.runs.at(-1);
    if (!isActive || !run) return;
    const mostAttempts = Math.max(run.mostAttempts, told.attempts);
    Object.assign(run, { settings: told, updated: true, mostAttempts, scrubbedAt: now(real) });
  }),
);

/** No read is documented to name the run of a voice campaign. */
const latestRunOf = (real: Real, campaign: ModelCampaign): string | undefined =>
  real.sandbox.state.campaigns.find(({ id }) => id === campaign.id)?.runs.at(-1)?.id;

const startCampaign = index.map((index) => onCampaign("start", index, begins));

async function begins(model: Model, real: Real, campaign: ModelCampaign): Promise<void> {
  const before = await statusOf(real, campaign);
  const { value, refused } = await perform(model, real, (kore) => methodsOf(kore, campaign.kind).start(campaign.id));
  if (refused) return;
  expect(["Ready", "Stopped", "Completed"], "started from another state").toContain(before);
  const run = latestRunOf(real, campaign) as string;
  if (campaign.kind.type === "voice") expect((value as Json).campaignInstanceId).toBe(run);
  begin(model, campaign, run, now(real));
  for (const other of alive(model))
    if (other !== campaign && (await statusOf(real, other)) === "Active")
      expect(other.settings.lists.filter((name) => campaign.settings.lists.includes(name))).toEqual([]);
}

const stopCampaign = index.map((index) =>
  onCampaign("stop", index, async (model, real, campaign) => {
    const before = await statusOf(real, campaign);
    const { refused } = await perform(model, real, (kore) => methodsOf(kore, campaign.kind).stop(campaign.id));
    expect(refused, "only an active campaign can be stopped").toBe(before === "Active" ? undefined : 409);
    if (refused) return;
    expect(await statusOf(real, campaign)).toBe("Stopped");
    expect((await real.reads.campaigns.contacts(campaign.id)).data.results).toEqual([]);
  }),
);

const deleteCampaign = index.map((index) =>
  onCampaign("delete", index, async (model, real, campaign) => {
    const before = await statusOf(real, campaign);
    const { refused } = await perform(model, real, (kore) => methodsOf(kore, campaign.kind).delete(campaign.id));
    expect(refused, "only an active campaign can't be deleted").toBe(before === "Active" ? 409 : undefined);
    campaign.deleted = refused === undefined;
  }),
);

const readCampaign = fc.tuple(index, version).map(([index, of]) =>
  onCampaign(`read v${of}`, index, async (model, real, { id, kind }) => {
    const group = (kore: CampaignClient): Json => (of === 2 ? kore.campaigns : kore.v1.campaigns);
    await perform(model, real, (kore) => group(kore).get(id));
    await perform(model, real, (kore) => group(kore).contacts(id, { limit: 3, page: 2 }));
    const { value } = await perform(model, real, (kore) => group(kore).list({ type: kind.type, limit: 2 }));
    expect((value as Json).data.totalResults).toBe(alive(model).filter((each) => each.kind.type === kind.type).length);
  }),
);

const formatTime = (time: number) => new Date(time).toISOString().replace("T", " ").slice(0, 19);

const scheduleOn = fc
  .tuple(index, fc.integer({ min: -100, max: 600 }), fc.integer({ min: 1, max: 5000 }), index)
  .map(([index, from, minutes, form]) =>
    onCampaign(`schedule in ${from} min for ${minutes} min (${form})`, index, async (model, real, campaign) => {
      const start = now(real) + from * MINUTE;
      const recurrenceObject: Json =
        form % 2 === 0
          ? { recurType: "Daily", dailyDetails: { onceEveryNdays: 1 + (form >> 1) } }
          : { recurType: "Weekly", weeklyDetails: { onceEveryNweeks: 1, whichDays: ["Mon", "Sat"] } };
      const body: Json = {
        startDateTime: formatTime(start),
        endDateTime: formatTime(start + minutes * MINUTE),
        recurrenceObject,
      };
      const { name } = campaign;
      const { value } = await perform(model, real, (kore) => kore.campaigns.enableSchedule(name, body));
      if (value) campaign.scheduled = campaign.everScheduled = true;
    }),
  );

const scheduleOff = index.map((index) =>
  onCampaign("schedule off", index, async (model, real, campaign) => {
    const { name } = campaign;
    await perform(model, real, (kore) => kore.campaigns.disableSchedule(name));
    campaign.scheduled = false;
    expect(await statusOf(real, campaign)).not.toBe("Scheduled");
  }),
);

const callBack = fc.tuple(index, fc.nat(20), fc.integer({ min: -1, max: 90 })).map(([index, which, minutes]) =>
  onCampaign(`call back ${which} in ${minutes} min for`, index, async (model, real, campaign) => {
    const run = campaign.runs.at(-1);
    const entries = real.sandbox.contacted.filter(({ campaignInstanceId }) => campaignInstanceId === run?.id);
    const id = pick(entries, which)?.campaignDialingListId;
    if (!run || id === undefined) return;
    const at = now(real) + minutes * MINUTE;
    const callbacks: Json = [{ campaignDialingListId: id, timeToContact: new Date(at).toISOString() }];
    const { value } = await perform(model, real, (kore) => kore.campaigns.scheduleCallbacks(run.id, callbacks));
    if (!value) return;
    const { status } = (value as Json).data[0];
    expect(status).toBe(minutes < 0 ? "failed" : "success");
    if (status === "success") run.callbacks.set(id, [...(run.callbacks.get(id) ?? []), at]);
  }),
);

const sendMessage = fc.nat(NUMBERS.length - 1).map(
  (index) =>
    new Step(`message ${index}`, async (model, real) => {
      const message = { fromNo: "+12025550100", toNo: NUMBERS[index] as string, message: "Hello" } as Json;
      const before = real.sandbox.contacted.length;
      await perform(model, real, (kore) => kore.sms.send(message));
      expect(real.sandbox.contacted.length).toBe(before + 1);
    }),
);

const advance = fc.oneof(
  fc.integer({ min: 1, max: 90 }).map((seconds) => `${seconds}s`),
  fc.integer({ min: 1, max: 240 }).map((minutes) => `${minutes}m`),
  fc.integer({ min: 1, max: 60 }).map((hours) => `${hours}h`),
);
const turn = advance.map(
  (duration) =>
    new Step(`advance ${duration}`, async (model, real) => {
      model.actions.push(async (_, sandbox) => sandbox.clock.advance(duration));
      turnClock(model, real, duration);
    }),
);

/** Turns the clock from one moment to the next. */
function turnClock(model: Model, real: Real, duration: string): void {
  const { clock } = real.sandbox;
  runUntil(model, real, clock.now.getTime() + parseDuration(duration));
}

function runUntil(model: Model, real: Real, end: number): void {
  const { clock } = real.sandbox;
  for (let due = clock.nextDue; due !== undefined && due.getTime() <= end; due = clock.nextDue) {
    clock.set(due);
    checkMoment(model, real);
  }
  if (end < Number.POSITIVE_INFINITY) clock.set(new Date(end));
  settleLists(model, now(real));
}

/** Ends everything, and checks that nothing goes on. */
async function finish(model: Model, real: Real): Promise<void> {
  model.actions.push(async (_, sandbox) => sandbox.clock.settle());
  runUntil(model, real, Number.POSITIVE_INFINITY);
  await check(model, real);
  for (const campaign of alive(model)) expect(await statusOf(real, campaign)).not.toMatch(/Active|Preparing/);
}

const often = [turn, turn, turn, turn, turn, turn, startCampaign, startCampaign, startCampaign, callBack, callBack];
const seldom = [createList, addContacts, changeList, createCampaign, updateCampaign, stopCampaign, deleteCampaign];
const commands = fc.commands<Model, Real, false>(
  [...often, ...seldom, readCampaign, scheduleOn, scheduleOff, sendMessage] as fc.Arbitrary<Step>[],
  { maxCommands: 30, size: "max" },
);

/** Around clock changes in Europe and America, and an ordinary week. */
const start = fc.constantFrom("2026-03-06T08:00:00-05:00", "2026-03-27T20:00:00Z", "2026-10-30T21:00:00Z");

/** Two lists with people, and two campaigns on them that are ready. */
const opening = fc.record({
  contacts: fc.tuple(contacts, contacts),
  kinds: fc.tuple(fc.nat(KINDS.length - 1), fc.nat(KINDS.length - 1)),
  settings: fc.tuple(settings, settings),
  duplicates: fc.boolean(),
  /** People on three lists, in a few sequences. */
  crowd: fc.oneof(
    { weight: 7, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 50, max: 300 }) },
  ),
  /** Whether the campaigns are created before their contacts are in the lists. */
  early: fc.boolean(),
  assume: fc.record<Record<string, string>>({
    "update-active-voice": fc.constantFrom("conflict", "ok"),
    "dnc-scrub": fc.constantFrom("on-save-and-before-schedule", "also-at-start"),
  }),
});

test("whatever is asked of the sandbox, its answers are documented and nobody is contacted who must not be", async () => {
  let contactedInAll = 0;
  await fc.assert(
    fc.asyncProperty(start, opening, commands, async (start, opening, sequence) => {
      const model = new Model(opening.assume["dnc-scrub"] === "also-at-start");
      const real = new Real(start, opening.assume);
      for (const drawn of opening.contacts) {
        await makeList(model, real, 2, opening.duplicates);
        await putContacts(model, real, model.lists.length - 1, drawn);
      }
      if (opening.crowd > 0) {
        await makeList(model, real, 2, opening.duplicates);
        await putCrowd(model, real, opening.crowd);
      }
      if (!opening.early) {
        model.actions.push(async (_, sandbox) => sandbox.clock.advance("1m"));
        turnClock(model, real, "1m");
      }
      for (const [index, drawn] of opening.settings.entries()) {
        const lists = index === 0 && opening.crowd > 0 ? [0, 2] : [index];
        await makeCampaign(model, real, KINDS[opening.kinds[index] as number] as Kind, { ...drawn, lists });
      }
      model.actions.push(async (_, sandbox) => sandbox.clock.advance("5m"));
      turnClock(model, real, "5m");
      for (const campaign of model.campaigns) await begins(model, real, campaign);
      await fc.asyncModelRun(() => ({ model, real }), sequence);
      await finish(model, real);

      contactedInAll += real.sandbox.contacted.length;
      const again = new Real(start, opening.assume);
      for (const action of model.actions) await action(again.reads, again.sandbox);
      expect(again.sandbox.contacted, "the same seed and sequence").toEqual(real.sandbox.contacted);
    }),
    {
      numRuns: SEQUENCES,

      seed: process.env.MODEL_SEQUENCES ? Date.now() | 0 : 20260302,
    },
  );
  // The sequences were long enough to matter.
  expect(contactedInAll).toBeGreaterThan(15 * SEQUENCES);
}, 3_600_000);
