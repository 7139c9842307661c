// Calling hours.
import { expect } from "vitest";
import { TOMORROW } from "../kinds.ts";
import {
  ADA,
  AGENTLESS,
  activeCampaign,
  BOB,
  createList,
  creationOf,
  EVE,
  readyCampaign,
  SMS,
  schedulingOf,
} from "../setups.ts";
import type { TriedSandbox } from "../trials/trial.ts";
import { CONSOLE, type Fact, untried } from "./fact.ts";
import { reached, timesOf } from "./observed.ts";

const hours = (start: string, end: string, timezone = "UTC") => ({
  callingHours: { frequency: "WEEKLY", timezone, days: ["MO", "TU", "WE"].map((day) => ({ day, start, end })) },
});

const addWithZones = (sandbox: TriedSandbox, zones: Readonly<Record<string, string>>) => {
  const data = Object.entries(zones).map(([phoneNumber, timeZone]) => ({ phoneNumber, timeZone }));
  return sandbox.call("addContactsV1", { body: { contact_list_name: "Patients", data } });
};

export const HOURS: readonly Fact[] = [
  {
    id: "hours-rule",
    says: "Contacts are dialed only within the calling hours, whenever the campaign starts.",
    tried: "A campaign starts at 9:06 with hours from 9:30, and its retry is due after their end",
    comes: "calls at 9:30, and the retry on the next day",
    async check(create) {
      const sandbox = create({ assume: { "call-outcomes": "busy" } });
      await createList(sandbox, { phoneNumbers: [ADA] });
      const dialingStrategy = { ...hours("9:30 AM", "10:00 AM"), maxAttemptsPerRecord: 2, defaultRetryPeriod: 60 };
      await activeCampaign(sandbox, AGENTLESS, { dialingStrategy });
      sandbox.clock.settle();
      expect(timesOf(sandbox)).toEqual(["01-05 09:30:00", "01-06 09:30:00"]);
      sandbox.assert.nobodyOutsideCallingHours();
    },
  },
  {
    id: "hours-contact-zone",
    says: "The time zone of a contact goes before that of the calling hours.",
    tried: "With hours from 9 AM UTC, a contact is in New York",
    comes: "it is called at 9 AM of New York",
    async check(create) {
      const sandbox = create({ assume: { "call-outcomes": "completed" } });
      await createList(sandbox, { phoneNumbers: [] });
      await addWithZones(sandbox, { [ADA]: "America/New_York" });
      await activeCampaign(sandbox, AGENTLESS, { dialingStrategy: hours("9:00 AM", "5:00 PM") });
      sandbox.clock.settle();
      expect(timesOf(sandbox)).toEqual(["01-05 14:00:00"]);
    },
  },
  {
    id: "hours-zone-validated",
    says: "The Timezone column is checked, and converted before the contact is dialed.",
    tried: "Contacts with Asia/Kolkata and with Nowhere/Land are added",
    comes: "the second is refused; the first is called at 9 AM of India",
    decidedBy: "unreadable-times",
    async check(create) {
      const sandbox = create();
      await createList(sandbox, { phoneNumbers: [] });
      const bad = { contact_list_name: "Patients", data: [{ phoneNumber: BOB, Timezone: "Nowhere/Land" }] };
      expect(await sandbox.refusal("addContactsV1", { body: bad })).toMatch(/^400 data\[0\]\.Timezone/);
      await addWithZones(sandbox, { [ADA]: "Asia/Kolkata" });
      await activeCampaign(sandbox, SMS, { dialingStrategy: hours("9:00 AM", "10:00 AM") });
      sandbox.clock.settle();
      expect(timesOf(sandbox)).toEqual(["01-06 03:30:00"]);
    },
  },
  {
    id: "hours-tz-format",
    says: "Time zones are names of the tz database.",
    tried: "Campaigns have America/Phoenix, EDT and -07:00",
    comes: "the first is taken, the others are refused",
    decidedBy: "unreadable-times",
    async check(create) {
      const sandbox = create();
      await createList(sandbox);
      const inZone = (zone: string) => creationOf(SMS, { dialingStrategy: hours("9:00 AM", "5:00 PM", zone) });
      await sandbox.call("createCampaignV2", inZone("America/Phoenix"));
      for (const zone of ["EDT", "-07:00"])
        expect(await sandbox.refusal("createCampaignV2", inZone(zone))).toMatch(/^400 .*timezone/);
    },
  },
  {
    id: "hours-outside-skipped",
    says: "A contact whose time zone is outside the calling hours is skipped.",
    tried: "The first of three contacts is in Tokyo, where it is evening",
    comes: "the others go first, and it waits for its morning",
    decidedBy: "outside-calling-hours",
    async check(create) {
      const sandbox = create();
      await createList(sandbox, { phoneNumbers: [] });
      await addWithZones(sandbox, { [ADA]: "Asia/Tokyo", [BOB]: "UTC", [EVE]: "" });
      await activeCampaign(sandbox, SMS, { dialingStrategy: hours("9:00 AM", "5:00 PM") });
      sandbox.clock.settle();
      expect(reached(sandbox)).toEqual([BOB, EVE, ADA]);
      expect(timesOf(sandbox, ADA)).toEqual(["01-06 00:00:00"]);
    },
  },
  {
    id: "hours-recurrence-example",
    says: "With hours from 9 and a recurrence at 8, calls begin at 8 if Allow Recurrence Precedence is on.",
    tried: "A schedule begins at 8 AM, with hours from 9",
    comes: "calls at 9: no call turns the switch on",
    async check(create) {
      const sandbox = create({ assume: { "call-outcomes": "completed" } });
      await createList(sandbox, { phoneNumbers: [ADA] });
      await readyCampaign(sandbox, AGENTLESS, { dialingStrategy: hours("9:00 AM", "6:00 PM") });
      const schedule = { ...TOMORROW, startDateTime: "2026-01-06 08:00:00" };
      await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", schedule));
      sandbox.clock.set("2026-01-06T23:00:00Z");
      expect(timesOf(sandbox)).toEqual(["01-06 09:00:00"]);
    },
  },
  ...untried(CONSOLE, {
    "hours-recurrence-precedence":
      "Allow Recurrence Precedence puts the times of the recurrence above the calling hours.",
  }),
];
