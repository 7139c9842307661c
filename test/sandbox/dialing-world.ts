// A sandbox as far as dialing needs it, and campaigns in it.
import { createContactLog } from "../../src/sandbox/contacted/contact-log.ts";
import { createDialer } from "../../src/sandbox/dialing/dialer.ts";
import { scrub } from "../../src/sandbox/dialing/scrub.ts";
import { createRandom } from "../../src/sandbox/random.ts";
import type { Campaign, CampaignSettings } from "../../src/sandbox/state.ts";
import { createClock } from "../../src/sandbox/time/clock.ts";
import type { Fixtures, World } from "../../src/sandbox/world.ts";
import { NO_FIXTURES } from "./no-fixtures.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** A Monday. */
export const MONDAY = Date.parse("2026-03-02T09:00:00-05:00");

export const NINE_TO_FIVE = {
  frequency: "WEEKLY",
  timezone: "America/New_York",
  days: ["MO", "TU", "WE", "TH", "FR"].map((day) => ({ day, start: "9:00 AM", end: "5:00 PM" })),
};

export interface DialingWorld extends World {
  /** Adds a contact list. A contact is a number, or a number and its other columns. */
  list(name: string, contacts: readonly (string | [string, Record<string, string>])[]): void;
  /** Adds a campaign on the list "People", which is scrubbed as one that has become Ready. */
  campaign(settings?: Settings, type?: "voice" | "sms"): Campaign;
}

type Settings = Partial<Omit<CampaignSettings, "dialingStrategy">> & {
  readonly dialingStrategy?: Partial<CampaignSettings["dialingStrategy"]>;
};

export function createWorld({
  now = MONDAY,
  seed = 1,
  fixtures = {},
  assume = {},
}: {
  now?: number;
  seed?: number;
  fixtures?: Partial<Fixtures>;
  assume?: Record<string, string>;
} = {}): DialingWorld {
  const random = createRandom(seed);
  const given = { ...NO_FIXTURES, ...fixtures };
  const parts = {
    clock: createClock(now),
    random,
    state: { campaigns: new Map(), contactLists: new Map(), idsByName: new Map() },
    fixtures: given,
    checkNumbers: () => {},
    schedule: () => {},
    contacted: createContactLog(given.dncLists),
    preCall: undefined,
    assumptions: {
      use: (id: string) => assume[id] ?? DEFAULTS[id] ?? "",
      take: () => [],
      guessesOf: () => [],
      refuse: () => {},
    },
  } satisfies Omit<World, "dialer">;

  return {
    ...parts,
    dialer: createDialer(parts),
    list(name, contacts) {
      const id = random.id("cl");
      parts.state.contactLists.set(id, {
        id,
        name,
        description: "",
        source: "passiveApi",
        allowDuplicates: true,
        contacts: contacts.map((contact) => {
          const [phoneNumber, fields] = typeof contact === "string" ? [contact, {}] : contact;
          return { id: random.id("cc"), phoneNumber, fields, createdAt: now };
        }),
        phoneNumbers: new Set(),
        queued: 0,
        createdAt: now,
        updatedAt: now,
      });
    },
    campaign({ dialingStrategy, ...settings } = {}, type = "voice") {
      const campaign: Campaign = {
        id: random.id("cd"),
        type,
        settings: {
          name: "Renewals",
          contactLists: ["People"],
          ...(type === "voice" ? { dialingMode: "Agentless" } : { format: "simple" }),
          ...settings,
          dialingStrategy: {
            callerId: { phoneNumber: "+12025550100" },
            callingHours: NINE_TO_FIVE,
            dialingOrder: "FIFO",
            maxAttemptsPerRecord: 1,
            defaultRetryPeriod: 30,
            maxRingTime: 20,
            ...dialingStrategy,
          },
        },
        state: "Ready",
        schedule: undefined,
        excluded: new Set(),
        instances: [],
        createdAt: now,
        updatedAt: now,
      };
      parts.state.campaigns.set(campaign.id, campaign);
      scrub(campaign, parts);
      return campaign;
    },
  };
}

const DEFAULTS: Record<string, string> = {
  "call-outcomes": "drawn",
  "dnc-scrub": "on-save-and-before-schedule",
  "duplicate-numbers": "each",
  "global-limits": "shared",
  "scheduled-state": "Scheduled",
};

/** Numbers that nobody has: no area code begins with 0. */
export const numbers = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `+10${String(index).padStart(9, "0")}`);

/** Does all that is ever due, one moment after the other. */
export function settle({ clock }: World, moment: () => void = () => {}): void {
  for (let next = clock.next(); next !== undefined; next = clock.next()) {
    clock.runUntil(next);
    moment();
  }
}

/** What the log says, briefly. */
export const story = ({ contacted }: World): string[] =>
  contacted.entries.map(({ phoneNumber, at, attempt, outcome }) =>
    [phoneNumber, at.toISOString(), attempt, outcome ?? "ringing"].join(" "),
  );
