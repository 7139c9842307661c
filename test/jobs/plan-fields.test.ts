import { describe, expect, test } from "vitest";
import { createCampaignClient, InvalidRequestError } from "../../src/index.ts";
import { type PlanStartOptions, planStart } from "../../src/jobs/index.ts";
import { planHours } from "../../src/jobs/plan/hours.ts";
import { changedSinceSave } from "../../src/jobs/plan/scrub.ts";
import { AGENTLESS, list, planIn, SMS } from "./plans.ts";

const ANNA = "+12025550143";
const BEN = "+12025550144";

describe("a plan", () => {
  test("reads only, and needs no more than the right to read", async () => {
    const { sandbox, plan } = planIn();
    await plan({ contacts: "all" });
    expect([...new Set(sandbox.log.map(({ operationId }) => operationId))].sort()).toEqual([
      "getCampaignV2",
      "listCampaignsV2",
      "listContactListsV2",
      "listContactsV2",
    ]);
  });

  test("has the campaign, its lists with their sizes and its DNC list", async () => {
    const { sandbox, plan } = planIn();
    const { campaign, contactLists, size, dncList, problems } = await plan();
    expect(campaign).toMatchObject({ name: "Parcels", type: "voice", state: "Ready" });
    expect(campaign.settings).toMatchObject({ dialingMode: "Agentless", dialingStrategy: { dialingOrder: "FIFO" } });
    expect(contactLists).toEqual([
      { name: "A", id: sandbox.ids.contactList("A"), contacts: 2, updatedAt: expect.any(String) },
      { name: "B", id: sandbox.ids.contactList("B"), contacts: 1, updatedAt: expect.any(String) },
    ]);
    expect(size).toBe(3);
    expect(dncList).toEqual({ name: "Opted out", id: expect.stringMatching(/^cl-/), contacts: null, updatedAt: null });
    expect(problems).toEqual([]);
  });

  test("has the size of a DNC list that stands among the contact lists", async () => {
    const { plan } = planIn({
      contactLists: [list("A", [ANNA]), list("B", [BEN]), list("Opted out", [BEN])],
      campaigns: [SMS],
    });
    expect((await plan()).dncList).toMatchObject({ name: "Opted out", contacts: 1 });
  });

  test("is plain JSON", async () => {
    const plan = await planIn().plan({ contacts: "first" });
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });

  test.each(["Preparing", "Active", "Paused"] as const)("has a problem if the campaign is %s", async (state) => {
    const { plan } = planIn({ campaigns: [{ ...AGENTLESS, state }] });
    expect((await plan()).problems).toEqual([expect.stringContaining(`The campaign is ${state}.`)]);
  });

  test("has a problem if a list is empty, or is not there", async () => {
    const { plan } = planIn({ contactLists: [list("A", []), list("B", [BEN])] }, (kore) => ({
      ...kore,
      contactLists: {
        ...kore.contactLists,
        list: async () => ({
          ...(await kore.contactLists.list()),
          data: (await kore.contactLists.list()).data.slice(0, 1),
        }),
      },
    }));
    const { problems, size, contactLists, requests } = await plan();
    expect(problems).toEqual(['The contact list "A" is empty.', 'There is no contact list "B".']);
    expect(contactLists[1]).toEqual({ name: "B", id: null, contacts: null, updatedAt: null });
    expect(size).toBeNull();
    expect(requests).toEqual({ first: { requests: 1, minutes: 1 }, all: null });
  });

  test("has a problem if two lists have the name, and names neither", async () => {
    const { plan } = planIn({}, (kore) => ({
      ...kore,
      contactLists: {
        ...kore.contactLists,
        list: async () => ({
          ...(await kore.contactLists.list()),
          data: (await kore.contactLists.list()).data.flatMap((each) => [each, each]),
        }),
      },
    }));
    const { problems, contactLists } = await plan();
    expect(problems[0]).toBe('There is more than one contact list "A".');
    expect(contactLists[0]?.id).toBeNull();
  });

  test("has a problem if an SMS campaign has no DNC list", async () => {
    const { dncLists: _, ...campaign } = SMS;
    expect((await planIn({ campaigns: [SMS] }).plan()).problems).toEqual([]);
    const plan = await planIn({ campaigns: [campaign] }).plan();
    expect(plan.dncList).toBeNull();
    expect(plan.problems).toEqual([expect.stringContaining("Global DNC list covers no SMS campaign")]);
  });

  test("has a problem if the campaign has a schedule", async () => {
    const { sandbox, plan } = planIn();
    const recurrenceObject = { recurType: "Daily", dailyDetails: { onceEveryNdays: 1 } } as const;
    const times = { startDateTime: "2026-03-10 15:00:00", endDateTime: "2026-03-20 15:00:00" };
    await createCampaignClient(sandbox.options).campaigns.enableSchedule("Parcels", {
      ...times,
      recurrenceObject,
    } as never);
    expect((await plan()).problems.join()).toMatch(/starts by itself/);
  });

  test.each([
    ["Ready", "first"],
    ["Stopped", "again"],
  ] as const)("says of a %s campaign that a start is its %s run", async (state, kind) => {
    expect((await planIn({ campaigns: [{ ...AGENTLESS, state }] }).plan()).run.kind).toBe(kind);
  });

  test("says that a campaign in a state that is not known may have run", async () => {
    const { plan } = planIn({}, (kore) => ({
      ...kore,
      campaigns: {
        ...kore.campaigns,
        get: async (id) => {
          const response = await kore.campaigns.get(id);
          return { ...response, data: { ...response.data, status: "Archived" } } as never;
        },
      },
    }));
    const { run, problems } = await plan();
    expect(run.kind).toBe("unknown");
    expect(problems[0]).toMatch(/Archived/);
  });

  test("names other campaigns that may run on its lists, of both kinds, and no idle ones", async () => {
    const other = (name: string, contactLists: string[], state: "Active" | "Ready") => ({
      ...SMS,
      name,
      contactLists,
      state,
    });
    const { plan } = planIn({
      contactLists: [list("A", [ANNA]), list("B", [BEN]), list("C", [BEN])],
      campaigns: [
        AGENTLESS,
        other("Busy", ["B", "C"], "Active"),
        other("Idle", ["A"], "Ready"),
        other("Far", ["C"], "Ready"),
      ],
    });
    const { otherCampaigns, problems } = await plan();
    expect(otherCampaigns).toEqual([
      { id: expect.stringMatching(/^cd-/), name: "Busy", state: "Active", contactLists: ["B"] },
    ]);
    expect(problems).toEqual(['The campaign "Busy" is Active on one of the contact lists.']);
  });

  test("tells when the hours open, and when they do first in any time zone", async () => {
    // A Saturday; hours from Monday on.
    const { hours } = await planIn({}, undefined, "2026-03-07T12:00:00Z").plan();
    expect(hours).toEqual({ opensAt: "2026-03-09T13:00:00.000Z", nobodyBefore: "2026-03-08T19:00:00.000Z" });
  });

  test("has problems with hours that never open, pass midnight or can't be read", () => {
    const problemsOf = (hours: object | undefined) => {
      const problems: string[] = [];
      expect(planHours(hours, new Date(), problems)).toEqual({ opensAt: null, nobodyBefore: null });
      return problems.join();
    };
    const day = { day: "MO", start: "5:00 PM", end: "9:00 AM" };
    expect(problemsOf({ timezone: "Europe/Lisbon", days: [] })).toMatch(/never/);
    expect(problemsOf({ timezone: "Europe/Lisbon", days: [day] })).toMatch(/at or before their start/);
    expect(problemsOf({ days: [day] })).toMatch(/can't be read.*timezone/);
    expect(problemsOf(undefined)).toMatch(/can't be read/);
  });
});

describe("contacts", () => {
  test("are read only if they are asked for, and the plan tells what that takes", async () => {
    const many = Array.from({ length: 60 }, (_, index) => `+120255501${String(index + 10)}`);
    const { sandbox, plan } = planIn({ contactLists: [list("A", many), list("B", [BEN])] });
    const reads = () => sandbox.log.filter(({ operationId }) => operationId === "listContactsV2").length;
    const { contacts, requests, unknown } = await plan();
    expect(contacts).toBeNull();
    expect(reads()).toBe(0);
    expect(unknown.join()).toMatch(/were not read/);
    expect(requests).toEqual({ first: { requests: 2, minutes: 1 }, all: { requests: 3, minutes: 1 } });

    const first = await plan({ contacts: "first" });
    expect(reads()).toBe(2);
    expect(first.contacts).toMatchObject({ complete: false });
    expect(first.contacts?.phoneNumbers).toHaveLength(21);
    expect(first.unknown.join()).toMatch(/beyond those that were read/);
    expect(first.hash).toBe((await plan()).hash);

    expect(first.problems).toEqual([]);
    const compared = await plan({ suppression: ["+12025550199"] });
    expect(compared.problems).toEqual([expect.stringContaining("Not all contacts were compared")]);
    expect((await plan({ suppression: ["+12025550199"], contacts: "all" })).problems).toEqual([]);

    const all = await plan({ contacts: "all" });
    expect(all.contacts).toEqual({ phoneNumbers: [...many, BEN], complete: true, suppressed: [], unclear: 0 });
    expect(all.unknown.join()).not.toMatch(/beyond those that were read/);
  });

  test("take minutes at 55 a minute", async () => {
    const { plan } = planIn({}, (kore) => ({
      ...kore,
      contactLists: {
        ...kore.contactLists,
        list: async () => {
          const response = await kore.contactLists.list();
          return { ...response, data: response.data.map((each) => ({ ...each, totalRecordCount: 50 + 49 * 55 })) };
        },
      },
    }));
    expect((await plan()).requests.all).toEqual({ requests: 112, minutes: 3 });
  });

  test("on a suppression list are named, however they are written, and no problem has a number", async () => {
    const { plan } = planIn();
    const { contacts, problems } = await plan({ suppression: new Set(["1 (202) 555-0143", "+447700900123"]) });
    expect(contacts?.suppressed).toEqual([ANNA]);
    expect(problems).toEqual(["1 of the contacts stand on your suppression list."]);
  });

  test("with a number that is not clear are compared with nothing, and the plan says so", async () => {
    const { plan } = planIn({}, (kore) => ({
      ...kore,
      contactLists: {
        ...kore.contactLists,
        contacts: async (id) => {
          const response = await kore.contactLists.contacts(id);
          const results = response.data.results.map((each) => ({ ...each, phoneNumber: "0012025550143" }));
          return { ...response, data: { ...response.data, results } };
        },
      },
    }));
    const { contacts, unknown, problems } = await plan({ suppression: [ANNA] });
    expect(contacts).toMatchObject({ suppressed: [], unclear: 3 });
    expect(problems).toEqual([expect.stringContaining("Not all contacts were compared with your suppression list")]);
    expect(unknown.join()).toMatch(/not clear/);
  });

  const refused: [PlanStartOptions, RegExp][] = [
    [{ suppression: [ANNA, "0044 7700 900123"] }, /suppression\[1\]/],
    [{ suppression: [ANNA, 12025550143 as never] }, /suppression\[1\]/],
    [{ suppression: ANNA }, /suppression: expected/],
    [{ contacts: "some" as never }, /contacts: expected/],
    [{ list: [] } as never, /there is no such option/],
  ];
  test.each(refused)("are not asked for with %j, and nothing is sent", async (options, message) => {
    const { sandbox, plan } = planIn();
    const error = await plan(options).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error.message).toMatch(message);
    expect(error.message).not.toMatch(/7700|12025550143\b.*suppression/);
    expect(sandbox.log).toEqual([]);
  });

  test("end with the signal", async () => {
    const { plan } = planIn();
    await expect(plan({ signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  });
});

describe("what has changed since the save", () => {
  test("is told of contacts that are added later, and of none before", async () => {
    const { sandbox } = planIn();
    const kore = createCampaignClient(sandbox.options);
    sandbox.clock.advance("1m");
    const { campaignType: _, ...campaign } = { ...AGENTLESS, name: "Later" };
    const { id } = (await kore.voice.create(campaign)).data;
    sandbox.clock.advance("5m");
    const plan = () => planStart(kore, id);
    expect((await plan()).changedSinceSave).toEqual({ contacts: false, dncList: null });
    expect((await plan()).unknown.join()).toMatch(/counts as an update/);
    await kore.contactLists.addContacts({ contact_list_name: "B", data: [{ phoneNumber: ANNA }] });
    sandbox.clock.advance("1m");
    expect((await plan()).changedSinceSave).toEqual({ contacts: true, dncList: null });
  });

  test("is not known if it lies between the creation and the last update, or has no time", () => {
    const campaign = { createdAt: "2026-03-01T00:00:00Z", updatedAt: "2026-03-03T00:00:00Z" };
    const at = (updatedAt: string | null) => ({ name: "A", id: "cl-1", contacts: 1, updatedAt });
    const contacts = (...times: (string | null)[]) => changedSinceSave(campaign, times.map(at), null).contacts;
    expect(contacts("2026-02-28T00:00:00Z")).toBe(false);
    expect(contacts("2026-02-28T00:00:00Z", "2026-03-02T00:00:00Z")).toBeNull();
    expect(contacts(null)).toBeNull();
    expect(contacts(null, "2026-03-04T00:00:00Z")).toBe(true);
    expect(changedSinceSave(campaign, [], at("2026-03-04T00:00:00Z")).dncList).toBe(true);
    expect(changedSinceSave(campaign, [], at("2026-02-28T00:00:00Z")).dncList).toBeNull();
  });
});

describe("what can't be known", () => {
  const about = async (campaign: typeof AGENTLESS | typeof SMS) =>
    (await planIn({ campaigns: [campaign] }).plan()).unknown.join("\n");

  test("is said of what applies", async () => {
    const voice = await about(AGENTLESS);
    const sms = await about(SMS);
    for (const text of [/queued/, /Time zones/, /DNC list of the campaign/, /last checked/])
      for (const unknown of [voice, sms]) expect(unknown).toMatch(text);
    for (const text of [/Global DNC list/, /experience flow/, /pre-call check/]) {
      expect(voice).toMatch(text);
      expect(sms).not.toMatch(text);
    }
    expect(voice).not.toMatch(/The queue|Filters/);
  });
});
