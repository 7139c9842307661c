// Random campaigns in a sandbox, near the hours when clocks change.
import fc from "fast-check";
import { createCampaignClient } from "../../src/index.ts";
import { createSandbox, type GivenCampaign, type GivenState } from "../../src/sandbox/index.ts";
import { createDirectSandbox, type DirectOptions, type SandboxParts } from "./direct-sandbox.ts";

/** Zones, and when their clocks change: by an hour, by half an hour, at midnight, and never. */
const CHANGES: readonly (readonly [timeZone: string, time: string])[] = [
  ["America/New_York", "2026-03-08T07:00:00Z"],
  ["America/New_York", "2026-11-01T06:00:00Z"],
  ["Europe/Lisbon", "2026-03-29T01:00:00Z"],
  ["Europe/Lisbon", "2026-10-25T01:00:00Z"],
  ["Australia/Lord_Howe", "2026-04-04T15:00:00Z"],
  ["Australia/Lord_Howe", "2026-10-03T15:30:00Z"],
  ["Africa/Cairo", "2026-04-23T22:00:00Z"],
  ["Pacific/Chatham", "2026-09-26T14:00:00Z"],
  ["Asia/Kolkata", "2026-06-15T00:00:00Z"],
];
const OWN_ZONES = ["America/New_York", "Asia/Kolkata", "Pacific/Kiritimati", "Etc/GMT+12"];

/** Twelve-hour time of a minute of the day. */
const clockTime = (minute: number) =>
  `${Math.floor(minute / 60) % 12 || 12}:${String(minute % 60).padStart(2, "0")} ${minute < 720 ? "AM" : "PM"}`;

const edge = fc.oneof(fc.constantFrom(0, 60, 90, 120, 150, 180, 540, 1020, 1439), fc.nat(1439));
const days = fc.array(
  fc
    .tuple(
      fc.constantFrom("MO", "TU", "WE", "TH", "FR", "SA", "SU"),
      fc.uniqueArray(edge, { minLength: 2, maxLength: 2 }),
    )
    .map(([day, edges]) => ({ day, start: clockTime(Math.min(...edges)), end: clockTime(Math.max(...edges)) })),
  { minLength: 1, maxLength: 6 },
);

/** A zone, and a time near which its clocks change. */
export const zoneAndTime = fc
  .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -86_400, max: 4 * 86_400 }))
  .map(([[timezone, time], before]) => ({ timezone, now: new Date(Date.parse(time) - before * 1000) }));
/** Calling hours, and a time near which the clocks of their zone change. */
export const hoursAndTime = fc
  .tuple(zoneAndTime, days)
  .map(([{ timezone, now }, days]) => ({ now, hours: { frequency: "CUSTOM" as const, timezone, days } }));

const number = fc.nat(39).map((index) => `+120255501${index + 10}`);
/** With its country code, as people write it. */
const spelled = fc
  .tuple(number, fc.nat(2))
  .map(([e164, spelling]) => [e164, e164.slice(1), e164.replace(/^\+1(...)(...)/, "+1 ($1) $2-")][spelling] as string);
const contact = fc.record({ phoneNumber: spelled, timeZone: fc.constantFrom("", ...OWN_ZONES) });
const few = fc.array(contact, { maxLength: 5 });

const LISTS = 4;
/** How many campaigns a world has. */
export const CAMPAIGNS = 4;
const KINDS = ["Agentless", "Progressive", "Preview", "simple", "advanced"] as const;
const numbers = (maxLength: number) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(number, { maxLength }));

const campaign = fc.record({
  kind: fc.constantFrom(...KINDS),
  days,
  lists: fc.uniqueArray(fc.nat(LISTS - 1), { minLength: 1, maxLength: 3 }),
  hasDncList: fc.boolean(),
  state: fc.constantFrom<GivenState>("Ready", "Ready", "Stopped", "Preparing"),
  /** Contacts and opt-outs that come after the save. */
  late: fc.oneof({ weight: 3, arbitrary: few.map(() => []) }, few),
  lateOptOuts: numbers(2),
  /** What the plan is asked for. */
  suppression: fc.array(spelled, { maxLength: 5 }),
  contacts: fc.constantFrom("first" as const, "all" as const),
  /** Between the plan and the start. */
  minutes: fc.oneof(fc.constant(0), fc.nat(3 * 1440)),
});

/** A world of several campaigns, which are planned and started one after the other. */
export const randomWorld = fc.record({
  when: zoneAndTime,
  seed: fc.nat(1000),
  lists: fc.array(
    fc.tuple(fc.oneof({ weight: 9, arbitrary: few }, fc.array(contact, { maxLength: 30 })), fc.boolean()),
    {
      minLength: LISTS,
      maxLength: LISTS,
    },
  ),
  /** Whether anybody is on a DNC list. */
  hasOptOuts: fc.boolean(),
  /** Whether contacts have time zones of their own. */
  hasOwnZones: fc.boolean(),
  dnc: fc.record({ own: numbers(3), global: numbers(2) }),
  campaigns: fc.array(campaign, { minLength: CAMPAIGNS, maxLength: CAMPAIGNS }),
  /** The state of the last one, which may run already. */
  last: fc.constantFrom<GivenState | "Completed">("Ready", "Active", "Paused", "Completed"),
});

export type RandomWorld = typeof randomWorld extends fc.Arbitrary<infer Value> ? Value : never;
export type RandomCampaign = RandomWorld["campaigns"][number];

/** Creates the sandbox of a world, with or without HTTP. Its campaigns and lists are called by their index. */
export function createWorld(
  { when, seed, lists, hasOptOuts, hasOwnZones, dnc, campaigns, last }: RandomWorld,
  overHttp: boolean,
) {
  const options: DirectOptions = {
    now: when.now,
    seed,
    dncLists: { Own: hasOptOuts ? dnc.own : [], "Default Global DNC": hasOptOuts ? dnc.global : [] },
    // Lists that have no contacts have no columns.
    assume: { "mixed-contact-lists": "ok" },
    given: {
      contactLists: lists.map(([contacts, allowDuplicates], index) => ({
        ...{ name: listName(index), description: "", source: "passiveApi", allowDuplicates },
        contacts: contacts.map((contact) => sentContact(contact, hasOwnZones)),
      })),
      campaigns: campaigns.map((campaign, index) => givenCampaign(campaign, index, when.timezone, last)),
    },
  };
  const sandbox = overHttp ? createHttpSandbox(options) : createDirectSandbox(options);
  if (last === "Completed") sandbox.clock.settle({ until: new Date(when.now.getTime() + 40 * 86_400_000) });
  return { sandbox, ids: campaigns.map((_, index) => sandbox.ids.campaign(campaignName(index))) };
}

function createHttpSandbox(options: DirectOptions): SandboxParts {
  const sandbox = createSandbox(options);
  return Object.assign(sandbox, { kore: createCampaignClient(sandbox.options) });
}

export const listName = (index: number) => `List ${index}`;
const campaignName = (index: number) => `Campaign ${index}`;

export const sentContact = (
  { phoneNumber, timeZone }: { phoneNumber: string; timeZone: string },
  hasOwnZones: boolean,
) => (hasOwnZones ? { phoneNumber, timeZone } : { phoneNumber });

export const isVoice = ({ kind }: Pick<RandomCampaign, "kind">) => kind !== "simple" && kind !== "advanced";

function givenCampaign(
  campaign: RandomCampaign,
  index: number,
  timezone: string,
  last: RandomWorld["last"],
): GivenCampaign {
  const { kind, lists, hasDncList, days } = campaign;
  const ofLast = last === "Completed" ? "Active" : last;
  const state =
    index === CAMPAIGNS - 1 ? ofLast : isVoice(campaign) || campaign.state !== "Preparing" ? campaign.state : "Ready";
  const callingHours = { frequency: "CUSTOM", timezone, days };
  const dialingStrategy = { callerId: { phoneNumber: "+12025550199" }, callingHours };
  const common = {
    name: campaignName(index),
    description: "",
    contactLists: lists.map(listName),
    priority: "5",
    state,
  };
  const voice = {
    ...common,
    ...{ campaignType: "voice", dialingMode: kind, dncLists: { name: hasDncList ? "Own" : "Default Global DNC" } },
    dialingStrategy: {
      ...dialingStrategy,
      dialingOrder: "LIFO",
      maxAttemptsPerRecord: 1,
      defaultRetryPeriod: 5,
      maxRingTime: 20,
    },
  };
  const dnc = hasDncList ? { dncLists: { name: "Own" } } : {};
  const sms = { ...common, ...dnc, campaignType: "sms", format: kind, dialingStrategy };
  const ofKind: Record<typeof kind, object> = {
    Agentless: { ...voice, experienceFlowName: "Notice", enableMachineDetect: "no" },
    Progressive: { ...voice, queue_name: "Desk" },
    Preview: { ...voice, queue_name: "Desk", maxSkips: 1 },
    simple: { ...sms, message: { message: "Your parcel is here." } },
    advanced: { ...sms, experienceFlowName: "Notice" },
  };
  return ofKind[kind] as GivenCampaign;
}
